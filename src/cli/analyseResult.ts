import { acceptability } from '../analysis/acceptability.ts';
import { axisOf } from '../analysis/breakEven/axis.ts';
import { breakEven, type BreakEven, type RoundFigures } from '../analysis/breakEven/breakEven.ts';
import { baseRun, cellFigures, type CellFigures } from '../analysis/breakEven/cells.ts';
import { defaultPair, type AxisPair } from '../analysis/breakEven/defaultPair.ts';
import { firstRound, nextRound, type Round } from '../analysis/breakEven/plan.ts';
import { compareMirror } from '../analysis/compareMirror.ts';
import { comparison } from '../analysis/comparison.ts';
import { costOutcomePlane } from '../analysis/costOutcomePlane.ts';
import { dominance } from '../analysis/dominance.ts';
import { duties } from '../analysis/duties.ts';
import { expectedLoss } from '../analysis/expectedLoss.ts';
import { mirror } from '../analysis/mirror.ts';
import { rankAcceptability } from '../analysis/rankAcceptability.ts';
import { rankCorrelations } from '../analysis/rankCorrelation.ts';
import { rankedInputs, type RankedInputs } from '../analysis/rankedInputs.ts';
import { scenarioDiscovery } from '../analysis/scenarioDiscovery.ts';
import { stability } from '../analysis/stability.ts';
import { tornado, type Tornado, type TornadoColumns } from '../analysis/tornado.ts';
import { EVENT_TRIALS, tornadoVariants } from '../analysis/tornadoVariants.ts';
import { valueOfInformation } from '../analysis/valueOfInformation/valueOfInformation.ts';
import { variantColumns } from '../analysis/variantColumns.ts';
import { varianceShares } from '../analysis/varianceShare.ts';
import { weightSweep, type WeightSweep } from '../analysis/weightSweep/weightSweep.ts';
import { scoresBids, sweepOutcomes, SWEEP_TRIALS, weightVariants } from '../analysis/weightSweep/weightVariants.ts';
import type { AnalysisFindings, MirrorFinding } from '../export/analysisFindings.ts';
import type { RunRequest, RunResult } from '../simulation/result.ts';
import type { Runner, VaryRequest } from '../simulation/runner.ts';
import type { VariantResult } from '../../workers/protocol.ts';
import { runFailure } from './runScenario.ts';

/** What an analysis runs on: a runner, what may stop it, and where it says what it is at. */
export interface AnalysisRun {
  readonly runner: Runner;
  readonly signal: AbortSignal;
  readonly say: (what: string) => void;
  /** Rounds of the break-even map; to its finest if left out. */
  readonly mapRounds?: number;
  /** Futures of each variant at most; as many as each finding asks for if left out. */
  readonly variantTrials?: number;
}

/**
 * Everything that can be found from a run and from variants of its scenario, one after another.
 * @param reference place of the option that others are measured against
 * @throws CommandError (runFailed) where a run of it fails or is stopped
 */
export async function analyseResult(run: AnalysisRun, result: RunResult, reference: number): Promise<AnalysisFindings> {
  const ranked = rankedInputs(result);
  const found = comparison(result);
  const { option, next } = found.whole;
  run.say('What drives it');
  const drives = next === null ? null : await tornadoOf(run, result, option, next, ranked);
  run.say('What would change it');
  const map = await breakEvenOf(run, result, drives);
  run.say('How much integration should count');
  const sweep = await weightSweepOf(run, result);
  run.say('If present provider and newcomer changed places');
  const mirrors = await mirrorsOf(run, result);
  run.say('What it is worth to find out');
  return {
    result,
    reference,
    comparison: found,
    expectedLoss: expectedLoss(result),
    dominance: dominance(result),
    costOutcomePlane: costOutcomePlane(result, reference),
    acceptability: {
      qalyValue: acceptability(result, 'qalyValue'),
      joinedUpYearValue: acceptability(result, 'joinedUpYearValue'),
      deprivedWeight: acceptability(result, 'deprivedWeight'),
    },
    valueOfInformation: valueOfInformation(result, ranked),
    tornado: drives,
    rankCorrelations: next === null ? null : rankCorrelations(result, option, next, ranked),
    varianceShares: next === null ? null : varianceShares(result, option, next, ranked),
    scenarioDiscovery: scenarioDiscovery(result, null, ranked),
    rankAcceptability: rankAcceptability(result),
    duties: duties(result, reference),
    stability: stability(result),
    breakEven: map,
    weightSweep: sweep,
    mirror: mirrors,
  };
}

/** Runs variants and hands them over in order. */
async function vary({ runner, signal }: AnalysisRun, request: VaryRequest): Promise<readonly VariantResult[]> {
  const results: VariantResult[] = [];
  const end = await runner.vary(request, {
    signal,
    onVariant: (variant, one) => {
      results[variant] = one;
    },
  });
  if (end.status === 'done') return results;
  throw runFailure(end.status === 'failed' ? end.error.message : null);
}

const fewer = ({ variantTrials = Infinity }: AnalysisRun, request: RunRequest, trials: number): RunRequest => (
  { ...request, trials: Math.min(trials, variantTrials, request.trials) }
);

/** One-way sensitivity of one option's lead over another, with the runs that inputs drawn at events need. */
export async function tornadoOf(
  run: AnalysisRun, result: RunResult, option: number, other: number, ranked: RankedInputs | null,
): Promise<Tornado | null> {
  const { request } = result;
  const variants = tornadoVariants(request.scenario);
  const optionIds = [request.optionIds[option], request.optionIds[other]];
  const results = await vary(run, {
    base: { ...fewer(run, request, EVENT_TRIALS), optionIds },
    outcomes: ['wholeValueNetBenefit'],
    variants: variants.map(({ changes }) => changes),
  });
  const columns = results.map((one, i): TornadoColumns => {
    const [first, second] = variantColumns(one, 2);
    return { variant: variants[i], option: first, other: second };
  });
  return tornado(result, option, other, columns, ranked);
}

/**
 * The break-even map of the scenario's default pair, round after round to its finest.
 * @param onRound told of each round that is complete
 */
export async function breakEvenOf(
  run: AnalysisRun, result: RunResult, drives: Tornado | null, onRound: () => void = () => undefined,
): Promise<{ readonly pair: AxisPair; readonly found: BreakEven } | null> {
  const { scenario, optionIds } = result.request;
  const pair = defaultPair(scenario, drives);
  const across = pair === null ? null : axisOf(scenario, pair.across);
  const up = pair === null ? null : axisOf(scenario, pair.up);
  if (pair === null || across === null || up === null || optionIds.length < 2) return null;
  const base = baseRun(result);
  const rounds: RoundFigures[] = [];
  let round: Round | null = firstRound(scenario, across, up, optionIds.length);
  while (round !== null && rounds.length < (run.mapRounds ?? Infinity)) {
    const { cells: planned, step, trials } = round;
    const results = await vary(run, {
      base: fewer(run, result.request, trials),
      outcomes: ['wholeValueNetBenefit'],
      variants: planned.map(({ changes }) => changes),
    });
    const cells: CellFigures[] = results.map((one, i) => cellFigures(base, planned[i], variantColumns(one, optionIds.length)));
    rounds.push({ step, trials, cells });
    onRound();
    round = nextRound(scenario, across, up, optionIds.length, round, cells);
  }
  const found = breakEven(across, up, optionIds.length, rounds, round === null);
  return found === null ? null : { pair, found };
}

async function weightSweepOf(run: AnalysisRun, result: RunResult): Promise<WeightSweep | null> {
  const { scenario, optionIds } = result.request;
  const means = optionIds.map((_, option) => result.summary(option, 'wholeValueNetBenefit').mean);
  const tenders = optionIds.map((_, option) => option).filter((option) => scoresBids(scenario, optionIds[option]));
  if (tenders.length === 0) return null;
  const id = optionIds[tenders.reduce((best, option) => (means[option] > means[best] ? option : best))];
  const variants = weightVariants(scenario, id);
  const results = await vary(run, {
    base: { ...fewer(run, result.request, SWEEP_TRIALS), optionIds: [id] },
    outcomes: sweepOutcomes,
    variants: variants.map(({ changes }) => changes),
  });
  return weightSweep(scenario, id, variants, results);
}

async function mirrorsOf({ runner, signal }: AnalysisRun, result: RunResult): Promise<readonly MirrorFinding[]> {
  const findings: MirrorFinding[] = [];
  for (const { id: lotId, challengers } of result.request.scenario.lots) {
    if (challengers.length === 0) continue;
    const challengerId = challengers[0].id;
    const { scenario } = mirror(result.request.scenario, lotId, challengerId);
    const end = await runner.run({ ...result.request, scenario }, { signal });
    if (end.status !== 'done') throw runFailure(end.status === 'failed' ? end.error.message : null);
    findings.push({ lotId, challengerId, found: compareMirror(result, end.result, lotId) });
  }
  return findings;
}
