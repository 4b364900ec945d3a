import { expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';
import { launchFirefox } from '../browser/support/launchFirefox.ts';
import { WebKitSession } from '../browser/support/webKitSession.ts';

const title = 'Keep or Compete';

test.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('%s opens the built page', async (name, launch) => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(inject('address'));
    expect(await page.title()).toBe(title);
    expect(await page.evaluate('navigator.userAgent')).toContain(name === 'Chromium' ? 'Chrome/' : 'Firefox/');
  } finally {
    await browser.close();
  }
});

test('WebKit opens the built page', async () => {
  const session = await WebKitSession.start();
  try {
    await session.open(inject('address'));
    expect(await session.evaluate('return document.title;')).toBe(title);
    expect(await session.evaluate('return navigator.userAgent;')).toMatch(/AppleWebKit(?!.*Chrome)/);
    expect(await session.evaluate('return await Promise.resolve(args[0] + args[1]);', 2, 3)).toBe(5);
    await expect(session.evaluate("throw new Error('no such thing');")).rejects.toThrow('no such thing');
  } finally {
    await session.close();
  }
});

test('WebKit that does not answer in time is given up', async () => {
  const session = await WebKitSession.start(3_000);
  try {
    await session.open(inject('address'));
    await expect(session.evaluate('await new Promise(() => undefined);')).rejects.toThrow();
  } finally {
    await session.close();
  }
});
