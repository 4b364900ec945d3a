import type { RuleCount, SanityFault, SanityReport } from '../sanity/checkSanity.ts';
import type { ReplayFinding, TargetFinding } from './calibrate.ts';

/** All that `validate:model` finds. Plain data: it is kept as a file and shown in the program. */
export interface ValidationReport {
  readonly modelVersion: string;
  readonly seed: number;
  /** Futures of each option for targets and replays. */
  readonly trials: number;
  /** Futures of each variant for the sanity checks. */
  readonly sanityTrials: number;
  /** The decisions that it was run on, by file name without its ending, with the hash that a receipt has of them. */
  readonly scenarios: readonly { readonly file: string; readonly title: string; readonly hash: string }[];
  readonly targets: readonly TargetFinding[];
  readonly replays: readonly ReplayFinding[];
  readonly sanity: SanitySummary;
}

/** The sanity checks of all scenarios in one. */
export interface SanitySummary {
  /** Inputs with a range, over all scenarios. */
  readonly inputs: number;
  readonly variants: number;
  readonly directions: readonly RuleCount[];
  readonly bounds: readonly RuleCount[];
  readonly limits: readonly RuleCount[];
  readonly faults: readonly (SanityFault & { readonly scenario: string })[];
}

/** Sums reports; rules in the order in which they were first met. */
export function sanitySummary(reports: ReadonlyMap<string, SanityReport>): SanitySummary {
  const all = [...reports.values()];
  return {
    inputs: all.reduce((sum, { inputs }) => sum + inputs, 0),
    variants: all.reduce((sum, { variants }) => sum + variants, 0),
    directions: summed(all.map(({ directions }) => directions)),
    bounds: summed(all.map(({ bounds }) => bounds)),
    limits: summed(all.map(({ limits }) => limits)),
    faults: [...reports].flatMap(([scenario, { faults }]) => faults.map((fault) => ({ ...fault, scenario }))),
  };
}

function summed(lists: readonly (readonly RuleCount[])[]): RuleCount[] {
  const sums = new Map<string, RuleCount>();
  for (const { rule, checked, moved, faults } of lists.flat()) {
    const so = sums.get(rule) ?? { rule, checked: 0, moved: 0, faults: 0 };
    sums.set(rule, { rule, checked: so.checked + checked, moved: so.moved + moved, faults: so.faults + faults });
  }
  return [...sums.values()];
}
