import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { outcomeNames } from '../../src/model/outcomes.ts';
import { MODEL_VERSION } from '../../src/model/version.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { sample } from '../corpus.ts';
import { variantOf } from '../generators/baseScenario.ts';
import { doneResult, quickScenario } from '../simulation/support/quickScenario.ts';
import { callCommand } from './support/callCommand.ts';
import { runCommand, scratchFolder, type Ended } from './support/runCommand.ts';

const folder = scratchFolder();
afterAll(folder.remove);

/** With all that never changes a result, and markup and a formula in its names. */
const scenario = variantOf(quickScenario, (draft) => {
  draft.title = 'A <b>quick</b> decision';
  draft.about = { purpose: 'To be left out of the hash.' };
  draft.view = { reference: 'tender' };
  draft.record = { reasons: 'So is this.' };
  draft.options[1].name = '=1+1, "tender"';
});
const file = folder.file('quick.json', JSON.stringify(scenario));

/** The JSON text of a value with sorted keys: the canonical form of RFC 8785 for what a scenario holds. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${sortedJson(entry)}`).join(',')}}`;
}

/** Names of all keys, nested; a list stands for its first entry. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, shapeOf(entry)]));
}

const numbers = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, 'number']));
const resultShape = {
  receipt: { scenario: 'string', modelVersion: 'string', seed: 'number', trials: 'number', options: ['string'] },
  trials: 'number',
  answer: { option: 'string', next: 'string', margin: numbers('mean', 'standardError'), probabilityBeatsNext: 'number', certainty: 'string' },
  options: [
    {
      id: 'string',
      name: 'string',
      ...numbers('probabilityBest', 'probabilityBestStandardError', 'probabilityBestNarrow', 'probabilityBestNarrowStandardError'),
      outcomes: Object.fromEntries(outcomeNames.map((name) => [name, numbers('mean', 'standardError', 'sd', 'p10', 'p50', 'p90')])),
    },
  ],
};

interface ResultFile {
  readonly receipt: Readonly<Record<string, unknown>>;
  readonly trials: number;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly options: readonly OptionEntry[];
}
interface OptionEntry {
  readonly id: string;
  readonly probabilityBest: number;
  readonly outcomes: Readonly<Record<string, unknown>>;
}

const jsonOf = ({ stdout }: Ended): ResultFile => JSON.parse(stdout) as ResultFile;

describe('without options', () => {
  let run: Ended;
  beforeAll(async () => {
    run = await runCommand('simulate', file);
  });

  test('10,000 trials, seed 1, all options, as JSON on stdout; progress on stderr alone', () => {
    expect(run.status).toBe(0);
    const { receipt, trials } = jsonOf(run);
    expect(receipt).toMatchObject({ modelVersion: MODEL_VERSION, seed: 1, trials: 10_000, options: ['keep', 'tender'] });
    expect(trials).toBe(10_000);
    const lines = run.stderr.trimEnd().split('\n');
    expect(lines.every((line) => /^\d+ of 10000 trials$/.test(line))).toBe(true);
    expect(lines.at(-1)).toBe('10000 of 10000 trials');
    const done = lines.map((line) => Number(line.split(' ')[0]));
    expect(done.every((count, i) => i === 0 || count > done[i - 1])).toBe(true);
  });

  test('the JSON has its names and no others', () => {
    expect(shapeOf(JSON.parse(run.stdout))).toEqual(shapeOf(shapeLike(resultShape)));
    expect(run.stdout.endsWith('}\n')).toBe(true);
  });

  test('the receipt holds the SHA-256 of the canonical scenario without what never changes a result', () => {
    const { about: _about, view: _view, record: _record, ...rest } = scenario;
    expect(jsonOf(run).receipt.scenario).toBe(createHash('sha256').update(sortedJson(rest)).digest('hex'));
  });

  test('its numbers are those of the same run without a command', async () => {
    const result = doneResult(await createInlineRunner().run({ scenario, optionIds: ['keep', 'tender'], seed: 1, trials: 10_000 }));
    expectSameNumbers(jsonOf(run), result);
  });
});

/** A value of which `shapeOf` says what a shape says. */
function shapeLike(shape: unknown): unknown {
  if (shape === 'number') return 0;
  if (shape === 'string') return '';
  if (Array.isArray(shape)) return shape.map(shapeLike);
  return Object.fromEntries(Object.entries(shape as Record<string, unknown>).map(([key, entry]) => [key, shapeLike(entry)]));
}

function expectSameNumbers(found: ResultFile, result: RunResult): void {
  const { whole, narrow, options } = comparison(result);
  const ids = result.request.optionIds;
  expect(found.answer).toMatchObject({ option: ids[whole.option], next: ids[whole.next ?? 0], margin: whole.margin });
  expect(found.answer).toMatchObject({ probabilityBeatsNext: whole.probabilityBeatsNext?.mean });
  expect(narrow.option).toBeGreaterThanOrEqual(0);
  found.options.forEach((option, i) => {
    expect(option).toMatchObject({
      id: ids[i],
      probabilityBest: options[i].whole.probabilityBest.mean,
      probabilityBestStandardError: options[i].whole.probabilityBest.standardError,
      probabilityBestNarrow: options[i].narrow.probabilityBest.mean,
      probabilityBestNarrowStandardError: options[i].narrow.probabilityBest.standardError,
    });
    for (const name of outcomeNames) expect(option.outcomes[name]).toEqual(result.summary(i, name));
  });
  expect(found.options.reduce((sum, { probabilityBest }) => sum + probabilityBest, 0)).toBeCloseTo(1, 12);
}

/** Lines of more than 100 characters; one outside the basic plane counts as two, which makes none too narrow. */
const tooWide = (text: string): string[] => text.split('\n').filter((line) => line.length > 100);

describe('with options', () => {
  test('--options takes a subset in its own order, with the same numbers; --seed and --trials are obeyed', async () => {
    const [both, one] = await Promise.all([
      callCommand('simulate', file, '--options', 'tender,keep', '--trials', '600', '--seed', '9007199254740991', '--workers=1'),
      callCommand('simulate', file, '--options=tender', '--trials=600', '--seed=9007199254740991', '--workers=1'),
    ]);
    expect(jsonOf(both).receipt).toMatchObject({ options: ['tender', 'keep'], seed: Number.MAX_SAFE_INTEGER, trials: 600 });
    expect(jsonOf(both).options.map(({ id }) => id)).toEqual(['tender', 'keep']);
    expect(jsonOf(one).options[0].outcomes).toEqual(jsonOf(both).options[0].outcomes);
    // There is nothing to compare a single option with.
    expect(jsonOf(one)).toMatchObject({
      answer: { option: 'tender', next: null, margin: null, probabilityBeatsNext: null, certainty: null },
      options: [{ probabilityBest: 1, probabilityBestStandardError: 0 }],
    });
  });

  test.each([
    ['json', ['1', '2', '5']],
    ['csv', ['1', '2']],
    ['text', ['1', '2']],
  ])('the same bytes of %s from %j workers', async (format, counts) => {
    // More chunks than threads.
    const args = ['simulate', file, '--trials', '400', '--format', format];
    const runs = await Promise.all(counts.map((workers) => callCommand(...args, '--workers', workers)));
    expect(runs.map(({ status }) => status)).toEqual(counts.map(() => 0));
    expect(runs[0].stdout.length).toBeGreaterThan(500);
    expect(new Set(runs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  test('--out writes the file and nothing on stdout', async () => {
    const out = folder.path('result.json');
    const [written, printed] = await Promise.all([
      callCommand('simulate', file, '--trials', '300', '--workers', '1', '--out', out),
      callCommand('simulate', file, '--trials', '300', '--workers', '1'),
    ]);
    expect(written).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(out, 'utf8')).toBe(printed.stdout);
  });

  test('csv: a row an outcome and option, no cell that begins a formula', async () => {
    const { status, stdout } = await callCommand('simulate', file, '--trials', '300', '--workers', '1', '--format', 'csv');
    expect(status).toBe(0);
    const lines = stdout.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines[0].split(',').slice(0, 9)).toEqual(['option', 'name', 'outcome', 'mean', 'standardError', 'sd', 'p10', 'p50', 'p90']);
    expect(lines.length).toBe(1 + 2 * (outcomeNames.length + 2));
    expect(lines.find((line) => line.startsWith('tender,'))).toContain(`tender,"'=1+1, ""tender""",`);
    const summary = jsonOf(await callCommand('simulate', file, '--trials', '300', '--workers', '1')).options[0].outcomes.totalCost as Record<string, number>;
    const row = lines.find((line) => line.startsWith('keep,Keep,totalCost,'))?.split(',').slice(3, 9).map(Number);
    expect(row).toEqual(['mean', 'standardError', 'sd', 'p10', 'p50', 'p90'].map((name) => summary[name]));
  });

  test.each(sample)('$file as text: every option, its receipt, and no line over 100 columns', async ({ file: name, scenario: real }) => {
    const path = fileURLToPath(new URL(`../../scenarios/${name}`, import.meta.url));
    const { status, stdout } = await callCommand('simulate', path, '--trials', '100', '--workers', '1', '--format', 'text');
    expect(status).toBe(0);
    expect(tooWide(stdout)).toEqual([]);
    const words = stdout.replace(/\s+/g, ' ');
    for (const option of real.options) expect(words).toContain(option.name.split(' ')[0]);
    expect(words).toContain('100 futures of each option');
    expect(stdout).toMatch(/^Scenario [0-9a-f]{64}$/m);
  });

  test('text stays within 100 columns whatever the names, with one option too', async () => {
    const wide = variantOf(quickScenario, (draft) => {
      draft.title = 'W'.repeat(80);
      draft.options[0].name = `${'Very long words '.repeat(4)}at last`;
      draft.options[1].name = 'X'.repeat(80);
      // Figures of many digits.
      draft.lots[0].annualValue = 9e14;
    });
    const path = folder.file('wide.json', JSON.stringify(wide));
    for (const more of [[], ['--options', 'tender']]) {
      const { status, stdout } = await callCommand('simulate', path, '--trials', '50', '--workers', '1', '--format', 'text', ...more);
      expect(status).toBe(0);
      expect(tooWide(stdout)).toEqual([]);
    }
  });
});
