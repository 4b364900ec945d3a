/** "Tender running" to "tender running", for the middle of a sentence. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** "newcomer" to "Newcomer", for the start of a line. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
