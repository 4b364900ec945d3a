import { describe, expect, test } from 'vitest';
import { certaintyOf, withinError } from '../../src/analysis/certainty.ts';

const clear = { mean: 10, standardError: 1 };

describe('certaintyOf', () => {
  test.each([
    [0.5499, 'tooClose'], [0.55, 'leaning'], [0.6599, 'leaning'], [0.66, 'likely'], [0.8999, 'likely'],
    [0.9, 'veryLikely'], [0.9899, 'veryLikely'], [0.99, 'almostCertain'], [1, 'almostCertain'], [0.2, 'tooClose'],
  ])('beating the next in a share of %s is %s', (share, step) => {
    expect(certaintyOf(share, clear, 1000)).toBe(step);
  });

  test('a lead of two standard errors or less is too close, however often it leads', () => {
    expect(certaintyOf(0.97, { mean: 2, standardError: 1 }, 1000)).toBe('tooClose');
    expect(certaintyOf(0.97, { mean: 2.01, standardError: 1 }, 1000)).toBe('veryLikely');
    expect(certaintyOf(1, { mean: 0, standardError: 0 }, 1000)).toBe('tooClose');
  });

  test('one trial knows no error', () => {
    expect(withinError({ mean: 5, standardError: 0 }, 1)).toBe(true);
    expect(withinError({ mean: 5, standardError: 0 }, 2)).toBe(false);
  });
});
