import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { expectTold, overflow, overflowAtTwice, violations } from './support/checks.ts';
import { closePage, fewFutures, openFirstDecision, openPage, untilUpToDate } from './support/openPage.ts';
import { openSection } from './support/workspace.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const sizes = [{ width: 1280, height: 800 }, { width: 1024, height: 768 }, { width: 390, height: 844 }, { width: 320, height: 640 }];

test('axe finds nothing on Home and on an answer, and nothing is too wide, also at twice the text size', async () => {
  const page = await openPage(browser, '', { viewport: sizes[0], bypassCSP: true });
  await page.locator('.card__strip-words').nth(2).waitFor();
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await overflowAtTwice(page)).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(sizes[0]);
  await openFirstDecision(page);
  await untilUpToDate(page);
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.waitForTimeout(600);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    // Where two panes scroll apart, the page itself does not.
    const below = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    if (size.width >= 640) expect(below).toBeLessThanOrEqual(0);
    expect(await overflowAtTwice(page)).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Change', exact: true }).last().click();
  expect(await violations(page)).toEqual([]);
  await closePage(page);
});

test('axe finds nothing in any section of what can be changed, opened, described or wrong, and nothing is too wide', async () => {
  const page = await openPage(browser, fewFutures('community-nursing'), { bypassCSP: true });
  await untilUpToDate(page);
  const part = (name: string): Locator => page.locator('#change').getByRole('button', { name }).first();
  const sections: readonly (readonly [string, () => Promise<void>])[] = [
    ['Service and people', async () => {
      for (const entry of [0, -1]) await page.locator('#change .entry__toggle').nth(entry).click();
    }],
    ['Providers and links', async () => {
      await page.locator('.network__button').first().click();
      for (const summary of await page.locator('#change .disclosure summary').all()) await summary.click();
      await page.locator('#change .entry__toggle').nth(1).click();
      await part('Edit all of').click();
    }],
    ['Options', async () => {
      await page.locator('#change .entry__toggle').nth(1).click();
      for (const differ of await page.getByRole('button', { name: 'a difference for' }).all()) await differ.click();
    }],
    ['Assumptions', async () => {
      await page.getByLabel('Find an assumption').fill('trust');
      for (const name of ['Describe', 'What it means', 'Note']) await part(name).click();
      await page.getByLabel('Source of').first().selectOption({ label: 'Add a new one …' });
    }],
    ['Values', async () => {
      const box = page.getByLabel('Months looked ahead');
      await box.fill('ten years');
      await box.press('Tab');
      await page.locator('.nhsuk-error-summary').waitFor();
    }],
    ['Sources', () => page.locator('#change .entry__toggle').first().click()],
    ['About this decision', () => Promise.resolve()],
  ];
  for (const [name, open] of sections) {
    await openSection(page, name);
    await open();
    expect(await violations(page, '#change'), name).toEqual([]);
    for (const size of sizes.slice(2)) {
      await page.setViewportSize(size);
      await page.locator('.bottom-bar').getByRole('button', { name: 'Change' }).click();
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      expect(await overflowAtTwice(page), name).toBeLessThanOrEqual(0);
    }
    expect(await violations(page, '#change'), name).toEqual([]);
    await page.setViewportSize(sizes[0]);
  }
  expect(await violations(page, '.nhsuk-error-summary')).toEqual([]);
  await closePage(page);
});

test('every chart of an answer has a name, a sentence that describes it and a table behind it', async () => {
  const page = await openPage(browser, fewFutures('community-nursing'));
  await untilUpToDate(page);
  await expectTold(page);
  await closePage(page);
});

test('by keyboard alone: open a decision, reach an assumption, move it, undo, go home', async () => {
  const page = await openPage(browser);
  await page.locator('.card__strip-words').nth(2).waitFor();
  const focused = (): Promise<string> => page.evaluate(() => {
    const element = document.activeElement;
    return element === null ? '' : [element.tagName, element.getAttribute('role') ?? '', element.className, element.textContent.trim().slice(0, 40)].join(' ');
  });
  const tabTo = async (wanted: RegExp): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      if (wanted.test(await focused())) return;
    }
    throw new Error(`Tab did not reach ${wanted.source}; it stands at ${await focused()}`);
  };
  const firstTitle = await page.locator('.card a').first().innerText();
  await tabTo(new RegExp(`^A .*${firstTitle.slice(0, 15)}`));
  await page.keyboard.press('Enter');
  await untilUpToDate(page);
  const before = await page.locator('.run-bar code').innerText();
  await tabTo(/ slider /);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => page.locator('.run-bar code').innerText(), { timeout: 120_000 }).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.run-bar code').innerText(), { timeout: 120_000 }).toBe(before);
  await page.goBack();
  await page.locator('.card').first().waitFor();
  await closePage(page);
});

test('what is focused is marked all round in yellow and black', async () => {
  const page = await openPage(browser);
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('Tab');
  const colours = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return '';
    const { backgroundColor, boxShadow } = getComputedStyle(element);
    return `${backgroundColor} ${boxShadow}`;
  });
  expect(colours).toContain('rgb(255, 235, 59)');
  expect(colours).toContain('rgb(11, 12, 12)');
  await closePage(page);
});
