import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findProgram } from './findProgram.ts';
import { webDriver } from './webDriver.ts';
import type { WebDriverEndpoint } from './webDriver.ts';

const START_LIMIT = 30_000;
const CALL_LIMIT = 60_000;

const missing =
  'No WebKit found. Install it on Debian: "apt-get update && apt-get install -y --no-install-recommends webkit2gtk-driver xvfb xauth".';

/** WebKitGTK's small browser, by the folder of the machine's architecture. */
function findMiniBrowser(): string | null {
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').filter((name) => name.includes('-linux-')) : [];
  const places = libraries.flatMap((name) => ['4.1', '6.0', '4.0'].map((version) => `/usr/lib/${name}/webkit2gtk-${version}/MiniBrowser`));
  return places.find((path) => existsSync(path)) ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

/** Asks until the driver answers that it is ready. */
async function untilReady(endpoint: WebDriverEndpoint, driver: ChildProcess): Promise<void> {
  const end = performance.now() + START_LIMIT;
  for (;;) {
    try {
      await webDriver({ ...endpoint, limit: 2_000 }, 'GET', '/status');
      return;
    } catch (error) {
      if (driver.exitCode !== null || performance.now() > end) throw new Error('WebKitWebDriver did not start', { cause: error });
      await pause(100);
    }
  }
}

/** One WebKitGTK browser on a screen of its own, driven by WebDriver. Every call has a time limit. */
export class WebKitSession {
  readonly #driver: ChildProcess;
  readonly #endpoint: WebDriverEndpoint;
  readonly #path: string;

  private constructor(driver: ChildProcess, endpoint: WebDriverEndpoint, path: string) {
    this.#driver = driver;
    this.#endpoint = endpoint;
    this.#path = path;
  }

  /**
   * @param limit for one call, in milliseconds; a script has as long to finish
   * @throws Error with the line that installs what is missing, or when the browser does not start
   */
  static async start(limit: number = CALL_LIMIT): Promise<WebKitSession> {
    const binary = findMiniBrowser();
    const xvfb = findProgram(['xvfb-run']);
    const others = [findProgram(['WebKitWebDriver']), findProgram(['xauth'])];
    if (binary === null || xvfb === null || others.includes(null)) throw new Error(missing);
    const port = await freePort();
    // The shell lives as long as its stdin is open: screen, driver and browser end with this process, however it ends.
    const command = `WebKitWebDriver --port=${String(port)} --host=127.0.0.1 & driver=$!; cat >/dev/null; kill "$driver"; wait "$driver"`;
    const driver = spawn(xvfb, ['-a', '-s', '-screen 0 1280x800x24', 'sh', '-c', command], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {
        ...process.env,
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
      },
    });
    const endpoint = { address: `http://127.0.0.1:${String(port)}`, limit };
    try {
      await untilReady(endpoint, driver);
      const opened = await webDriver(endpoint, 'POST', '/session', {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
      });
      if (typeof opened !== 'object' || opened === null || !('sessionId' in opened)) throw new Error('WebKit opened no session');
      const session = new WebKitSession(driver, endpoint, `/session/${String(opened.sessionId)}`);
      await session.#call('POST', '/timeouts', { script: limit, pageLoad: limit });
      return session;
    } catch (error) {
      driver.stdin?.end();
      throw error;
    }
  }

  /** Opens an address and waits until it has loaded. */
  async open(address: string): Promise<void> {
    await this.#call('POST', '/url', { url: address });
  }

  /**
   * Runs the body of an async function in the page; its arguments are `args`, its result must be JSON.
   * @throws WebDriverError with the page's message when it throws, rejects or overruns the limit
   */
  async evaluate(body: string, ...args: readonly unknown[]): Promise<unknown> {
    const script = `
      const done = arguments[arguments.length - 1];
      const args = Array.prototype.slice.call(arguments, 0, -1);
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ failure: String(error) }));`;
    const answer = await this.#call('POST', '/execute/async', { script, args });
    if (typeof answer !== 'object' || answer === null) throw new Error('The page gave no answer');
    if ('failure' in answer) throw new Error(`In the page: ${String(answer.failure)}`);
    return 'value' in answer ? answer.value : undefined;
  }

  /** Ends the browser, its driver and its screen. */
  async close(): Promise<void> {
    const ended = this.#driver.exitCode === null ? once(this.#driver, 'exit') : Promise.resolve();
    try {
      await this.#call('DELETE', '');
    } finally {
      this.#driver.stdin?.end();
      await Promise.race([ended, pause(10_000, undefined, { ref: false })]);
    }
  }

  #call(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    return webDriver(this.#endpoint, method, this.#path + path, body);
  }
}
