import { acceptability } from '../../src/analysis/acceptability.ts';
import { comparison } from '../../src/analysis/comparison.ts';
import { rankedInputs } from '../../src/analysis/rankedInputs.ts';
import { valueOfInformation } from '../../src/analysis/valueOfInformation/valueOfInformation.ts';
import { breakEvenOf, tornadoOf } from '../../src/cli/analyseResult.ts';
import { spawnNodeWorker } from '../../src/cli/nodeWorker.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS } from '../../src/simulation/plan.ts';
import { median } from './median.ts';

/** Seconds after a run of 10,000 trials of all options, on two threads. */
export interface AnalysisBench {
  /** Tornado with its events, value of information of every input and group, acceptability over three values. */
  readonly findings: number;
  /** Break-even map: its first round, and all of them. */
  readonly firstMap: number;
  readonly wholeMap: number;
}

const ROUNDS = 3;

/** Medians over rounds; the first, unmeasured, is the compiler's. @throws Error where a run does not end as done */
export async function benchAnalysis(scenario: Scenario): Promise<AnalysisBench> {
  const runner = createPoolRunner(spawnNodeWorker, 2);
  const run = { runner, signal: new AbortController().signal, say: () => undefined };
  const optionIds = scenario.options.map(({ id }) => id);
  const end = await runner.run({ scenario, optionIds, seed: DEFAULT_SEED, trials: DEFAULT_TRIALS });
  if (end.status !== 'done') throw new Error(`A run ended as ${end.status}.`);
  const { result } = end;
  const { option, next } = comparison(result).whole;
  if (next === null) throw new Error('The scenario has one option alone.');
  const rounds: AnalysisBench[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const ranked = rankedInputs(result);
    const drives = await tornadoOf(run, result, option, next, ranked);
    valueOfInformation(result, ranked);
    for (const axis of ['qalyValue', 'joinedUpYearValue', 'deprivedWeight'] as const) acceptability(result, axis);
    const findings = (performance.now() - start) / 1000;
    const mapStart = performance.now();
    const seconds: number[] = [];
    await breakEvenOf(run, result, drives, () => seconds.push((performance.now() - mapStart) / 1000));
    if (round > 0) rounds.push({ findings, firstMap: seconds[0], wholeMap: seconds[seconds.length - 1] });
  }
  runner.dispose();
  const middle = (figure: (one: AnalysisBench) => number): number => median(rounds.map(figure));
  return { findings: middle((one) => one.findings), firstMap: middle((one) => one.firstMap), wholeMap: middle((one) => one.wholeMap) };
}
