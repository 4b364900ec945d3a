import type { ProviderSelection } from '../analysis/providerSelection/providerSelection.ts';
import { quantityPaths } from '../scenario/path.ts';
import type { Scenario } from '../scenario/types.ts';
import { gradeCounts } from './decisionRecordAssumptions.ts';
import { missingParts } from './decisionRecordDecision.ts';
import type { RecordFigures } from './decisionRecordResult.ts';
import { lawToCheck } from './decisionRecordRoute.ts';
import { wholeNumber } from './number.ts';
import { conflictWords } from './providerSelectionFacts.ts';
import { questionWords } from './providerSelectionQuestions.ts';
import { listedWords } from './providerSelectionRoutes.ts';
import { list, type RecordSection } from './recordBlocks.ts';

/** What is not settled: answers, reasons, contradictions, law, evidence, and the figures themselves. */
export function openSection(scenario: Scenario, selection: ProviderSelection, figures: RecordFigures | null): RecordSection {
  const { awaited, withoutReason, conflicts } = selection;
  const missing = missingParts(scenario);
  const { C, toCheck } = gradeCounts(quantityPaths(scenario));
  const items = [
    ...(missing.length === 0 ? [] : [`Not written yet: ${listedWords(missing)}.`]),
    ...(awaited.length === 0 ? [] : [`Routes wait for: ${listedWords(awaited.map((id) => questionWords[id].waits))}.`]),
    ...(withoutReason.length === 0 ? [] : [`Answered without a reason: ${listedWords(withoutReason.map((id) => questionWords[id].waits))}.`]),
    ...conflicts.map((conflict) => conflictWords(conflict, scenario)),
    ...(figures === null ? ['The figures are not there yet.'] : []),
    ...(figures?.found.whole.certainty === 'tooClose' ? ['The first two options are too close to call.'] : []),
    ...(C === 0 ? [] : [`${wholeNumber(C)} assumptions rest on judgement.${toCheck === 0 ? '' : ` Of ${wholeNumber(toCheck)} the source is to be checked.`}`]),
    `Of the law, these points are to be checked against the source: ${lawToCheck().join('; ')}.`,
  ];
  return { id: 'open', title: 'What stays open', blocks: [list(...items)] };
}
