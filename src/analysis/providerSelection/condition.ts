import type { Answer, Answers, QuestionId } from './answers.ts';

/**
 * A condition of which not everything may be known: Kleene's logic of three values. What a later answer can turn is `unknown`, and what
 * is `yes` or `no` stays so whatever else is answered.
 */
export interface Condition {
  readonly holds: Answer;
  /** The questions that make it so; of an unknown one, those that it waits for. */
  readonly because: readonly QuestionId[];
}

export const is = (answers: Answers, id: QuestionId): Condition => ({ holds: answers[id], because: [id] });

export function not({ holds, because }: Condition): Condition {
  return { holds: holds === 'yes' ? 'no' : holds === 'no' ? 'yes' : 'unknown', because };
}

/** Holds where all do. */
export function all(...conditions: readonly Condition[]): Condition {
  const failing = conditions.filter(({ holds }) => holds === 'no');
  if (failing.length > 0) return joined('no', failing);
  const open = conditions.filter(({ holds }) => holds === 'unknown');
  return open.length > 0 ? joined('unknown', open) : joined('yes', conditions);
}

/** Holds where one does. */
export function any(...conditions: readonly Condition[]): Condition {
  return not(all(...conditions.map(not)));
}

function joined(holds: Answer, conditions: readonly Condition[]): Condition {
  return { holds, because: [...new Set(conditions.flatMap(({ because }) => because))] };
}
