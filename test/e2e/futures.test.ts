import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { overflow, violations } from './support/checks.ts';
import { closePage, fewFutures, openPage, untilUpToDate } from './support/openPage.ts';

/** Enough that futures of each kind are among them. */
const COUNT = 2000;
const DECISION = fewFutures('community-nursing', COUNT);
const futures = (query: string): string => fewFutures(`community-nursing/futures?${query}`, COUNT);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const clock = (page: Page): Promise<string> => page.locator('.transport__clock').innerText();
const pictures = (page: Page): Locator => page.locator('.replay svg[role=img]');

async function untilTold(page: Page, sides = 2): Promise<void> {
  await untilUpToDate(page);
  await expect.poll(() => pictures(page).count(), { timeout: 120_000 }).toBe(sides);
}

describe('a future, month by month', () => {
  test('the clock plays, steps, jumps and slides; what happens is shown, said and listed; the address follows', async () => {
    const page = await openPage(browser, futures('choice=bad&options=price-led,keep'));
    await untilTold(page);
    await expect.poll(() => page.locator('.futures__intro').innerText()).toMatch(/is a bad one: .* One future is an example, not a forecast\./s);
    expect(await clock(page)).toBe('Year 1, month 1');
    const [first, second] = [pictures(page).nth(0), pictures(page).nth(1)];
    await expect.poll(() => first.getAttribute('aria-label')).toBe('Network under Price-led tender');
    const atStart = [await first.innerHTML(), await second.innerHTML()];

    // Nothing moves by itself; each step changes the pictures and nothing is drawn anew.
    await first.evaluate((svg) => svg.setAttribute('data-kept', 'yes'));
    await page.getByRole('button', { name: 'Next event' }).click();
    const event = await clock(page);
    expect(event).not.toBe('Year 1, month 1');
    await expect.poll(() => page.locator('.replay__happening--now').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('#app > p[role=status]').innerText(), { timeout: 8000 }).toContain(`${event}. `);
    await expect.poll(() => page.locator('.events__item[aria-current=step]').first().innerText()).toContain(event);
    await page.getByRole('button', { name: 'Forward one month' }).click();
    await page.getByRole('button', { name: 'Back one month' }).click();
    expect(await clock(page)).toBe(event);
    expect(await first.innerHTML()).not.toBe(atStart[0]);
    await expect.poll(() => first.getAttribute('data-kept')).toBe('yes');

    const slider = page.getByRole('slider', { name: 'Month' });
    await slider.focus();
    await page.keyboard.press('End');
    expect(await clock(page)).toBe('Year 10, month 12');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('Year 10, month 12');
    await page.keyboard.press('Home');
    await expect.poll(async () => [await first.innerHTML(), await second.innerHTML()]).toEqual(atStart);

    await page.getByLabel('Speed').selectOption({ label: '12 months a second' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => clock(page), { timeout: 20_000 }).toMatch(/^Year ([2-9]|10),/);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const stopped = await clock(page);
    await page.waitForTimeout(400);
    expect(await clock(page)).toBe(stopped);
    await expect.poll(() => page.url()).toMatch(/trial=\d+&choice=bad&options=price-led,keep&month=\d+&seed=1$/);

    // The address alone brings the same month of the same future back.
    const shown = await first.innerHTML();
    const again = await openPage(browser, new URL(page.url()).hash);
    await untilTold(again);
    expect(await clock(again)).toBe(stopped);
    expect(await pictures(again).nth(0).innerHTML()).toBe(shown);
    await expect.poll(() => again.locator('.futures__fault').count()).toBe(0);
    await closePage(again);

    // From the list of events to its month, and the bids behind an award.
    const award = page.locator('.events__item', { hasText: 'award goes to' }).first();
    await award.getByRole('button').first().click();
    expect(await clock(page)).toBe(await award.getByRole('button').first().innerText());
    await award.locator('summary').click();
    await expect.poll(() => award.locator('tbody tr').count()).toBeGreaterThan(0);
    await page.locator('summary', { hasText: 'Table of this month' }).click();
    await expect.poll(() => page.locator('.futures__notes tbody tr').count()).toBe(9);
    const strip = page.locator('.figure--months');
    const line = await strip.locator('svg[role=img]').innerHTML();
    await strip.getByLabel('Follow').selectOption({ label: 'Money spent' });
    await expect.poll(() => strip.locator('svg[role=img]').innerHTML()).not.toBe(line);
    await expect.poll(() => page.locator('.figure--outcome .figure__sentence').innerText()).toContain('One future is an example, not a forecast.');
    await closePage(page);
  });

  test('the future and the options can be chosen; a number that is none is refused; a change of the decision is followed', async () => {
    const page = await openPage(browser, futures('options=price-led,keep'));
    await untilTold(page);
    const intro = page.locator('.futures__intro');
    await expect.poll(() => intro.innerText()).toContain('is typical');
    const typical = await page.getByLabel('Number', { exact: true }).inputValue();
    await page.getByLabel('Which future').selectOption('worst');
    await expect.poll(() => intro.innerText()).toContain('the lowest net benefit of');
    await expect.poll(() => page.getByLabel('Number', { exact: true }).inputValue()).not.toBe(typical);

    await page.getByLabel('Number', { exact: true }).fill('2001');
    await page.getByLabel('Number', { exact: true }).press('Enter');
    await expect.poll(() => page.locator('.futures__number .nhsuk-error-message').innerText()).toContain('Enter a whole number from 1 to 2,000');
    await page.getByLabel('Number', { exact: true }).fill('1,234');
    await page.getByRole('button', { name: /^Show/ }).click();
    await expect.poll(() => intro.innerText()).toContain('Future 1,234 of 2,000, chosen by its number');

    // The option of the other side chosen here: both change places.
    const names = (): Promise<(string | null)[]> => pictures(page).evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
    const before = await names();
    const pickers = page.getByLabel('Option on show');
    await pickers.nth(0).selectOption(await pickers.nth(1).inputValue());
    await expect.poll(names).toEqual([...before].reverse());

    // In this one the service changes hands, so that what a change of provider leaves of trust tells.
    await page.getByLabel('Number', { exact: true }).fill('486');
    await page.getByLabel('Number', { exact: true }).press('Enter');
    await expect.poll(() => intro.innerText()).toContain('Future 486 of 2,000');
    const came = await page.locator('.futures__totals').innerText();
    await page.getByRole('button', { name: 'Open what you can change' }).click();
    await page.locator('.workspace__change').getByRole('slider').first().focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowRight');
    await untilUpToDate(page);
    await expect.poll(() => page.locator('.futures__totals').innerText(), { timeout: 120_000 }).not.toBe(came);
    await expect.poll(() => intro.innerText()).toContain('Future 486 of 2,000');
    await closePage(page);
  });

  test('a dot of the answer opens its future, by keyboard and by a click', async () => {
    const page = await openPage(browser, DECISION);
    await untilUpToDate(page);
    const box = page.getByRole('listbox', { name: /^Futures of/ });
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.figure--difference .dot-ring').count()).toBe(1);
    const said = await box.innerText();
    const number = /^Future ([\d,]+):/.exec(said)?.[1] ?? '';
    await page.keyboard.press('Enter');
    await untilTold(page);
    await expect.poll(() => page.locator('.futures__intro').innerText()).toContain(`Future ${number} of 2,000`);
    await expect.poll(() => page.locator('.futures__intro').innerText()).toContain(/comes out (£[\d.]+m (?:better|worse))/.exec(said)?.[1]);

    await page.goBack();
    const dot = page.locator('.figure--difference circle.dot').nth(20);
    await dot.scrollIntoViewIfNeeded();
    const trial = Number(await dot.getAttribute('data-trial')) + 1;
    const place = await dot.boundingBox();
    if (place === null) throw new Error('the dot is not on the page');
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await untilTold(page);
    expect((await page.locator('.futures__intro').innerText()).replaceAll(',', '')).toContain(`Future ${trial} of 2000`);
    await closePage(page);
  });

  test('a link with nonsense says so and shows what it can; its seed can be run', async () => {
    const page = await openPage(browser, futures('trial=99999999&options=keep,%3Cb%3E&month=soon&choice=luckiest&seed=7'));
    await untilTold(page);
    const faults = page.locator('.futures__fault li');
    await expect.poll(() => faults.count()).toBe(5);
    await expect.poll(() => page.locator('.futures__fault').innerText()).toContain('There is no future “99999999” among the 2,000 here.');
    await expect.poll(() => page.locator('.futures__intro').innerText()).toContain('is typical');
    expect(await clock(page)).toBe('Year 1, month 1');
    await page.getByRole('button', { name: 'Run with seed 7' }).click();
    await untilUpToDate(page);
    await expect.poll(() => faults.count(), { timeout: 120_000 }).toBe(4);
    await closePage(page);
  });
});

test.each([{ width: 1280, height: 800 }, { width: 360, height: 740 }])(
  'at $width: axe finds nothing, nothing is too wide, with motion reduced and text twice as large; on paper stands the last month', async (viewport) => {
    const page = await openPage(browser, futures('choice=bad&options=price-led,keep&month=30'), { viewport, bypassCSP: true, reducedMotion: 'reduce' });
    await untilTold(page);
    // Events in place of months that run by: there is no speed to choose.
    await expect.poll(() => page.getByLabel('Speed').count()).toBe(0);
    await expect.poll(() => page.locator('.transport__note').innerText()).toBe('Plays from event to event.');
    for (const summary of await page.locator('.futures summary:visible').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    const before = await pictures(page).nth(0).innerHTML();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await pictures(page).nth(0).innerHTML()).not.toBe(before);
    await expect.poll(() => page.locator('.replay__paper').first().innerText()).toBe('The picture shows year 10, month 12, the last.');
    await expect.poll(() => page.locator('button:visible, select:visible, input:visible, summary:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.events__item').filter({ visible: true }).count()).toBeGreaterThan(4);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await pictures(page).nth(0).innerHTML()).toBe(before);

    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await closePage(page);
  });
