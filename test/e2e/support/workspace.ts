import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { fieldId } from '../../../src/app/shared/fieldId.ts';
import { untilGrounded, untilUpToDate } from './openPage.ts';

/** What an open decision is and says: its document byte for byte, its receipt, and all words and tables of its answer. */
export interface Standing {
  readonly document: string;
  readonly receipt: string;
  readonly answer: string;
}

/** The first box of the field for a path of the scenario. */
export const fieldAt = (page: Page, path: string): Locator => page.locator(`#${fieldId(path)}`);

/** Opens a section of what can be changed, by keyboard. */
export async function openSection(page: Page, title: string): Promise<void> {
  const toggle = page.locator('.inputs').getByRole('button', { name: title, exact: true });
  await toggle.press('Enter');
  await expect.poll(() => toggle.getAttribute('aria-expanded')).toBe('true');
}

/** Opens a part of a list (a service, an option) by its name. */
export const openEntry = (page: Page, name: string): Promise<void> =>
  page.locator('.entry__toggle', { hasText: name }).first().press('Enter');

/** Writes a text over that of a box and leaves it, as one stroke of the hand. */
export async function write(box: Locator, text: string): Promise<void> {
  const page = box.page();
  await box.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Tab');
}

/** Presses Undo or Redo by keyboard until there is nothing left. @returns how often */
export async function pressAll(page: Page, name: 'Undo' | 'Redo'): Promise<number> {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.focus();
  let times = 0;
  while ((await button.getAttribute('aria-disabled')) === 'false') {
    await page.keyboard.press('Enter');
    times++;
  }
  return times;
}

/** The document as it is saved to a file. */
export async function savedDocument(page: Page): Promise<string> {
  await page.locator('.decision-menu__title').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save to a file' }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** How a decision stands, once its run has ended and every chart of its answer has been drawn from the newest figures. */
export async function standing(page: Page): Promise<Standing> {
  await untilUpToDate(page);
  await untilGrounded(page);
  const document = await savedDocument(page);
  const closed = page.locator('.pane__content details:not([open]) > summary', { hasText: 'Table of these figures' });
  while ((await closed.count()) > 0) await closed.first().click();
  const read = (): Promise<string> => page.locator('.pane__content').innerText();
  for (let before = await read(); ;) {
    await page.waitForTimeout(500);
    const answer = await read();
    if (answer === before) return { document, receipt: await page.locator('.run-bar code').innerText(), answer };
    before = answer;
  }
}
