// @ts-check
/**
 * The tests, each kind as a step in a process group of its own, all of them to the end; the last line counts.
 *
 *     node test/run.mjs          lint, types, build, unit, browser and end-to-end tests
 *     node test/run.mjs slow     build and the long tests, which want Firefox and WebKit too
 *
 * A step that is not vitest counts as one test. A vitest step that fails without a failed test (a file that does not
 * load, no test found, a time limit) counts as one failure, so that nothing fails unseen.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countTests } from './countTests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'keep-or-compete-'));
const GRACE = 5_000;

/** @typedef {{ name: string, minutes: number, command: readonly string[], report: string | null }} Step */

/**
 * The script of a package's program, so that no shell and no npx stands between.
 * @param {string} name
 * @param {string} path
 */
const program = (name, path) => join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path);

/** @param {string} name @param {number} minutes @param {readonly string[]} command @returns {Step} */
const plain = (name, minutes, command) => ({ name, minutes, command, report: null });

/** @param {string} project @param {number} minutes @returns {Step} */
const vitest = (project, minutes) => {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name: project, minutes, command: [program('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters], report };
};

const build = plain('build', 5, [join(root, 'tools', 'build.mjs')]);
/** @type {Record<string, readonly Step[]>} */
const plans = {
  all: [
    plain('lint', 10, [program('eslint', 'bin/eslint.js'), '.', '--max-warnings=0']),
    plain('types', 5, [program('typescript', 'bin/tsc'), '-p', '.', '--noEmit']),
    build,
    vitest('unit', 20),
    vitest('browser', 10),
    vitest('e2e', 20),
  ],
  slow: [build, vitest('slow', 120)],
};

/** @type {import('node:child_process').ChildProcess | null} */
let running = null;

/** @param {number | undefined} leader @param {NodeJS.Signals} signal */
function killGroup(leader, signal) {
  if (leader === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, signal);
  } catch {
    // Nothing of the group is left.
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    killGroup(running?.pid, 'SIGTERM');
    rmSync(reports, { recursive: true, force: true });
    process.exit(1);
  });
}

/**
 * @param {Step} step
 * @returns {Promise<boolean>} whether it ended by itself and with exit status 0
 */
function run({ name, minutes, command }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
      env: { ...process.env, CI: 'true' },
    });
    running = child;
    /** @type {NodeJS.Timeout | undefined} */
    let last;
    const limit = setTimeout(() => {
      process.stdout.write(`${name} took longer than ${minutes} minutes and is ended\n`);
      killGroup(child.pid, 'SIGTERM');
      last = setTimeout(() => killGroup(child.pid, 'SIGKILL'), GRACE);
    }, minutes * 60_000);
    /** @param {boolean} passed */
    const end = (passed) => {
      clearTimeout(limit);
      clearTimeout(last);
      killGroup(child.pid, 'SIGKILL');
      running = null;
      resolve(passed);
    };
    child.once('error', (error) => {
      process.stdout.write(`${name} did not start: ${error.message}\n`);
      end(false);
    });
    child.once('exit', (status) => end(status === 0));
  });
}

/** @param {Step} step @param {boolean} passed */
function count({ report }, passed) {
  if (report === null) return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  try {
    return countTests(JSON.parse(readFileSync(report, 'utf8')), passed);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const steps = plans[process.argv[2] ?? 'all'];
if (steps === undefined) {
  process.stderr.write(`Usage: node test/run.mjs [${Object.keys(plans).join('|')}]\n`);
  process.exit(2);
}
const lines = [];
const total = { passed: 0, failed: 0 };
for (const step of steps) {
  process.stdout.write(`\n=== ${step.name} ===\n`);
  const began = performance.now();
  const { passed, failed, skipped } = count(step, await run(step));
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  lines.push(`${step.name.padEnd(8)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${seconds} s)`);
}
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
