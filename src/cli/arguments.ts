import { parseArgs } from 'node:util';
import { MAX_SEED } from '../math/random.ts';
import { CommandError, exitStatus } from './exitStatus.ts';

export const USAGE = [
  'simulate FILE [--trials N] [--seed S] [--options a,b] [--workers N] [--out FILE] [--format json|csv|text]',
  'analyse FILE [--trials N] [--seed S] [--reference id] [--workers N] [--out FILE] [--format json|text]',
  'validate FILE',
  'verify RESULT FILE [--workers N]',
  'validate:model [--trials N] [--sanity-trials N] [--seed S] [--workers N] [--scenarios FOLDER] [--out FILE] [--format text|json]',
  'compare BEFORE [--trials N] [--seed S] [--workers N] [--scenarios FOLDER]',
];

const usageError = (...lines: string[]): CommandError => new CommandError(exitStatus.usage, [...lines, 'Usage:', ...USAGE.map((line) => `  ${line}`)]);

/** Positional arguments and the options that a command knows. */
export interface CommandArguments {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Reads a command's arguments. @throws CommandError (usage) for an unknown option or another number of files */
export function readArguments(args: readonly string[], files: number, known: readonly string[]): CommandArguments {
  let read: { positionals: string[]; values: Record<string, unknown> };
  try {
    read = parseArgs({ args: [...args], allowPositionals: true, options: Object.fromEntries(known.map((name) => [name, { type: 'string' as const }])) });
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error));
  }
  if (read.positionals.length !== files) {
    throw usageError(`${files} file${files === 1 ? '' : 's'} wanted, ${read.positionals.length} given.`);
  }
  const options = Object.fromEntries(known.map((name) => [name, typeof read.values[name] === 'string' ? read.values[name] : undefined]));
  return { files: read.positionals, options };
}

/** A whole number within bounds. @throws CommandError (usage) */
export function wholeNumber(name: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
  if (!(value >= min && value <= max)) throw usageError(`--${name} is a whole number from ${min} to ${max}, not ${text}.`);
  return value;
}

export const seedOf = (text: string | undefined): number | undefined => wholeNumber('seed', text, 0, MAX_SEED);
export const workersOf = (text: string | undefined): number | null => wholeNumber('workers', text, 1, 64) ?? null;

/** One of a few words. @throws CommandError (usage) */
export function choice<T extends string>(name: string, text: string | undefined, choices: readonly T[]): T | undefined {
  if (text === undefined) return undefined;
  const found = choices.find((word) => word === text);
  if (found === undefined) throw usageError(`--${name} is one of ${choices.join(', ')}, not ${text}.`);
  return found;
}

export { usageError };
