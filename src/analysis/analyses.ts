import type { VariantResult } from '../../workers/protocol.ts';
import type { RunResult } from '../simulation/result.ts';
import { acceptability } from './acceptability.ts';
import type { Axis } from './breakEven/axis.ts';
import { baseRun, type BaseRun } from './breakEven/cells.ts';
import { firstRound } from './breakEven/plan.ts';
import { mapStep, type MapStage, type MapStep } from './breakEven/step.ts';
import { comparison } from './comparison.ts';
import { costOutcomePlane } from './costOutcomePlane.ts';
import { difference, type Difference } from './difference.ts';
import { dominance } from './dominance.ts';
import { duties } from './duties.ts';
import { expectedLoss } from './expectedLoss.ts';
import { rankAcceptability } from './rankAcceptability.ts';
import { rankCorrelations, type RankCorrelation } from './rankCorrelation.ts';
import { rankedInputs, type RankedInputs } from './rankedInputs.ts';
import { representativeTrials } from './representativeTrials.ts';
import { scenarioDiscovery, type ScenarioDiscovery } from './scenarioDiscovery.ts';
import { stability } from './stability.ts';
import { tornado, type Tornado, type TornadoColumns } from './tornado.ts';
import { tornadoRefinement, tornadoVariants, type TornadoVariant } from './tornadoVariants.ts';
import { varianceShares, type VarianceShare } from './varianceShare.ts';
import { valueOfInformation, type ValueOfInformation } from './valueOfInformation/valueOfInformation.ts';
import { weightSweep, type WeightSweep } from './weightSweep/weightSweep.ts';
import type { WeightVariant } from './weightSweep/weightVariants.ts';

/** Two measures besides the tornado of how inputs and a lead go together, in the order of `parameterPaths`. */
export interface SecondOpinion {
  readonly correlations: readonly RankCorrelation[];
  readonly shares: readonly VarianceShare[];
}

const known = new WeakMap<RunResult, RankedInputs | null>();
const bases = new WeakMap<RunResult, BaseRun>();

/** The draws of a result by rank, worked out once for all analyses that ask for them. */
function ranksOf(result: RunResult): RankedInputs | null {
  let ranks = known.get(result);
  if (ranks === undefined) {
    ranks = rankedInputs(result);
    known.set(result, ranks);
  }
  return ranks;
}

/** What all places of a map are held against, worked out once. */
function baseOf(result: RunResult): BaseRun {
  const base = bases.get(result) ?? baseRun(result);
  bases.set(result, base);
  return base;
}

/** The analyses of a finished run that can be asked for by name, each a function of the result and plain arguments to plain data. */
export const analyses = {
  comparison,
  acceptability,
  costOutcomePlane,
  mapStart: ({ request: { scenario, optionIds } }: RunResult, across: Axis, up: Axis): MapStage => (
    { across, up, earlier: [], round: firstRound(scenario, across, up, optionIds.length), known: [] }
  ),
  mapStep: (result: RunResult, stage: MapStage, fresh: readonly (readonly [number, VariantResult])[]): MapStep => (
    mapStep(result, baseOf(result), stage, fresh)
  ),
  difference,
  differences: (result: RunResult, reference: number): readonly Difference[] => (
    result.request.optionIds.flatMap((_, option) => (option === reference ? [] : difference(result, option, reference) ?? []))
  ),
  dominance,
  duties,
  expectedLoss,
  rankAcceptability,
  representativeTrials,
  secondOpinion: (result: RunResult, option: number, other: number): SecondOpinion | null => {
    const ranks = ranksOf(result);
    const correlations = rankCorrelations(result, option, other, ranks);
    const shares = varianceShares(result, option, other, ranks);
    return correlations === null || shares === null ? null : { correlations, shares };
  },
  stability,
  scenarioDiscovery: (result: RunResult, target: number | null): ScenarioDiscovery | null => (
    scenarioDiscovery(result, target, ranksOf(result))
  ),
  tornadoVariants: ({ request }: RunResult): readonly TornadoVariant[] => tornadoVariants(request.scenario),
  tornadoRefinement: ({ request }: RunResult, found: Tornado): readonly TornadoVariant[] => tornadoRefinement(request.scenario, found),
  tornado: (result: RunResult, option: number, other: number, variants: readonly TornadoColumns[]): Tornado | null => (
    tornado(result, option, other, variants, ranksOf(result))
  ),
  weightSweep: (
    { request }: RunResult, optionId: string, variants: readonly WeightVariant[], results: readonly (VariantResult | undefined)[],
  ): WeightSweep | null => weightSweep(request.scenario, optionId, variants, results),
  valueOfInformation: (result: RunResult): ValueOfInformation | null => valueOfInformation(result, ranksOf(result)),
} as const;

export type Analyses = typeof analyses;
export type AnalysisName = keyof Analyses;
/** What an analysis asks for besides the result. */
export type AnalysisArguments<Name extends AnalysisName> = Parameters<Analyses[Name]> extends [RunResult, ...infer Rest] ? Rest : never;
export type Found<Name extends AnalysisName> = ReturnType<Analyses[Name]>;
