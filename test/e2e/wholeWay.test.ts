import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { closePage, openPage } from './support/openPage.ts';
import { fieldAt, openEntry, openSection, pressAll, savedDocument, standing, write } from './support/workspace.ts';

const MINUTE = 60_000;
const RETAINED = 'assumptions.relationships.retained.trust';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Answers the eight questions; what is not said here is left open. */
async function answerInterview(page: Page): Promise<void> {
  const next = async (title: string): Promise<void> => {
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  await page.getByRole('radio', { name: 'Community nursing' }).check();
  await page.getByLabel('What is it called?').fill('Northmoor nursing');
  await next('What is the contract worth a year?');
  await page.getByLabel('Pounds a year').fill('6,000,000');
  await next('When does the contract end?');
  await page.getByLabel('Months until the present contract ends').fill('9');
  await next('How good is the present provider');
  await page.getByRole('radio', { name: 'Well', exact: true }).check();
  await next('Who else would bid?');
  await page.getByRole('checkbox', { name: 'A neighbouring NHS trust' }).check();
  await next('Who uses the service?');
  await page.getByLabel('People who use it in a year').fill('5,000');
  await next('What worries you most?');
  await page.getByRole('checkbox', { name: 'People lost between services' }).check();
  await next('What must be decided?');
  for (const name of ['Keep with plan', 'Balanced tender', 'Whole-value tender', 'Most suitable provider']) await page.getByRole('checkbox', { name }).uncheck();
  await next('Here is your decision');
  await page.getByRole('button', { name: 'Open the decision' }).press('Enter');
}

/** Names, numbers, a switch, a table's cell; one more service. @returns undo steps made */
async function editService(page: Page): Promise<number> {
  await openSection(page, 'Service and people');
  await openEntry(page, 'Northmoor nursing');
  await write(fieldAt(page, 'lots.service.name'), 'Day nursing');
  await write(fieldAt(page, 'lots.service.annualValue'), '7,500,000');
  await page.getByRole('button', { name: 'Add a service' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-lots-service-2-name');
  await write(fieldAt(page, 'lots.service-2.name'), 'Evening nursing');
  await openEntry(page, 'Everybody else');
  await fieldAt(page, 'segments.others.deprived').press('Space');
  const handoffs = page.getByRole('region', { name: 'Handoffs a year for each person, by group' });
  await handoffs.locator('input[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.insertText('2.75');
  await page.keyboard.press('Enter');
  return 6;
}

/** A select; a layer of a link, reached through the network's picture. */
async function editProviders(page: Page): Promise<number> {
  await openSection(page, 'Providers and links');
  await openEntry(page, 'Present provider');
  await fieldAt(page, 'lots.service.incumbent.sector').selectOption('voluntary');
  await page.locator('.network__button[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const name = (await page.locator('.network__button:focus').innerText()).split(',')[0];
  expect(name).toBe('Day nursing to Acute hospital');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('link-title');
  await write(fieldAt(page, 'links.service-hospital.trust'), '70');
  return 2;
}

/** Options copied, renamed, added; a weight; one service that follows another route. */
async function editOptions(page: Page): Promise<number> {
  await openSection(page, 'Options');
  await openEntry(page, 'Keep as now');
  await page.getByRole('button', { name: /^Duplicate.*Keep as now/ }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-options-keep-copy-name');
  await write(fieldAt(page, 'options.keep-copy.name'), 'Keep, and tender the evenings');
  const evening = page.getByRole('group', { name: 'Different for Evening nursing' }).last();
  await evening.getByRole('button', { name: 'Add a difference for Evening nursing' }).press('Enter');
  await fieldAt(page, 'options.keep-copy.lots.service-2.route').selectOption('competitive');
  await page.getByLabel('Add an option like').selectOption('whole-value');
  await page.getByRole('button', { name: 'Add the option' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-options-whole-value-name');
  await write(fieldAt(page, 'options.whole-value.strategy.weights.integration'), '40');
  return 6;
}

/** One assumption, found by search: all four forms, each with a number of its own; grade, new source, note. */
async function editAssumption(page: Page): Promise<number> {
  await openSection(page, 'Assumptions');
  await write(page.getByLabel('Find an assumption'), 'trust kept');
  const field = page.getByRole('group', { name: 'Trust kept after a change of provider' });
  const box = (label: RegExp): Locator => field.getByRole('textbox', { name: label });
  await field.getByRole('button', { name: 'Describe' }).press('Enter');
  await write(box(/^Low\b/), '8');
  await field.getByRole('radio', { name: 'One number' }).press('Space');
  await write(fieldAt(page, RETAINED), '30');
  await field.getByRole('radio', { name: 'Lowest, likeliest and highest' }).press('Space');
  await write(box(/^Likeliest\b/), '32');
  await field.getByRole('radio', { name: 'Lowest and highest, all between alike' }).press('Space');
  await write(box(/^Highest\b/), '50');
  await field.getByRole('radio', { name: 'Low, middle and high' }).press('Space');
  await write(box(/^Middle\b/), '34');
  await field.getByRole('slider').first().press('ArrowLeft');
  await field.getByLabel('Evidence for').selectOption('B');
  await field.getByLabel('Source of').selectOption({ label: 'Add a new one …' });
  await field.getByLabel('New source').fill('Northmoor board (2026), Review of district nursing');
  await field.getByRole('button', { name: 'Add source' }).press('Enter');
  await write(field.getByLabel('Note on'), 'Our own handover of 2024.');
  return 13;
}

/** A number that is no number: said at the field and in the summary, which leads back to it from another section. */
async function breakAndMend(page: Page): Promise<number> {
  await openSection(page, 'Values');
  await write(fieldAt(page, 'horizonMonths'), 'ten years');
  await page.locator('.answer .tag--stale').waitFor();
  await openSection(page, 'About this decision');
  await write(fieldAt(page, 'title'), 'Northmoor: day and evening');
  const summary = page.locator('.nhsuk-error-summary');
  await summary.getByRole('button', { name: 'Months looked ahead' }).press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-horizonMonths');
  await expect.poll(() => fieldAt(page, 'horizonMonths').inputValue()).toBe('ten years');
  await write(fieldAt(page, 'horizonMonths'), '108');
  await summary.waitFor({ state: 'detached' });
  await page.locator('.answer .tag--stale').waitFor({ state: 'detached' });
  await openSection(page, 'Sources');
  await page.getByLabel('Add a source').fill('Northmoor council (2025), Joint needs assessment');
  await page.getByRole('button', { name: 'Add source' }).press('Enter');
  return 3;
}

const all = 'a decision is built from nothing, changed in every way, undone, killed, found again and shared, without a loss';
test(all, { timeout: 5 * MINUTE }, async () => {
  const page = await openPage(browser, '#/start');
  await answerInterview(page);
  const asWritten = await standing(page);

  let steps = 0;
  for (const edit of [editService, editProviders, editOptions, editAssumption, breakAndMend]) steps += await edit(page);
  const changed = await standing(page);
  expect(changed.receipt).not.toBe(asWritten.receipt);
  expect(changed.answer).not.toBe(asWritten.answer);
  for (const figures of ['Keep, and tender the evenings', 'Futures of 100 in which each option is best']) expect(changed.answer).toContain(figures);
  const written = JSON.parse(changed.document) as Record<string, unknown>;
  expect(written).toMatchObject({
    title: 'Northmoor: day and evening',
    horizonMonths: 108,
    lots: [{ name: 'Day nursing', annualValue: 7_500_000, incumbent: { sector: 'voluntary' } }, { name: 'Evening nursing' }],
    segments: [{ handoffs: { 'service-hospital': 2.75 } }, { deprived: true }],
    options: [{ id: 'keep' }, { name: 'Keep, and tender the evenings', lots: { 'service-2': { route: 'competitive' } } }, {}, { id: 'whole-value' }],
    assumptions: { relationships: { retained: { trust: { p50: 0.34, grade: 'B', note: 'Our own handover of 2024.' } } } },
  });

  // Each thing done was one step; without them the document is as the interview wrote it, byte for byte.
  expect(await pressAll(page, 'Undo')).toBe(steps);
  expect(await standing(page)).toEqual(asWritten);
  expect(await pressAll(page, 'Redo')).toBe(steps);
  expect(await savedDocument(page)).toBe(changed.document);

  // The page's process dies: nothing of it runs any more, no farewell is said.
  await page.getByText(/^Saved on this device at \d\d:\d\d$/).first().waitFor();
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await page.context().newPage();
  await again.goto(inject('address'));
  const carryOn = again.getByRole('region', { name: 'Carry on where you left off' });
  await carryOn.getByRole('link', { name: 'Northmoor: day and evening' }).press('Enter');
  expect(await standing(again)).toEqual(changed);
  expect(await pressAll(again, 'Undo')).toBe(steps);
  expect(await savedDocument(again)).toBe(asWritten.document);
  expect(await pressAll(again, 'Redo')).toBe(steps);

  await again.locator('.head__actions').getByRole('button', { name: 'Share' }).press('Enter');
  const link = new URL(await again.getByRole('dialog', { name: 'Share this decision' }).getByLabel('Link').inputValue());
  const fresh = await openPage(browser, link.hash);
  await fresh.getByText('This decision came by a link').first().waitFor();
  expect(await standing(fresh)).toEqual(changed);
  await closePage(fresh);
  await again.close();
  await closePage(page);
});
