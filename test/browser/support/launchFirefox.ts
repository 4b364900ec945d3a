import { firefox } from 'playwright';
import type { Browser } from 'playwright';
import { findProgram } from './findProgram.ts';

/**
 * An installed Firefox (`$FIREFOX`, or the first in the search path) for tests; the caller closes it.
 * @throws Error with the line that installs one, where there is none
 */
export async function launchFirefox(): Promise<Browser> {
  const executablePath = process.env['FIREFOX'] ?? findProgram(['firefox-esr', 'firefox']);
  if (executablePath === null) {
    throw new Error(
      'No Firefox found. Install it: "apt-get update && apt-get install -y --no-install-recommends firefox-esr" on Debian, ' +
        'or set $FIREFOX to its path.',
    );
  }
  // This channel drives a stock Firefox, which Playwright's plain `firefox` does not.
  return firefox.launch({ channel: 'moz-firefox', executablePath });
}
