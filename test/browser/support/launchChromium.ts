import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { chromiumOptions } from './chromiumOptions.ts';
import { chromiumMissing } from './findChromium.ts';

/**
 * Chromium for end-to-end tests; the caller closes it.
 * @throws Error with the line that installs one, where there is none
 */
export async function launchChromium(): Promise<Browser> {
  const options = await chromiumOptions();
  if (options.executablePath === undefined) throw new Error(chromiumMissing);
  return chromium.launch(options);
}
