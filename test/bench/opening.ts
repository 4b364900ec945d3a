import type { Browser, Page } from 'playwright';
import { median } from './median.ts';

/** Milliseconds, in the built page, medians over rounds. */
export interface OpeningBench {
  /** Longest task of the main thread from the first byte of Home to the answers on its cards; 0 where none is over 50 ms. */
  readonly longestTask: number;
  /** From the click on a card to the frame in which the answer's first figures stand. */
  readonly firstFigures: number;
  readonly worstFirstFigures: number;
}

const ROUNDS = 5;

/** Measures in Chromium, at 1440 by 900, each round in a browser context of its own: nothing is known from the one before. */
export async function benchOpening(browser: Browser, address: string, file: string): Promise<OpeningBench> {
  const rounds: { longest: number; figures: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const found = await openOnce(page, address, file);
    // Once unmeasured: the first page is the browser's own start as well.
    if (round > 0) rounds.push(found);
    await context.close();
  }
  const figures = rounds.map((one) => one.figures);
  const longestTask = median(rounds.map(({ longest }) => longest));
  return { longestTask, firstFigures: median(figures), worstFirstFigures: Math.max(...figures) };
}

async function openOnce(page: Page, address: string, file: string): Promise<{ longest: number; figures: number }> {
  await page.addInitScript(watchTasks);
  await page.goto(address);
  const card = page.locator(`.card a[href^="#/decision/${file.replace(/\.json$/, '')}"]`).first();
  await page.locator('.card__certainty').first().waitFor({ timeout: 60_000 });
  const longest = await page.evaluate(() => (globalThis as unknown as Watched).opening.longest());
  const figures = page.evaluate(watchFigures);
  await card.click();
  return { longest, figures: await figures };
}

interface Watched {
  readonly opening: { longest(): number };
}

/** Runs in the page before its own scripts: notes how long tasks are. */
function watchTasks(): void {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(globalThis, { opening: { longest: () => longest } });
}

/** Runs in the page: resolves with the milliseconds from a click to the frame in which the answer's chart stands. */
function watchFigures(): Promise<number> {
  return new Promise((resolve) => {
    let clicked = 0;
    addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (document.querySelector('.figure--lenses .figure__plot svg') === null) return;
      observer.disconnect();
      // A task asked for in a frame runs when that frame has been painted.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clicked), 0));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
