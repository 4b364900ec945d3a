import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { expectTold, overflow, overflowAtTwice, untilDrawn, violations } from './support/checks.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

/** Enough that every chart has something to show. */
const DECISION = fewFutures('community-nursing', 1000);

/** The screens besides the answer, with the charts that each holds and what a sentence of it must speak of. */
const screens = [
  { name: 'Bid scoring', charts: 3, first: 'follows' },
  { name: 'What drives it', charts: 2, first: 'tornado' },
  { name: 'What would change it', charts: 4, first: 'map' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

// One visit a screen: a page takes seconds to come to its figures.
describe.each(screens)('$name', ({ name, charts, first }) => {
  test('is told, fits, prints, follows a change and marks what is old', async () => {
    const page = await openPage(browser, DECISION, { bypassCSP: true });
    await untilUpToDate(page);
    await page.getByRole('navigation', { name: 'Screens of this decision' }).getByRole('link', { name, exact: true }).click();
    await untilDrawn(page, charts);
    await expect.poll(() => page.title()).toBe(`${name} – Eastmere: community nursing and dementia liaison – Keep or Compete`);
    await expect.poll(() => page.locator('.strip--standing').innerText()).toContain('The answer now');
    await expectTold(page);

    for (const viewport of [{ width: 390, height: 844 }, { width: 1024, height: 768 }, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport);
      await untilDrawn(page, charts);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await overflowAtTwice(page)).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    }

    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.strip--standing').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.workspace__change, .tabs').filter({ visible: true }).count()).toBe(0);
    await expect.poll(() => page.locator('button:visible, select:visible, input:visible, summary:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.figure svg[role=img]:visible').count()).toBe(charts);
    await page.emulateMedia({ media: 'screen' });

    const drawing = page.locator(`.figure--${first} svg[role=img]`);
    const before = await drawing.innerHTML();
    await page.getByRole('button', { name: 'Open what you can change' }).click();
    const slider = page.getByRole('slider').first();
    await slider.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
    await untilUpToDate(page);
    await expect.poll(() => drawing.innerHTML(), { timeout: 120_000 }).not.toBe(before);

    const box = page.locator('.quantity input:not([type=range])').first();
    await box.fill('nonsense');
    await box.press('Enter');
    await page.locator('.strip--standing .tag--stale').waitFor();
    await expect.poll(() => page.locator(`.figure--${first}.figure--stale`).count()).toBe(1);
    await page.locator('.nhsuk-error-summary').waitFor();
    await closePage(page);
  });
});

describe('the way about', () => {
  test('by keyboard: along the tabs, into what can be changed and out again', async () => {
    const page = await openPage(browser, fewFutures('community-nursing/what-drives-it'));
    await untilUpToDate(page);
    const link = page.getByRole('link', { name: 'What would change it', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.figure--map').waitFor();
    await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
    const unfold = page.getByRole('button', { name: 'Open what you can change' });
    await unfold.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('fold');
    await expect.poll(() => page.locator('.inputs').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('unfold');
    await expect.poll(() => page.locator('.inputs').isVisible()).toBe(false);
    await page.goBack();
    await page.locator('.figure--tornado').waitFor();
    await closePage(page);
  });

  test('on a phone: Explore lists the screens and leads there', async () => {
    const page = await openPage(browser, DECISION, { viewport: { width: 390, height: 844 } });
    await untilUpToDate(page);
    const bar = page.getByRole('navigation', { name: 'Parts of this decision' });
    await bar.getByRole('button', { name: 'Explore' }).click();
    await expect.poll(() => page.locator('.explore a').allInnerTexts()).toEqual([
      'Bid scoring', 'What drives it', 'What would change it', 'Futures', 'Route and record', 'Versions',
    ]);
    await page.getByRole('link', { name: 'What drives it' }).filter({ visible: true }).click();
    await page.locator('.figure--tornado').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('answer');
    await bar.getByRole('link', { name: 'Answer' }).click();
    await page.locator('.answer__sentence').waitFor();
    await closePage(page);
  });
});

describe('what can be asked of a screen', () => {
  test('the map takes other axes', async () => {
    const page = await openPage(browser, fewFutures('community-nursing/what-would-change-it'));
    await untilUpToDate(page);
    const drawing = page.locator('.figure--map svg[role=img]');
    await drawing.waitFor({ timeout: 120_000 });
    const before = await drawing.innerHTML();
    await page.locator('.figure--map').getByLabel('Across').selectOption({ label: 'Handoffs that fail between strangers' });
    await expect.poll(() => drawing.innerHTML(), { timeout: 120_000 }).not.toBe(before);
    expect(await drawing.textContent()).toContain('Handoffs that fail between strangers');
    await closePage(page);
  });

  test('present provider and newcomer change places', async () => {
    const page = await openPage(browser, fewFutures('community-nursing/what-would-change-it'));
    await untilUpToDate(page);
    const figure = page.locator('.figure--mirror');
    await figure.getByRole('button', { name: 'Change places and run' }).click();
    await figure.getByRole('heading', { level: 3 }).waitFor({ timeout: 120_000 });
    await expect.poll(() => figure.locator('.figure__result').innerText()).toMatch(/The advice|The exchange/);
    await closePage(page);
  });

  test('bids are scored in another way', async () => {
    const page = await openPage(browser, fewFutures('community-nursing/bid-scoring'));
    await untilUpToDate(page);
    await untilDrawn(page, 3);
    await page.locator('.bids__progress').getByText('Running').waitFor({ state: 'detached', timeout: 120_000 });
    const sentence = page.locator('.bids__answer .figure__sentence');
    const before = await sentence.innerText();
    await page.getByRole('radio', { name: 'Track record' }).check();
    await expect.poll(() => sentence.innerText(), { timeout: 120_000 }).not.toBe(before);
    await closePage(page);
  });
});

test('every chart stands in the developers’ gallery, which Home does not lead to', async () => {
  const page = await openPage(browser, '#/gallery');
  await expect.poll(() => page.locator('.figure svg[role=img]').count(), { timeout: 120_000 }).toBe(7 + 3 + 2 + 4);
  await page.goto(page.url().replace(/#.*/, '#/'));
  await page.locator('.card').first().waitFor();
  await expect.poll(() => page.locator('a[href*=gallery]').count()).toBe(0);
  await closePage(page);
});
