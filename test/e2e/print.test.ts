import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('on paper stands the answer alone, with no control, from a desk and from a phone', async () => {
  const page = await openPage(browser, fewFutures('community-nursing'));
  await untilUpToDate(page);
  const title = await page.locator('.decision-menu__name').innerText();
  await page.emulateMedia({ media: 'print' });
  for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(viewport);
    await expect.poll(() => page.locator('.answer__sentence').isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    await expect.poll(() => page.locator('.workspace__change').isVisible()).toBe(false);
    await expect.poll(() => page.locator('button:visible, select:visible, input:visible, summary:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.figure svg[role=img]:visible').count()).toBe(7);
  }
  await closePage(page);
});
