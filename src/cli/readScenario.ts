import { readFileSync, statSync } from 'node:fs';
import { limits } from '../scenario/fields.ts';
import type { Issue } from '../scenario/issues.ts';
import { parse, type Parsed } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/types.ts';
import { CommandError, exitStatus } from './exitStatus.ts';

/** Larger files are said to be of this size. */
const MOST_BYTES = 1_000_000_000;

/** The bytes of a file; as many zeros where it has more than `atMost`. @throws CommandError (usage) where it is missing or is no file */
export function readBytes(path: string, atMost = Infinity): Uint8Array {
  try {
    const { size } = statSync(path);
    // Its size alone is enough for the parser to refuse a file by, without reading 50 MB to do so.
    return size > atMost ? new Uint8Array(Math.min(size, MOST_BYTES)) : readFileSync(path);
  } catch (error) {
    throw new CommandError(exitStatus.usage, [`Cannot read ${path}: ${readFault(error)}`]);
  }
}

function readFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EISDIR') return 'it is a folder.';
  if (code === 'EACCES') return 'reading it is not allowed.';
  return error instanceof Error ? error.message : String(error);
}

/** A file as a scenario or its issues. @throws CommandError (usage) where it cannot be read */
export const parseFile = (path: string): Parsed => parse(readBytes(path, limits.fileBytes));

/** A file as a scenario. @throws CommandError where it cannot be read (usage) or is no good scenario (refused) */
export function readScenario(path: string): Scenario {
  const parsed = parseFile(path);
  if (!parsed.ok) throw new CommandError(exitStatus.refused, parsed.issues.map(issueLine));
  return parsed.scenario;
}

/** An issue on one line: path, what is wrong, what would be accepted. */
export function issueLine({ path, message, accepted }: Issue): string {
  const place = path === '' ? '' : `${path}: `;
  return `${place}${message}${accepted === undefined ? '' : ` Accepted: ${accepted}.`}`.replace(/[\u0000-\u001f\u007f]+/g, ' ');
}
