import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumOptions } from './test/browser/support/chromiumOptions.ts';

const support = 'test/browser/support/**';
const MINUTE = 60_000;

/** What the page imports: bundled before the first browser test, because a bundle found missing later reloads the page under it. */
const pageDependencies = [
  '@noble/hashes/sha2.js',
  '@observablehq/plot',
  '@preact/signals',
  'axe-core',
  'comlink',
  'd3',
  'fast-check',
  'immer',
  'preact',
  'preact/hooks',
  'preact/jsx-dev-runtime',
  'preact/jsx-runtime',
  'zod',
];

/** Without a browser the other tests can run all the same; the browser tests' own set-up then says what is missing. */
const launchOptions = await chromiumOptions().catch(() => ({}));

/** Tests over generated cases: the long tests draw them all. */
const drawingCases = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes('/cases.ts'));

export default defineConfig({
  test: {
    // The machines that run this have two cores; each browser or simulation under test brings threads of its own.
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/e2e/**', 'test/slow/**'],
          // No file keeps state that another could meet, and what all of them import is read once.
          isolate: false,
          // Less of the time goes into collecting what a simulation leaves behind.
          execArgv: ['--max-semi-space-size=64'],
          // Finished bundles, which Node takes as they are.
          server: { deps: { external: [/\/build\/cli\//] } },
          // Long enough for a machine that is busy with other work: what hangs fails all the same.
          testTimeout: 2 * MINUTE,
        },
      },
      {
        plugins: [preact()],
        worker: { format: 'es' },
        optimizeDeps: { include: pageDependencies },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          exclude: [support],
          globalSetup: ['test/browser/support/requireChromium.ts', 'test/browser/support/provideNodeBits.ts'],
          testTimeout: MINUTE,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/browser/support/serveBuiltApp.ts'],
          testTimeout: 3 * MINUTE,
          hookTimeout: MINUTE,
          // A page draws in its own time, quick machine or slow.
          expect: { poll: { timeout: 20_000 } },
          // Pages that hold many workers disturb each other.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'slow',
          environment: 'node',
          include: ['test/slow/**/*.test.ts', ...drawingCases],
          env: { ALL_CASES: 'true' },
          globalSetup: ['test/browser/support/serveBuiltApp.ts'],
          testTimeout: 15 * MINUTE,
          hookTimeout: 2 * MINUTE,
          fileParallelism: false,
        },
      },
    ],
  },
});
