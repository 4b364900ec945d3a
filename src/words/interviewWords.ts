import { answerPhrases } from '../scenario/interview/answerPhrases.ts';
import {
  bidderAnswers, bidderKindIds, frailtyAnswers, linkAnswers, optionPatternIds, qualityAnswers, serviceKindIds, worryIds,
} from '../scenario/interview/answers.ts';
import type { OptionPatternId, ServiceKindId, WorryId } from '../scenario/interview/answers.ts';
import { serviceKinds } from '../scenario/interview/serviceKinds.ts';
import { upperFirst } from './firstLetter.ts';
import { countWord } from './number.ts';
import { patternWords } from './optionWords.ts';

/** One answer that can be chosen. */
export interface AnswerChoice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** A second line, where there is something to say. */
  readonly more?: string;
}

/** The eight questions, in their order. */
export const questions = [
  { id: 'kind', title: 'What service is it?', hint: 'Its kind sets who its partners are, and how often people are passed between them.' },
  { id: 'value', title: 'What is the contract worth a year?', hint: 'In today’s prices.' },
  { id: 'dates', title: 'When does the contract end?', hint: 'And how long would the next one run?' },
  {
    id: 'provider',
    title: 'How good is the present provider, and how well is it linked?',
    hint: 'Against others of its kind. A rough judgement will do: it can be changed later.',
  },
  { id: 'bidders', title: 'Who else would bid?', hint: 'If the service were put out to competition.' },
  { id: 'people', title: 'Who uses the service?', hint: 'Rough figures will do.' },
  {
    id: 'worries',
    title: 'What worries you most?',
    hint: 'Your worries decide what is looked at first. Only two of them move a number, where evidence supports it.',
  },
  { id: 'options', title: 'What must be decided?', hint: 'Choose the ways to commission that are to be compared.' },
] as const;
export type QuestionId = (typeof questions)[number]['id'];

const KINDS_HINTS: Partial<Record<ServiceKindId, string>> = {
  communityNursing: 'Nurses who visit people at home',
  children: 'Health visiting, school nursing, therapies',
  urgentCare: 'Out of hours, treatment centres',
  plannedCare: 'Joints, skin, eyes: who needs a hospital',
  equipment: 'Beds, hoists, wheelchairs',
  other: 'Nothing here fits',
};

function choicesOf<Value extends string>(
  values: readonly Value[], phrases: Readonly<Record<Value, string>>,
): readonly AnswerChoice<Value>[] {
  return values.map((value) => ({ value, label: value === 'unknown' ? 'I don’t know' : upperFirst(phrases[value]) }));
}

export const answerChoices = {
  kind: serviceKindIds.map((value): AnswerChoice<ServiceKindId> => ({
    value,
    label: value === 'other' ? 'Another service' : serviceKinds[value].name,
    ...(KINDS_HINTS[value] === undefined ? {} : { hint: KINDS_HINTS[value] }),
  })),
  quality: choicesOf(qualityAnswers, answerPhrases.quality),
  linked: choicesOf(linkAnswers, answerPhrases.linked),
  bidders: choicesOf(bidderAnswers, answerPhrases.bidders),
  bidderKinds: choicesOf(bidderKindIds, answerPhrases.bidderKinds),
  frailty: choicesOf(frailtyAnswers, answerPhrases.frailty),
  worries: choicesOf(worryIds, answerPhrases.worries),
  options: optionPatternIds.map((value): AnswerChoice<OptionPatternId> => {
    const { name, line } = patternWords[value];
    return { value, label: name, hint: line };
  }),
} as const;

/** Legends and labels of the fields, and what is said below them. */
export const fieldWords = {
  name: { label: 'What is it called?', hint: 'It stands in every title. Leave it empty to use the kind’s name.' },
  annualValue: { label: 'Pounds a year', hint: 'In full, such as 4,500,000. Leave it empty if you don’t know.' },
  contractEndMonth: { label: 'Months until the present contract ends', hint: '0 if it has ended already' },
  termYears: { label: 'Years that the next contract would run', hint: 'With extensions that you expect to use; 2 to 15' },
  quality: { label: 'How good is its care?', hint: '' },
  linked: { label: 'How well does it work with its partners?', hint: 'Agreed ways to refer, shared records, people who know and ring each other.' },
  linkedWith: { label: 'Different with one of them?', hint: 'Choose only where the answer above does not hold.' },
  bidders: { label: 'How many others, roughly?', hint: '' },
  bidderKinds: { label: 'Who would they be?', hint: 'Choose all that could. None: newcomers of no special kind.' },
  people: { label: 'People who use it in a year', hint: 'Leave it empty if you don’t know.' },
  deprivedShare: { label: 'Of 100 of them, how many live in the most deprived fifth of places?', hint: 'In the country as a whole it is 20.' },
  frailty: { label: 'How frail or ill are they?', hint: '' },
  worries: { label: 'Worries', hint: 'Choose all that hold, or none.' },
  options: { label: 'Ways to commission', hint: 'All six, unless you choose fewer.' },
} as const;

/** "Different with one of them? (two answered)". */
export function linkedWithLabel(answered: number): string {
  return `${fieldWords.linkedWith.label}${answered === 0 ? '' : ` (${countWord(answered)} answered)`}`;
}

/** Which of the ways to commission speaks to a worry; shown beside them, never a recommendation. */
const aims: Readonly<Record<WorryId, readonly OptionPatternId[]>> = {
  price: ['price-led', 'balanced'],
  quality: ['balanced', 'whole-value', 'most-suitable'],
  handoffs: ['keep-plan', 'whole-value'],
  access: ['whole-value', 'most-suitable'],
  disruption: ['keep', 'keep-plan'],
  challenge: ['balanced', 'whole-value'],
  failing: ['balanced', 'whole-value', 'most-suitable'],
};

/** "Speaks to: what it costs, disruption by a change"; empty where it speaks to none of the worries. */
export function aimedAt(option: OptionPatternId, worries: readonly WorryId[]): string {
  const met = worries.filter((worry) => aims[worry].includes(option)).map((worry) => answerPhrases.worries[worry]);
  return met.length === 0 ? '' : `Speaks to: ${met.join('; ')}.`;
}

/** "Question 3 of 8". */
export const progressWords = (step: number): string => `Question ${step + 1} of ${questions.length}`;
