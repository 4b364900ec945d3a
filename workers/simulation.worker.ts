import { expose, transfer } from 'comlink';
import { transferablesOf } from '../src/simulation/chunk.ts';
import { messageTasks } from '../src/simulation/messageTasks.ts';
import { makeWorkerHost } from '../src/simulation/workerHost.ts';

const inNextTask = messageTasks();
expose(makeWorkerHost(
  (chunk) => transfer(chunk, transferablesOf(chunk)),
  () => new Promise((resolve) => { inNextTask(resolve); }),
));
