import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const workerFiles = readdirSync(new URL('workers/', import.meta.url)).filter((name) => name.endsWith('.node.ts'));

/** The entries: the command line, and each worker of Node's as a file of its own beside it (`simulation.node.js`). */
const entries = Object.fromEntries([
  ['main', 'src/cli/main.ts'],
  ...workerFiles.map((name) => [basename(name, '.ts'), `workers/${name}`]),
]) as Record<string, string>;

/**
 * A worker's address in the sources (`new URL('../../workers/simulation.node.ts', import.meta.url)`) becomes the address
 * of its bundle, which stands beside every other file of the build.
 */
function workerAddresses(): Plugin {
  const address = /new URL\(\s*(['"])(?:\.\.?\/)+workers\/([\w.]+\.node)\.ts\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;
  return {
    name: 'node-worker-addresses',
    transform: (code, id) =>
      /\/src\/.+\.tsx?$/.test(id) && code.includes('.node.ts')
        ? { code: code.replace(address, "new URL('./$2.js', import.meta.url)"), map: null }
        : null,
  };
}

export default defineConfig({
  plugins: [workerAddresses()],
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: entries,
      output: { entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js', assetFileNames: '[name][extname]' },
    },
  },
});
