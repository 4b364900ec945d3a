// @ts-check
/** Builds what is out of date: the page into `dist`, the commands into `build/cli`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const shared = ['src', 'workers', 'scenarios', 'package-lock.json', 'tsconfig.json'];
const appSources = [...shared, 'public', 'index.html', 'vite.config.ts'];
const commandSources = [...shared, 'vite.cli.config.ts'];

/** A file of this name in a build tells from which sources it was made; `vite build` alone leaves none. */
const STAMP = '.built-from';
const DAY = 24 * 60 * 60 * 1000;

/**
 * A hash of the names and contents of all files below these paths; contents rather than dates, so that a checkout of
 * an older version or a deleted file is seen too.
 * @param {readonly string[]} paths relative to the project; one that does not exist counts as empty
 * @param {readonly string[]} [except] paths to leave out
 */
export function fingerprint(paths, except = []) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    if (except.includes(path)) return;
    const stats = statSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      const names = readdirSync(join(root, path)).filter((name) => !name.startsWith('.') && !name.endsWith('~'));
      for (const name of names.sort((a, b) => (a < b ? -1 : 1))) add(`${path}/${name}`);
    } else if (stats?.isFile()) {
      const content = readFileSync(join(root, path));
      hash.update(`${path}\n${content.length}\n`).update(content);
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex').slice(0, 32);
}

/**
 * Runs `vite build` in a process of its own: its memory goes with it, and nothing of it can reach this one's stdout.
 * @param {string} config
 * @param {string} stamp
 * @returns {string} a new directory that holds the finished build
 * @throws {Error} when the build fails; its output has been written to stderr
 */
function make(config, stamp) {
  const place = join(root, 'build', `.making-${process.pid}-${Date.now()}`);
  mkdirSync(place, { recursive: true });
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const arguments_ = [vite, 'build', '--config', config, '--outDir', place, '--emptyOutDir', '--logLevel', 'warn'];
  // A test runner sets another NODE_ENV, under which Vite builds another page than the one that is served.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, error } = spawnSync(process.execPath, arguments_, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(place, { recursive: true, force: true });
    throw new Error(`The build of ${config} failed${error ? `: ${error.message}` : ''}`);
  }
  writeFileSync(join(place, STAMP), stamp);
  return place;
}

/**
 * What to say of an error that stops a build or a server.
 * @param {unknown} error
 */
export function explain(error) {
  if (!(error instanceof Error)) return String(error);
  const missing = 'code' in error && (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND');
  return missing ? 'The packages are not installed: run npm ci first.' : error.message;
}

/**
 * Removes the leavings of builds long over. Younger ones may belong to a command that is still running.
 * @param {string} directory
 * @param {(name: string) => boolean} isOurs
 */
function sweep(directory, isOurs) {
  for (const name of existsSync(directory) ? readdirSync(directory) : []) {
    const path = join(directory, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (isOurs(name) && stats && Date.now() - stats.mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * The page, built when its sources differ from those of the build that is there.
 * @param {boolean} [always] build even so
 * @returns {string} the directory of the build
 * @throws {Error} when the build fails
 */
export function freshApp(always = false) {
  const place = join(root, 'dist');
  const stamp = fingerprint(appSources, ['src/cli']);
  const held = join(place, STAMP);
  if (!always && existsSync(join(place, 'index.html')) && existsSync(held) && readFileSync(held, 'utf8') === stamp) return place;
  process.stderr.write('Building the page …\n');
  const made = make('vite.config.ts', stamp);
  const old = `${made}-old`;
  // Another build may put its own in place between the two renames.
  for (let attempt = 1; ; attempt++) {
    try {
      if (existsSync(place)) renameSync(place, `${old}-${attempt}`);
      renameSync(made, place);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
  for (let attempt = 1; attempt <= 5; attempt++) rmSync(`${old}-${attempt}`, { recursive: true, force: true });
  sweep(join(root, 'build'), (name) => name.startsWith('.making-'));
  return place;
}

/**
 * The commands (`main.js`) and Node's workers, built when there is no build of these sources yet. Each build keeps to a
 * directory named for its sources: a command that is still running keeps its files when another builds newer ones.
 * @returns {string} the directory of the build
 * @throws {Error} when the build fails
 */
export function freshCommands() {
  const stamp = fingerprint(commandSources, ['src/app']);
  const place = resolve(root, 'build', 'cli', stamp);
  if (existsSync(join(place, 'main.js'))) return place;
  process.stderr.write('Building the commands …\n');
  const made = make('vite.cli.config.ts', stamp);
  mkdirSync(dirname(place), { recursive: true });
  try {
    renameSync(made, place);
  } catch (error) {
    // A build of the same sources was quicker, and serves as well.
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(join(place, 'main.js'))) throw error;
  }
  sweep(join(root, 'build', 'cli'), (name) => name !== stamp);
  return place;
}
