import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';

/** What pages have thrown. */
const faults = new WeakMap<Page, string[]>();

/**
 * A page of the built program at a hash address, in a context of its own; close it with `closePage`.
 * @param beforeLoad prepares the page before anything of the program runs
 */
export async function openPage(
  browser: Browser, hash = '', options: BrowserContextOptions = {}, beforeLoad?: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const thrown: string[] = [];
  faults.set(page, thrown);
  page.on('pageerror', (error) => thrown.push(error.message));
  await beforeLoad?.(page);
  await page.goto(`${inject('address')}${hash}`);
  return page;
}

/** Closes a page. @throws Error where its code has thrown anything */
export async function closePage(page: Page): Promise<void> {
  await page.context().close();
  const thrown = faults.get(page) ?? [];
  if (thrown.length > 0) throw new Error(`The page threw: ${thrown.join('; ')}`);
}

/** The address of a decision, run with so few futures that a page comes to its figures at once. `place`: `community-nursing/versions`. */
export const fewFutures = (place: string, futures = 400): string =>
  `#/decision/${place}${place.includes('?') ? '&' : '?'}futures=${futures}`;

/** Opens the first decision of Home. */
export async function openFirstDecision(page: Page): Promise<void> {
  await page.locator('.card a').first().click();
  await page.locator('.answer__sentence .option').first().waitFor();
}

/** Waits until the run has ended as it should. */
export async function untilUpToDate(page: Page): Promise<void> {
  await page.locator('.run-bar--upToDate').waitFor({ timeout: 120_000 });
}

/** Waits until what the answer rests on has been found out as well, which begins when the run has ended. */
export async function untilGrounded(page: Page): Promise<void> {
  const facts = page.locator('.answer__facts');
  await facts.locator('dt', { hasText: 'Rests on' }).waitFor();
  await facts.locator('dd[aria-busy=true]').waitFor({ state: 'detached', timeout: 120_000 });
}
