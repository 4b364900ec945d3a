import type { Basis, Grade } from '../scenario/types.ts';
import { evidenceWords } from './evidenceWords.ts';

/** The forms of a quantity, by what is known of its number. */
export const formWords = {
  fixed: 'One number',
  metalog: 'Low, middle and high',
  triangular: 'Lowest, likeliest and highest',
  uniform: 'Lowest and highest, all between alike',
} as const;

/** What a form says of futures, beyond its boxes' labels. */
export const formMeanings: Readonly<Record<keyof typeof formWords, string>> = {
  fixed: 'The same in every future.',
  metalog: '1 in 10 futures falls below Low, 1 in 10 above High.',
  triangular: 'Never below Lowest or above Highest.',
  uniform: 'Any number from Lowest to Highest is as likely as another.',
};

/** Grades to choose from; the empty one is none. */
export const gradeChoices: readonly { readonly value: Grade | ''; readonly label: string }[] = [
  { value: '', label: 'Not graded' },
  { value: 'A', label: `A: ${evidenceWords.grade.A}` },
  { value: 'B', label: `B: ${evidenceWords.grade.B}` },
  { value: 'C', label: `C: ${evidenceWords.grade.C}` },
];

/** Where a number comes from, to choose from; the empty one is left open. */
export const basisChoices: readonly { readonly value: Basis | ''; readonly label: string }[] = [
  { value: '', label: 'Not stated' },
  { value: 'found', label: 'Stands in the source' },
  { value: 'derived', label: 'Worked out from the source' },
  { value: 'recalled', label: 'Recalled, to be checked' },
  { value: 'judgement', label: 'A judgement' },
];
