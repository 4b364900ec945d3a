import { wrap } from 'comlink';
import type { WorkerHandle } from '../../simulation/workerPlace.ts';
import type { SimulationWorker } from '../../../workers/protocol.ts';

/** Starts a simulation worker of the page, for the pool to own and to end. */
export function browserWorker(): WorkerHandle {
  const worker = new Worker(new URL('../../../workers/simulation.worker.ts', import.meta.url), { type: 'module', name: 'simulation' });
  const remote = wrap<SimulationWorker>(worker);
  return {
    api: {
      load: (...args) => remote.load(...args),
      runChunk: (...args) => remote.runChunk(...args),
      runVariant: (...args) => remote.runVariant(...args),
      tell: (...args) => remote.tell(...args),
    },
    onFailure(listener) {
      let told = false;
      const fail = (message: string): void => {
        if (told) return;
        told = true;
        listener(message);
      };
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        fail(event.message === '' ? 'A worker could not start.' : event.message);
      });
      worker.addEventListener('messageerror', () => fail('A worker sent what could not be read.'));
    },
    terminate: () => worker.terminate(),
  };
}
