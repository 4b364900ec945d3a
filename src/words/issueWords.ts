import type { Issue } from '../scenario/issues.ts';

/** An issue of a file as a list shows it. */
export interface IssueWords {
  /** Where in the file; empty where it is the whole. */
  readonly place: string;
  readonly message: string;
  /** Empty where it cannot be said. */
  readonly accepted: string;
}

/** One fault of a file or link, in words. Text from the file that it quotes is on one line. */
export function issueWords({ path, message, accepted }: Issue): IssueWords {
  const line = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
  return { place: line(path), message: line(message), accepted: accepted === undefined ? '' : `Accepted: ${line(accepted)}.` };
}

/** "12 things are wrong with it", "At least 199 things are wrong with it" where the list was cut short. */
export function issueCount(issues: readonly Issue[]): string {
  const listed = issues.filter(({ code }) => code !== 'more').length;
  const start = listed < issues.length ? `At least ${listed}` : String(listed);
  return `${start} ${listed === 1 && listed === issues.length ? 'thing is' : 'things are'} wrong with it`;
}
