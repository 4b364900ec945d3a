import { answerPhrases } from '../scenario/interview/answerPhrases.ts';
import type { Answers } from '../scenario/interview/answers.ts';
import { serviceKinds } from '../scenario/interview/serviceKinds.ts';
import { quantityPaths } from '../scenario/path.ts';
import type { Scenario } from '../scenario/types.ts';
import { evidenceWords } from './evidenceWords.ts';
import { upperFirst } from './firstLetter.ts';
import { questions } from './interviewWords.ts';
import type { QuestionId } from './interviewWords.ts';
import { horizon, inHundred, money, wholeNumber } from './number.ts';
import { sectorWords } from './sectorWords.ts';

/** One line of what the interview has come to. */
export interface SummaryRow {
  readonly label: string;
  readonly value: string;
  /** The question that would change it; null where no question does. */
  readonly question: QuestionId | null;
}

export interface InterviewSummary {
  readonly said: readonly SummaryRow[];
  readonly assumed: readonly SummaryRow[];
  /** What all numbers together rest on. */
  readonly evidence: string;
}

/** Place of a question, from 0. */
export const questionPlace = (id: QuestionId): number => questions.findIndex((question) => question.id === id);

/**
 * What was said and what was assumed, for whoever is about to open the decision.
 * @param scenario made of the answers
 */
export function interviewSummary(answers: Answers, scenario: Scenario): InterviewSummary {
  const said: SummaryRow[] = [];
  const assumed: SummaryRow[] = [];
  /** @param otherwise what was assumed where nothing was said */
  const enter = (question: QuestionId, label: string, value: string | null, otherwise: string): void => {
    if (value !== null) said.push({ label, value, question });
    else assumed.push({ label, value: otherwise, question });
  };
  const [lot] = scenario.lots;
  const kind = serviceKinds[answers.kind ?? 'other'];
  const people = scenario.segments.reduce((sum, segment) => sum + segment.people, 0);
  const deprived = scenario.segments.filter((segment) => segment.deprived).reduce((sum, segment) => sum + segment.people, 0);
  const given = (answer: string | number | null, words: string): string | null => (answer === null ? null : words);
  /** A choice in words, unless it was "I don't know". */
  const chosen = <T extends string>(phrases: Readonly<Record<T, string>>, answer: T | null): string | null =>
    answer === null || answer === 'unknown' ? null : upperFirst(phrases[answer]);
  const value = money(lot.annualValue);
  const ends = endsWords(lot.contractEndMonth);
  const term = upperFirst(horizon(scenario.options[0].strategy.termMonths));
  const share = `${deprived === 0 ? '0' : inHundred(deprived / people)} of 100`;

  const named = lot.name === kind.name ? lot.name : `${lot.name} (${kind.name.toLowerCase()})`;
  enter('kind', 'Service', given(answers.kind, named), `${lot.name}, of no special kind`);
  enter('value', 'Value a year', given(answers.annualValue, value), `${value}, usual for this kind of service`);
  enter('dates', 'Present contract ends', given(answers.contractEndMonth, ends), ends);
  enter('dates', 'Next contract', given(answers.termYears, term), `${term}, a usual term`);
  enter('provider', 'Present provider', chosen(answerPhrases.quality, answers.quality), 'Not known: from worse than most to better than most');
  enter('provider', 'Linked with its partners', chosen(answerPhrases.linked, answers.linked), 'Not known: a wide range');
  for (const { id, name } of kind.partners) {
    const answer = Object.hasOwn(answers.linkedWith, id) ? answers.linkedWith[id] : null;
    if (answer !== null) enter('provider', `Linked with ${name}`, upperFirst(answerPhrases.linked[answer]), '');
  }
  enter('bidders', 'Others who would bid', chosen(answerPhrases.bidders, answers.bidders), 'Not known: from none to four');
  const newcomers = answers.bidderKinds.length === 0 ? null : lot.challengers.map(({ name }) => name).join(', ');
  enter('bidders', 'Who they would be', newcomers, 'Newcomers of no special kind');
  enter('people', 'People in a year', given(answers.people, wholeNumber(people)), `${wholeNumber(people)}, as many as such a contract pays for`);
  enter('people', 'In the most deprived fifth', given(answers.deprivedShare, share), `${share}, as in the country as a whole`);
  enter('people', 'How frail', chosen(answerPhrases.frailty, answers.frailty), 'Not known: a wide range');
  if (answers.worries.length > 0) enter('worries', 'Worries', upperFirst(answers.worries.map((worry) => answerPhrases.worries[worry]).join('; ')), '');
  enter('options', 'Compared', answers.options.length === 0 ? null : scenario.options.map(({ name }) => name).join(', '), 'All six ways to commission');
  assumed.push(
    { label: 'Partners', value: kind.partners.map(({ name }) => name).join(', '), question: null },
    { label: 'Handoffs, harm and unmet need', value: 'Usual for this kind of service, a judgement', question: null },
    { label: 'Sector of the present provider', value: sectorWords[lot.incumbent.sector], question: null },
    { label: 'Looked ahead', value: upperFirst(horizon(scenario.horizonMonths)), question: null },
    { label: 'A year of full health', value: `${money(scenario.values.qalyValue)}, as NICE counts it at the low end`, question: null },
  );
  return { said, assumed, evidence: evidenceOf(scenario) };
}

const endsWords = (month: number): string => (month === 0 ? 'It has ended' : month === 1 ? 'In a month' : `In ${horizon(month)}`);

/** "97 ranges: 1 direct evidence, 30 like services, 66 judgement." */
function evidenceOf(scenario: Scenario): string {
  const grades = quantityPaths(scenario).map(({ quantity }) => (typeof quantity === 'number' ? undefined : quantity.grade));
  const parts = (['A', 'B', 'C'] as const).map((grade) => `${grades.filter((found) => found === grade).length} ${evidenceWords.grade[grade].toLowerCase()}`);
  return `${grades.length} numbers were written: ${parts.join(', ')}.`;
}
