import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { violations } from './support/checks.ts';
import { closePage, openPage, untilUpToDate } from './support/openPage.ts';

/** What comes about by itself may wait for other work of the machine. */
const soon = { timeout: 20_000 };
const decision = '#/decision/failing-dermatology';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const receiptOf = (page: Page): Promise<string> => page.locator('.run-bar code').innerText();
const answerOf = (page: Page): Promise<string> => page.locator('.answer').innerText();

/** Where the first handle of the first assumption stands. */
const handle = (page: Page): Promise<string | null> => page.getByRole('slider').first().getAttribute('aria-valuenow');
const move = (page: Page): Promise<void> => page.getByRole('slider').first().press('Shift+ArrowRight');

/** Another page of the same browser. */
async function another(page: Page, hash: string): Promise<Page> {
  const next = await page.context().newPage();
  await next.goto(`${inject('address')}${hash}`);
  return next;
}

test('a killed page loses nothing, its steps to undo included', async () => {
  const first = await openPage(browser, decision);
  await first.getByRole('slider').first().waitFor();
  const original = await handle(first);
  await move(first);
  const changed = await handle(first);
  expect(changed).not.toBe(original);
  await first.locator('.saved').getByText(/^Saved on this device at \d\d:\d\d$/).waitFor();
  const page = await another(first, decision);
  await first.close();
  await expect.poll(() => handle(page), soon).toBe(changed);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => handle(page), soon).toBe(original);
  await page.getByRole('button', { name: 'Redo' }).first().click();
  await expect.poll(() => handle(page), soon).toBe(changed);
  await closePage(page);
});

test('a link gives the same receipt and the same numbers in a fresh browser, and one decision however often it is opened', async () => {
  const page = await openPage(browser, decision, { bypassCSP: true });
  await page.getByRole('slider').first().waitFor();
  await move(page);
  await page.locator('.saved').getByText(/^Saved on this device at/).waitFor();
  await untilUpToDate(page);
  await page.locator('.head__actions').getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this decision' });
  await dialog.getByText(/letters and holds the whole decision/).waitFor();
  expect(await violations(page)).toEqual([]);
  const { hash } = new URL(await dialog.getByLabel('Link').inputValue());
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count(), soon).toBe(0);

  const fresh = await openPage(browser, hash);
  await fresh.getByText('This decision came by a link').first().waitFor();
  expect(new URL(fresh.url()).hash).toMatch(/^#\/decision\/own-/);
  await untilUpToDate(fresh);
  // Figures follow the run by a moment, on either page.
  await expect.poll(async () => (await receiptOf(fresh)) === (await receiptOf(page)), soon).toBe(true);
  await expect.poll(async () => (await answerOf(fresh)) === (await answerOf(page)), soon).toBe(true);
  await closePage(page);
  await fresh.goto(`${inject('address')}${hash}`);
  await fresh.getByText('This decision came by a link').first().waitFor();
  await fresh.goto(`${inject('address')}#/`);
  await fresh.locator('.kept').first().waitFor();
  await expect.poll(() => fresh.locator('.kept').count()).toBe(1);
  await fresh.goto(`${inject('address')}${hash.slice(0, 500)}`);
  await fresh.getByRole('heading', { name: 'This link cannot be opened' }).waitFor();
  await fresh.getByText('The link is damaged').waitFor();
  await closePage(fresh);
});

test('a wrong file says what is wrong with it; a right one becomes a decision, which is copied, deleted and brought back', async () => {
  const page = await openPage(browser, '', { bypassCSP: true });
  const text = readFileSync('scenarios/failing-dermatology.json', 'utf8');
  const chooser = page.locator('input[type=file]').first();
  const give = (name: string, content: string): Promise<void> => chooser.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await give('wrong.json', text.replace(/"horizonMonths": \d+/, '"horizonMonths": -5'));
  const summary = page.getByRole('alert');
  await summary.getByText('“wrong.json” could not be opened').waitFor();
  await expect.poll(() => summary.innerText()).toMatch(/horizonMonths: .*\n?.*Accepted: /);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  expect(await violations(page)).toEqual([]);
  await give('newer.json', text.replace(/"version": 1/, '"version": 99'));
  await summary.getByText('made by a newer program').waitFor();

  // Dropped, as a file is dragged from a folder.
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'mine.json', { type: 'application/json' }));
    return transfer;
  }, text.replace(/"title": "[^"]*"/, '"title": "Dropped decision"'));
  await page.locator('body').dispatchEvent('dragenter', { dataTransfer: dropped });
  await page.getByText('Drop the file to open it').waitFor();
  await page.locator('body').dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByText('Opened from “mine.json”').first().waitFor();
  await expect.poll(() => page.getByText('Drop the file to open it').count()).toBe(0);

  const title = page.getByRole('button', { name: 'Dropped decision' });
  await title.focus();
  await page.keyboard.press('Enter');
  expect(await violations(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save to a file' }).click()]);
  expect(download.suggestedFilename()).toBe('dropped-decision.json');
  expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({ title: 'Dropped decision' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Dropped decision');
  await title.click();
  await page.getByRole('button', { name: 'Make a copy' }).click();
  await page.getByText('This is a copy of “Dropped decision”').first().waitFor();

  await page.goto(`${inject('address')}#/`);
  await page.getByRole('heading', { name: 'Your decisions' }).waitFor();
  const rows = page.locator('.kept__title');
  await expect.poll(() => rows.allInnerTexts(), soon).toEqual(['Dropped decision (copy)', 'Dropped decision']);
  await page.locator('.kept .card__strip-words').nth(1).waitFor();
  expect(await violations(page)).toEqual([]);
  const remove = page.getByRole('button', { name: 'Delete Dropped decision', exact: true });
  await remove.click();
  await page.getByText('Dropped decision was deleted').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), soon).toContain('Undo');
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.allInnerTexts(), soon).toEqual(['Dropped decision (copy)', 'Dropped decision']);
  await remove.click();
  await page.getByText('Dropped decision was deleted').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Your decisions' }).waitFor();
  await expect.poll(() => rows.allInnerTexts()).toEqual(['Dropped decision (copy)']);
  await closePage(page);
});

test('two pages on one decision notice each other, and neither writes over the other', async () => {
  const one = await openPage(browser, decision);
  await one.getByRole('slider').first().waitFor();
  const other = await another(one, decision);
  const banner = other.getByRole('region', { name: 'Another tab' });
  await banner.getByText('This decision is open in another tab').waitFor();
  await move(one);
  await banner.getByText('Another tab has saved changes').waitFor();
  await banner.getByRole('button', { name: 'Load its changes' }).click();
  await expect.poll(async () => (await handle(other)) === (await handle(one)), soon).toBe(true);
  await banner.getByRole('button', { name: 'Take over here' }).click();
  await expect.poll(() => banner.count(), soon).toBe(0);
  await one.getByRole('region', { name: 'Another tab' }).waitFor();
  await other.getByRole('button', { name: 'Undo' }).first().click();
  await one.getByText('Another tab has saved changes').first().waitFor();
  await one.close();
  await closePage(other);
});

test('without storage the work goes on, and says so once', async () => {
  const page = await openPage(browser, decision, {}, async (blank) => {
    await blank.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
  });
  await page.getByRole('slider').first().waitFor();
  const original = await handle(page);
  await move(page);
  const changed = await handle(page);
  const banner = page.getByRole('region', { name: 'Keeping your work' });
  await banner.getByText('This browser does not let the program keep your work').waitFor();
  await page.goto(`${inject('address')}#/`);
  await page.locator('.kept').getByText('Not saved').waitFor();
  await page.locator('.kept a').click();
  await expect.poll(() => handle(page), soon).toBe(changed);
  const [download] = await Promise.all([page.waitForEvent('download'), banner.getByRole('button', { name: 'Save to a file' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.json$/);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => handle(page), soon).toBe(original);
  await closePage(page);
});
