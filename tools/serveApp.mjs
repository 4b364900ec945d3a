// @ts-check
import { join } from 'node:path';
import { freshApp, root } from './freshBuild.mjs';

/**
 * Serves the built page on this machine alone, built anew when its sources have changed.
 * @param {number} port the next free one is used where it is taken
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` ends with a slash
 */
export async function serveApp(port) {
  const outDir = freshApp();
  const { preview } = await import('vite');
  const server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: false, open: false },
  });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
}
