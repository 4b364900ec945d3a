// @ts-check
/** `npm run build`: the page anew, and the commands where there is no build of their sources yet. */
import { relative } from 'node:path';
import { explain, freshApp, freshCommands, root } from './freshBuild.mjs';

try {
  const places = [freshApp(true), freshCommands()];
  process.stdout.write(`Built ${places.map((place) => relative(root, place)).join(' and ')}\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
