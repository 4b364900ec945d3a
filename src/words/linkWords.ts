import { wholeNumber } from './number.ts';

/** Longer links are cut by mail, chat and office programs, often unseen; a cell of a spreadsheet ends at 32,767 letters. */
export const LONGEST_LINK = 32_000;

/** What a link to a whole decision holds, or why there is none. */
export function linkWords(length: number): { readonly fits: boolean; readonly sentence: string } {
  const letters = `${wholeNumber(length)} letters`;
  return length <= LONGEST_LINK
    ? { fits: true, sentence: `The link has ${letters} and holds the whole decision as it stands. Nothing is sent: who opens it has a copy.` }
    : {
        fits: false,
        sentence: `As a link this decision would have ${letters}. Mail and chat programs cut links over ${wholeNumber(LONGEST_LINK)}, so send the file instead.`,
      };
}
