import { browserWorker } from '../../../../src/app/shared/browserWorker.ts';
import { parse } from '../../../../src/scenario/parse.ts';
import { createPoolRunner } from '../../../../src/simulation/pool.ts';
import { runBits } from '../runBits.ts';

/** For a driver to call: the hash of a scenario's run in so many workers of this browser. */
async function bitsOf(text: string, threads: number): Promise<string> {
  const read = parse(text);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('; '));
  const pool = createPoolRunner(browserWorker, threads);
  try {
    return await runBits(pool, read.scenario);
  } finally {
    pool.dispose();
  }
}

Object.assign(window, { bitsOf });
