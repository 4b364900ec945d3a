import { expose, transfer } from 'comlink';
import { transferablesOf } from '../src/simulation/chunk.ts';
import { makeWorkerHost } from '../src/simulation/workerHost.ts';

expose(makeWorkerHost((chunk) => transfer(chunk, transferablesOf(chunk))));
