import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const page = fileURLToPath(new URL('sameBitsPage/', import.meta.url));

/**
 * Builds and serves a page that offers `bitsOf(text, threads)`, with the project's own browser workers.
 * @returns its address with a slash at the end, and how to end it
 */
export async function serveSameBits(): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'keep-or-compete-bits-'));
  const shared = { root: page, configFile: false, logLevel: 'warn', base: './' } as const;
  await build({ ...shared, worker: { format: 'es' }, build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } } });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 4373, strictPort: false, open: false } });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    async close(): Promise<void> {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
