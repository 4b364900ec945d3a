import { shown, type Position, type Report } from './issues.ts';

export interface TextRule {
  readonly min: number;
  /** Characters, counted as code points. */
  readonly max: number;
  /** One line, no control characters: a name or a title. */
  readonly line?: boolean;
}

const acceptedText = ({ min, max, line }: TextRule): string =>
  `text of ${min > 0 ? `${min} to ${max}` : `at most ${max}`} characters${line === true ? ' on one line' : ''}`;

/** Reads a text that must follow a rule; reports what is wrong with it. Markup is text like any other. */
export function checkText(value: unknown, rule: TextRule, path: Position, report: Report): string | undefined {
  const accepted = acceptedText(rule);
  const fail = (code: 'missing' | 'type' | 'text', message: string): string | undefined => {
    report({ code, path, message, accepted });
    return undefined;
  };
  if (value === undefined) return fail('missing', 'This is missing.');
  if (typeof value !== 'string') return fail('type', `${shown(value)} is not text.`);
  // A character is one or two UTF-16 units: far too long a text need not be counted.
  const length = value.length > 2 * rule.max ? value.length : Array.from(value).length;
  if (length > rule.max) return fail('text', `${shown(value)} is too long: ${length} characters.`);
  if (length < rule.min) return fail('text', 'The text is empty.');
  if (/\p{Surrogate}/u.test(value)) return fail('text', `${shown(value)} holds half a character.`);
  if (rule.line === true && /[\p{Cc}\u2028\u2029]/u.test(value)) {
    return fail('text', `${shown(value)} holds a line break or another control character.`);
  }
  return value;
}
