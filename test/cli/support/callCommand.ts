import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { freshCommands } from '../../../tools/freshBuild.mjs';
import type { Ended } from './runCommand.ts';

type Main = (args: readonly string[]) => Promise<number>;

const bundle = join(freshCommands(), 'main.js');
const loaded = import(pathToFileURL(bundle).href) as Promise<{ readonly main: Main }>;

/** Commands take turns: what a process writes does not tell which of them wrote it. */
let turn: Promise<unknown> = Promise.resolve();

async function call(args: readonly string[]): Promise<Ended> {
  const { main } = await loaded;
  const text = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((part) => {
      text[stream] += typeof part === 'string' ? part : new TextDecoder().decode(part);
      return true;
    }),
  );
  try {
    return { status: await main(args), ...text };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/**
 * Runs a command as `runCommand` does, from the same bundle and with its own threads, but in this process: for whatever does not
 * depend on the process, which is slow to start.
 */
export function callCommand(...args: readonly string[]): Promise<Ended> {
  const ended = turn.then(() => call(args));
  turn = ended.catch(() => undefined);
  return ended;
}
