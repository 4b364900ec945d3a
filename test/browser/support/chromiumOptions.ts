import type { LaunchOptions } from 'playwright';
import { findChromium } from './findChromium.ts';

/** How the tests start Chromium. Without a sandbox, which a container's root cannot have, and without requests of its own. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const executablePath = await findChromium();
  return {
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
