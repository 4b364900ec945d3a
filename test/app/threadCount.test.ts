import { expect, test } from 'vitest';
import { threadCount } from '../../src/app/shared/threadCount.ts';

test.each([
  [1, 1], [2, 2], [3, 2], [4, 3], [8, 7], [9, 8], [64, 8],
  // What a browser may say that will not tell.
  [0, 2], [Number.NaN, 2], [Number.POSITIVE_INFINITY, 2],
])('%d cores give %d threads', (cores, threads) => {
  expect(threadCount(cores)).toBe(threads);
});
