import { describe, expect, test } from 'vitest';
import { varianceShares } from '../../src/analysis/varianceShare.ts';
import { normalQuantile } from '../../src/math/normal.ts';
import { makeDrawn, type Drawn } from './makeDrawn.ts';

const normal = (u: number): number => normalQuantile(u);
const centred = (u: number): number => 2 * u - 1;
const [X, Y, Z] = ['assumptions.market.panelSd', 'assumptions.market.costErrorSd', 'assumptions.quality.adjustYears'];

const sharesOf = (option: Drawn['options'][number], inputs: Drawn['inputs'], seed = 1, trials = 5000) => {
  const found = varianceShares(makeDrawn({ trials, seed, inputs, options: [option, () => 0] }), 0, 1);
  if (found === null) throw new Error('no shares');
  return found.map(({ share }) => share);
};

describe('variance shares', () => {
  const inputs = { [X]: normal, [Y]: centred, [Z]: normal };

  test('of a sum are the shares of its parts; an input without effect has none', () => {
    // Variances 4, 9/3 and 2 of 9.
    const [x, y, z] = sharesOf((v, noise) => 2 * v[0] + 3 * v[1] + Math.SQRT2 * noise, inputs);
    expect(Math.abs(x.mean - 4 / 9)).toBeLessThan(3 * x.standardError);
    expect(Math.abs(y.mean - 3 / 9)).toBeLessThan(3 * y.standardError);
    expect(z.mean).toBeLessThan(0.002);
  });

  test('no bias over many runs, and errors that tell their spread', () => {
    const runs = 60;
    const made = Array.from({ length: runs }, (_, seed) => sharesOf((v, noise) => v[0] + 2 * noise, inputs, seed, 2000)[0]);
    const mean = made.reduce((sum, one) => sum + one.mean, 0) / runs;
    const spread = Math.sqrt(made.reduce((sum, one) => sum + (one.mean - mean) * (one.mean - mean), 0) / (runs - 1));
    const told = made.reduce((sum, one) => sum + one.standardError, 0) / runs;
    expect(Math.abs(mean - 0.2)).toBeLessThan((3 * spread) / Math.sqrt(runs));
    expect(told / spread).toBeGreaterThan(0.75);
    expect(told / spread).toBeLessThan(1.35);
  });

  test('finds what neither rises nor falls, and gives inputs that act only together no share of their own', () => {
    const [x] = sharesOf((v) => v[1] * v[1], { [Y]: centred, [X]: centred });
    expect(x.mean).toBeLessThan(0.01);
    const [, bowl] = sharesOf((v) => v[1] * v[1], { [X]: centred, [Y]: centred });
    expect(bowl.mean).toBeGreaterThan(0.99);
    for (const { mean } of sharesOf((v) => v[0] * v[1], { [X]: centred, [Y]: centred })) expect(mean).toBeLessThan(0.01);
  });

  test('all of it where nothing else moves; none where nothing moves', () => {
    expect(sharesOf((v) => v[0], { [X]: centred })[0].mean).toBeGreaterThan(0.999);
    expect(sharesOf(() => 4, { [X]: centred })).toEqual([{ mean: 0, standardError: 0 }]);
  });
});
