import { describe, expect, test } from 'vitest';
import { positionOf } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { outcomeIndex } from '../../src/model/outcomes.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import type { Lens } from '../../src/analysis/comparison.ts';
import type { Estimate } from '../../src/analysis/estimate.ts';
import { valueOfInformation, type ValueOfInformation } from '../../src/analysis/valueOfInformation/valueOfInformation.ts';
import { sample } from '../corpus.ts';

/** Inputs that matter most in each scenario by one lens or the other, and one that hardly does. */
const cases: Readonly<Record<string, readonly (readonly [string, Lens])[]>> = {
  'community-nursing.json': [
    ['assumptions.handoffs.failureWithoutIntegration', 'whole'], ['assumptions.handoffs.qalyLossLost', 'whole'],
    ['assumptions.quality.qalysPerPersonYear', 'narrow'], ['assumptions.transition.depth', 'whole'],
  ],
  'failing-dermatology.json': [
    ['assumptions.handoffs.qalyLossLost', 'whole'], ['lots.skin.incumbent.quality', 'narrow'], ['assumptions.market.challengerOptimism', 'whole'],
  ],
  'lead-provider-low-bid.json': [
    ['assumptions.handoffs.failureWithoutIntegration', 'whole'], ['lots.older.incumbent.quality', 'whole'],
    ['assumptions.quality.qalysPerPersonYear', 'narrow'],
  ],
};
const TRIALS = 20_000;
/**
 * Points of an input at which it is held, and trials at each; the same luck at every point. With 20 points a choice that turns only in
 * the outer 2% of an input, as the quality of the dermatology service does, would be worth nothing.
 */
const POINTS = 60;
const INNER = 2000;

async function run(scenario: Scenario, trials: number, seed: number): Promise<RunResult> {
  const runner = createInlineRunner();
  const end = await runner.run({ scenario, optionIds: scenario.options.map(({ id }) => id), seed, trials });
  if (end.status !== 'done') throw new Error(end.status);
  return end.result;
}

function holding(scenario: Scenario, values: Readonly<Record<string, number>>): Scenario {
  const held = structuredClone(scenario);
  for (const [path, value] of Object.entries(values)) {
    const position = positionOf(held, path) ?? [];
    const parent = position.slice(0, -1).reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], held);
    (parent as Record<string | number, unknown>)[position[position.length - 1]] = value;
  }
  return held;
}

const netBenefits = (result: RunResult, lens: Lens): Float64Array[] => result.outcomes.map((outcomes) => {
  const values = outcomes[outcomeIndex[lens === 'whole' ? 'wholeValueNetBenefit' : 'narrowNetBenefit']];
  if (values === null) throw new Error('no net benefits');
  return values;
});
const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let t = 0; t < values.length; t++) sum += values[t];
  return sum / values.length;
};
const place = (means: readonly number[]): number => means.indexOf(Math.max(...means));

/** Nested simulation: the input held at the middles of equal shares of its distribution, everything else run anew. */
async function nested(scenario: Scenario, path: string, lens: Lens, draws: Float64Array): Promise<Estimate> {
  const sorted = draws.slice().sort();
  const points: Float64Array[][] = [];
  for (let i = 0; i < POINTS; i++) {
    const value = sorted[Math.floor(((i + 0.5) / POINTS) * sorted.length)];
    points.push(netBenefits(await run(holding(scenario, { [path]: value }), INNER, 4711), lens));
  }
  const best = points.map((options) => place(options.map(meanOf)));
  const blind = place(points[0].map((_, o) => meanOf(points.map((options) => meanOf(options[o])))));
  // By trial: what choosing at each point gains. Trials are independent, points are not.
  const gains = Float64Array.from({ length: INNER }, (_, t) => meanOf(points.map((options, i) => options[best[i]][t] - options[blind][t])));
  const mean = meanOf(gains);
  const variance = meanOf(gains.map((gain) => (gain - mean) * (gain - mean)));
  return { mean, standardError: Math.sqrt(variance / INNER) };
}

describe.each(sample.map(({ file, scenario }) => [file, scenario] as const))('value of information of %s', (file, scenario) => {
  const made = run(scenario, TRIALS, 1).then((result): [RunResult, ValueOfInformation] => {
    const found = valueOfInformation(result);
    if (found === null) throw new Error('no value of information');
    return [result, found];
  });

  test.each(cases[file] ?? [])('of %s by the %s lens agrees with nested simulation', async (path, lens) => {
    const [result, found] = await made;
    const at = result.parameterPaths.indexOf(path);
    const told = found.inputs[at].value[lens];
    const truth = await nested(scenario, path, lens, result.draws?.[at] ?? new Float64Array(1));
    const error = Math.sqrt(told.standardError * told.standardError + truth.standardError * truth.standardError);
    expect(Math.abs(told.mean - truth.mean)).toBeLessThanOrEqual(3 * error);
  });

  test('every scenario has at least three inputs to check', () => {
    expect(cases[file]?.length).toBeGreaterThanOrEqual(3);
  });

  test('of all handoff assumptions together agrees with nested simulation', async () => {
    const [result, found] = await made;
    const group = found.groups.find((one) => one.group === 'handoffs');
    const paths = group?.paths ?? [];
    const outer = 250;
    const sums = netBenefits(result, 'whole').map(meanOf);
    const points: number[][] = [];
    for (let i = 0; i < outer; i++) {
      const values = Object.fromEntries(paths.map((path) => [path, result.draws?.[result.parameterPaths.indexOf(path)][i] ?? NaN]));
      points.push(netBenefits(await run(holding(scenario, values), 250, 4711), 'whole').map(meanOf));
    }
    // About the means of the large run, which few inner trials could not tell so well.
    const own = sums.map((_, o) => meanOf(points.map((means) => means[o])));
    const gains = points.map((means) => Math.max(...means.map((mean, o) => mean - own[o] + sums[o])) - sums[place(sums)]);
    const mean = meanOf(gains);
    const error = Math.sqrt(meanOf(gains.map((gain) => (gain - mean) * (gain - mean))) / outer);
    const told = group?.value.whole ?? { mean: NaN, standardError: NaN };
    expect(Math.abs(told.mean - mean)).toBeLessThanOrEqual(3 * Math.sqrt(told.standardError * told.standardError + error * error));
  });
});
