import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { spawnNodeWorker } from '../../src/cli/nodeWorker.ts';
import { parse } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { benchAnalysis } from './analysis.ts';
import { benchKernel } from './kernel.ts';
import { median } from './median.ts';
import { benchOpening } from './opening.ts';
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
  /** Names of the parts to measure (`benchParts`); none: all. */
  readonly parts: readonly string[];
}

export const benchParts = ['kernel', 'analysis', 'workers', 'slider', 'opening'] as const;

const ROUNDS = 5;

/** Measures everything and prints a line a figure. What is said to be wanted is what the project sets itself. */
export async function main({ root, app, page, parts }: BenchPlaces): Promise<void> {
  const unknown = parts.filter((part) => !benchParts.some((one) => one === part));
  if (unknown.length > 0) throw new Error(`The bench has no part ${unknown.join(', ')}: it has ${benchParts.join(', ')}.`);
  const wants = (part: (typeof benchParts)[number]): boolean => parts.length === 0 || parts.includes(part);
  const scenarios = readScenarios(join(root, 'scenarios'));
  const { scenario, file } = scenarios[0];
  if (wants('kernel')) tellKernel(scenarios);
  if (wants('analysis')) await tellAnalysis(scenario);
  if (!wants('workers') && !wants('slider') && !wants('opening')) return;
  const browser = await launchChromium();
  try {
    if (wants('workers')) await tellWorkers(browser, page, scenario);
    if (wants('slider')) await tellSlider(browser, app, file);
    if (wants('opening')) await tellOpening(browser, app, file);
  } finally {
    await browser.close();
  }
}

function tellKernel(scenarios: readonly BenchScenario[]): void {
  for (const { file, kernel, plain, ratio } of benchKernel(scenarios)) {
    say(`Kernel against plain, ${file}`, `${ratio.toFixed(1)} times`, 'at least 5', `${perSecond(kernel)} and ${perSecond(plain)} option-trials a second`);
  }
}

async function tellAnalysis(scenario: Scenario): Promise<void> {
  const analysis = await benchAnalysis(scenario);
  say('Tornado, information, acceptability', `${analysis.findings.toFixed(1)} s`, 'at most 2', '10,000 futures of 6 options, two threads');
  say('Break-even map, readable', `${analysis.firstMap.toFixed(1)} s`, 'at most 1', `refined after ${analysis.wholeMap.toFixed(1)} s (at most 15)`);
}

async function tellWorkers(browser: Browser, page: string, scenario: Scenario): Promise<void> {
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
}

async function tellSlider(browser: Browser, app: string, file: string): Promise<void> {
  const slider = await benchSlider(browser, app, file);
  say('Slider to repaint', `${slider.repaint.toFixed(0)} ms`, 'at most 100', `worst ${slider.worstRepaint.toFixed(0)} ms; ${slider.redraws.toFixed(1)} redraws a second while dragged`);
  say('Longest block of the page', blockOf(slider.longestTask), 'at most 50 ms', 'dragging, then refining to 10,000 futures');
}

async function tellOpening(browser: Browser, app: string, file: string): Promise<void> {
  const opening = await benchOpening(browser, app, file);
  const worst = `worst ${opening.worstFirstFigures.toFixed(0)} ms`;
  say('Card to first figures', `${opening.firstFigures.toFixed(0)} ms`, 'at most 1000', worst);
  say('Longest block while the page opens', blockOf(opening.longestTask), 'at most 50 ms', 'Home, to the first answer on a card');
}

/** The browser tells of tasks over 50 ms alone. */
const blockOf = (longest: number): string => (longest === 0 ? 'under 50 ms' : `${longest.toFixed(0)} ms`);

function say(what: string, figure: string, wanted: string, more: string): void {
  process.stdout.write(`${what.padEnd(50)} ${figure.padStart(12)}   (${wanted})   ${more}\n`);
}

const perSecond = (rate: number): string => Math.round(rate).toString();

/** The decisions that speed is measured on: the same ones, however many the program has. */
const measured = ['community-nursing.json', 'failing-dermatology.json', 'lead-provider-low-bid.json'] as const;

function readScenarios(folder: string): readonly BenchScenario[] {
  return measured.map((file) => {
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
