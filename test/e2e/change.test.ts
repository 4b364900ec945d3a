import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { closePage, fewFutures, openPage, untilGrounded, untilUpToDate } from './support/openPage.ts';

const DECISION = fewFutures('community-nursing');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const receipt = (page: Page): Promise<string> => page.locator('.run-bar code').innerText();

/** What the answer pane says, once every chart has been drawn from the newest figures. */
async function facts(page: Page): Promise<string> {
  const read = (): Promise<string> => page.locator('.pane__content').innerText();
  await untilGrounded(page);
  let before = await read();
  for (;;) {
    await page.waitForTimeout(400);
    const now = await read();
    if (now === before) return now;
    before = now;
  }
}

describe('changing an assumption', () => {
  test('moves the answer; undo puts both back, redo changes them again', async () => {
    const page = await openPage(browser, DECISION);
    await untilUpToDate(page);
    const before = { receipt: await receipt(page), facts: await facts(page) };

    const slider = page.getByRole('slider').first();
    await slider.focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.run-bar:not(.run-bar--upToDate)').waitFor();
    await untilUpToDate(page);
    const after = { receipt: await receipt(page), facts: await facts(page) };
    expect(after.receipt).not.toBe(before.receipt);
    expect(after.facts).not.toBe(before.facts);

    const undo = page.getByRole('button', { name: 'Undo', exact: true }).first();
    while ((await undo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+z');
    await expect.poll(() => receipt(page), { timeout: 120_000 }).toBe(before.receipt);
    await untilUpToDate(page);
    expect(await facts(page)).toBe(before.facts);

    const redo = page.getByRole('button', { name: 'Redo', exact: true });
    while ((await redo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+y');
    await expect.poll(() => receipt(page), { timeout: 120_000 }).toBe(after.receipt);
    await closePage(page);
  });

  test('figures of other inputs are marked until a correction is made', async () => {
    const page = await openPage(browser, DECISION);
    await untilUpToDate(page);
    const box = page.locator('.quantity input:not([type=range])').first();
    const good = await box.inputValue();
    await box.fill('nonsense');
    await box.press('Enter');
    await page.locator('.answer .tag--stale').waitFor();
    await expect.poll(() => page.locator('.run-bar__state').innerText()).toBe('Waiting');
    const summary = page.locator('.nhsuk-error-summary');
    await summary.waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await summary.getByRole('button').first().click();
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.fill(good);
    await box.press('Enter');
    await summary.waitFor({ state: 'detached' });
    await page.locator('.answer .tag--stale').waitFor({ state: 'detached' });
    await untilUpToDate(page);
    await closePage(page);
  });

  test('seed and number of futures can be set', async () => {
    const page = await openPage(browser, DECISION);
    await untilUpToDate(page);
    const first = await receipt(page);
    await page.locator('.run-settings summary').click();
    await page.getByLabel('Number of futures').fill('2,000');
    await page.getByLabel('Seed').fill('-1');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await page.getByText('Enter a whole number from 0').waitFor();
    await page.getByLabel('Seed').fill('7');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await expect.poll(() => page.locator('.run-bar__detail').innerText(), { timeout: 120_000 }).toMatch(/^2,000 futures of each option/);
    expect(await receipt(page)).not.toBe(first);
    await closePage(page);
  });

  test('on a phone the answer and its change stay in sight while editing', async () => {
    const page = await openPage(browser, DECISION, { viewport: { width: 390, height: 844 } });
    await untilUpToDate(page);
    await page.getByRole('button', { name: 'Change', exact: true }).last().click();
    const sticky = page.locator('.sticky-answer');
    await sticky.waitFor();
    const slider = page.getByRole('slider').first();
    await slider.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.sticky-answer').getByText('since your change').waitFor({ timeout: 120_000 });
    await expect.poll(() => sticky.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await sticky.getByRole('button', { name: 'Undo' }).click();
    await closePage(page);
  });

  test('leaves nothing of the figures before it behind, however often', async () => {
    const page = await openPage(browser, DECISION);
    await untilUpToDate(page);
    const devtools = await page.context().newCDPSession(page);
    /** Bytes of numbers that the page holds when all that nobody needs has been collected. */
    const held = async (): Promise<number> => {
      await untilGrounded(page);
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).backingStorageSize;
    };
    await page.getByRole('slider').first().focus();
    const move = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++) {
        const before = await receipt(page);
        await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
        await expect.poll(() => receipt(page)).not.toBe(before);
        await untilUpToDate(page);
      }
    };
    await move(4);
    const few = await held();
    await move(16);
    expect(await held()).toBeLessThan(2 * few);
    await closePage(page);
  });
});
