// @ts-check
/** `npm run bench`: builds what is measured, measures it in one run, prints ratios. `npm run bench -- slider`: that part alone. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explain, root } from '../../tools/freshBuild.mjs';
import { serveApp } from '../../tools/serveApp.mjs';

const bundleDir = join(root, 'build', 'bench');
const pageDir = join(root, 'build', 'bench-page');

/** The kernel, the plain implementation and the Node workers, bundled as the commands are. */
async function bundle() {
  const { build } = await import('vite');
  await build({
    configFile: join(root, 'vite.cli.config.ts'),
    logLevel: 'error',
    ssr: { external: ['playwright', '@sparticuz/chromium'] },
    build: {
      outDir: bundleDir,
      emptyOutDir: true,
      rolldownOptions: { input: { bench: join(root, 'test/bench/main.ts'), 'simulation.node': join(root, 'workers/simulation.node.ts') } },
    },
  });
  return join(bundleDir, 'bench.js');
}

/** The page with the browser's workers. */
async function servePage() {
  const { build, preview } = await import('vite');
  const shared = { configFile: /** @type {const} */ (false), root: join(root, 'test/bench/page'), logLevel: /** @type {const} */ ('error'), base: './' };
  await build({ ...shared, worker: { format: 'es' }, build: { outDir: pageDir, emptyOutDir: true, target: 'es2022' } });
  const server = await preview({ ...shared, build: { outDir: pageDir }, preview: { host: '127.0.0.1', port: 4373, open: false } });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
}

try {
  const { main } = await import(pathToFileURL(await bundle()).href);
  const app = await serveApp(4383);
  const page = await servePage();
  try {
    await main({ root, app: app.address, page: page.address, parts: process.argv.slice(2) });
  } finally {
    await app.close();
    await page.close();
  }
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
