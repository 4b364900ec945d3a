import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareResults } from '../../src/export/compareResults.ts';
import type { ResultJson } from '../../src/export/resultJson.ts';
import { callCommand } from './support/callCommand.ts';
import { scratchFolder, type ScratchFolder } from './support/runCommand.ts';

const file = 'failing-dermatology';
let scratch: ScratchFolder;
let result: ResultJson;
const write = (path: string, text: string): string => {
  mkdirSync(dirname(scratch.path(path)), { recursive: true });
  writeFileSync(scratch.path(path), text);
  return scratch.path(path);
};
beforeAll(async () => {
  scratch = scratchFolder();
  const { stdout } = await callCommand('simulate', `scenarios/${file}.json`, '--trials', '60', '--seed', '5', '--workers', '1');
  result = JSON.parse(stdout) as ResultJson;
  for (const name of [file, 'fresh']) write(`now/${name}.json`, readFileSync(`scenarios/${file}.json`, 'utf8'));
}, 60_000);
afterAll(() => scratch.remove());

/** The result with one outcome of its first option moved by so many standard errors. */
function moved(errors: number): ResultJson {
  const [first, ...rest] = result.options;
  const { mean, standardError, ...others } = first.outcomes.totalCost;
  const totalCost = { mean: mean + errors * standardError, standardError, ...others };
  return { ...result, options: [{ ...first, outcomes: { ...first.outcomes, totalCost } }, ...rest] };
}

describe('results before and after', () => {
  const both = (before: ResultJson) => compareResults(new Map([[file, before]]), new Map([[file, result]]))[0];

  test('the same bits, within error, beyond error', () => {
    expect(both(result)).toMatchObject({ kind: 'both', identical: true, differing: 0, beyond: [] });
    expect(both(moved(1))).toMatchObject({ identical: false, differing: 1, beyond: [] });
    expect(both(moved(20))).toMatchObject({ differing: 1, beyond: [{ option: result.options[0].id, outcome: 'totalCost' }] });
  });

  test('what has no error at all differs beyond it', () => {
    const [first, ...rest] = result.options;
    const planCost = { ...first.outcomes.planCost, mean: first.outcomes.planCost.mean + 1, standardError: 0 };
    const before = { ...result, options: [{ ...first, outcomes: { ...first.outcomes, planCost } }, ...rest] };
    const compared = both(before);
    expect(compared.kind === 'both' && compared.beyond.some(({ outcome }) => outcome === 'planCost')).toBe(true);
  });

  test('another scenario, options and scenarios of one side alone', () => {
    const before = { ...result, receipt: { ...result.receipt, scenario: 'x' }, options: result.options.slice(1) };
    expect(both(before)).toMatchObject({ sameScenario: false, optionsOnlyAfter: [result.options[0].id], optionsOnlyBefore: [] });
    expect(compareResults(new Map([['old', result]]), new Map([['new', result]]))).toEqual([
      { file: 'new', kind: 'onlyAfter' }, { file: 'old', kind: 'onlyBefore' },
    ]);
  });
});

describe('compare', () => {
  test('holds saved results against this program: each difference beyond error, and what is on one side alone', async () => {
    write(`saved/${file}.json`, JSON.stringify(moved(20)));
    write('saved/gone.json', JSON.stringify(result));
    const { status, stdout } = await callCommand('compare', scratch.path('saved'), '--workers', '1', '--scenarios', scratch.path('now'));
    expect(status).toBe(0);
    expect(stdout).toContain(`${file}: 1 of ${2 * result.options.length + 31 * result.options.length} figures differ, 1 beyond error`);
    expect(stdout).toContain(`  ${result.options[0].id} totalCost`);
    expect(stdout).toContain('gone: only before');
    expect(stdout).toContain('fresh: only after');
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
  }, 240_000);

  test('runs another program on its own scenarios, with the seed and trials asked for', async () => {
    write(`other/scenarios/${file}.json`, readFileSync(`scenarios/${file}.json`, 'utf8'));
    write('other/saved.json', JSON.stringify(result));
    write('other/src/cli/launch.mjs', `import { readFileSync } from 'node:fs';
      const [command, path, ...args] = process.argv.slice(2);
      if (command !== 'simulate' || args.join(' ') !== '--trials 60 --seed 5 --format json') process.exit(9);
      readFileSync(path);
      process.stdout.write(readFileSync('saved.json', 'utf8'));`);
    const { status, stdout } = await callCommand('compare', scratch.path('other'), '--trials', '60', '--seed', '5', '--workers', '1', '--scenarios', scratch.path('now'));
    expect(status).toBe(0);
    expect(stdout).toContain(`${file}: the same to the last bit`);
    const failed = await callCommand('compare', scratch.path('other'), '--trials', '61');
    expect(failed.status).toBe(3);
  }, 240_000);

  test.each([
    ['a ref that is not there', ['no-such-ref']], ['what looks like an option', ['--', '-x']],
    ['more than one place', ['a', 'b']],
  ])('refuses %s: 2', async (_, args) => {
    const { status, stdout } = await callCommand('compare', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
