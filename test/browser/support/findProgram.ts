import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether there is such a file and it may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that the search path holds, by its full path; null where it holds none. */
export function findProgram(names: readonly string[]): string | null {
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  for (const name of names) {
    const path = directories.map((directory) => join(directory, name)).find(isProgram);
    if (path !== undefined) return path;
  }
  return null;
}
