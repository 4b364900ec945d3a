import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds, by the rules of WCAG 2.2 A and AA and its best practices. The page must be opened with `bypassCSP`.
 * @param part a selector, to look at no more than that part of the page
 */
export async function violations(page: Page, part: string | null = null): Promise<string[]> {
  await page.addScriptTag({ content: axeSource });
  const found: unknown = await page.evaluate(`axe.run(${part === null ? 'document' : JSON.stringify(part)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' ' + node.failureSummary)))`);
  return found as string[];
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Pixels by which it is too wide with text twice as large; leaves the text as it was. */
export async function overflowAtTwice(page: Page): Promise<number> {
  const style = await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const over = await overflow(page);
  await style.evaluate((element) => (element as HTMLElement).remove());
  return over;
}

/** Waits until as many charts of the screen stand. */
export async function untilDrawn(page: Page, charts: number): Promise<void> {
  await expect.poll(() => page.locator('.figure svg[role=img]').count(), { timeout: 40_000 }).toBe(charts);
}

/** Every chart has a name, a sentence that describes it and a table behind it. */
export async function expectTold(page: Page): Promise<void> {
  const figures = page.locator('.figure:has(svg[role=img])');
  for (let i = 0; i < await figures.count(); i++) {
    const figure = figures.nth(i);
    const picture = figure.locator('svg[role=img]');
    expect((await picture.getAttribute('aria-label'))?.length).toBeGreaterThan(10);
    const described = await picture.getAttribute('aria-describedby');
    expect((await page.locator(`[id="${described ?? ''}"]`).innerText()).length).toBeGreaterThan(20);
    await figure.locator('summary', { hasText: 'Table of these figures' }).click();
    await expect.poll(() => figure.locator('table tbody tr').count()).toBeGreaterThan(0);
  }
}
