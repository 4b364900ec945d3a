import { questionIds, type Answer, type Answers, type QuestionId } from '../../../src/analysis/providerSelection/answers.ts';

/** Answers of which only some are given. */
export function answersWith(given: Partial<Record<QuestionId, Answer>> = {}): Answers {
  const all = Object.fromEntries(questionIds.map((id) => [id, 'unknown' as const])) as unknown as Record<QuestionId, Answer>;
  return { ...all, ...given };
}

/** A health care service, by itself, and no framework. */
export const inScope: Partial<Record<QuestionId, Answer>> = { 'scope.health': 'yes', 'scope.mixed': 'no', 'scope.framework': 'no' };
/** Others can do it, and people do not choose among any number of providers. */
export const free: Partial<Record<QuestionId, Answer>> = { ...inScope, 'a.only': 'no', 'b.choice': 'no', 'b.unlimited': 'no' };
/** A contract ends, nothing changes much, and the provider is good. */
export const renewal: Partial<Record<QuestionId, Answer>> = {
  ...free, 'c.ending': 'yes', 'c.character': 'no', 'c.authority': 'no', 'c.value': 'no', 'c.satisfying': 'yes', 'c.likely': 'yes',
};
