import { afterAll, describe, expect, test } from 'vitest';
import { corpus } from '../corpus.ts';
import { callCommand } from './support/callCommand.ts';
import { expectFindings } from './support/expectFindings.ts';
import { runCommand, scratchFolder } from './support/runCommand.ts';

const folder = scratchFolder();
afterAll(folder.remove);

/**
 * The smallest, two of its options, three years: all that varies with a scenario is found in `test/corpus.test.ts`, and with the command
 * in `test/slow`.
 */
const { scenario: whole } = corpus.reduce((least, one) => (one.scenario.links.length < least.scenario.links.length ? one : least));
const scenario = { ...whole, horizonMonths: 36, options: [whole.options[0], whole.options[whole.options.length - 2]] };
const file = folder.file('small.json', JSON.stringify(scenario));

describe('analyse', () => {
  test('gives every finding, as JSON', async () => {
    const { status, stdout } = await runCommand('analyse', file, '--trials', '100');
    expect(status).toBe(0);
    expectFindings(stdout, scenario);
  }, 120_000);

  test('says it in a text that fits, here of a single option', async () => {
    const alone = folder.file('alone.json', JSON.stringify({ ...scenario, view: undefined, options: scenario.options.slice(1) }));
    const { status, stdout } = await callCommand('analyse', alone, '--trials', '100', '--workers', '1', '--format', 'text');
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(1000);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    for (const banned of [/\bNaN\b/, /undefined/, /Infinity/, /optimal/i, /significant/i, /robust/i]) expect(stdout).not.toMatch(banned);
  }, 120_000);

  test.each([
    ['an option that is not there', ['--reference', 'nobody']],
    ['more trials than are kept', ['--trials', '100001']],
    ['a format it has not', ['--format', 'csv']],
  ])('refuses %s: 2', async (_, args) => {
    const { status, stdout, stderr } = await callCommand('analyse', file, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage');
  });
});
