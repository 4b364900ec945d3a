import * as z from 'zod';
import { checkNumber, type NumberRule } from './checkNumber.ts';
import { checkQuantity } from './checkQuantity.ts';
import { checkText, type TextRule } from './checkText.ts';
import { limits, type Field } from './fields.ts';
import { forbiddenKeys, listed, shown, type Position, type Problem, type Report } from './issues.ts';
import type { Quantity } from './types.ts';

// A page under a strict content security policy may not make code from text, which zod does for speed if it is let.
z.config({ jitless: true });

/** A list or record is read no further once it has given so many problems: ten million faults cost no more than a thousand. */
const ENOUGH_PROBLEMS = 1000;

/** What a schema part reads: the value of its type, or undefined once it has reported a problem. */
function leaf<T>(read: (value: unknown, report: Report) => T | undefined): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    const report: Report = (problem) => {
      context.issues.push({ code: 'custom', input: value, path: [...problem.path], message: problem.message, params: { problem } });
    };
    return read(value, report) ?? z.NEVER;
  });
}

/** Reports a value that is none of those that a part reads. */
function unread(value: unknown, fault: string, accepted: string, report: Report, code: 'type' | 'choice' | 'id' = 'type'): never {
  if (value === undefined) report({ code: 'missing', path: [], message: 'This is missing.', accepted });
  else report({ code, path: [], message: `${shown(value)} ${fault}.`, accepted });
  return z.NEVER;
}

export const numberPart = (rule: NumberRule): z.ZodType<number> => leaf((value, report) => checkNumber(value, rule, [], report));

export const quantityPart = (field: Field): z.ZodType<Quantity> => leaf((value, report) => checkQuantity(value, field, report));

export const textPart = (rule: TextRule): z.ZodType<string> => leaf((value, report) => checkText(value, rule, [], report));
export const namePart = textPart({ min: 1, max: limits.name, line: true });
export const longTextPart = textPart({ min: 0, max: limits.text });

export const choicePart = <const T extends string>(choices: readonly T[]): z.ZodType<T> =>
  leaf((value, report) => {
    const choice = choices.find((candidate) => candidate === value);
    if (choice !== undefined) return choice;
    return unread(value, 'is none of the choices', `one of ${listed(choices)}`, report, 'choice');
  });

export const booleanPart: z.ZodType<boolean> = leaf((value, report) => {
  if (typeof value === 'boolean') return value;
  return unread(value, 'is neither true nor false', 'true or false', report);
});

/** An id also serves as a key, so that the keys that no file may hold are no ids either. */
export const idPart: z.ZodType<string> = leaf((value, report) => {
  const accepted = 'an id of letters a to z, digits and hyphens, such as "north-team"';
  if (typeof value !== 'string') return unread(value, 'is not an id', accepted, report);
  if (!/^[A-Za-z0-9-]+$/.test(value)) return unread(value, 'is not an id', accepted, report, 'id');
  return forbiddenKeys.has(value) ? unread(value, 'is not allowed as an id', 'another id', report, 'id') : value;
});

/** An object of these keys and no others. zod's message carries what would be accepted; `problemsOf` words the rest. */
export const objectPart = <S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> =>
  z.strictObject(shape, {
    error: (issue) => `${issue.code === 'unrecognized_keys' ? '' : 'an object with '}the keys ${Object.keys(shape).join(', ')}`,
  });

/** A list of parts. `noun` names one part in messages. */
export const listPart = <T>(part: z.ZodType<T>, noun: string, { min = 0, max = Infinity } = {}): z.ZodType<readonly T[]> => {
  const length = min === max ? ` of ${min}` : max < Infinity ? ` of ${min} to ${max}` : min > 0 ? ` of ${min} or more` : '';
  const accepted = `a list${length}, each ${noun}`;
  return leaf((value, report) => {
    if (!Array.isArray(value)) {
      return unread(value, 'is not a list', accepted, report);
    }
    const list: readonly unknown[] = value;
    if (list.length < min || list.length > max) {
      const message = list.length === 0 ? 'The list is empty.' : `The list has ${list.length} entries.`;
      report({ code: 'count', path: [], message, accepted });
    }
    return readEntries(list.slice(0, max).entries(), part, report).map(([, entry]) => entry);
  });
};

/** A list of two. */
export const pairPart = <T>(part: z.ZodType<T>, noun: string): z.ZodType<readonly [T, T]> =>
  listPart(part, noun, { min: 2, max: 2 }).transform((pair): readonly [T, T] => [pair[0], pair[1]]);

/** An object whose keys are free. */
export const recordPart = <T>(part: z.ZodType<T>, noun: string): z.ZodType<Readonly<Record<string, T>>> => {
  const accepted = `an object of ${noun}`;
  return leaf((value, report) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return unread(value, 'is not an object', accepted, report);
    }
    return Object.fromEntries(readEntries(Object.entries(value), part, report));
  });
};

function readEntries<K extends string | number, T>(entries: Iterable<[K, unknown]>, part: z.ZodType<T>, report: Report): [K, T][] {
  const read: [K, T][] = [];
  let problems = 0;
  for (const [key, value] of entries) {
    const result = part.safeParse(value, { reportInput: true });
    if (result.success) {
      read.push([key, result.data]);
      continue;
    }
    for (const problem of problemsOf(result.error)) {
      report({ ...problem, path: [key, ...problem.path] });
      problems++;
    }
    if (problems > ENOUGH_PROBLEMS) {
      report(unfinished([key]));
      break;
    }
  }
  return read;
}

const unfinished = (path: Position): Problem => ({ code: 'more', path, message: 'What follows has not been read.' });

/** zod's issues (from `safeParse` with `reportInput`) as problems. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  return error.issues.flatMap((issue): Problem[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'custom') {
      const own = ownProblem(issue.params);
      if (own !== undefined) return [{ ...own, path }];
    }
    if (issue.code === 'unrecognized_keys') {
      const unknown = issue.keys.slice(0, ENOUGH_PROBLEMS).map((key): Problem => {
        const message = `The key ${shown(key)} is not known here.`;
        return { code: 'unknownKey', path: [...path, key], message, accepted: issue.message };
      });
      return issue.keys.length > ENOUGH_PROBLEMS ? [...unknown, unfinished(path)] : unknown;
    }
    if (issue.input === undefined) return [{ code: 'missing', path, message: 'This is missing.', accepted: issue.message }];
    return [{ code: 'type', path, message: `${shown(issue.input)} is not an object.`, accepted: issue.message }];
  });
}

function ownProblem(params: unknown): Problem | undefined {
  const holder = params as { readonly problem?: Problem } | undefined;
  return holder?.problem;
}
