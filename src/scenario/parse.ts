import { cleanCopy } from './cleanCopy.ts';
import { crossChecks } from './crossChecks.ts';
import { limits } from './fields.ts';
import { issuesOf, shown, type Issue, type Problem } from './issues.ts';
import { migrate } from './migrate.ts';
import { scanJson } from './scanJson.ts';
import { CURRENT_VERSION, scenarioSchema } from './schema.ts';
import { problemsOf } from './schemaParts.ts';
import { isLoose } from './tolerant.ts';
import type { Scenario } from './types.ts';

export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * The text of a file, or its bytes (UTF-8), as a scenario, frozen throughout; or all that is wrong with it, at most
 * `MAX_ISSUES` issues. Never throws, whatever the file holds, and takes time in proportion to its length.
 */
export function parse(text: string | Uint8Array): Parsed {
  const bytes = typeof text === 'string' ? utf8Length(text) : text.byteLength;
  if (bytes > limits.fileBytes) {
    const message = `The file is too large: ${(bytes / 1_000_000).toFixed(1)} MB.`;
    return refused([{ code: 'tooLarge', path: [], message, accepted: `at most ${limits.fileBytes / 1_000_000} MB` }]);
  }
  const decoded = typeof text === 'string' ? text.replace(/^\uFEFF/, '') : decode(text);
  if (decoded === undefined) {
    return refused([{ code: 'notUtf8', path: [], message: 'The file is not text in UTF-8.', accepted: 'JSON in UTF-8' }]);
  }
  const scan = scanJson(decoded);
  if (!scan.ok) return refused([scan.problem]);
  let value: unknown;
  try {
    value = JSON.parse(decoded);
  } catch {
    return refused([{ code: 'notJson', path: [], message: 'The file is not JSON.', accepted: 'JSON' }]);
  }
  return check(value, scan.duplicates);
}

/** Like `parse`, for JSON that has been read already. */
export function parseValue(value: unknown): Parsed {
  return check(value, []);
}

const refused = (problems: readonly Problem[]): Parsed => ({ ok: false, issues: issuesOf(problems) });

function check(value: unknown, duplicates: readonly Problem[]): Parsed {
  const problems: Problem[] = [...duplicates];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const clean = cleanCopy(value, report);
  if (clean === undefined) return refused(problems);
  if (!isLoose(clean.copy)) {
    const message = `The file holds ${shown(clean.copy)}, not a scenario.`;
    return refused([{ code: 'type', path: [], message, accepted: 'a JSON object' }]);
  }
  const { format } = clean.copy;
  if (format !== 'keep-or-compete') {
    const found = format === undefined ? 'has no format' : `is of the format ${shown(format)}`;
    const message = `The file ${found}: it is not a scenario of this program.`;
    return refused([{ code: 'format', path: ['format'], message, accepted: '"format": "keep-or-compete"' }]);
  }
  const migrated = migrate(clean.copy);
  if (!migrated.ok) {
    if (migrated.problem.code !== 'version') return refused([migrated.problem]);
    report(migrated.problem);
  }
  // A file that gives no version is read as a current one, so that its other faults come out in the same go.
  const file = migrated.ok ? migrated.file : { ...clean.copy, version: CURRENT_VERSION };
  const read = scenarioSchema().safeParse(file, { reportInput: true });
  if (!read.success) problemsOf(read.error).forEach(report);
  crossChecks(file, report);
  return read.success && problems.length === 0 ? { ok: true, scenario: frozen(read.data) } : refused(problems);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes of a text in UTF-8; no more is counted once the text alone has more units than a file may have bytes. */
function utf8Length(text: string): number {
  return text.length > limits.fileBytes ? text.length : new TextEncoder().encode(text).byteLength;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
