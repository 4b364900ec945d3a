import type { RunResult } from '../../simulation/result.ts';
import { inputGroupOf, inputGroups, type InputGroup } from '../inputGroups.ts';
import type { RankedInputs } from '../rankedInputs.ts';
import { prepareInformation, type ByLens } from './preparation.ts';
import { setInformation } from './setInformation.ts';
import { singleInput } from './singleInputs.ts';
import type { Member } from './terms.ts';

/** What it is worth to know one input before choosing. */
export interface InputInformation {
  readonly path: string;
  readonly value: ByLens;
}
/** What it is worth to know several inputs together. */
export interface GroupInformation {
  readonly group: InputGroup;
  /** Paths of the uncertain inputs in it. */
  readonly paths: readonly string[];
  readonly value: ByLens;
}
/** All in £ for this decision. */
export interface ValueOfInformation {
  readonly trials: number;
  /** What knowing everything, events too, is worth: no part is worth more. */
  readonly all: ByLens;
  /** Every uncertain input that is drawn once a trial, in the order of `parameterPaths`. */
  readonly inputs: readonly InputInformation[];
  /** Every group with an uncertain input, in the order of `inputGroups`. */
  readonly groups: readonly GroupInformation[];
}

/**
 * What finding out each input, and each group of inputs, would be worth: the expected value of partial perfect
 * information, E_φ max_o E[NB_o | φ] - max_o E[NB_o], by regression on the trials of the run (Strong, Oakley and Brennan 2014,
 * Estimating multiparameter partial expected value of perfect information from a probabilistic sensitivity analysis
 * sample: a nonparametric regression approach, Medical Decision Making 34(3):311-326). What is regressed are the leads
 * over the option with the highest mean, on one input's rank (`curveFit`) or several inputs' (`termsOf`).
 * @param ranked what `rankedInputs` made of the result, where it is at hand
 * @returns null where the run kept no draws or has too few trials
 */
export function valueOfInformation(result: RunResult, ranked?: RankedInputs | null): ValueOfInformation | null {
  const preparation = prepareInformation(result, ranked);
  if (preparation === null) return null;
  const singles = preparation.ranked.inputs.map((input) => ({ input, ...singleInput(preparation, input) }));
  const byGroup = new Map<InputGroup, Member[]>();
  for (const single of singles) {
    const group = inputGroupOf(single.input.path);
    byGroup.set(group, [...byGroup.get(group) ?? [], single]);
  }
  const groups = inputGroups.flatMap((group): GroupInformation[] => {
    const members = byGroup.get(group);
    if (members === undefined) return [];
    return [{ group, paths: members.map(({ input }) => input.path), value: setInformation(preparation, members) }];
  });
  return {
    trials: result.trials,
    all: preparation.all,
    inputs: singles.map(({ input, value }) => ({ path: input.path, value })),
    groups,
  };
}

/**
 * The same for any chosen set.
 * @param paths of `parameterPaths`; what is fixed has nothing to find out and is passed over
 */
export function valueOfSet(result: RunResult, paths: readonly string[], ranked?: RankedInputs | null): ByLens | null {
  const preparation = prepareInformation(result, ranked);
  if (preparation === null) return null;
  const members = preparation.ranked.inputs
    .filter(({ path }) => paths.includes(path))
    .map((input): Member => ({ input, fit: singleInput(preparation, input).fit }));
  return setInformation(preparation, members);
}
