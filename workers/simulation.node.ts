import { parentPort } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { transferablesOf } from '../src/simulation/chunk.ts';
import { makeWorkerHost } from '../src/simulation/workerHost.ts';

if (parentPort === null) throw new Error('simulation.node.ts runs in a worker thread.');
expose(
  makeWorkerHost((chunk) => transfer(chunk, transferablesOf(chunk)), setImmediate),
  nodeEndpoint(parentPort),
);
