import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommandError, exitStatus } from './exitStatus.ts';

/** Says that a file can't be written before the run, not after it. */
export function checkWritable(path: string | undefined): void {
  if (path === undefined) return;
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
  } catch {
    throw new CommandError(exitStatus.usage, [`Cannot write ${path}: its folder is missing or not to be written to.`]);
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new CommandError(exitStatus.usage, [`Cannot write ${path}: it is a folder.`]);
  }
}

/** Writes a result into a file, or on stdout. @throws CommandError (runFailed) where the file cannot be written after all */
export function writeOut(path: string | undefined, text: string): void {
  if (path === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new CommandError(exitStatus.runFailed, [`Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}
