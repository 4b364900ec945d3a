import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { overflow, violations } from './support/checks.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

const ADDRESS = fewFutures('community-nursing/route-and-record');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const question = (page: Page, words: string): Locator => page.locator('.question').filter({ hasText: words });
const answer = (page: Page, words: string, label: 'Yes' | 'No' | 'Not known yet'): Promise<void> =>
  question(page, words).getByRole('radio', { name: label, exact: true }).check();
/** Others can do it, nobody chooses, nothing changes much. */
async function answerMost(page: Page): Promise<void> {
  await answer(page, 'Is this a health care service', 'Yes');
  await answer(page, 'Does the contract also buy', 'No');
  await answer(page, 'Is this to be a framework', 'No');
  await answer(page, 'Is the present provider the only one', 'No');
  await answer(page, 'Do people choose', 'No');
  await answer(page, 'Does a contract end', 'Yes');
  await answer(page, 'materially different in character', 'No');
  await answer(page, 'Do changes in the service', 'Yes');
}

test('questions are answered, routes follow, what contradicts is said, and all is undone; the run is left alone', async () => {
  const page = await openPage(browser, ADDRESS);
  await untilUpToDate(page);
  const receipt = await page.locator('.run-bar__receipt code').innerText();
  const routes = page.locator('.routes');
  await expect.poll(() => routes.getByRole('status').innerText()).toBe('All five routes wait for answers.');

  // By keyboard: to the first question, and its answer.
  const next = routes.getByRole('button', { name: 'Go to the next' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('yes');
  await page.keyboard.press('Space');
  await expect.poll(() => routes.locator('.record__note').first().innerText()).toContain('13 answers are awaited.');

  await answerMost(page);
  await expect.poll(() => page.locator('.question', { hasText: 'main part' }).count()).toBe(0);
  const value = question(page, 'at least £500,000');
  await answer(page, 'at least £500,000', 'No');
  await value.getByLabel('Present contract’s lifetime value, Community nursing').fill('£52m');
  await value.getByLabel('Present contract’s lifetime value, Dementia liaison').fill('soon');
  await value.getByLabel('Present contract’s lifetime value, Community nursing').focus();
  await expect.poll(() => value.locator('.quantity__message').innerText()).toContain('Enter an amount of money above £0');
  await expect.poll(() => value.innerText()).toContain('That is £18m, or 35%, more: both limits are passed.');
  await expect.poll(() => value.locator('.record-warning').innerText()).toContain('By the arithmetic it does, with Keep as now and Keep with plan and review.');
  await answer(page, 'at least £500,000', 'Yes');
  await expect.poll(() => routes.locator('.routes__options li').first().innerText()).toBe(
    'Keep as now uses a direct award. Direct Award C is closed because you change the service, and its value rises past both limits. '
    + 'Direct Awards A and B do not fit either.',
  );
  await answer(page, 'at least £500,000', 'Not known yet');
  await question(page, 'Can you identify').getByRole('radio', { name: 'No', exact: true }).check();
  const likely = question(page, 'likely to satisfy the new contract');
  await likely.getByRole('button', { name: 'Take this answer' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('yes');
  await likely.getByLabel('Reason, and where the evidence is').fill('Reviewed in May.');
  await likely.getByRole('radio', { name: 'Yes' }).focus();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => likely.getByLabel('Reason, and where the evidence is').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => likely.getByLabel('Reason, and where the evidence is').inputValue()).toBe('Reviewed in May.');
  await question(page, 'Is this a health care service').getByText('Why it is asked').click();
  await expect.poll(() => question(page, 'Is this a health care service').innerText()).toContain('To be checked against the source');

  await expect.poll(() => page.locator('.run-bar--upToDate').count()).toBe(1);
  await expect.poll(() => page.locator('.run-bar__receipt code').innerText()).toBe(receipt);
  await closePage(page);
});

test('the record gathers what was written, is read, saved and printed, and is not saved while its figures are old', async () => {
  const page = await openPage(browser, ADDRESS);
  await untilUpToDate(page);
  await answerMost(page);
  await page.getByRole('radio', { name: /^Keep with plan and review/ }).check();
  await page.getByLabel('Reasons for the decision').fill('<b>Links</b> & prices\nsecond line');
  await page.getByLabel('Who decides').fill('The board');
  await page.getByLabel('Who decides').press('Enter');
  const save = page.getByRole('button', { name: 'Save as a page' });
  await expect.poll(() => save.getAttribute('aria-disabled'), { timeout: 120_000 }).toBeNull();
  const saved = page.waitForEvent('download');
  await save.click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('eastmere-community-nursing-and-dementia-liaison-record.html');
  const html = readFileSync(await file.path(), 'utf8');
  expect(html).toContain('&lt;b&gt;Links&lt;/b&gt; &amp; prices\nsecond line');
  expect(html).toContain(await page.locator('.run-bar__receipt code').innerText());
  expect(html).toContain('Annex A: assumptions');
  expect(html).not.toMatch(/<script|\ssrc=/);

  const view = page.locator('.record-view');
  await expect.poll(() => view.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Read the record here' }).click();
  await expect.poll(() => view.innerText()).toContain('<b>Links</b> & prices');
  await expect.poll(() => view.getByRole('heading', { level: 4 }).allInnerTexts()).toContain('Annex B: sources and limits');

  await page.getByRole('button', { name: 'Close the record' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => view.isVisible()).toBe(true);
  await expect.poll(() => page.locator('.record__form').isVisible()).toBe(false);
  await expect.poll(() => page.locator('button:visible, select:visible, input:visible, textarea:visible, summary:visible').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.some((sheet) => sheet.cssRules[0]?.cssText.includes('Receipt')))).toBe(true);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Open what you can change' }).click();
  const box = page.locator('.quantity input:not([type=range])').first();
  await box.fill('nonsense');
  await box.press('Enter');
  await expect.poll(() => save.getAttribute('aria-disabled')).toBe('true');
  await expect.poll(() => view.textContent()).toContain('The figures are of before the last change');
  await closePage(page);
});

test.each([{ width: 1280, height: 800 }, { width: 390, height: 844 }])('axe finds nothing and nothing is too wide at $width', async (viewport) => {
  const page = await openPage(browser, ADDRESS, { viewport, bypassCSP: true });
  await untilUpToDate(page);
  await answer(page, 'Is the present provider the only one', 'Yes');
  await page.getByRole('button', { name: 'Read the record here' }).click();
  await expect.poll(() => page.locator('.record-view__section--annex').count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await closePage(page);
});
