import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, exitStatus } from './exitStatus.ts';

/** Where a checkout of the program has its command line. */
export const LAUNCHER = 'src/cli/launch.mjs';

/** Result of a run of another checkout on each of its own scenarios, as its text, by file name without ending. */
export function simulateAll(folder: string, seed: number, trials: number): ReadonlyMap<string, string> {
  const launcher = join(folder, LAUNCHER);
  if (!existsSync(launcher)) throw failure(`There is no ${LAUNCHER} in ${folder}.`);
  const names = readdirSync(join(folder, 'scenarios')).filter((name) => name.endsWith('.json')).sort((a, b) => (a < b ? -1 : 1));
  return new Map(names.map((name) => {
    process.stderr.write(`Before: ${name} …\n`);
    const args = ['simulate', join('scenarios', name), '--trials', String(trials), '--seed', String(seed), '--format', 'json'];
    return [name.replace(/\.json$/, ''), output(process.execPath, [LAUNCHER, ...args], folder)];
  }));
}

/**
 * Does some work in a checkout of a git ref, with its packages installed as its lock file says; the checkout is removed after it,
 * however it ends.
 * @throws CommandError (usage) for a ref that is not there, (runFailed) where it cannot be checked out or installed
 */
export function atRef<T>(ref: string, work: (folder: string) => T): T {
  if (ref.startsWith('-') || spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).status !== 0) {
    throw new CommandError(exitStatus.usage, [`${ref} is neither a folder nor a commit of this repository.`]);
  }
  const parent = mkdtempSync(join(tmpdir(), 'keep-or-compete-before-'));
  const folder = join(parent, 'program');
  try {
    output('git', ['worktree', 'add', '--detach', folder, ref], process.cwd());
    // With optional packages: what builds the commands comes with one for each kind of machine.
    output('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
    return work(folder);
  } finally {
    spawnSync('git', ['worktree', 'remove', '--force', folder]);
    rmSync(parent, { recursive: true, force: true });
    spawnSync('git', ['worktree', 'prune']);
  }
}

/** What a program writes on stdout. @throws CommandError (runFailed) where it fails */
function output(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28, shell: process.platform === 'win32' && program === 'npm',
  });
  if (status === 0) return stdout;
  throw failure(`${program} ${args.slice(0, 2).join(' ')} failed${error === undefined ? '' : `: ${error.message}`}.`);
}

const failure = (words: string): CommandError => new CommandError(exitStatus.runFailed, [words]);
