import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ValidationReport } from '../../src/analysis/calibration/validation.ts';
import { replays } from '../../src/analysis/calibration/replays.ts';
import { targets } from '../../src/analysis/calibration/targets.ts';
import { callCommand } from './support/callCommand.ts';
import { scratchFolder, type ScratchFolder } from './support/runCommand.ts';

let scratch: ScratchFolder;
beforeAll(() => {
  scratch = scratchFolder();
  scratch.file('failing-dermatology.json', readFileSync('scenarios/failing-dermatology.json', 'utf8'));
});
afterAll(() => scratch.remove());

/** The smallest scenario alone, and few futures: what is run is the same. */
const small = (): string[] => ['--scenarios', scratch.path('.'), '--trials', '20', '--sanity-trials', '2', '--workers', '1'];

describe('validate:model', () => {
  test('gives all findings as JSON, and the same as a text that fits', async () => {
    const { status, stdout } = await callCommand('validate:model', ...small(), '--format', 'json');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as ValidationReport;
    expect(report).toMatchObject({ trials: 20, sanityTrials: 2, seed: 1 });
    expect([...new Set(report.targets.map(({ target }) => target))]).toEqual(targets.map(({ id }) => id));
    expect(report.replays.map(({ replay }) => replay)).toEqual(replays.map(({ id }) => id));
    expect(report.replays.find(({ replay }) => replay === 'replacedBetter')?.share).not.toBeNull();
    expect(report.replays.find(({ replay }) => replay === 'lowBidExit')?.verdict).toBe('noScenario');
    expect(report.sanity.faults).toEqual([]);
    expect(report.sanity.directions.length).toBeGreaterThan(30);

    const text = await callCommand('validate:model', ...small());
    expect(text.status).toBe(0);
    for (const line of text.stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    for (const banned of [/\bNaN\b/, /undefined/, /Infinity/]) expect(text.stdout).not.toMatch(banned);
    for (const part of ['Published figures', 'Cases replayed', 'Rules of sense']) expect(text.stdout).toContain(part);
  }, 120_000);

  test.each([
    ['a folder that is not there', ['--scenarios', 'nowhere']],
    ['a format it has not', ['--format', 'csv']],
    ['a single future', ['--trials', '1']],
  ])('refuses %s: 2', async (_, args) => {
    const { status, stdout } = await callCommand('validate:model', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
