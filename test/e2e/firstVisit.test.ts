import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { closePage, openFirstDecision, openPage, untilUpToDate } from './support/openPage.ts';

/** Every decision that comes with the program has a card. */
const cards = readdirSync('scenarios').filter((name) => name.endsWith('.json')).length;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a first visit', () => {
  test('lands on Home, whose cards each come to an answer', async () => {
    const page = await openPage(browser);
    await expect.poll(() => page.title()).toBe('Keep or Compete');
    await page.locator('.drop-tile').waitFor();
    await expect.poll(() => page.locator('.card').count()).toBe(cards);
    await page.locator('.card__strip-words').nth(cards - 1).waitFor();
    const answers = await page.locator('.card__answer').allInnerTexts();
    expect(answers).toHaveLength(cards);
    for (const answer of answers) expect(answer).toMatch(/Too close to call|Leaning|Likely|Very likely|Almost certain/);
    await closePage(page);
  });

  test('opening a card shows its answer, then refines it to 10,000 futures', async () => {
    const page = await openPage(browser);
    await page.locator('.card__strip-words').first().waitFor();
    await openFirstDecision(page);
    await untilUpToDate(page);
    await expect.poll(() => page.locator('.run-bar__detail').innerText()).toMatch(/^10,000 futures of each option, lead ±£[\d.,]+m?, shares ±[\d.]+ in 100$/);
    await expect.poll(() => page.locator('.figure svg[role=img]').count()).toBe(7);
    await closePage(page);
  });

  test('nothing is asked of any host after loading', async () => {
    const requests: string[] = [];
    const page = await openPage(browser);
    await page.locator('.card__strip-words').nth(2).waitFor();
    page.on('request', (request) => requests.push(request.url()));
    await openFirstDecision(page);
    await untilUpToDate(page);
    await page.getByRole('slider').first().press('ArrowRight');
    await untilUpToDate(page);
    expect(requests.filter((url) => !/^(data|blob):/.test(url))).toEqual([]);
    await closePage(page);
  });

  test('the back button leads back, each page has its title, and focus goes to its heading', async () => {
    const page = await openPage(browser);
    const title = await page.locator('.card a').first().innerText();
    await openFirstDecision(page);
    await expect.poll(() => page.title()).toBe(`${title} – Keep or Compete`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.goBack();
    await page.locator('.card').first().waitFor();
    await expect.poll(() => page.title()).toBe('Keep or Compete');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await closePage(page);
  });

  test('an address that leads nowhere says so and leads home', async () => {
    const page = await openPage(browser, '#/decision/no-such-decision');
    await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
    await page.getByRole('link', { name: 'See the decisions to explore' }).click();
    await page.locator('.card').first().waitFor();
    await closePage(page);
  });
});
