import type { ProviderSelection } from '../analysis/providerSelection/providerSelection.ts';
import type { Scenario } from '../scenario/types.ts';
import type { RunResult } from '../simulation/result.ts';
import { againstSection } from '../words/decisionRecordAgainst.ts';
import { assumptionsSection, sourcesSection } from '../words/decisionRecordAssumptions.ts';
import { criteriaSection, decisionSection, questionSection } from '../words/decisionRecordDecision.ts';
import { openSection } from '../words/decisionRecordOpen.ts';
import { resultSection, type RecordFigures } from '../words/decisionRecordResult.ts';
import { routeSection } from '../words/decisionRecordRoute.ts';
import { wholeNumber } from '../words/number.ts';
import { list, text, type RecordSection } from '../words/recordBlocks.ts';
import { receiptCode, receiptOf } from './receipt.ts';

export const AID = 'A decision aid. Not legal advice, and not a forecast.';

/** A record of decision, ready to be shown, printed or saved. */
export interface DecisionRecordDocument {
  readonly title: string;
  /** The scenario's. */
  readonly about: string;
  /** What is wrong with the figures, before all else; empty where nothing is. */
  readonly warnings: readonly string[];
  readonly sections: readonly RecordSection[];
  /** For the foot of every page; null without figures. */
  readonly receipt: string | null;
}

/** One run and what was found in it. */
export interface RecordRun extends RecordFigures {
  readonly result: RunResult;
}

/** The long parts of a record that no answer or reason changes. */
export function recordAnnexes(scenario: Scenario): readonly RecordSection[] {
  return [assumptionsSection(scenario), sourcesSection(scenario)];
}

/**
 * Gathers a record of decision.
 * @param run null: there are no figures yet
 * @param outdated what has changed since the figures were made, one phrase each; null where they belong to the scenario
 */
export function decisionRecord(
  scenario: Scenario, selection: ProviderSelection, run: RecordRun | null, outdated: readonly string[] | null,
  annexes: readonly RecordSection[] = recordAnnexes(scenario),
): DecisionRecordDocument {
  return {
    title: 'Record of decision',
    about: scenario.title,
    warnings: warningsOf(run, outdated),
    sections: [
      decisionSection(scenario),
      questionSection(scenario),
      ...(run === null ? [] : [resultSection(run, scenario)]),
      routeSection(selection, scenario),
      criteriaSection(scenario),
      againstSection(scenario, run),
      openSection(scenario, selection, run),
      ...(run === null ? [] : [receiptSection(run.result)]),
      ...annexes,
    ],
    receipt: run === null ? null : `Receipt ${receiptCode(receiptOf(run.result))}`,
  };
}

function warningsOf(run: RecordRun | null, outdated: readonly string[] | null): readonly string[] {
  if (run === null) return ['There are no figures yet: the answer and the receipt are missing.'];
  if (outdated === null) return [];
  const changes = outdated.length === 0 ? '' : ` Changed since: ${outdated.join('; ')}.`;
  return [`The figures are of before the last change and do not belong to the assumptions below.${changes}`];
}

function receiptSection(result: RunResult): RecordSection {
  const receipt = receiptOf(result);
  return {
    id: 'receipt',
    title: 'Result and receipt',
    blocks: [
      text('With the scenario’s file and these, anyone can have the same figures again, to the last digit.'),
      list(
        ['Receipt: ', { strong: receiptCode(receipt) }],
        `Scenario: ${receipt.scenario} (SHA-256 of its canonical JSON, without this record)`,
        `Model version: ${receipt.modelVersion}`,
        `Seed: ${receipt.seed}`,
        `Futures of each option: ${wholeNumber(receipt.trials)}`,
        `Options, in the order of the run: ${receipt.options.join(', ')}`,
      ),
    ],
  };
}
