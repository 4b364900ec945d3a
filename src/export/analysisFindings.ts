import type { Acceptability } from '../analysis/acceptability.ts';
import type { BreakEven } from '../analysis/breakEven/breakEven.ts';
import type { AxisPair } from '../analysis/breakEven/defaultPair.ts';
import type { MirrorComparison } from '../analysis/compareMirror.ts';
import type { Comparison } from '../analysis/comparison.ts';
import type { CostOutcomePlane } from '../analysis/costOutcomePlane.ts';
import type { Dominance } from '../analysis/dominance.ts';
import type { Duties } from '../analysis/duties.ts';
import type { ExpectedLoss } from '../analysis/expectedLoss.ts';
import type { RankAcceptability } from '../analysis/rankAcceptability.ts';
import type { RankCorrelation } from '../analysis/rankCorrelation.ts';
import type { ScenarioDiscovery } from '../analysis/scenarioDiscovery.ts';
import type { Stability } from '../analysis/stability.ts';
import type { Tornado } from '../analysis/tornado.ts';
import type { ValueOfInformation } from '../analysis/valueOfInformation/valueOfInformation.ts';
import type { VarianceShare } from '../analysis/varianceShare.ts';
import type { WeightSweep } from '../analysis/weightSweep/weightSweep.ts';
import type { RunResult } from '../simulation/result.ts';

/** One neutrality test: who changed places, and what the advice then does; null where all options are of one kind. */
export interface MirrorFinding {
  readonly lotId: string;
  readonly challengerId: string;
  readonly found: MirrorComparison | null;
}

/** Everything that a full analysis of a run finds. Options are numbered by their place in the run. Null: not to be had from this run. */
export interface AnalysisFindings {
  readonly result: RunResult;
  /** The option that others are measured against. */
  readonly reference: number;
  readonly comparison: Comparison;
  readonly expectedLoss: ExpectedLoss;
  readonly dominance: Dominance | null;
  readonly costOutcomePlane: CostOutcomePlane | null;
  readonly acceptability: {
    readonly qalyValue: Acceptability | null;
    readonly joinedUpYearValue: Acceptability | null;
    readonly deprivedWeight: Acceptability | null;
  };
  readonly valueOfInformation: ValueOfInformation | null;
  /** Of the answer against the next best; null with one option. */
  readonly tornado: Tornado | null;
  readonly rankCorrelations: readonly RankCorrelation[] | null;
  readonly varianceShares: readonly VarianceShare[] | null;
  readonly scenarioDiscovery: ScenarioDiscovery | null;
  readonly rankAcceptability: RankAcceptability | null;
  readonly duties: Duties | null;
  readonly stability: Stability;
  /** Of the scenario's default pair of inputs. */
  readonly breakEven: { readonly pair: AxisPair; readonly found: BreakEven } | null;
  /** Of the option with the highest mean among those that score bids. */
  readonly weightSweep: WeightSweep | null;
  /** Each service's present provider with the first of its newcomers. */
  readonly mirror: readonly MirrorFinding[];
}
