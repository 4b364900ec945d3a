/**
 * Random numbers by key and counter: a draw is a pure function of (seed, stream name, trial, position). There is no
 * state to carry, so a result cannot depend on the order in which trials, options or workers come to it, and the
 * same event in two options uses the same luck.
 *
 * Generator: Threefry-2x32 with 20 rounds. Salmon, Moraes, Dror, Shaw (2011), "Parallel random numbers: as easy as
 * 1, 2, 3", SC11, doi:10.1145/2063384.2063405. It needs only 32-bit additions, rotations and exclusive-ors.
 */

/** The key of one stream; make it with `streamKey`. */
export interface StreamKey {
  readonly k0: number;
  readonly k1: number;
}

/** Highest seed: the integers that a JSON number carries exactly. */
export const MAX_SEED = Number.MAX_SAFE_INTEGER;

const PARITY = 0x1bd11bda;
const word = new Int32Array(2);

/** One Threefry-2x32-20 block: key (k0, k1), counter (c0, c1), two 32-bit words into `out`. */
export function threefry(k0: number, k1: number, c0: number, c1: number, out: Int32Array): void {
  const k2 = PARITY ^ k0 ^ k1;
  let a = (c0 + k0) | 0;
  let b = (c1 + k1) | 0;
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k1) | 0; b = (b + k2 + 1) | 0;
  a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + k2) | 0; b = (b + k0 + 2) | 0;
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k0) | 0; b = (b + k1 + 3) | 0;
  a = (a + b) | 0; b = ((b << 17) | (b >>> 15)) ^ a;
  a = (a + b) | 0; b = ((b << 29) | (b >>> 3)) ^ a;
  a = (a + b) | 0; b = ((b << 16) | (b >>> 16)) ^ a;
  a = (a + b) | 0; b = ((b << 24) | (b >>> 8)) ^ a;
  a = (a + k1) | 0; b = (b + k2 + 4) | 0;
  a = (a + b) | 0; b = ((b << 13) | (b >>> 19)) ^ a;
  a = (a + b) | 0; b = ((b << 15) | (b >>> 17)) ^ a;
  a = (a + b) | 0; b = ((b << 26) | (b >>> 6)) ^ a;
  a = (a + b) | 0; b = ((b << 6) | (b >>> 26)) ^ a;
  a = (a + k2) | 0; b = (b + k0 + 5) | 0;
  out[0] = a;
  out[1] = b;
}

/** 64 bits of a name: FNV-1a forwards, and the same with another basis over the name and its place. */
function hashName(name: string): [number, number] {
  let h0 = 0x811c9dc5;
  let h1 = 0x9747b28c;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    h0 = Math.imul(h0 ^ code, 0x01000193);
    h1 = Math.imul(h1 ^ (code + i * 131), 0x5bd1e995);
    h1 ^= h1 >>> 15;
  }
  return [h0 | 0, h1 | 0];
}

/**
 * The key of the stream of that name under a seed.
 * @param seed an integer 0..MAX_SEED
 * @param name as `../model/luck.ts` forms it; streams of different names are independent
 * @throws RangeError for a seed that is not such an integer
 */
export function streamKey(seed: number, name: string): StreamKey {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`A seed is an integer from 0 to ${MAX_SEED}, not ${seed}.`);
  const [h0, h1] = hashName(name);
  threefry(seed | 0, Math.floor(seed / 4294967296) | 0, h0, h1, word);
  return { k0: word[0], k1: word[1] };
}

/**
 * A uniform number strictly between 0 and 1, with 52 random bits.
 * @param trial 0..2³²-1
 * @param position 0..2³²-1, the draw's place in its stream; `../model/luck.ts` packs round, bidder and item into it
 */
export function uniform(key: StreamKey, trial: number, position: number): number {
  threefry(key.k0, key.k1, trial | 0, position | 0, word);
  return ((word[0] >>> 6) * 67108864 + (word[1] >>> 6) + 0.5) * 2.220446049250313e-16;
}
