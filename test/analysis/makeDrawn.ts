/** Hand-made results with inputs: draws from keyed streams, net benefits as the test says. */
import { normalQuantile } from '../../src/math/normal.ts';
import { streamKey, uniform } from '../../src/math/random.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { makeResult } from './makeResult.ts';

export interface Drawn {
  readonly trials: number;
  readonly seed?: number;
  /** By path: the input's quantile function of a uniform number. */
  readonly inputs: Readonly<Record<string, (u: number) => number>>;
  /** Net benefit of each option by the draws of a trial (in the order of `inputs`) and noise of mean 0 and standard deviation 1. */
  readonly options: readonly ((x: readonly number[], noise: number) => number)[];
  /** By the narrow lens; the same where left out. */
  readonly narrow?: readonly ((x: readonly number[], noise: number) => number)[];
}

export const identity = (u: number): number => u;

export function makeDrawn({ trials, seed = 1, inputs, options, narrow = options }: Drawn): RunResult {
  const paths = Object.keys(inputs);
  const draws = paths.map((path) => {
    const key = streamKey(seed, path);
    return Float64Array.from({ length: trials }, (_, t) => inputs[path](uniform(key, t, 0)));
  });
  const key = streamKey(seed, 'noise');
  const noise = Float64Array.from({ length: trials }, (_, t) => normalQuantile(uniform(key, t, 0)));
  const at = (t: number): number[] => draws.map((values) => values[t]);
  const result = makeResult({
    trials,
    options: options.map((option, i) => ({
      id: `o${i}`, name: 'ABCDEFGHIJKL'[i],
      outcomes: {
        wholeValueNetBenefit: (t) => option(at(t), noise[t]),
        narrowNetBenefit: (t) => narrow[i](at(t), noise[t]),
      },
    })),
  });
  return { ...result, parameterPaths: paths, draws };
}
