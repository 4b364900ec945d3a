import { afterAll, beforeAll, expect, test } from 'vitest';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { createPoolRunner } from '../../src/simulation/pool.ts';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { launchFirefox } from '../browser/support/launchFirefox.ts';
import { runBits } from '../browser/support/runBits.ts';
import { serveSameBits } from '../browser/support/serveSameBits.ts';
import { WebKitSession } from '../browser/support/webKitSession.ts';
import { corpus } from '../corpus.ts';
import { nodeThreads } from '../simulation/support/nodeThreads.ts';

/** Workers in each engine. */
const COUNTS = [1, 2, 3, 8];

const expected: string[] = [];
let served: Awaited<ReturnType<typeof serveSameBits>>;
beforeAll(async () => {
  served = await serveSameBits();
  for (const { scenario } of corpus) expected.push(await runBits(createInlineRunner(), scenario));
});
afterAll(() => served.close());

/** Hashes by number of workers, then scenario. */
async function allBits(bitsOf: (text: string, threads: number) => Promise<unknown>): Promise<unknown[][]> {
  const found: unknown[][] = [];
  for (const threads of COUNTS) {
    const bits: unknown[] = [];
    for (const { text } of corpus) bits.push(await bitsOf(text, threads));
    found.push(bits);
  }
  return found;
}

const expectedByCount = (): string[][] => COUNTS.map(() => expected);

test('Node threads give the bits of Node without threads', async () => {
  expect(new Set(expected).size).toBe(corpus.length);
  const { spawn } = nodeThreads();
  const found: string[][] = [];
  for (const threads of COUNTS) {
    const pool = createPoolRunner(spawn, threads);
    const bits: string[] = [];
    for (const { scenario } of corpus) bits.push(await runBits(pool, scenario));
    pool.dispose();
    found.push(bits);
  }
  expect(found).toEqual(expectedByCount());
});

test.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('%s gives the bits of Node, in 1, 2, 3 and 8 workers', async (_, launch) => {
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    await tab.goto(served.address);
    const found = await allBits((text, threads) => tab.evaluate(`bitsOf(${JSON.stringify(text)}, ${threads})`));
    expect(found).toEqual(expectedByCount());
  } finally {
    await browser.close();
  }
});

test('WebKit gives the bits of Node, in 1, 2, 3 and 8 workers', async () => {
  const session = await WebKitSession.start(120_000);
  try {
    await session.open(served.address);
    const found = await allBits((text, threads) => session.evaluate('return await window.bitsOf(args[0], args[1]);', text, threads));
    expect(found).toEqual(expectedByCount());
  } finally {
    await session.close();
  }
});
