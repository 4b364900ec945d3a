import type { TestProject } from 'vitest/node';
import { serveApp } from '../../../tools/serveApp.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end: `inject('address')`. */
    address: string;
  }
}

/** Before the end-to-end tests: serves the built page, built anew if its sources have changed. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, close } = await serveApp(4273);
  project.provide('address', address);
  return close;
}
