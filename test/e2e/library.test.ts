import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { overflow, violations } from './support/checks.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('evidence, trust and model: one leads to the next, all is told, by keyboard, on a phone and at twice the text', async () => {
  const page = await openPage(browser, '#/evidence', { bypassCSP: true });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await expect.poll(() => page.locator('.library__facts article').count()).toBe(12);
  await page.getByText('Bids and prices', { exact: true }).click();
  await expect.poll(() => page.getByRole('row', { name: /^Present provider bids/ }).innerText()).toContain('80%, 93%, 99%');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('navigation', { name: 'About the model' }).getByText('How far to trust this').click();
  await page.getByRole('heading', { level: 1, name: 'How far to trust this' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await expect.poll(() => page.locator('.library__text').innerText()).toContain('no case is a base rate');
  await expect.poll(() => page.getByRole('row', { name: /UnitingCare, 2015/ }).innerText()).toContain('8 months');
  await expect.poll(() => page.getByRole('table', { name: /Price after a tender/ }).getByRole('row').count()).toBeGreaterThan(3);
  await page.getByText('Directions: what an input must move', { exact: false }).first().click();
  await expect.poll(() => page.getByRole('row', { name: /^Dearer failures/ }).getByRole('cell').last().innerText()).toBe('0');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: 'How the model works' }).first().click();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect.poll(() => contents.getByRole('button').count()).toBe(13);
  await contents.getByRole('button', { name: '7. Outcomes of one trial of one option' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('7. Outcomes of one trial of one option');
  await expect.poll(() => page.evaluate(() => Math.abs(document.activeElement?.getBoundingClientRect().top ?? 999) < 200)).toBe(true);
  await expect.poll(() => page.locator('.library__text').innerText()).toContain('wholeValueNetBenefit = qalyValue x');
  await expect.poll(() => page.locator('.library__text script, .library__text img').count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  for (const address of ['#/model', '#/trust', '#/evidence']) {
    await page.goto(page.url().replace(/#.*/, address));
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page), address).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflow(page), `${address} at 200%`).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '';
    });
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([]);
  await closePage(page);
}, 90_000);

test('the register: what matters most and is known least first, and saved as CSV', async () => {
  const page = await openPage(browser, fewFutures('failing-dermatology/what-drives-it'), { bypassCSP: true });
  await untilUpToDate(page);
  const figure = page.locator('.figure--register');
  await figure.getByText(/^Register of all/).click();
  await figure.getByRole('table').waitFor({ timeout: 120_000 });
  await expect.poll(() => figure.getByRole('row').nth(1).innerText()).toContain('matters, judged');
  const [download] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: 'Save the register as CSV' }).click()]);
  expect(download.suggestedFilename()).toBe('skin-clinics-with-a-long-queue-assumptions.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.split('\r\n')[1]).toContain('matters, judged');
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await closePage(page);
}, 120_000);
