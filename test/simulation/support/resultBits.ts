import { sha256 } from '@noble/hashes/sha2.js';
import type { RunResult } from '../../../src/simulation/result.ts';

type Numbers = Float64Array | Float32Array | Uint8Array;

const bytesOf = (numbers: Numbers): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/**
 * SHA-256, in hex, over the bits of a result: every outcome and draw of every trial, every trajectory. The same in every
 * engine, or something differs.
 */
export function resultBits({ outcomes, draws, trajectories, parameterPaths, trials }: RunResult): string {
  const hash = sha256.create();
  hash.update(new TextEncoder().encode(JSON.stringify({ trials, parameterPaths, trajectories: trajectories.trials })));
  const columns: (Numbers | null)[] = [...outcomes.flat(), ...(draws ?? []), trajectories.measures, trajectories.changes];
  for (const column of columns) hash.update(column === null ? Uint8Array.of(0) : bytesOf(column));
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
