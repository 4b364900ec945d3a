// @ts-check
/** `npm start`: the page, built if need be, at an address that is printed. */
import { explain } from './freshBuild.mjs';
import { serveApp } from './serveApp.mjs';

const PORT = 4173;

try {
  const { address } = await serveApp(PORT);
  process.stdout.write(`\n  Keep or Compete is at ${address}\n\n  Ctrl+C ends it.\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
