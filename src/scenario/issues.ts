/** Every kind of fault that a scenario file can have. Closed: whoever words or groups them can be exhaustive. */
export const issueCodes = [
  // the file as a whole
  'tooLarge', 'notUtf8', 'notJson', 'tooDeep', 'duplicateKey', 'forbiddenKey', 'format', 'newer', 'version', 'migration',
  // its shape
  'unknownKey', 'missing', 'type', 'range', 'choice', 'text', 'id', 'count', 'form', 'order', 'metalog',
  // what its parts say of each other
  'duplicateId', 'reference', 'weights', 'total', 'lead', 'slot', 'incomplete',
  // the list of issues was cut short
  'more',
] as const;

export type IssueCode = (typeof issueCodes)[number];

/** One fault of a file, worded for the person who can mend it. */
export interface Issue {
  readonly code: IssueCode;
  /** Where, such as `lots[0].incumbent.quality`; empty for the whole file. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What would be accepted there, where that can be said: "a number from 0 to 1". */
  readonly accepted?: string;
}

/** Keys and list places from the top of a document to a part of it. */
export type Position = readonly (string | number)[];

/** An issue whose place is not yet text. */
export interface Problem {
  readonly code: IssueCode;
  readonly path: Position;
  readonly message: string;
  readonly accepted?: string;
}

export type Report = (problem: Problem) => void;

/** No list of issues is longer than this; its last entry then says how many more there are. */
export const MAX_ISSUES = 200;

/** Keys that reach an object's prototype in careless code; no file has a use for them. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A position as text: `lots[0].incumbent.quality`; a key that is not a plain word stands in brackets and quotes. */
export function issuePath(position: Position): string {
  let text = '';
  for (const step of position) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[\w$-]{1,100}$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${shown(step)}]`;
  }
  return text;
}

/** A found value in a few words, for messages: text in quotes and cut after 40 characters, a list by its length. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') {
    const start = Array.from(value.slice(0, 90)).slice(0, 40).join('');
    return JSON.stringify(start.length < value.length ? `${start}…` : start);
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** "a, b, c", cut after twelve. */
export function listed(words: Iterable<string>): string {
  const all = Array.from(words);
  return all.length <= 12 ? all.join(', ') : `${all.slice(0, 12).join(', ')} and ${all.length - 12} more`;
}

/** Problems as issues, at most `MAX_ISSUES`: the last says how many are left out. */
export function issuesOf(problems: readonly Problem[]): readonly Issue[] {
  const counted = problems.filter((problem) => problem.code !== 'more');
  const stoppedEarly = counted.length < problems.length;
  const kept = counted.length > MAX_ISSUES || stoppedEarly ? counted.slice(0, MAX_ISSUES - 1) : counted;
  const issues = kept.map(({ path, ...rest }): Issue => ({ ...rest, path: issuePath(path) }));
  const left = counted.length - kept.length;
  if (left > 0 || stoppedEarly) {
    issues.push({ code: 'more', path: '', message: `There are ${stoppedEarly ? 'at least ' : ''}${left} more issues; mend these first.` });
  }
  return issues;
}
