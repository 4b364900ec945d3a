import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/math/normal.ts';
import { MOST_TRIALS, stability } from '../../src/analysis/stability.ts';
import { irregular, makeResult } from './makeResult.ts';

type Numbers = number | ((trial: number) => number);
const of = (trials: number, ...rows: readonly Numbers[]) => stability(makeResult({
  trials, options: rows.map((whole, o) => ({ id: `o${o}`, name: 'ABCDEF'[o], outcomes: { wholeValueNetBenefit: whole } })),
}));
/** Evenly spread normal numbers with mean 0 and standard deviation 1. */
const z = (trials: number, key = 0) => (t: number): number => normalQuantile(irregular(t, key) * (1 - 1 / trials) + 0.5 / trials);

describe('stability', () => {
  test('a lead and a share that are clear need no more trials', () => {
    const found = of(1000, (t) => (t % 5 === 0 ? -1 : 2), 0);
    expect(found).toMatchObject({ isStable: true, needed: { kind: 'enough' }, lead: { option: 0, rival: 1, lead: { mean: 1.4 } } });
    expect(found.step).toMatchObject({ share: { mean: 0.8 }, threshold: 0.9 });
  });

  test('a lead within two standard errors: as many trials as make it clear', () => {
    // A standard error of 1 / √1000 = 0.0316, and a lead of 0.02: clear at (2 / 0.02)² = 10,000 trials, and a little more.
    const found = of(1000, (t) => 0.02 + z(1000)(t), 0);
    expect(found.isStable).toBe(false);
    expect(found.lead?.lead.mean).toBeCloseTo(0.02, 2);
    expect(found.step).toBeNull();
    expect(found.needed).toEqual({ kind: 'more', trials: 20_000 });
  });

  test('the same in every trial: no number of trials will tell', () => {
    expect(of(100, 5, 5).needed).toEqual({ kind: 'never' });
    expect(of(100, 5, 5).isStable).toBe(false);
  });

  test('all but equal: not said after few trials, said after many', () => {
    const tiny = (trials: number) => of(trials, (t) => (t % 2 === 0 ? 1 : -1) + 1e-7, 0).needed;
    expect(tiny(1000)).toEqual({ kind: 'more', trials: 10_000 });
    expect(tiny(10_000)).toEqual({ kind: 'never' });
  });

  test('a share at the border of two words is not stable though the lead is clear', () => {
    const found = of(1000, (t) => (t % 10 === 0 ? -1 : 2), 0);
    expect(found.lead?.needed).toEqual({ kind: 'enough' });
    expect(found.step).toMatchObject({ threshold: 0.9, needed: { kind: 'more', trials: 10_000 } });
    // 0.5 points over the border with an error of 0.95: √(0.905 x 0.095 / 1000).
    const near = of(1000, (t) => (t % 1000 < 95 ? -1 : 2), 0);
    expect(near.step?.needed).toEqual({ kind: 'more', trials: 20_000 });
  });

  test('always ahead in a hundred trials is not yet always: the share may still be under 99 of 100', () => {
    expect(of(100, 1, 0)).toMatchObject({ isStable: false, step: { threshold: 0.99 } });
    expect(of(2000, 1, 0).isStable).toBe(true);
  });

  test('the rival is the one that might still overtake, not the one with the next mean', () => {
    const found = of(1000, 1, 0.9, (t) => 0.8 + 40 * (t % 2 === 0 ? 1 : -1));
    expect(found.lead).toMatchObject({ option: 0, rival: 2, needed: { kind: 'more' } });
  });

  test('one option is stable, one trial is not; no more than a run may have', () => {
    expect(of(10, 1)).toEqual({ trials: 10, isStable: true, lead: null, step: null, needed: { kind: 'enough' } });
    expect(of(1, 1, 0).isStable).toBe(false);
    // An error of 0.01054 and a lead of 0.0023 ask for 830,000 trials: rounded up to what a run may have.
    expect(of(9000, (t) => 0.0023 + z(9000)(t), 0).needed).toEqual({ kind: 'more', trials: MOST_TRIALS });
  });
});
