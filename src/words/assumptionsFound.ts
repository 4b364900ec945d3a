import { countWord, wholeNumber } from './number.ts';

/** What is said above and below lists of assumptions. */
export const assumptionsFound = {
  first: (count: number): string => {
    const words = countWord(count);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)} to question first`;
  },
  firstIntro: 'They often decide between keeping and competing. 1 in 10 futures falls below Low, 1 in 10 above High.',
  count: (found: number, total: number): string => {
    if (found === 0) return `None of ${wholeNumber(total)} found. Try fewer or other words.`;
    return `${wholeNumber(found)} of ${wholeNumber(total)} found.`;
  },
  more: (left: number): string => (left === 1 ? 'Show 1 more' : `Show ${wholeNumber(left)} more`),
  /** What a closed group holds. */
  group: (count: number, changed: number): string => {
    const inputs = `${wholeNumber(count)} input${count === 1 ? '' : 's'}`;
    return changed === 0 ? inputs : `${inputs}, ${wholeNumber(changed)} changed`;
  },
  above: 'Among the first ones above:',
} as const;
