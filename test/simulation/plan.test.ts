import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHUNK_TRIALS, FULL_TRIALS, MAX_TRIALS, TRAJECTORY_TRIALS, chunksOf } from '../../src/simulation/plan.ts';

test('chunks cover a run without gap or overlap, in order, and none is empty or too large', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(20_000), (from, length) => {
      const chunks = chunksOf(from, from + length);
      let at = from;
      for (const chunk of chunks) {
        expect(chunk.from).toBe(at);
        expect(chunk.to).toBeGreaterThan(chunk.from);
        expect(chunk.to - chunk.from).toBeLessThanOrEqual(CHUNK_TRIALS);
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
      expect(inner.every((bound) => bound % CHUNK_TRIALS === 0)).toBe(true);
    }),
  );
  expect(chunksOf(0, 120)).toEqual([{ from: 0, to: 50 }, { from: 50, to: 100 }, { from: 100, to: 120 }]);
  expect(chunksOf(120, 200)).toEqual([{ from: 120, to: 150 }, { from: 150, to: 200 }]);
  expect(chunksOf(0, 0)).toEqual([]);
});

test('what a run keeps changes at the bounds of chunks', () => {
  for (const limit of [TRAJECTORY_TRIALS, FULL_TRIALS, MAX_TRIALS]) expect(limit % CHUNK_TRIALS).toBe(0);
});
