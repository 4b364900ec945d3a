import { describe, expect, test } from 'vitest';
import { leadOver, rankCorrelations } from '../../src/analysis/rankCorrelation.ts';
import { normalQuantile } from '../../src/math/normal.ts';
import { identity, makeDrawn, type Drawn } from './makeDrawn.ts';

const normal = (u: number): number => normalQuantile(u);
const X = 'assumptions.market.panelSd';
const Y = 'assumptions.market.costErrorSd';

const correlationOf = (drawn: Partial<Drawn> & Pick<Drawn, 'options'>) => {
  const found = rankCorrelations(makeDrawn({ trials: 1000, inputs: { [X]: normal, [Y]: normal }, ...drawn }), 0, 1);
  if (found === null) throw new Error('no rank correlations');
  return found.map(({ correlation }) => correlation);
};

describe('rank correlation', () => {
  test('1 and -1 where the lead only rises or falls, however bent', () => {
    expect(correlationOf({ options: [(x) => x[0] * x[0] * x[0], () => 0] })[0]).toEqual({ mean: 1, standardError: 0 });
    expect(correlationOf({ options: [() => 0, (x) => x[0] * x[0] * x[0]] })[0]).toEqual({ mean: -1, standardError: 0 });
  });

  test('ties take the mean of their ranks: against Pearson’s coefficient of the ranks worked out by hand', () => {
    const twoLevels = { [X]: (u: number) => (u < 0.5 ? 0 : 1), [Y]: identity };
    const found = correlationOf({ trials: 100, inputs: twoLevels, options: [(x) => x[0], () => 0] })[0];
    expect(found.mean).toBeCloseTo(1, 12);
    // Half of the trials tie: with x in two levels and y uniform, ρ = √3 / 2.
    expect(correlationOf({ trials: 20_000, inputs: { [X]: identity }, options: [(x) => (x[0] < 0.5 ? 0 : 1), () => 0] })[0].mean)
      .toBeCloseTo(Math.sqrt(3) / 2, 3);
  });

  test('of two normals with correlation r it is 6 asin(r/2) / π, within its error, which tells its spread', () => {
    const runs = 60;
    const options: Drawn['options'] = [(x, noise) => 0.6 * x[0] + 0.8 * noise, () => 0];
    const made = Array.from({ length: runs }, (_, seed) => correlationOf({ seed, options }));
    const mean = made.reduce((sum, [one]) => sum + one.mean, 0) / runs;
    const spread = Math.sqrt(made.reduce((sum, [one]) => sum + (one.mean - mean) * (one.mean - mean), 0) / (runs - 1));
    expect(Math.abs(mean - (6 / Math.PI) * Math.asin(0.3))).toBeLessThan((3 * spread) / Math.sqrt(runs));
    expect(made[0][0].standardError / spread).toBeGreaterThan(0.75);
    expect(made[0][0].standardError / spread).toBeLessThan(1.35);
    expect(made.filter(([, other]) => Math.abs(other.mean) > 2 * other.standardError).length).toBeLessThan(10);
  });

  test('0 where nothing varies', () => {
    expect(correlationOf({ options: [() => 1, () => 1] })).toEqual([{ mean: 0, standardError: 0 }, { mean: 0, standardError: 0 }]);
  });

  test('the other way round the sign turns', () => {
    const result = makeDrawn({ trials: 500, inputs: { [X]: normal }, options: [(x, noise) => x[0] + noise, () => 0] });
    const one = rankCorrelations(result, 0, 1)?.[0].correlation.mean ?? NaN;
    expect(rankCorrelations(result, 1, 0)?.[0].correlation.mean).toBeCloseTo(-one, 12);
    expect(leadOver(result, 1, 0)[7]).toBe(-leadOver(result, 0, 1)[7]);
  });
});
