import { existsSync, mkdirSync, truncateSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { variantOf } from '../generators/baseScenario.ts';
import { hugeScenario, quickScenario } from '../simulation/support/quickScenario.ts';
import { callCommand } from './support/callCommand.ts';
import { ended, runCommand, scratchFolder, startCommand } from './support/runCommand.ts';

const folder = scratchFolder();
afterAll(folder.remove);

const good = folder.file('good.json', JSON.stringify(quickScenario));
const bad = folder.file(
  'bad.json',
  JSON.stringify({
    ...variantOf(quickScenario, (draft) => {
      draft.horizonMonths = 25;
      draft.lots[0].incumbent.quality = 7;
      draft.links[0].between = ['nursing', 'nobody'];
    }),
    'evil\nkey\u001b[31m': 1,
  }),
);
const notJson = folder.file('notJson.json', '{"format": ');
const huge = folder.file('huge.json', JSON.stringify(hugeScenario));

const lines = (text: string): string[] => text.trimEnd().split('\n');

// Of each status one command runs in a process of its own, which must end with it; the others are called in this one.
describe('a scenario that is no good ends with 1', () => {
  test('simulate says each issue on a line of stderr, with its path', async () => {
    const { status, stdout, stderr } = await runCommand('simulate', bad);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(lines(stderr).length).toBe(4);
    for (const path of ['horizonMonths: ', 'lots[0].incumbent.quality: ', 'links[0].between']) {
      expect(lines(stderr).filter((line) => line.startsWith(path)).length, path).toBe(1);
    }
    expect(lines(stderr).find((line) => line.startsWith('lots[0].incumbent.quality'))).toMatch(/Accepted: .*0 to 1/);
    // Text from a file never steers a terminal.
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('validate says the same on stdout', async () => {
    const [simulated, validated] = await Promise.all([callCommand('simulate', bad), callCommand('validate', bad)]);
    expect(validated).toEqual({ status: 1, stdout: simulated.stderr, stderr: '' });
  });

  test('validate says that a good one is good', async () => {
    const { status, stdout, stderr } = await callCommand('validate', good);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/good/);
  });

  test.each([
    ['not JSON', notJson],
    ['empty', folder.file('empty.json', '')],
    ['another format', folder.file('other.json', '{"format":"other","version":1}')],
    ['newer', folder.file('newer.json', JSON.stringify({ ...quickScenario, version: 99 }))],
    ['a list', folder.file('list.json', '[]')],
  ])('%s', async (_, file) => {
    const [{ status, stdout, stderr }, validated] = await Promise.all([callCommand('simulate', file), callCommand('validate', file)]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(lines(stderr).length).toBe(1);
    expect(validated).toEqual({ status: 1, stdout: stderr, stderr: '' });
  });

  test('a file of 50 MB is refused at once, by its size', async () => {
    const path = folder.file('large.json', ' ');
    truncateSync(path, 50_000_000);
    const { status, stdout, stderr } = await callCommand('simulate', path);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/too large: 50\.0 MB.*5 MB/);
  });
});

describe('a command that is called as it cannot be ends with 2, and says how it can', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['guess', good]],
    ['no file', ['simulate']],
    ['two files', ['simulate', good, good]],
    ['an unknown option', ['simulate', good, '--fast']],
    ['an option of another command', ['validate', good, '--trials', '5']],
    ['an option without its value', ['simulate', good, '--trials']],
    ['no trials', ['simulate', good, '--trials', '0']],
    ['too many trials', ['simulate', good, '--trials', '1000001']],
    ['half a trial', ['simulate', good, '--trials', '1.5']],
    ['trials in words', ['simulate', good, '--trials', '1e3']],
    ['a negative seed', ['simulate', good, '--seed=-1']],
    ['a seed that a number cannot hold', ['simulate', good, '--seed', '9007199254740992']],
    ['no workers', ['simulate', good, '--workers', '0']],
    ['too many workers', ['simulate', good, '--workers', '65']],
    ['an unknown format', ['simulate', good, '--format', 'xml']],
    ['an unknown option of the scenario', ['simulate', good, '--options', 'keep,other']],
    ['an option of the scenario twice', ['simulate', good, '--options', 'keep,keep']],
    ['no option of the scenario', ['simulate', good, '--options', '']],
    ['one file to verify', ['verify', good]],
  ])('%s', async (_, args) => {
    const { status, stdout, stderr } = await callCommand(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Usage:\n {2}simulate FILE/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['a file that is not there', ['simulate', folder.path('missing.json')], /no such file/],
    ['the same, to validate', ['validate', folder.path('missing.json')], /no such file/],
    ['a folder', ['simulate', folder.path('')], /is a folder/],
    ['a result that is not there', ['verify', folder.path('missing.json'), good], /no such file/],
    ['a place to write that is not there', ['simulate', good, '--trials', '10', '--out', folder.path('no/result.json')], /Cannot write/],
  ])('%s', async (_, args, words) => {
    const { status, stdout, stderr } = await callCommand(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(lines(stderr).length).toBe(1);
  });

  test('a folder to write the result into', async () => {
    mkdirSync(folder.path('taken'));
    const { status, stdout, stderr } = await runCommand('simulate', good, '--trials', '10', '--out', folder.path('taken'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Cannot write/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('help is no fault', async () => {
    const { status, stdout, stderr } = await runCommand('--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^simulate FILE/);
  });
});

describe('a run that fails ends with 3', () => {
  test('numbers too large to add up: said, and nothing written', async () => {
    const out = folder.path('never.json');
    const { status, stdout, stderr } = await runCommand('simulate', huge, '--trials', '500', '--out', out);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(lines(stderr).at(-1)).toMatch(/^The run failed: .*not a finite number/);
    expect(existsSync(out)).toBe(false);
  });

  test('an interrupt stops it', async () => {
    const child = startCommand(['simulate', good, '--trials', '300000', '--workers', '1']);
    child.stderr.once('data', () => child.kill('SIGINT'));
    const { status, stdout, stderr } = await ended(child);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(lines(stderr).at(-1)).toBe('The run was stopped.');
  });
});
