// @ts-check
/**
 * Starts a command: Node 20 runs no TypeScript, so the commands are bundled first when their sources have changed. All
 * that the build has to say goes to stderr; stdout is the command's alone.
 *
 *     node src/cli/launch.mjs simulate scenarios/one.json
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { explain, freshCommands } from '../../tools/freshBuild.mjs';

/** As a failed run: neither the file nor the usage is at fault. */
const EXIT_BUILD_FAILED = 3;

/** @returns {string | null} null where the build failed, which has then been said */
function bundle() {
  try {
    return join(freshCommands(), 'main.js');
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return null;
  }
}

const built = bundle();
if (built === null) {
  process.exitCode = EXIT_BUILD_FAILED;
} else {
  const { main } = await import(pathToFileURL(built).href);
  process.exitCode = await main(process.argv.slice(2));
}
