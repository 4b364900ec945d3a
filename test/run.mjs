// @ts-check
/**
 * The tests, each kind as a step in a process group of its own, all of them to the end; the last line counts. Two rows of about one
 * length run side by side: the built page in a browser, which waits a good deal, and all else. What a step printed is shown when it
 * has ended.
 *
 *     node test/run.mjs          sources (lint and types), build, unit, browser and end-to-end tests
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
/** Of each plan: steps after each other, in rows side by side. @type {Record<string, readonly (readonly Step[])[]>} */
const plans = {
  all: [
    [
      // Room for what is young and soon given up: collecting it is a tenth of the work.
      plain('sources', 10, ['--max-semi-space-size=128', join(root, 'test', 'checkSources.mjs')]),
      vitest('unit', 20),
      vitest('browser', 10),
    ],
    [build, vitest('e2e', 20)],
  ],
  slow: [[build, vitest('slow', 120)]],
};

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

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
    for (const { pid } of running) killGroup(pid, 'SIGTERM');
    rmSync(reports, { recursive: true, force: true });
    process.exit(1);
  });
}

/**
 * @param {Step} step
 * @param {(text: string | Buffer) => void} print
 * @returns {Promise<boolean>} whether it ended by itself and with exit status 0
 */
function run({ name, minutes, command }, print) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, CI: 'true' },
    });
    running.add(child);
    child.stdout.on('data', print);
    child.stderr.on('data', print);
    /** @type {NodeJS.Timeout | undefined} */
    let last;
    const limit = setTimeout(() => {
      print(`${name} took longer than ${minutes} minutes and is ended\n`);
      killGroup(child.pid, 'SIGTERM');
      last = setTimeout(() => killGroup(child.pid, 'SIGKILL'), GRACE);
    }, minutes * 60_000);
    /** @param {boolean} passed */
    const end = (passed) => {
      clearTimeout(limit);
      clearTimeout(last);
      killGroup(child.pid, 'SIGKILL');
      running.delete(child);
      resolve(passed);
    };
    child.once('error', (error) => {
      print(`${name} did not start: ${error.message}\n`);
      end(false);
    });
    child.once('close', (status) => end(status === 0));
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

const plan = plans[process.argv[2] ?? 'all'];
if (plan === undefined) {
  process.stderr.write(`Usage: node test/run.mjs [${Object.keys(plans).join('|')}]\n`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };

/** @param {Step} step @returns {Promise<string>} how it ended, in a line */
async function take(step) {
  const began = performance.now();
  /** @type {(string | Buffer)[]} */
  const printed = [];
  const { passed, failed, skipped } = count(step, await run(step, (text) => printed.push(text)));
  process.stdout.write(`\n=== ${step.name} ===\n`);
  for (const text of printed) process.stdout.write(text);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `${step.name.padEnd(8)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${seconds} s)`;
}

/** @param {readonly Step[]} row */
async function takeAll(row) {
  const lines = [];
  for (const step of row) lines.push(await take(step));
  return lines;
}

process.stdout.write(`${plan.map((row) => row.map(({ name }) => name).join(', then ')).join('; beside: ')}\n`);
const lines = (await Promise.all(plan.map(takeAll))).flat();
rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
