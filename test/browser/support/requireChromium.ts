import { chromiumMissing, findChromium } from './findChromium.ts';

/** Before the browser tests: without a browser they fail at once, and say what to install. */
export async function setup(): Promise<void> {
  if ((await findChromium()) === null) throw new Error(chromiumMissing);
}
