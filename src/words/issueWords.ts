import type { Issue, IssueCode } from '../scenario/issues.ts';

/** An issue of a file as a list shows it. */
export interface IssueWords {
  /** Where in the file; empty where it is the whole. */
  readonly place: string;
  readonly message: string;
  /** Empty where it cannot be said. */
  readonly accepted: string;
}

/** What parts of a file are called on screen; the first that fits is taken. */
const terms: readonly (readonly [RegExp, string])[] = [
  [/\bscenario\b/g, 'decision'],
  [/\blot(s?)\b/g, 'service$1'],
  [/\bchallenger\b/g, 'newcomer'],
  [/\bsegment that has people\b/g, 'group that has people'],
  [/\bpeople in any segment\b/g, 'people in any group'],
  [/\bpeople above 0 in one segment\b/g, 'people above 0 in one group'],
  [/\bone such segment\b/g, 'one such group'],
  [/\bsegment(s?)\b/g, 'group$1 of people'],
];
/** Of these faults "link" means the address that was opened, not a part of the decision. */
const addressFaults: ReadonlySet<IssueCode> = new Set(['format', 'newer', 'tooLarge']);

/** One fault of a file or link, in the words of the screen. Text from the file that it quotes is kept, on one line. */
export function issueWords({ code, path, message, accepted }: Issue): IssueWords {
  const worded = (text: string): string => line(inScreenWords(text, addressFaults.has(code)));
  return { place: line(path), message: worded(message), accepted: accepted === undefined ? '' : `Accepted: ${acceptedIn(accepted, worded)}.` };
}

const line = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');

/** Ids and keys of the file that may be chosen from are kept as they are. */
function acceptedIn(accepted: string, worded: (text: string) => string): string {
  const list = /: |\bthe keys |^(?:one|all) of /.exec(accepted)?.index ?? accepted.length;
  return worded(accepted.slice(0, list)) + line(accepted.slice(list));
}

function inScreenWords(text: string, isAddress: boolean): string {
  // What stands in quotes is the file's own.
  return text.split(/("(?:[^"\\]|\\.)*")/).map((piece, i) => {
    if (i % 2 === 1) return piece;
    const told = terms.reduce((words, [term, word]) => words.replace(term, word), piece);
    return isAddress ? told : told.replace(/\blink(s?)\b/g, 'working relationship$1');
  }).join('');
}

/** "12 things are wrong with it", "At least 199 things are wrong with it" where the list was cut short. */
export function issueCount(issues: readonly Issue[]): string {
  const listed = issues.filter(({ code }) => code !== 'more').length;
  const start = listed < issues.length ? `At least ${listed}` : String(listed);
  return `${start} ${listed === 1 && listed === issues.length ? 'thing is' : 'things are'} wrong with it`;
}
