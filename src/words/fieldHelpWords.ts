import type { Grade } from '../scenario/types.ts';
import type { helpSources } from './helpSources.ts';

/** What an input means and what is known of it. */
export interface FieldHelpWords {
  /** One or two plain sentences. */
  readonly meaning: string;
  /** What 1 in 10 cases falls below, the middle, and what 1 in 10 goes beyond, in the scenario's own scale; null where nothing is usual. */
  readonly usual: readonly [number, number, number] | null;
  /** Of that range, as used here; null where there is none. */
  readonly grade: Grade | null;
  /** What the evidence says, and what it does not. */
  readonly evidence: string;
  /** A public source, where there is one. */
  readonly source: keyof typeof helpSources | null;
}

/** The words of one input, in short. */
export function help(
  usual: FieldHelpWords['usual'],
  grade: FieldHelpWords['grade'],
  meaning: string,
  evidence: string,
  source: FieldHelpWords['source'] = null,
): FieldHelpWords {
  return { meaning, usual, grade, evidence, source };
}
