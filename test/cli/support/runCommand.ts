import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshCommands } from '../../../tools/freshBuild.mjs';

/** What a command came to. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const launcher = fileURLToPath(new URL('../../../src/cli/launch.mjs', import.meta.url));

/**
 * Starts `simulate`, `validate` or `verify` as `npm run` does, in a process of its own. Its bundle is at hand, so that
 * stderr is the command's alone.
 */
export function startCommand(args: readonly string[]): ChildProcessWithoutNullStreams {
  freshCommands();
  return spawn(process.execPath, [launcher, ...args]);
}

/** Waits for a command to end. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8');
    child[stream].on('data', (part: string) => (text[stream] += part));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...text }));
  });
}

export const runCommand = (...args: readonly string[]): Promise<Ended> => ended(startCommand(args));

/** A folder for a test's files. */
export interface ScratchFolder {
  /** Writes a file; returns its path. */
  readonly file: (name: string, content: string) => string;
  readonly path: (name: string) => string;
  readonly remove: () => void;
}

export function scratchFolder(): ScratchFolder {
  const folder = mkdtempSync(join(tmpdir(), 'keep-or-compete-cli-'));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    file(name, content): string {
      writeFileSync(path(name), content);
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
