import type { DecisionRecord } from '../../scenario/types.ts';

/**
 * The questions of the Provider Selection Regime, in the order in which they are asked. An id is the key of its answer in
 * `record.answers`, and never changes.
 */
export const questionIds = [
  'scope.health', 'scope.mixed', 'scope.mainly', 'scope.framework',
  'a.only',
  'b.choice', 'b.unlimited',
  'c.ending', 'c.character', 'c.authority', 'c.value', 'c.satisfying', 'c.likely',
  'm.identify',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** `unknown`: not known yet, or not said. */
export type Answer = 'yes' | 'no' | 'unknown';
export type Answers = Readonly<Record<QuestionId, Answer>>;

/** Key of the reason for an answer, free text. */
export const reasonKey = (id: QuestionId): string => `${id}.reason`;
/** Key of what a service's present contract was worth over its life when it was made: pounds, as digits. */
export const lifetimeKey = (lotId: string): string => `c.value.present.${lotId}`;

/** The answers of a record. Whatever is neither "yes" nor "no" is not known. */
export function answersOf(record: DecisionRecord | undefined): Answers {
  const answerTo = (id: QuestionId): Answer => {
    const given = textAt(record, id);
    return given === 'yes' || given === 'no' ? given : 'unknown';
  };
  return Object.fromEntries(questionIds.map((id) => [id, answerTo(id)])) as Record<QuestionId, Answer>;
}

/** The reason given for an answer; empty where there is none. */
export const reasonFor = (record: DecisionRecord | undefined, id: QuestionId): string => textAt(record, reasonKey(id)).trim();

/** £ that a service's present contract was worth over its life when it was made; null where nobody has said, or it is no amount. */
export function presentLifetimeValue(record: DecisionRecord | undefined, lotId: string): number | null {
  const value = Number(textAt(record, lifetimeKey(lotId)) || 'none');
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** What a record holds at a key; an own key alone, as a service's id may be any word. */
function textAt(record: DecisionRecord | undefined, key: string): string {
  const answers = record?.answers;
  return answers !== undefined && Object.hasOwn(answers, key) ? answers[key] : '';
}
