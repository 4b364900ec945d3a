import { normalQuantile } from '../../../src/math/normal.ts';
import type { Estimate } from '../../../src/analysis/estimate.ts';
import { valueOfInformation, type ValueOfInformation } from '../../../src/analysis/valueOfInformation/valueOfInformation.ts';
import type { RunResult } from '../../../src/simulation/result.ts';
import { makeDrawn } from '../makeDrawn.ts';

export const X = 'assumptions.market.panelSd';
export const Y = 'assumptions.market.costErrorSd';
export const Z = 'assumptions.quality.adjustYears';
export const normal = (u: number): number => normalQuantile(u);

/** @throws Error where there is no value of information */
export function found(result: RunResult): ValueOfInformation {
  const value = valueOfInformation(result);
  if (value === null) throw new Error('no value of information');
  return value;
}

/** What knowing one input is worth. @throws Error where it is not in the result */
export function ofInput(value: ValueOfInformation, path: string): Estimate {
  const input = value.inputs.find((one) => one.path === path);
  if (input === undefined) throw new Error(path);
  return input.value.whole;
}

/** s φ(m/s) - |m| Φ(-|m|/s): what knowing a lead with mean m and standard deviation s is worth (Raiffa and Schlaifer 1961). */
export function unitNormalLoss(mean: number, sd: number): number {
  // By the midpoint rule over quantiles, which needs no normal distribution function.
  let sum = 0;
  const points = 100_000;
  for (let i = 0; i < points; i++) sum += Math.max(0, sd * normalQuantile((i + 0.5) / points) - Math.abs(mean));
  return sum / points;
}

/** B leads by -m + 2 X + Y + noise, all normal. */
export const normalLead = (m: number, seed: number): RunResult => makeDrawn({
  trials: 4000, seed, inputs: { [X]: normal, [Y]: normal, [Z]: normal },
  options: [() => 10, (x, noise) => 10 - m + 2 * x[0] + x[1] + 3 * noise],
});
