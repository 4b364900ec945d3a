import { transfer, wrap } from 'comlink';
import type { AnalysisWorker } from '../../analysis/analysisHost.ts';
import { transferablesOfTrials } from '../../simulation/packResult.ts';
import type { AnalystWorker } from './analyst.ts';

/** Starts the page's analysis worker, for the analyst to own and to end. */
export function analysisWorker(): AnalystWorker {
  const worker = new Worker(new URL('../../../workers/analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
  const remote = wrap<AnalysisWorker>(worker);
  return {
    begin: (...args) => remote.begin(...args),
    add: (id, piece) => remote.add(id, transfer(piece, transferablesOfTrials(piece))),
    analyse: (...args) => remote.analyse(...args),
    onFailure(listener) {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener(event.message === '' ? 'A worker could not start.' : event.message);
      });
      worker.addEventListener('messageerror', () => listener('A worker sent what could not be read.'));
    },
    terminate: () => worker.terminate(),
  };
}
