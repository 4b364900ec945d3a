import { describe, expect, test } from 'vitest';
import { corpus } from '../corpus.ts';
import { expectFindings } from './support/expectFindings.ts';
import { runCommand } from './support/runCommand.ts';

/** The smallest; `test/slow` takes them all. */
const { file, scenario } = corpus.reduce((least, one) => (one.scenario.links.length < least.scenario.links.length ? one : least));

describe('analyse', () => {
  test('gives every finding, as JSON', async () => {
    const { status, stdout } = await runCommand('analyse', `scenarios/${file}`, '--trials', '120');
    expect(status).toBe(0);
    expectFindings(stdout, scenario);
  }, 120_000);

  test('says it in a text that fits', async () => {
    const { status, stdout } = await runCommand('analyse', `scenarios/${file}`, '--trials', '120', '--format', 'text');
    expect(status).toBe(0);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    for (const banned of [/\bNaN\b/, /undefined/, /Infinity/, /optimal/i, /significant/i, /robust/i]) expect(stdout).not.toMatch(banned);
  }, 120_000);

  test.each([
    ['an option that is not there', ['--reference', 'nobody']],
    ['more trials than are kept', ['--trials', '100001']],
    ['a format it has not', ['--format', 'csv']],
  ])('refuses %s: 2', async (_, args) => {
    const { status, stdout, stderr } = await runCommand('analyse', `scenarios/${file}`, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage');
  });
});
