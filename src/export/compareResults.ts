import type { ResultJson } from './resultJson.ts';

/** A mean that differs beyond simulation error. */
export interface BeyondError {
  readonly option: string;
  readonly outcome: string;
  readonly before: number;
  readonly after: number;
  /** Difference in standard errors of a difference between two unpaired means: never too small for results that share their luck. */
  readonly errors: number;
}

/** A scenario's result before against after. */
export type ScenarioComparison =
  | { readonly file: string; readonly kind: 'onlyBefore' | 'onlyAfter' }
  | {
    readonly file: string;
    readonly kind: 'both';
    /** Is it the same scenario, by the hash of its receipt? Where not, differences may be the scenario's own. */
    readonly sameScenario: boolean;
    /** Are all figures the same to the last bit? */
    readonly identical: boolean;
    readonly optionsOnlyBefore: readonly string[];
    readonly optionsOnlyAfter: readonly string[];
    readonly answerBefore: string;
    readonly answerAfter: string;
    /** Figures that differ at all, and of how many. */
    readonly differing: number;
    readonly figures: number;
    readonly beyond: readonly BeyondError[];
  };

/** Standard errors beyond which a difference is listed: some thousand are looked at together. */
export const BEYOND_ERRORS = 3;

type Results = ReadonlyMap<string, ResultJson>;

/** Every scenario that either side has, in the order of the alphabet. */
export function compareResults(before: Results, after: Results): ScenarioComparison[] {
  const files = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return files.map((file): ScenarioComparison => {
    const old = before.get(file);
    const now = after.get(file);
    if (old === undefined || now === undefined) return { file, kind: old === undefined ? 'onlyAfter' : 'onlyBefore' };
    return compareTwo(file, old, now);
  });
}

function compareTwo(file: string, before: ResultJson, after: ResultJson): ScenarioComparison {
  const idsBefore = before.options.map(({ id }) => id);
  const idsAfter = after.options.map(({ id }) => id);
  const pairs = after.options.flatMap((now) => {
    const old = before.options.find(({ id }) => id === now.id);
    return old === undefined ? [] : [figurePairs(now.id, old, now)];
  }).flat();
  const beyond = pairs.flatMap(({ option, outcome, old, now }): BeyondError[] => {
    if (old.mean === now.mean) return [];
    const error = Math.sqrt(old.standardError * old.standardError + now.standardError * now.standardError);
    const errors = Math.abs(now.mean - old.mean) / error;
    return errors > BEYOND_ERRORS ? [{ option, outcome, before: old.mean, after: now.mean, errors }] : [];
  });
  return {
    file, kind: 'both',
    sameScenario: before.receipt.scenario === after.receipt.scenario,
    identical: JSON.stringify(before.options) === JSON.stringify(after.options),
    optionsOnlyBefore: idsBefore.filter((id) => !idsAfter.includes(id)),
    optionsOnlyAfter: idsAfter.filter((id) => !idsBefore.includes(id)),
    answerBefore: before.answer.option,
    answerAfter: after.answer.option,
    differing: pairs.filter(({ old, now }) => old.mean !== now.mean || old.standardError !== now.standardError).length,
    figures: pairs.length,
    beyond,
  };
}

interface FigurePair {
  readonly option: string;
  readonly outcome: string;
  readonly old: { readonly mean: number; readonly standardError: number };
  readonly now: { readonly mean: number; readonly standardError: number };
}
type OptionJson = ResultJson['options'][number];

/** Means of all outcomes that both know, and the two shares of futures in which the option is best. */
function figurePairs(option: string, before: OptionJson, after: OptionJson): FigurePair[] {
  const shares = ([['probabilityBest', 'probabilityBestStandardError'], ['probabilityBestNarrow', 'probabilityBestNarrowStandardError']] as const);
  const known = new Map(Object.entries(before.outcomes));
  return [
    ...shares.map(([outcome, error]): FigurePair => ({
      option, outcome,
      old: { mean: before[outcome], standardError: before[error] },
      now: { mean: after[outcome], standardError: after[error] },
    })),
    ...Object.entries(after.outcomes).flatMap(([outcome, now]): FigurePair[] => {
      const old = known.get(outcome);
      return old === undefined ? [] : [{ option, outcome, old, now }];
    }),
  ];
}
