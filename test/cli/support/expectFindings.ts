import { expect } from 'vitest';
import type { Scenario } from '../../../src/scenario/types.ts';

/** Expects the JSON of `analyse` to hold every finding about a scenario, each with figures. */
export function expectFindings(stdout: string, scenario: Scenario): void {
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
}
