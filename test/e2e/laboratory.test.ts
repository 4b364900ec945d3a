import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { overflow, violations } from './support/checks.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

const LABORATORY = fewFutures('community-nursing/bid-scoring');
/** As copied from a spreadsheet, headings and all; the last line is none. */
const BLOCK = [
  'Bidder\tPrice a year\tQuality\tIntegration\tAccess\tSocial value', 'Present provider\t£13,620,000\t68\t61\t60\t60',
  'National newcomer\t12.35m\t70\t31\t52\t60', 'Local partner\t£13.9m\t63\t59\t63\t68', 'Low-cost entrant\t£10,900k\t50\t24\t45\t40', 'Average\tn/a\t',
].join('\n');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const lab = (page: Page): Locator => page.locator('.lab');
const findings = async (page: Page): Promise<string> => (await lab(page).locator('.lab-finding').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
const receipt = (page: Page): Promise<string> => page.locator('.run-bar code').innerText();
/** "A First", "B Second" … by row. */
const ranks = async (page: Page): Promise<string[]> => {
  const rows = await lab(page).locator('tr.bid').all();
  return Promise.all(rows.map(async (row) => `${await row.locator('.bid__letter').innerText()} ${await row.locator('.bid__rank').innerText()}`));
};
const untilFound = (page: Page, words: RegExp): Promise<void> => expect.poll(() => findings(page)).toMatch(words);

async function type(page: Page, label: string, text: string): Promise<void> {
  const box = lab(page).getByLabel(label).first();
  await box.fill(text);
  await box.press('Enter');
}

/** The four bids under weights of 40, 30, 10, 5 and 15. */
async function fillIn(page: Page): Promise<void> {
  await lab(page).getByRole('button', { name: 'Paste bids' }).click();
  await lab(page).getByRole('textbox', { name: 'Paste bids' }).fill(BLOCK);
  await lab(page).getByText('Four bids are understood').waitFor();
  await expect.poll(() => lab(page).locator('.lab-paste__unread').innerText()).toBe('Line 6 is left out: “n/a” is no price.');
  await lab(page).getByRole('button', { name: 'Use these instead' }).click();
  await lab(page).locator('summary', { hasText: 'Change weights' }).click();
  const weights = lab(page).getByRole('group', { name: 'Weights of the criteria' });
  for (const [name, weight] of [['Quality', '40'], ['Price', '30'], ['Integration', '10'], ['Access', '5'], ['Social value', '15']] as const) {
    await weights.getByLabel(name).fill(weight);
    await weights.getByLabel(name).press('Enter');
  }
}

test('paradoxes of scoring, shown on bids that are pasted, typed, moved and undone; weights sent to an option', async () => {
  const page = await openPage(browser, LABORATORY);
  await untilUpToDate(page);
  // The first view: the decision's own providers, and where they come from.
  await expect.poll(() => lab(page).locator('.lab__origin').innerText()).toContain('Not real bids: the middle of what this decision assumes for Community nursing');
  await expect.poll(() => lab(page).getByLabel('Name of bid A').inputValue()).toBe('Eastmere Community Trust');

  await fillIn(page);
  expect(await ranks(page)).toEqual(['A First', 'B Second', 'C Third', 'D Fourth']);
  await untilFound(page, /^Warning: If D withdrew, B would win, not A, though D itself comes fourth\./);
  await untilFound(page, /Another panel would pick A in 4\d of 100 tries/);
  await untilFound(page, /Straight line from the lowest, straight line to a maximum and price per quality point would pick B/);
  await untilFound(page, /D asks 18% less than the others on average/);
  await expect.poll(() => lab(page).locator('.lab__standing p').first().innerText()).toContain('A stays first while quality is 19 to 43%, price at most 31%');

  // What was foretold of a withdrawal comes true, and undo takes it back.
  await lab(page).getByRole('button', { name: 'Remove bid D' }).click();
  await expect.poll(() => ranks(page)).toEqual(['A Second', 'B First', 'C Third']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => ranks(page)).toEqual(['A First', 'B Second', 'C Third', 'D Fourth']);

  // So does the weight at which another bid takes over.
  await type(page, 'Quality of bid A', '67.6');
  await expect.poll(() => ranks(page)).toEqual(['A Second', 'B First', 'C Third', 'D Fourth']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => ranks(page)).toEqual(['A First', 'B Second', 'C Third', 'D Fourth']);

  // A price of nought breaks the formula; a word is no price, stays in its box, and the last good price counts.
  await type(page, 'Price a year of bid D', '0');
  await untilFound(page, /D asks £0: the formula divides by it, gives it no score, and gives all others 0\./);
  expect(new Set((await ranks(page)).map((rank) => rank.slice(2)))).toEqual(new Set(['No score']));
  await type(page, 'Price a year of bid D', 'cheap');
  await expect.poll(() => lab(page).locator('.quantity__message').innerText()).toContain('Enter a price, such as 13.62m.');
  await expect.poll(() => lab(page).getByLabel('Price a year of bid D').inputValue()).toBe('cheap');
  await type(page, 'Price a year of bid D', '10.9m');
  await expect.poll(() => ranks(page)).toEqual(['A First', 'B Second', 'C Third', 'D Fourth']);

  // Scored each by itself, no bid decides over others.
  await lab(page).getByLabel('Price formula').selectOption('linearToMaximum');
  await lab(page).getByLabel('Maximum price').waitFor();
  await expect.poll(() => findings(page)).not.toContain('withdrew');
  await lab(page).getByLabel('Price formula').selectOption('pricePerPoint');
  await expect.poll(async () => (await ranks(page))[1]).toBe('B First');
  await expect.poll(() => findings(page)).not.toContain('withdrew');
  await lab(page).getByLabel('Price formula').selectOption('linear');
  await expect.poll(() => ranks(page)).toEqual(['A Second', 'B First', 'C Third', 'D Fourth']);

  // By keyboard: a bid moves, its score with it, and focus stays.
  const down = lab(page).getByRole('button', { name: 'Move bid A, Present provider down' });
  await down.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => ranks(page)).toEqual(['A First', 'B Second', 'C Third', 'D Fourth']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move bid B, Present provider down');

  // None of it has moved the answer. Sending the weights does, in one step.
  await expect.poll(() => page.locator('.run-bar--upToDate').count()).toBe(1);
  await expect.poll(() => page.locator('.tag--stale').count()).toBe(0);
  const before = await receipt(page);
  await lab(page).getByLabel('Option to take weights from or send them to').selectOption({ label: 'Balanced tender' });
  await lab(page).getByRole('button', { name: 'Send these weights to it' }).click();
  await expect.poll(() => lab(page).getByText('Sent to Balanced tender: weights and formula.').count()).toBe(1);
  await expect.poll(() => receipt(page), { timeout: 120_000 }).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => receipt(page), { timeout: 120_000 }).toBe(before);
  await closePage(page);
});

test.each([{ width: 1280, height: 800 }, { width: 390, height: 844 }])('axe finds nothing and nothing is too wide at $width, all of it open', async (viewport) => {
  const page = await openPage(browser, LABORATORY, { viewport, bypassCSP: true });
  await lab(page).waitFor();
  await fillIn(page);
  await type(page, 'Quality of bid A', '168');
  await lab(page).getByRole('button', { name: 'Paste bids' }).click();
  await lab(page).getByRole('textbox', { name: 'Paste bids' }).fill(BLOCK);
  const closed = lab(page).locator('details:not([open]) > summary');
  while (await closed.count() > 0) await closed.first().click();
  await untilFound(page, /withdrew/);
  expect(await violations(page, '.lab')).toEqual([]);
  /** What of the laboratory is wider than its place: cut off, where the pane scrolls by itself. */
  const tooWide = (): Promise<string[]> => page.evaluate(() => {
    const pane = document.querySelector('.pane__scroll');
    return pane !== null && pane.scrollWidth > pane.clientWidth + 1 ? [`${pane.scrollWidth} in ${pane.clientWidth}`] : [];
  });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await tooWide()).toEqual([]);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await tooWide()).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => lab(page).locator('input:visible, textarea:visible, button:visible, select:visible').count()).toBe(0);
  await expect.poll(() => lab(page).locator('tr.bid').first().innerText()).toContain('13.62m');
  await closePage(page);
});
