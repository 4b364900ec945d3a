import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Keeps a hand on every worker that the page starts. */
function keepWorkers(): void {
  const kept: Worker[] = [];
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      kept.push(this);
    }
  };
  Object.assign(window, { killWorkers: () => kept.splice(0).forEach((worker) => worker.terminate()) });
}

const keepHold = async (page: Page): Promise<void> => {
  await page.addInitScript(keepWorkers);
};

test('workers that die in the middle of a run leave a working page, on which it can be run again', async () => {
  const page = await openPage(browser, fewFutures('failing-dermatology'), {}, keepHold);
  await untilUpToDate(page);
  await page.locator('.run-settings summary').click();
  await page.getByLabel('Number of futures').fill('40000');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await page.locator('.run-bar--sharpening').waitFor();
  await page.evaluate('killWorkers()');

  await page.getByRole('heading', { name: 'The run stopped before it finished' }).waitFor({ timeout: 90_000 });
  await page.locator('.run-bar--failed').waitFor();
  await expect.poll(() => page.locator('.answer').innerText()).toMatch(/These figures rest on the [\d,]+ futures that were done/);
  // What needs every future in full says so; the others stand.
  await expect.poll(() => page.locator('.figure svg[role=img]:visible').count()).toBeGreaterThanOrEqual(4);

  await page.getByRole('button', { name: 'Run again' }).first().click();
  await untilUpToDate(page);
  await expect.poll(() => page.locator('.run-bar__detail').innerText()).toMatch(/^40,000 futures of each option/);
  await closePage(page);
});
