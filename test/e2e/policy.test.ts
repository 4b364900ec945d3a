import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/support/launchChromium.ts';

let browser: Browser;
/** A host that is not the page's own, and what it was asked. */
let elsewhere: Server;
let origin = '';
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain' }).end('heard');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const bound = elsewhere.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  origin = `http://127.0.0.1:${bound.port}`;
});

afterAll(async () => {
  await browser.close();
  elsewhere.close();
});

/** @param hash leads nowhere if left out: the same page and policy, without the work of Home */
async function visit<T>(act: (page: Page, requested: readonly string[]) => Promise<T>, hash = '#/nowhere'): Promise<T> {
  const page = await browser.newPage();
  try {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${inject('address')}${hash}`, { waitUntil: 'networkidle' });
    return await act(page, requested);
  } finally {
    await page.close();
  }
}

/** Attempts to send something to `origin`, as code of the page; each ends when the browser has decided about it. */
const attempts: [string, (to: string) => string][] = [
  ['fetch', (to) => `fetch('${to}/fetch').then(done, done);`],
  ['XMLHttpRequest', (to) => `const x = new XMLHttpRequest(); x.onloadend = done; x.open('GET', '${to}/xhr'); x.send();`],
  ['a beacon', (to) => `navigator.sendBeacon('${to}/beacon', 'x'); setTimeout(done, 500);`],
  ['a socket', (to) => `new WebSocket('${to.replace('http', 'ws')}/socket').onclose = done; setTimeout(done, 500);`],
  ['a picture', (to) => `const i = new Image(); i.onload = i.onerror = done; i.src = '${to}/picture';`],
  [
    'a script',
    (to) => `const s = document.createElement('script'); s.onload = s.onerror = done; s.src = '${to}/script'; document.head.append(s);`,
  ],
  [
    'a form',
    (to) =>
      `const f = document.createElement('form'); f.action = '${to}/form'; document.body.append(f); f.submit(); setTimeout(done, 500);`,
  ],
];

describe('the content security policy of the built page', () => {
  test('loading asks nobody but the page’s own host', async () => {
    const requested = await visit((_page, urls) => Promise.resolve(urls), '');
    expect(requested.filter((url) => url.startsWith(inject('address'))).length).toBeGreaterThan(1);
    expect(requested.filter((url) => !url.startsWith(inject('address')) && !/^(data|blob):/.test(url))).toEqual([]);
  });

  test('the page carries it, whatever its host sends', async () => {
    const policy = await visit((page) => page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'));
    expect(policy?.split('; ')).toEqual(expect.arrayContaining(["default-src 'self'", "connect-src 'none'"]));
  });

  test.each(attempts)('nothing leaves by %s', async (_name, code) => {
    asked.length = 0;
    await visit((page) => page.evaluate(`new Promise((done) => { ${code(origin)} })`));
    expect(asked).toEqual([]);
  });

  test('the host elsewhere would have heard it', async () => {
    asked.length = 0;
    const page = await browser.newPage();
    await page.goto(origin);
    await page.close();
    expect(asked).toContain('/');
  });
});
