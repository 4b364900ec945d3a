import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findProgram, isProgram } from './findProgram.ts';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/** Where installers put Chrome or Chromium beside the search path. */
function usualPlaces(): string[] {
  const apps = ['/Applications', join(homedir(), 'Applications')];
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  return [
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    ...apps.flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]),
    ...programs.flatMap((folder) => (folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')])),
  ];
}

/** The one of the package `@sparticuz/chromium`, an optional dependency for Linux on x64; null elsewhere. */
async function packagedChromium(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/**
 * The Chrome or Chromium to test with: `$CHROME`, an installed one, Playwright's own, the npm package's; null where there is none.
 * @throws Error when `$CHROME` names no program: it was asked for, so another one would not do
 */
export async function findChromium(): Promise<string | null> {
  const wanted = process.env['CHROME'] ?? '';
  if (wanted !== '') {
    if (!isProgram(wanted)) throw new Error(`$CHROME is ${wanted}, which is not a program`);
    return wanted;
  }
  const installed = findProgram(names) ?? usualPlaces().find(isProgram);
  if (installed !== undefined) return installed;
  const own = chromium.executablePath();
  return existsSync(own) ? own : packagedChromium();
}

/** What to say where `findChromium` finds none. */
export const chromiumMissing =
  'No Chrome or Chromium found. Install one: "apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation" ' +
  'on Debian, "npx playwright install chromium" elsewhere, or set $CHROME to its path.';
