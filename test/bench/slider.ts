import type { Browser } from 'playwright';
import { median } from './median.ts';

/** Milliseconds, in the built page. */
export interface SliderBench {
  /** From a key on an assumption's handle to the frame in which the answer's chart has been redrawn: median and worst. */
  readonly repaint: number;
  readonly worstRepaint: number;
  /** Longest task of the main thread while a handle is dragged for some seconds and the run then refines to its end. */
  readonly longestTask: number;
  /** Redraws of the answer's chart a second while a handle is dragged. */
  readonly redraws: number;
}

const STEPS = 15;
const DRAG_MOVES = 120;

/** Measures in Chromium, on one decision of Home, at 1440 by 900. */
export async function benchSlider(browser: Browser, address: string, file: string): Promise<SliderBench> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}#/decision/${file.replace(/\.json$/, '')}`);
  await page.locator('.run-bar--upToDate').waitFor({ timeout: 60_000 });
  const handle = page.getByRole('slider').nth(1);
  await handle.scrollIntoViewIfNeeded();
  await handle.focus();
  await page.evaluate(watch);

  const latencies: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    await page.evaluate(() => (globalThis as unknown as Watched).armed.reset());
    await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    latencies.push(await page.evaluate(() => (globalThis as unknown as Watched).armed.latency()));
    // Long enough for the run to be refining when the next key comes.
    await page.waitForTimeout(900);
  }

  await page.evaluate(() => (globalThis as unknown as Watched).armed.clear());
  const box = await handle.boundingBox();
  if (box === null) throw new Error('The handle is not on the page.');
  const y = box.y + box.height / 2;
  const x = box.x + box.width / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const started = Date.now();
  for (let move = 0; move < DRAG_MOVES; move++) {
    await page.mouse.move(x + 12 * Math.sin(move / 8), y);
    await page.waitForTimeout(16);
  }
  const dragged = (Date.now() - started) / 1000;
  const redraws = await page.evaluate(() => (globalThis as unknown as Watched).armed.redraws());
  await page.mouse.up();
  await page.locator('.run-bar--upToDate').waitFor({ timeout: 60_000 });
  const longestTask = await page.evaluate(() => (globalThis as unknown as Watched).armed.longestTask());
  await context.close();
  return { repaint: median(latencies), worstRepaint: Math.max(...latencies), longestTask, redraws: redraws / dragged };
}

interface Watched {
  armed: { reset(): void; latency(): Promise<number>; clear(): void; longestTask(): number; redraws(): number };
}

/** Runs in the page: notes when a key is pressed, when the answer's chart is redrawn, and how long tasks are. */
function watch(): void {
  let pressed = 0;
  let longest = 0;
  let redraws = 0;
  let resolve: (latency: number) => void = () => undefined;
  let latency = Promise.resolve(0);
  addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
  const picture = document.querySelector('.figure--lenses .figure__plot');
  if (picture === null) throw new Error('The chart of the two lenses is not on the page.');
  new MutationObserver(() => {
    redraws++;
    if (pressed === 0) return;
    const from = pressed;
    pressed = 0;
    // A task asked for in a frame runs when that frame has been painted.
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from), 0));
  }).observe(picture, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: 'longtask' });
  Object.assign(globalThis, {
    armed: {
      reset: () => {
        latency = new Promise((settle) => (resolve = settle));
      },
      latency: () => latency,
      clear: () => {
        longest = 0;
        redraws = 0;
      },
      longestTask: () => longest,
      redraws: () => redraws,
    },
  });
}
