import { Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { SimulationWorker } from '../../workers/protocol.ts';
import type { WorkerHandle } from '../simulation/workerPlace.ts';

/** Starts a simulation worker on a Node thread. */
export function spawnNodeWorker(): WorkerHandle {
  const worker = new Worker(new URL('../../workers/simulation.node.ts', import.meta.url));
  return {
    api: wrap<SimulationWorker>(nodeEndpoint(worker)),
    onFailure(listener): void {
      worker.once('error', (error) => {
        listener(error.message);
      });
      worker.once('exit', (code) => {
        listener(`A worker ended with exit code ${code}.`);
      });
    },
    terminate(): void {
      void worker.terminate();
    },
  };
}
