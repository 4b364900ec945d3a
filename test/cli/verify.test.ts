import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { variantOf } from '../generators/baseScenario.ts';
import { hugeScenario, quickScenario } from '../simulation/support/quickScenario.ts';
import { callCommand } from './support/callCommand.ts';
import { runCommand, scratchFolder } from './support/runCommand.ts';

const folder = scratchFolder();
afterAll(folder.remove);

const scenario = folder.file('quick.json', JSON.stringify(quickScenario));
let text = '';
let result = '';
beforeAll(async () => {
  ({ stdout: text } = await runCommand('simulate', scenario, '--trials', '400', '--seed', '12', '--options', 'tender,keep'));
  result = folder.file('result.json', text);
});

/** The result with a change, as a file. */
function changed(name: string, change: (draft: Record<string, unknown>) => void): string {
  const draft = JSON.parse(text) as Record<string, unknown>;
  change(draft);
  return folder.file(name, JSON.stringify(draft));
}
const receiptOf = (draft: Record<string, unknown>): Record<string, unknown> => draft.receipt as Record<string, unknown>;

describe('verify', () => {
  test('runs the receipt again and finds the same result, whatever the number of workers', async () => {
    // The last as a process of its own.
    for (const [run, workers] of [[callCommand, ['--workers', '1']], [callCommand, ['--workers', '3']], [runCommand, []]] as const) {
      const { status, stdout } = await run('verify', result, scenario, ...workers);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^Verified: .*400 trials of 2 options\.\n$/);
    }
  });

  test('takes the result with other white space and key order, and the scenario with another text about it', async () => {
    const reordered = changed('reordered.json', (draft) => {
      const { trials } = draft;
      delete draft.trials;
      draft.trials = trials;
    });
    const about = folder.file('about.json', JSON.stringify({ ...quickScenario, about: { limits: 'Many.' } }, null, 4));
    expect(await callCommand('verify', reordered, about, '--workers', '1')).toMatchObject({ status: 0 });
  });

  const tampered: readonly (readonly [string, (draft: Record<string, unknown>) => void, RegExp])[] = [
    ['a number changed in its last digit', (draft) => {
      const [option] = draft.options as { outcomes: { totalCost: { mean: number } } }[];
      option.outcomes.totalCost.mean += 1e-8;
    }, /options\.0\.outcomes\.totalCost\.mean: /],
    ['another answer', (draft) => {
      const answer = draft.answer as Record<string, unknown>;
      [answer.option, answer.next] = [answer.next, answer.option];
    }, /answer\.option: /],
    ['a number left out', (draft) => {
      const [option] = draft.options as Record<string, unknown>[];
      delete option.probabilityBest;
    }, /options\.0\.probabilityBest: /],
    ['something added', (draft) => {
      draft.note = { of: ['our', 'own'] };
    }, /note: /],
    ['another seed', (draft) => {
      receiptOf(draft).seed = 13;
    }, /differences/],
    ['more trials than were run', (draft) => {
      receiptOf(draft).trials = 500;
    }, /differences/],
    ['options in another order', (draft) => {
      receiptOf(draft).options = ['keep', 'tender'];
    }, /differences/],
    ['an option that is not there', (draft) => {
      receiptOf(draft).options = ['keep', 'other'];
    }, /no option other/],
    ['an option twice', (draft) => {
      receiptOf(draft).options = ['tender', 'tender'];
    }, /./],
    ['another version of the model', (draft) => {
      receiptOf(draft).modelVersion = '0.0.1';
    }, /model version 0\.0\.1/],
    ['another scenario', (draft) => {
      receiptOf(draft).scenario = 'f'.repeat(64);
    }, /another scenario/],
    ['no receipt', (draft) => {
      delete draft.receipt;
    }, /receipt/],
    ['a receipt of no trials', (draft) => {
      receiptOf(draft).trials = 0;
    }, /receipt\.trials/],
  ];
  test.each(tampered)('refuses %s', async (name, change, words) => {
    const { status, stdout, stderr } = await callCommand('verify', changed(`${name}.json`, change), scenario, '--workers', '1');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('refuses the result of a scenario that has changed', async () => {
    const other = folder.file('other.json', JSON.stringify(variantOf(quickScenario, (draft) => {
      draft.values.qalyValue += 1;
    })));
    const { status, stderr } = await callCommand('verify', result, other);
    expect(status).toBe(1);
    expect(stderr).toMatch(/another scenario/);
  });

  test.each([
    ['no JSON', () => 'futures'],
    ['another kind of JSON', () => '[1, 2]'],
    ['null', () => 'null'],
    ['a scenario', () => JSON.stringify(quickScenario)],
    ['a result with a part nested without end', () => text.replace('{', `{"deep":${'['.repeat(200_000)}${']'.repeat(200_000)},`)],
  ])('refuses %s for a result, without a crash', async (name, content) => {
    const { status, stdout, stderr } = await callCommand('verify', folder.file(`${name}.json`, content()), scenario, '--workers', '1');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('refuses a scenario that is no good, as simulate does', async () => {
    const bad = folder.file('bad.json', JSON.stringify({ ...quickScenario, horizonMonths: 7 }));
    const { status, stderr } = await callCommand('verify', result, bad);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^horizonMonths: /);
  });

  test('a run that fails is no verdict: 3', async () => {
    const huge = folder.file('huge.json', JSON.stringify(hugeScenario));
    const { stdout } = await callCommand('validate', huge);
    expect(stdout).toMatch(/good/);
    const { stderr } = await callCommand('verify', result, huge);
    const hash = /This file: +([0-9a-f]{64})/.exec(stderr)?.[1] ?? '';
    const forged = changed('forged.json', (draft) => {
      Object.assign(receiptOf(draft), { scenario: hash, options: ['keep'] });
    });
    expect(await callCommand('verify', forged, huge, '--workers', '1')).toMatchObject({ status: 3, stdout: '' });
  });
});
