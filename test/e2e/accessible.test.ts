import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { closePage, openFirstDecision, openPage, untilUpToDate } from './support/openPage.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What axe finds, by the rules of WCAG 2.2 A and AA and its best practices. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axeSource });
  const found: unknown = await page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.target.join(' ') + ' ' + node.failureSummary)))`);
  return found as string[];
}

const sizes = [{ width: 1280, height: 800 }, { width: 1024, height: 768 }, { width: 390, height: 844 }, { width: 320, height: 640 }];

describe.each(sizes)('at $width x $height', (viewport) => {
  test('axe finds nothing on Home, on an answer and in what can be changed', async () => {
    const page = await openPage(browser, '', { viewport, bypassCSP: true });
    await page.locator('.card__strip-words').nth(2).waitFor();
    expect(await violations(page)).toEqual([]);
    await openFirstDecision(page);
    await untilUpToDate(page);
    expect(await violations(page)).toEqual([]);
    if (viewport.width < 640) {
      await page.getByRole('button', { name: 'Change', exact: true }).last().click();
      expect(await violations(page)).toEqual([]);
    }
    await closePage(page);
  });

  test('nothing is wider than the window, also at twice the text size', async () => {
    const page = await openPage(browser, '', { viewport });
    await page.locator('.card__strip-words').nth(2).waitFor();
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await openFirstDecision(page);
    await untilUpToDate(page);
    expect(await overflow()).toBeLessThanOrEqual(0);
    // Where two panes scroll apart, the page itself does not.
    const below = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    if (viewport.width >= 640) expect(below).toBeLessThanOrEqual(0);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await closePage(page);
  });
});

test('every chart has a name, a sentence that describes it and a table behind it', async () => {
  const page = await openPage(browser);
  await openFirstDecision(page);
  await untilUpToDate(page);
  const figures = page.locator('.figure');
  for (let i = 0; i < await figures.count(); i++) {
    const figure = figures.nth(i);
    const picture = figure.locator('svg[role=img]');
    expect(await picture.getAttribute('aria-label')).toBe((await figure.getByRole('heading', { level: 2 }).innerText()).replace(/\s+/g, ' '));
    const describedBy = await picture.getAttribute('aria-describedby');
    expect((await page.locator(`[id="${describedBy ?? ''}"]`).innerText()).length).toBeGreaterThan(20);
    await figure.locator('summary').click();
    await expect.poll(() => figure.locator('table tbody tr').count()).toBeGreaterThan(3);
  }
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
  await expect.poll(() => page.locator('.run-bar code').innerText(), { timeout: 30_000 }).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.run-bar code').innerText(), { timeout: 30_000 }).toBe(before);
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
