const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;

/** Places of the low and the high half of a number in its eight bytes. */
const [LOW, HIGH] = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? [0, 1] : [1, 0];

/**
 * The places of the first `count` values in ascending order; places of equal values keep their order.
 *
 * A radix sort on the bits of the numbers, 11 at a time, least first (Knuth, The Art of Computer Programming 3, section 5.2.5,
 * algorithm R): of 10,000 numbers several times as fast as sorting by comparison, which matters with hundreds of inputs.
 * @param values no NaN
 */
export function orderOf(values: Float64Array, count: number = values.length): Uint32Array {
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * count);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const h = halves[2 * i + HIGH];
    // Bits of a double order like an integer once the sign is turned over, and all bits of negative ones.
    const negative = h >>> 31 === 1;
    high[i] = negative ? ~h : h ^ 0x80000000;
    low[i] = negative ? ~halves[2 * i + LOW] : halves[2 * i + LOW];
  }
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let i = 0; i < count; i++) from[i] = i;
  const starts = new Uint32Array(BUCKETS + 1);
  for (const word of [low, high]) {
    for (let shift = 0; shift < 32; shift += BITS) {
      starts.fill(0);
      for (let i = 0; i < count; i++) starts[((word[i] >>> shift) & MASK) + 1]++;
      if (starts.includes(count)) continue;
      for (let b = 1; b < BUCKETS; b++) starts[b] += starts[b - 1];
      for (let i = 0; i < count; i++) {
        const place = from[i];
        to[starts[(word[place] >>> shift) & MASK]++] = place;
      }
      [from, to] = [to, from];
    }
  }
  return from;
}

/**
 * Rank of each of the first `count` values, from 0.5 to count - 0.5, equal values sharing the mean of their ranks.
 * Half-integers up to 2²³ are exact in the array's type.
 */
export function midranks(values: Float64Array, count: number = values.length): Float32Array {
  const order = orderOf(values, count);
  const ranks = new Float32Array(count);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && values[order[to]] === values[order[from]]) to++;
    for (let i = from; i < to; i++) ranks[order[i]] = (from + to) / 2;
    from = to;
  }
  return ranks;
}
