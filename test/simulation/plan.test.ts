import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHUNK_TRIALS, FINE_CHUNK_TRIALS, FINE_TRIALS, FULL_TRIALS, MAX_TRIALS, TRAJECTORY_TRIALS, chunksOf } from '../../src/simulation/plan.ts';

test('chunks cover a run without gap or overlap, in order, and none is empty or too large', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), (from, length) => {
      const chunks = chunksOf(from, from + length);
      let at = from;
      for (const chunk of chunks) {
        expect(chunk.from).toBe(at);
        expect(chunk.to).toBeGreaterThan(chunk.from);
        expect(chunk.to - chunk.from).toBeLessThanOrEqual(chunk.from < FINE_TRIALS ? FINE_CHUNK_TRIALS : CHUNK_TRIALS);
        at = chunk.to;
      }
      expect(at).toBe(from + length);
    }),
  );
});

test('their bounds stand at the same trials wherever a run starts and ends', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), (from, length) => {
      const bounds = chunksOf(from, from + length).flatMap((chunk) => [chunk.from, chunk.to]);
      const inner = bounds.filter((bound) => bound !== from && bound !== from + length);
      expect(inner.every((bound) => bound % (bound < FINE_TRIALS ? FINE_CHUNK_TRIALS : CHUNK_TRIALS) === 0)).toBe(true);
    }),
  );
  expect(chunksOf(0, 60)).toEqual([{ from: 0, to: 25 }, { from: 25, to: 50 }, { from: 50, to: 60 }]);
  expect(chunksOf(60, 100)).toEqual([{ from: 60, to: 75 }, { from: 75, to: 100 }]);
  expect(chunksOf(980, 1120)).toEqual([{ from: 980, to: 1000 }, { from: 1000, to: 1100 }, { from: 1100, to: 1120 }]);
  expect(chunksOf(0, 0)).toEqual([]);
});

test('what a run keeps changes at the bounds of chunks', () => {
  for (const limit of [FINE_TRIALS, TRAJECTORY_TRIALS, FULL_TRIALS, MAX_TRIALS]) expect(limit % CHUNK_TRIALS).toBe(0);
  expect(FINE_TRIALS % FINE_CHUNK_TRIALS).toBe(0);
});
