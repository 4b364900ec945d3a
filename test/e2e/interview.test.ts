import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { overflow, violations } from './support/checks.ts';
import { closePage, openPage } from './support/openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();
const focus = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the interview leads by keyboard from eight questions to an open decision, and keeps what was answered', async () => {
  const page = await openPage(browser, '#/start', { viewport: { width: 390, height: 844 }, bypassCSP: true });
  await expect.poll(() => page.title()).toBe('Question 1 of 8: What service is it? – Keep or Compete');
  expect(await violations(page)).toEqual([]);

  // Nothing chosen: said, and focus on what says it, which leads to the field.
  await next(page);
  await expect.poll(() => focus(page)).toContain('There is 1 thing to put right');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Mental health service' }).isChecked()).toBe(true);
  await expect.poll(() => page.locator('.nhsuk-error-summary').count()).toBe(0);
  await page.getByLabel('What is it called?').fill('Northmoor crisis team');
  await page.keyboard.press('Enter');

  await expect.poll(() => heading(page)).toBe('What is the contract worth a year?');
  expect(await focus(page)).toBe('What is the contract worth a year?');
  await page.getByLabel('Pounds a year').fill('4.5m');
  await next(page);
  await page.getByText('Enter pounds in full, such as 4,500,000.').first().waitFor();
  await page.getByLabel('Pounds a year').fill('4,500,000');
  await next(page);
  await page.getByLabel('Months until the present contract ends').fill('12');
  await page.getByLabel('Years that the next contract would run').fill('4');
  await next(page);
  await expect.poll(() => heading(page)).toContain('How good is the present provider');
  await page.getByRole('radio', { name: 'Worse than most' }).check();
  await page.getByRole('radio', { name: 'Hardly' }).check();
  await page.getByText('Different with one of them?').click();
  await page.getByLabel('GP practices').selectOption('well');
  expect(await violations(page)).toEqual([]);

  // A reload and the browser's own back and forward keep place and answers.
  await page.reload();
  await expect.poll(() => heading(page)).toContain('How good is the present provider');
  expect(await page.getByRole('radio', { name: 'Worse than most' }).isChecked()).toBe(true);
  await page.goBack();
  await expect.poll(() => heading(page)).toBe('When does the contract end?');
  await expect.poll(() => page.getByLabel('Years that the next contract would run').inputValue()).toBe('4');
  await page.goForward();
  await expect.poll(() => heading(page)).toContain('How good is the present provider');
  await next(page);
  await page.getByRole('radio', { name: 'Several others' }).check();
  await page.getByRole('checkbox', { name: 'A neighbouring NHS trust' }).check();
  await next(page);
  expect(await violations(page)).toEqual([]);
  await next(page);
  await page.getByRole('checkbox', { name: 'People lost between services' }).check();
  await next(page);
  await expect.poll(() => page.getByText('Speaks to: people lost between services.').count()).toBe(2);
  await page.getByRole('checkbox', { name: 'Price-led tender' }).uncheck();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await next(page);

  await expect.poll(() => heading(page)).toBe('Here is your decision');
  expect(await violations(page)).toEqual([]);
  const words = await page.locator('main').innerText();
  for (const part of ['Northmoor crisis team (mental health service)', '£4.5m', 'In one year', 'Four years', 'Worse than most', 'Neighbouring NHS trust', 'as such a contract pays for']) {
    expect(words).toContain(part);
  }
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await page.getByRole('button', { name: 'Open the decision' }).click();
  await page.locator('.answer__sentence .option').first().waitFor();
  await expect.poll(() => page.title()).toBe('Northmoor crisis team: keep or compete – Keep or Compete');
  expect(new URL(page.url()).hash).toMatch(/^#\/decision\/[\w-]+$/);
  await closePage(page);
});
