import type { OptionLook } from '../charts/frame.ts';
import { countWord } from './number.ts';
import type { Fragment, Sentence } from './reading.ts';
import type { VersionName } from './waterfallReading.ts';

/** What the two versions that are always there are called, and every kept one in a sentence. */
export const versionNames = {
  opened: { label: 'As first opened', inSentence: 'as first opened', asMoment: 'first opening' },
  now: { label: 'Now', inSentence: 'now', asMoment: 'now' },
  kept: (name: string): VersionName => ({ label: name, inSentence: `“${name}”`, asMoment: `“${name}”` }),
} as const;

/** A name for the next version that no other has: "Version 2". What was first opened is the first. */
export function nextVersionName(taken: readonly string[]): string {
  let count = taken.length + 2;
  while (taken.includes(`Version ${count}`)) count++;
  return `Version ${count}`;
}

/** The answer of one version. */
export interface VersionAnswer {
  readonly inSentence: string;
  /** null where it is too close to call. */
  readonly leader: OptionLook | null;
}

/** Do the versions agree? @param answers of those whose figures are there */
export function versionsAgree(answers: readonly VersionAnswer[]): Sentence {
  if (answers.length < 2) return [];
  const [first] = answers;
  if (answers.every(({ leader }) => leader?.id === first.leader?.id)) {
    const all = answers.length === 2 ? 'Both versions' : `All ${countWord(answers.length)} versions`;
    return first.leader === null ? [`${all} are too close to call.`] : [`${all} put `, { option: first.leader }, ' first.'];
  }
  const parts = answers.flatMap(({ inSentence, leader }, i): Fragment[] => [
    `${i === 0 ? '' : '; '}${inSentence} `, leader === null ? 'nobody leads clearly' : { option: leader },
  ]);
  return ['The versions do not agree: ', ...parts, '.'];
}
