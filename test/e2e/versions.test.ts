import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { overflow, violations } from './support/checks.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

const ADDRESS = fewFutures('community-nursing/versions');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const row = (page: Page, name: string): Locator => page.locator('.version').filter({ has: page.getByText(name, { exact: true }) });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
const precedes = (words: readonly string[], first: string, second: string): boolean =>
  words.includes(first) && words.indexOf(first) < words.indexOf(second);
/** Types a number into a box of the input column. */
async function change(page: Page, place: number, factor: number): Promise<void> {
  const box = page.locator('.quantity input:not([type=range])').nth(place);
  const value = Number((await box.inputValue()).replaceAll(',', ''));
  await box.fill(String(Math.round(value * factor * 10) / 10));
  await box.press('Enter');
}

async function keep(page: Page, name: string | null): Promise<void> {
  await button(page, 'Keep this version').click();
  if (name !== null) await page.getByLabel('Name of this version').fill(name);
  await page.getByLabel('Name of this version').press('Enter');
  await expect.poll(() => focused(page)).toBe('Keep this version');
}

test('versions are kept, set side by side, gone back to, renamed and deleted', async () => {
  const page = await openPage(browser, ADDRESS, { reducedMotion: 'reduce' });
  await button(page, 'Keep this version').waitFor();
  await expect.poll(() => page.locator('.versions').innerText()).toContain('Both versions say exactly the same.');
  await button(page, 'Open what you can change').click();
  await change(page, 0, 1.1);
  await keep(page, null);
  await change(page, 6, 1.2);
  await keep(page, 'With more bids');
  await expect.poll(() => page.locator('.version__name').allInnerTexts()).toEqual(['As first opened', 'Version 2', 'With more bids', 'Now']);
  await button(page, 'Fold away').click();

  // A fifth is refused, and the reason stands there.
  await keep(page, 'Third');
  const third = page.getByRole('checkbox', { name: 'Third' });
  expect(await third.isChecked()).toBe(false);
  await third.focus();
  await page.keyboard.press('Space');
  expect(await third.isChecked()).toBe(false);
  await expect.poll(() => page.locator('.versions__refused').innerText()).toContain('Four versions stand side by side at most.');
  await page.getByRole('checkbox', { name: 'Version 2' }).uncheck();
  await expect.poll(() => page.locator('.versions__refused').count()).toBe(0);

  await expect.poll(() => page.locator('.differences tbody tr').count()).toBe(2);
  await expect.poll(() => page.locator('.differences thead').first().innerText()).toMatch(/As first opened\s+With more bids\s+Now/);

  // Back to a version in one step, and that step undone.
  await row(page, 'As first opened').getByRole('button', { name: 'Go back to it' }).click();
  await expect.poll(() => page.locator('.versions__restored').innerText()).toContain('The decision is as first opened again, in one step.');
  await expect.poll(() => row(page, 'As first opened').innerText()).toContain('The decision is the same now.');
  await button(page, 'Undo that step').click();
  await expect.poll(() => page.locator('.versions__restored').count()).toBe(0);
  await expect.poll(() => row(page, 'With more bids').innerText()).toContain('The decision is the same now.');

  // A name changed by keyboard; deleted, and brought back in its place.
  await row(page, 'Third').getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('New name of Third').fill('  ');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.version-name__fault').innerText()).toBe('Enter a name.');
  await page.getByLabel('New name of Third').fill('<b>Last</b>');
  await page.keyboard.press('Enter');
  await row(page, 'Version 2').getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => focused(page)).toContain('bring back Version 2');
  await expect.poll(() => page.locator('.version__name').allInnerTexts()).toEqual(['As first opened', 'With more bids', '<b>Last</b>', 'Now']);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.version__name').allInnerTexts()).toEqual(['As first opened', 'Version 2', 'With more bids', '<b>Last</b>', 'Now']);

  await closePage(page);
});

test('versions are answered under the same luck, and what each difference did is told step by step', async () => {
  const page = await openPage(browser, ADDRESS, { bypassCSP: true, reducedMotion: 'reduce' });
  await button(page, 'Open what you can change').click();
  await change(page, 0, 1.1);
  await change(page, 6, 1.2);
  await button(page, 'Fold away').click();
  const answers = page.locator('.answers__one');
  await expect.poll(() => answers.locator('.answers__shares li').count(), { timeout: 120_000 }).toBe(12);
  await expect.poll(async () => (await answers.locator('.answers__state').allInnerTexts()).join(''), { timeout: 120_000 }).toBe('');
  const sentence = page.locator('.figure--waterfall .figure__sentence > span').last();
  await expect.poll(() => sentence.innerText(), { timeout: 120_000 }).toMatch(/^From first opening to now, the lead of .* over .*\. The order /s);
  await expect.poll(() => page.locator('.figure--waterfall .figure__note').innerText(), { timeout: 120_000 }).not.toContain('Growing more exact');
  const steps = page.locator('.waterfall-chart text');
  const order = page.locator('.step-order__step > span:first-child');
  const before = await order.allInnerTexts();
  await page.locator('.step-order__step').first().getByRole('button', { name: 'Down' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => order.allInnerTexts()).toEqual([before[1], before[0]]);
  await expect.poll(() => focused(page)).toBe(`Up: ${before[0]}`);
  await expect.poll(async () => precedes(await steps.allTextContents(), before[1], before[0]), { timeout: 120_000 }).toBe(true);
  const table = page.locator('.figure--waterfall .disclosure');
  await table.locator('summary').click();
  await expect.poll(() => table.locator('tbody tr').count()).toBe(4);
  await page.getByLabel('held against').selectOption('');
  await expect.poll(() => sentence.innerText(), { timeout: 120_000 }).toContain('the worth of');
  expect(await violations(page)).toEqual([]);

  // As wide as a phone, with text twice as large, and on paper.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await expect.poll(() => page.locator('.differences__version').first().isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
  await closePage(page);
});

test('figures of before a change are marked', async () => {
  const page = await openPage(browser, ADDRESS);
  await untilUpToDate(page);
  await expect.poll(() => page.locator('.answers__shares').first().locator('li').count(), { timeout: 120_000 }).toBe(6);
  await button(page, 'Open what you can change').click();
  const box = page.locator('.quantity input:not([type=range])').first();
  await box.fill('nonsense');
  await box.press('Enter');
  await expect.poll(() => page.locator('.answers__one--stale').count()).toBe(1);
  await expect.poll(() => page.locator('.answers__one--stale').innerText()).toContain('Before your last change');
  await closePage(page);
});
