import { describe, expect, test } from 'vitest';
import { binomialTail } from '../../src/analysis/binomialTail.ts';
import { scenarioDiscovery } from '../../src/analysis/scenarioDiscovery.ts';
import { identity, makeDrawn, type Drawn } from './makeDrawn.ts';

const paths = Array.from({ length: 20 }, (_, i) => `links.l${i}.trust`);
const inputs = Object.fromEntries(paths.map((path) => [path, (u: number) => 100 + 10 * u]));

const discover = (options: Drawn['options'], target: number | null = null, trials = 6000, seed = 1) => {
  const found = scenarioDiscovery(makeDrawn({ trials, seed, inputs, options }), target);
  if (found === null) throw new Error('nothing discovered');
  return found;
};
/** B wins by 1 in a share `inside` of the futures in a box of the first two inputs, and in a share `outside` of the others. */
const planted = (inside: number, outside: number): Drawn['options'] => [
  () => 1,
  (x, noise) => {
    const isIn = x[0] > 106 && x[1] < 105;
    // Noise is normal: the share of it below z is what is asked for.
    const z = isIn ? inside : outside;
    return noise < z ? 2 : 0;
  },
];

describe('scenario discovery', () => {
  test('finds a planted box: its inputs, its sides, its bounds, its density and coverage', () => {
    // Normal noise lies below 1 in 84.13% and below -1 in 15.87%: base 0.2 · 0.8413 + 0.8 · 0.1587.
    const { leader, target, base, box } = discover(planted(1, -1));
    expect([leader, target]).toEqual([0, null]);
    expect(Math.abs(base.mean - 0.29524)).toBeLessThan(3 * base.standardError);
    const conditions = [...box?.conditions ?? []].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(conditions.map(({ path }) => path)).toEqual(paths.slice(0, 2));
    const [first, second] = conditions;
    expect(first.high).toBeNull();
    expect(second.low).toBeNull();
    expect(Math.abs((first.low ?? 0) - 106)).toBeLessThan(0.4);
    expect(Math.abs((second.high ?? 0) - 105)).toBeLessThan(0.4);
    expect(first.p1).toBeCloseTo(100.1, 1);
    expect(first.p99).toBeCloseTo(109.9, 1);
    for (const { quasiP, recurs } of conditions) {
      expect(quasiP).toBeLessThan(1e-6);
      expect(recurs).toBe(box?.resamples);
    }
    expect(Math.abs((box?.density.mean ?? 0) - 0.8413)).toBeLessThan(0.05);
    expect(Math.abs((box?.coverage.mean ?? 0) - (0.2 * 0.8413) / 0.29524)).toBeLessThan(0.06);
    expect(Math.abs((box?.mass.mean ?? 0) - 0.2)).toBeLessThan(0.03);
  });

  test('a condition may have two sides', () => {
    const { box } = discover([() => 1, (x) => (x[3] > 104 && x[3] < 106 ? 2 : 0)]);
    expect(box?.conditions.map(({ path }) => path)).toEqual([paths[3]]);
    expect(Math.abs((box?.conditions[0].low ?? 0) - 104)).toBeLessThan(0.3);
    expect(Math.abs((box?.conditions[0].high ?? 0) - 106)).toBeLessThan(0.3);
    expect(box?.coverage.mean).toBeGreaterThan(0.9);
  });

  test('no more than three conditions, whatever there is to find', () => {
    const { box } = discover([() => 526, (x) => x[0] + x[1] + x[2] + x[3] + x[4]]);
    expect(box?.conditions.length).toBe(3);
    expect(box?.conditions.every(({ low, high }) => low !== null && high === null)).toBe(true);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('where chance alone decides there is no box: seed %i', (seed) => {
    expect(discover([() => 0, (_, noise) => noise - 0.2], null, 3000, seed).box).toBeNull();
  });

  test('nobody else ever wins, or always: no box', () => {
    expect(discover([() => 1, () => 0]).box).toBeNull();
    expect(discover([() => 1, () => 0]).base.mean).toBe(0);
    expect(discover([() => 1, () => 1]).base.mean).toBe(0.5);
    expect(discover([() => 1, () => 1]).box).toBeNull();
  });

  test('a chosen option, ties shared', () => {
    const options: Drawn['options'] = [() => 1, (x) => (x[5] > 107 ? 2 : 0), (x) => (x[5] > 107 ? 2 : 0)];
    const { base, box } = discover(options, 2);
    expect(base.mean).toBeCloseTo(0.15, 1);
    expect(box?.density.mean).toBeGreaterThan(0.48);
    expect(box?.density.mean).toBeLessThanOrEqual(0.5);
    expect(discover(options).base.mean).toBeCloseTo(2 * base.mean, 10);
  });

  test('figures do not flatter the search: measured again on fresh futures they hold', () => {
    const options: Drawn['options'] = [() => 1, (x, noise) => (x[0] - 105) * 0.2 + noise];
    const { box } = discover(options);
    expect(box).not.toBeNull();
    const bounds = (box?.conditions ?? []).map(({ path, low, high }) => (
      { at: paths.indexOf(path), low: low ?? -Infinity, high: high ?? Infinity }));
    const fresh = makeDrawn({ trials: 20_000, seed: 99, inputs, options });
    const inside = Array.from({ length: 20_000 }, (_, t) => t)
      .filter((t) => bounds.every(({ at, low, high }) => (fresh.draws?.[at][t] ?? 0) > low && (fresh.draws?.[at][t] ?? 0) < high));
    const wins = inside.filter((t) => (fresh.outcomes[1].at(-1)?.[t] ?? 0) > 1).length;
    expect(Math.abs((box?.density.mean ?? 0) - wins / inside.length)).toBeLessThan(3 * (box?.density.standardError ?? 0) + 0.01);
  });

  test('one option, or too few trials: null', () => {
    expect(scenarioDiscovery(makeDrawn({ trials: 500, inputs: { [paths[0]]: identity }, options: [() => 0] }))).toBeNull();
    expect(scenarioDiscovery(makeDrawn({ trials: 50, inputs: { [paths[0]]: identity }, options: [() => 0, () => 1] }))).toBeNull();
  });
});

describe('binomial tail', () => {
  test('against the sum of its terms', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    for (const n of [1, 5, 30]) {
      for (const p of [0.01, 0.3, 0.5, 0.95]) {
        for (let hits = 0; hits <= n; hits++) {
          let sum = 0;
          for (let k = hits; k <= n; k++) sum += choose(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
          expect(Math.abs(binomialTail(hits, n, p) / sum - 1)).toBeLessThan(1e-9);
        }
      }
    }
  });

  test('at its ends', () => {
    expect([binomialTail(0, 10, 0), binomialTail(1, 10, 0), binomialTail(10, 10, 1)]).toEqual([1, 0, 1]);
    expect(binomialTail(3000, 4000, 0.5)).toBeLessThan(1e-200);
    expect(binomialTail(1000, 4000, 0.5)).toBe(1);
  });
});
