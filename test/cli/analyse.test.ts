import { describe, expect, test } from 'vitest';
import { corpus } from '../corpus.ts';
import { runCommand } from './support/runCommand.ts';

/** The smallest; `test/slow` takes them all. */
const { file, scenario } = corpus.reduce((least, one) => (one.scenario.links.length < least.scenario.links.length ? one : least));

describe('analyse', () => {
  test('gives every finding, as JSON', async () => {
    const { status, stdout } = await runCommand('analyse', `scenarios/${file}`, '--trials', '120');
    expect(status).toBe(0);
    const found = JSON.parse(stdout) as Record<string, unknown>;
    const names = [
      'receipt', 'trials', 'answer', 'options', 'reference', 'comparison', 'expectedLoss', 'dominance', 'costOutcomePlane', 'acceptability',
      'valueOfInformation', 'tornado', 'rankCorrelations', 'varianceShares', 'scenarioDiscovery', 'rankAcceptability', 'duties', 'stability',
      'breakEven', 'weightSweep', 'mirror',
    ];
    expect(Object.keys(found).sort()).toEqual(names.sort());
    for (const name of names) expect(found[name], name).not.toBeNull();
    expect(found.mirror).toHaveLength(scenario.lots.filter(({ challengers }) => challengers.length > 0).length);
    // What is not a number is null in JSON: none may stand where a figure should.
    expect(stdout).not.toMatch(/"(mean|standardError|p10|p50|p90)": null/);
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
