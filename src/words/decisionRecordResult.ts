import { certaintySteps } from '../analysis/certainty.ts';
import type { Comparison } from '../analysis/comparison.ts';
import type { Difference } from '../analysis/difference.ts';
import type { Duties } from '../analysis/duties.ts';
import type { ExpectedLoss } from '../analysis/expectedLoss.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { Scenario } from '../scenario/types.ts';
import { answerReading } from './answerReading.ts';
import { certaintyLabel } from './certaintyWords.ts';
import { dutiesReading } from './dutiesReading.ts';
import { expectedLossReading } from './expectedLossReading.ts';
import { lensesReading } from './lensesReading.ts';
import { futures, inHundred, money } from './number.ts';
import type { Sentence } from './reading.ts';
import { heading, list, table, text, type RecordBlock, type RecordSection } from './recordBlocks.ts';

/** What the figures of a record are told from: one run, and what was found in it. */
export interface RecordFigures {
  /** Of the options of the run, in its order. */
  readonly looks: readonly OptionLook[];
  readonly found: Comparison;
  /** Of the answer to the next. */
  readonly spread: Difference | null;
  /** null where they have not been worked out, or cannot be. */
  readonly loss: ExpectedLoss | null;
  readonly duties: Duties | null;
}

/** The answer, its certainty and margin, and how each option fares. */
export function resultSection({ looks, found, spread, loss, duties }: RecordFigures, scenario: Scenario): RecordSection {
  const answer = answerReading(found, looks, spread, scenario.horizonMonths);
  const step = answer.certainty === null ? 0 : certaintySteps.indexOf(answer.certainty) + 1;
  const lenses = lensesReading(found, looks);
  const losses = loss === null ? null : expectedLossReading(loss, looks);
  const facts: readonly (Sentence | null)[] = [
    answer.certainty === null ? null : ['Certainty: ', { strong: certaintyLabel(answer.certainty) }, `, step ${step} of 5.`],
    answer.margin === null ? null : ['Margin: ', ...stopped(answer.margin)],
    answer.spread === null ? null : ['Spread: ', ...stopped(answer.spread)],
  ];
  return {
    id: 'answer',
    title: 'The answer of the figures',
    blocks: [
      text(...answer.sentence, ', counting everything that matters.'),
      ...proposalAgainstAnswer(found, looks, scenario),
      list(...facts.filter((fact): fact is Sentence => fact !== null)),
      ...(looks.length > 1 ? [text(...lenses.sentence), table(lenses.table)] : []),
      ...(losses === null || looks.length < 2 ? [] : [heading(losses.title), text(...losses.sentence), table(losses.table)]),
      ...dutiesBlocks(duties, looks),
    ],
  };
}

const stopped = (sentence: Sentence): Sentence => (/[.!?]$/.test(lastText(sentence)) ? sentence : [...sentence, '.']);
const lastText = (sentence: Sentence): string => {
  const last = sentence.at(-1);
  return typeof last === 'string' ? last : '';
};

function proposalAgainstAnswer({ whole }: Comparison, looks: readonly OptionLook[], { record }: Scenario): readonly RecordBlock[] {
  const proposed = looks.find(({ id }) => id === record?.proposed);
  if (proposed === undefined || looks.length < 2) return [];
  const leader = looks[whole.option];
  const isTooClose = whole.certainty === 'tooClose';
  if (proposed.id === leader.id) {
    return [text('The proposal is ', { option: leader }, isTooClose ? ', one of two that are too close to call.' : ', which the figures put first.')];
  }
  if (isTooClose && looks[whole.next ?? -1]?.id === proposed.id) {
    return [text('The proposal is ', { option: proposed }, ', one of two that are too close to call.')];
  }
  return [{ kind: 'warning', text: ['The proposal is ', { option: proposed }, '. The figures put ', { option: leader }, ' first; the reasons say why not.'] }];
}

function dutiesBlocks(duties: Duties | null, looks: readonly OptionLook[]): readonly RecordBlock[] {
  if (duties === null || duties.rows.length === 0) return [];
  const reading = dutiesReading(duties, looks);
  return [heading(reading.title), text(...reading.sentence), table(reading.table)];
}

/** What the figures say against an option: sentences; none where they say nothing against it. */
export function figuresAgainst(optionId: string, { looks, found, loss, duties }: RecordFigures): readonly Sentence[] {
  const place = looks.findIndex(({ id }) => id === optionId);
  if (place < 0 || looks.length < 2) return [];
  const { whole, narrow } = found.options[place];
  const own: Sentence = [{ option: looks[place] }];
  const lost = loss?.whole.options[place] ?? null;
  const duty = duties?.rows.find(({ option }) => option === place) ?? null;
  const reference = duties === null ? null : looks[duties.reference];
  const said: (Sentence | null)[] = [
    whole.probabilityBest.mean < 0.995 ? [...own, ` is not the best option in ${futures(1 - whole.probabilityBest.mean)}.`] : null,
    found.narrow.option === place ? null : [
      'By price and clinical quality alone ', { option: looks[found.narrow.option] }, ' comes first, and ', ...own,
      ` is best in ${futures(narrow.probabilityBest.mean)}.`,
    ],
    lost === null || lost.expected.mean === 0 ? null : [
      `Choosing it gives away ${money(lost.expected.mean, { standardError: lost.expected.standardError, millions: true })} on average, `
      + `and ${money(lost.bad.mean, { standardError: lost.bad.standardError, millions: true })} or more in 1 future of 20.`,
    ],
  ];
  if (duty !== null && reference !== null) {
    const against = (words: string, share: number): Sentence => [`It ${words} in ${inHundred(share)} futures of 100, against `, { option: reference }, '.'];
    const { harmsIntegration, betterQuality, narrowerAccessGap, narrowerOutcomeGap } = duty;
    if (harmsIntegration.share.mean > 0.5) said.push(against('harms working relationships', harmsIntegration.share.mean));
    const fails = (one: typeof betterQuality): boolean => one.equal < 1 && one.share.mean < 0.5;
    if (fails(betterQuality)) said.push(against('does not raise quality', 1 - betterQuality.share.mean));
    if (fails(narrowerAccessGap)) said.push(against('does not narrow the gap in access', 1 - narrowerAccessGap.share.mean));
    if (fails(narrowerOutcomeGap)) said.push(against('does not narrow the gap in outcomes', 1 - narrowerOutcomeGap.share.mean));
  }
  return said.filter((sentence): sentence is Sentence => sentence !== null);
}
