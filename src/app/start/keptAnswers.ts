import { noAnswers } from '../../scenario/interview/answers.ts';
import type { Answers } from '../../scenario/interview/answers.ts';
import { readAnswers } from '../../scenario/interview/readAnswers.ts';

const KEY = 'keep-or-compete/interview';

/** Where answers outlive a reload: as much of the browser's storage as is used. */
export type AnswerStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The answers kept for this tab; none where there are none, or where the browser keeps nothing. */
export function keptAnswers(store: () => AnswerStore): Answers {
  try {
    const text = store().getItem(KEY);
    return text === null ? noAnswers : readAnswers(JSON.parse(text));
  } catch {
    return noAnswers;
  }
}

/** Keeps answers for this tab, until it is closed. Where the browser keeps nothing they last as long as the page. */
export function keepAnswers(store: () => AnswerStore, answers: Answers): void {
  try {
    if (answers === noAnswers) store().removeItem(KEY);
    else store().setItem(KEY, JSON.stringify(answers));
  } catch {
    // The answers are still on the page: nothing is lost but the way back after a reload.
  }
}
