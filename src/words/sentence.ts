import type { OptionLook } from '../charts/frame.ts';
import type { Fragment, Sentence } from './reading.ts';

/** Joins sentences with a space between. */
export function joined(...sentences: readonly Sentence[]): Sentence {
  return sentences.filter((sentence) => sentence.length > 0).flatMap((sentence, i) => (i === 0 ? [...sentence] : [' ', ...sentence]));
}

/** "A", "A and B", "A, B and C". */
export function listed(looks: readonly OptionLook[]): Fragment[] {
  return looks.flatMap((option, i): Fragment[] => {
    if (i === 0) return [{ option }];
    return [i === looks.length - 1 ? ' and ' : ', ', { option }];
  });
}
