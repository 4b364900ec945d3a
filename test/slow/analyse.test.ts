import { describe, expect, test } from 'vitest';
import { corpus } from '../corpus.ts';
import { runCommand } from '../cli/support/runCommand.ts';

describe('analyse, on every scenario', () => {
  test.each(corpus)('$file: every finding, as JSON', async ({ file, scenario }) => {
    const { status, stdout } = await runCommand('analyse', `scenarios/${file}`, '--trials', '400');
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

  test('says it in a text that fits, the same whatever the number of workers', async () => {
    const text = async (workers: string): Promise<string> => {
      const args = ['analyse', `scenarios/${corpus[0].file}`, '--trials', '300', '--format', 'text', '--workers', workers];
      const { status, stdout } = await runCommand(...args);
      expect(status).toBe(0);
      return stdout;
    };
    const one = await text('1');
    expect(one).toBe(await text('2'));
    for (const line of one.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    for (const banned of [/\bNaN\b/, /undefined/, /Infinity/, /optimal/i, /significant/i, /robust/i]) expect(one).not.toMatch(banned);
  }, 120_000);
});
