import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { spawnNodeWorker } from '../../src/cli/nodeWorker.ts';
import { parse } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { benchAnalysis } from './analysis.ts';
import { benchKernel } from './kernel.ts';
import { median } from './median.ts';
import { benchSlider } from './slider.ts';
import { makeThroughput, type Throughput } from './throughput.ts';

export interface BenchScenario {
  readonly file: string;
  readonly scenario: Scenario;
}

/** Where the bench finds what has been built for it. */
export interface BenchPlaces {
  readonly root: string;
  /** Addresses of the built program and of the bench's own page. */
  readonly app: string;
  readonly page: string;
}

const ROUNDS = 5;

/** Measures everything and prints a line a figure. What is said to be wanted is what the project sets itself. */
export async function main({ root, app, page }: BenchPlaces): Promise<void> {
  const scenarios = readScenarios(join(root, 'scenarios'));
  for (const { file, kernel, plain, ratio } of benchKernel(scenarios)) {
    say(`Kernel against plain, ${file}`, `${ratio.toFixed(1)} times`, 'at least 5', `${perSecond(kernel)} and ${perSecond(plain)} option-trials a second`);
  }
  const { scenario, file } = scenarios[0];
  const analysis = await benchAnalysis(scenario);
  say('Tornado, information, acceptability', `${analysis.findings.toFixed(1)} s`, 'at most 2', '10,000 futures of 6 options, two threads');
  say('Break-even map, readable', `${analysis.firstMap.toFixed(1)} s`, 'at most 1', `refined after ${analysis.wholeMap.toFixed(1)} s (at most 15)`);
  const browser = await launchChromium();
  try {
    const threads = await makeThroughput(scenario, spawnNodeWorker);
    const browserThreads = await browserThroughput(browser, page, scenario);
    const rounds: { node: readonly [number, number]; browser: readonly [number, number] }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ node: await threads.round(), browser: await browserThreads.round() });
    threads.dispose();
    browserThreads.dispose();
    const trials = (rate: number): string => `${perSecond(rate)} trials a second`;
    const twoToOne = rounds.map(({ node }) => node[1] / node[0]);
    say('Two workers against one, Node', `${median(twoToOne).toFixed(2)} times`, 'at least 1.8', trials(median(rounds.map(({ node }) => node[1]))));
    const inBrowser = rounds.map(({ browser: [one, two] }) => two / one);
    say('Two workers against one, Chromium', `${median(inBrowser).toFixed(2)} times`, 'at least 1.8', trials(median(rounds.map((r) => r.browser[1]))));
    const against = rounds.map((r) => r.browser[0] / r.node[0]);
    say('Chromium worker against Node worker', `${median(against).toFixed(2)} times`, 'at least 0.85', trials(median(rounds.map((r) => r.browser[0]))));
    const slider = await benchSlider(browser, app, file);
    say('Slider to repaint', `${slider.repaint.toFixed(0)} ms`, 'at most 100', `worst ${slider.worstRepaint.toFixed(0)} ms; ${slider.redraws.toFixed(1)} redraws a second while dragged`);
    const longest = slider.longestTask === 0 ? 'under 50 ms' : `${slider.longestTask.toFixed(0)} ms`;
    say('Longest block of the page', longest, 'at most 50 ms', 'dragging, then refining to 10,000 futures');
  } finally {
    await browser.close();
  }
}

function say(what: string, figure: string, wanted: string, more: string): void {
  process.stdout.write(`${what.padEnd(50)} ${figure.padStart(12)}   (${wanted})   ${more}\n`);
}

const perSecond = (rate: number): string => Math.round(rate).toString();

function readScenarios(folder: string): readonly BenchScenario[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort((a, b) => (a < b ? -1 : 1)).map((file) => {
    const parsed = parse(readFileSync(join(folder, file)));
    if (!parsed.ok) throw new Error(`${file}: ${parsed.issues[0].message}`);
    return { file, scenario: parsed.scenario };
  });
}

async function browserThroughput(browser: Browser, address: string, scenario: Scenario): Promise<Throughput> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.evaluate((value) => (globalThis as unknown as BenchGlobal).bench.prepare(value), scenario);
  return {
    round: () => page.evaluate(() => (globalThis as unknown as BenchGlobal).bench.round()),
    dispose: () => void page.close(),
  };
}

interface BenchGlobal {
  readonly bench: { prepare(scenario: unknown): Promise<void>; round(): Promise<readonly [number, number]> };
}
