import { contributions } from '../analysis/contributions.ts';
import { difference } from '../analysis/difference.ts';
import type { WeightSweep } from '../analysis/weightSweep/weightSweep.ts';
import type { FigureTable } from '../charts/frame.ts';
import type { RunResult } from '../simulation/result.ts';
import { acceptabilityReading } from '../words/acceptabilityReading.ts';
import { breakEvenReading } from '../words/breakEvenReading.ts';
import { contributionsReading } from '../words/contributionsReading.ts';
import { differenceReading } from '../words/differenceReading.ts';
import { dominanceReading } from '../words/dominanceReading.ts';
import { dutiesReading } from '../words/dutiesReading.ts';
import { expectedLossReading } from '../words/expectedLossReading.ts';
import { informationReading } from '../words/informationReading.ts';
import { lensesReading } from '../words/lensesReading.ts';
import { mirrorReading } from '../words/mirrorReading.ts';
import { optionLooks } from '../words/optionLook.ts';
import { planeReading } from '../words/planeReading.ts';
import { rankAcceptabilityReading } from '../words/rankAcceptabilityReading.ts';
import type { Sentence } from '../words/reading.ts';
import { scenarioDiscoveryReading } from '../words/scenarioDiscoveryReading.ts';
import { secondOpinionReading } from '../words/secondOpinionReading.ts';
import { stabilityWords } from '../words/stabilityWords.ts';
import { tornadoReading } from '../words/tornadoReading.ts';
import { weightSweepReading } from '../words/weightSweepReading.ts';
import type { AnalysisFindings } from './analysisFindings.ts';

/** A finding in words: title, sentence, and its table. */
export interface ToldFinding {
  readonly title: string;
  readonly sentence: Sentence;
  readonly table: FigureTable;
}

/** All findings in words, in the order in which they are told; those that this run could not give are left out. */
export function findingsInWords(findings: AnalysisFindings): readonly ToldFinding[] {
  const { result, reference, comparison, tornado } = findings;
  const { scenario, optionIds } = result.request;
  const looks = optionLooks(scenario, optionIds);
  const { option, next } = comparison.whole;
  const from = next === null ? null : contributions(result, option, next);
  const differences = optionIds.flatMap((_, i) => (i === reference ? [] : (difference(result, i, reference) ?? [])));
  const told: (ToldFinding | null)[] = [
    lensesReading(comparison, looks),
    differenceReading(differences, looks, looks[reference]),
    from === null || next === null ? null : contributionsReading(from, looks[option], looks[next]),
    expectedLossReading(findings.expectedLoss, looks),
    findings.duties === null ? null : dutiesReading(findings.duties, looks),
    findings.costOutcomePlane === null ? null : planeReading(findings.costOutcomePlane, looks, []),
    findings.dominance === null ? null : dominanceReading(findings.dominance, looks),
    tornado === null ? null : tornadoReading(tornado, scenario, looks),
    secondOpinion(findings),
    findings.valueOfInformation === null ? null : informationReading(findings.valueOfInformation, 'whole', scenario),
    findings.breakEven === null ? null : breakEvenReading(findings.breakEven.found, scenario, looks),
    findings.scenarioDiscovery === null ? null : scenarioDiscoveryReading(findings.scenarioDiscovery, looks, scenario),
    ...Object.values(findings.acceptability).map((found) => (found === null ? null : acceptabilityReading(found, looks))),
    findings.rankAcceptability === null ? null : rankAcceptabilityReading(findings.rankAcceptability, looks),
    {
      title: 'Are there enough futures?',
      sentence: stabilityWords(findings.stability, looks).sentence,
      table: { caption: '', columns: [], rows: [] },
    },
    sweepReading(findings.weightSweep, findings.result),
    ...findings.mirror.map(({ lotId, challengerId, found }) => {
      const lot = scenario.lots.find(({ id }) => id === lotId);
      const newcomer = lot?.challengers.find(({ id }) => id === challengerId);
      if (lot === undefined || newcomer === undefined) return null;
      return mirrorReading(found, looks, { service: lot.name, presentProvider: lot.incumbent.name, newcomer: newcomer.name });
    }),
  ];
  return told.filter((one): one is ToldFinding => one !== null);
}

/** Rank correlations and shares of the spread, which are told by a table alone. */
function secondOpinion({ result, comparison, rankCorrelations, varianceShares }: AnalysisFindings): ToldFinding | null {
  const { option, next } = comparison.whole;
  if (next === null || rankCorrelations === null || varianceShares === null) return null;
  const { scenario, optionIds } = result.request;
  const looks = optionLooks(scenario, optionIds);
  const found = { correlations: rankCorrelations, shares: varianceShares };
  return { title: 'A second opinion on what drives it', ...secondOpinionReading(found, scenario, looks[option], looks[next]) };
}

/** The sweep under the option's own way of scoring. */
function sweepReading(sweep: WeightSweep | null, { request: { scenario, optionIds } }: RunResult): ToldFinding | null {
  const option = scenario.options.find(({ id }) => id === sweep?.optionId);
  if (sweep === null || option === undefined) return null;
  const { priceFormula, trackRecord } = option.strategy;
  const look = optionLooks(scenario, optionIds)[optionIds.indexOf(option.id)];
  const found = weightSweepReading(sweep, { priceFormula, trackRecord }, scenario, look);
  return found === null ? null : { title: found.title, sentence: found.sentence, table: found.follows.table };
}
