import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { SpawnWorker } from '../../../src/simulation/workerPlace.ts';
import { freshCommands } from '../../../tools/freshBuild.mjs';
import type { SimulationWorker } from '../../../workers/protocol.ts';

/**
 * Simulation workers on Node threads, from a build of the present sources (Node 20 runs no TypeScript), and the threads
 * that were started.
 */
export function nodeThreads(): { readonly spawn: SpawnWorker; readonly threads: Worker[] } {
  const bundle = new URL('simulation.node.js', `${pathToFileURL(freshCommands()).href}/`);
  const threads: Worker[] = [];
  return {
    threads,
    spawn: () => {
      const worker = new Worker(bundle);
      threads.push(worker);
      return {
        api: wrap<SimulationWorker>(nodeEndpoint(worker)),
        onFailure(listener): void {
          worker.once('error', (error) => listener(error.message));
          worker.once('exit', (code) => listener(`Exit code ${code}`));
        },
        terminate: () => void worker.terminate(),
      };
    },
  };
}
