import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duties, type DutiesRow } from '../../src/analysis/duties.ts';
import type { OutcomeName } from '../../src/model/outcomes.ts';
import { irregular, makeResult } from './makeResult.ts';

type Row = Partial<Record<OutcomeName, number | ((trial: number) => number)>>;
function rowsOf(trials: number, options: readonly Row[], reference = 0): readonly DutiesRow[] {
  const made = makeResult({ trials, options: options.map((outcomes, o) => ({ id: `o${o}`, name: 'ABCDEF'[o], outcomes })) });
  const one = duties(made, reference);
  if (one === null) throw new Error('kept');
  return one.rows;
}
const shares = ({ betterQuality, narrowerAccessGap, narrowerOutcomeGap, harmsIntegration }: DutiesRow): number[] =>
  [betterQuality, narrowerAccessGap, narrowerOutcomeGap, harmsIntegration].map(({ share }) => share.mean);

describe('duties', () => {
  test('in closed form', () => {
    const [b] = rowsOf(10, [
      { quality: 0.5, accessGap: 0.1, outcomeGap: -0.02, integration: 0.5, totalQalys: 0 },
      {
        quality: (t) => (t < 7 ? 0.6 : 0.4), accessGap: (t) => (t < 4 ? -0.05 : -0.2), outcomeGap: (t) => (t < 1 ? 0.01 : 0.03),
        integration: (t) => (t < 8 ? 0.4 : 0.6), totalQalys: (t) => (t % 4 === 0 ? -1 : 1),
      },
    ]);
    // A gap the other way round counts by its size.
    expect(shares(b)).toEqual([0.7, 0.4, 0.1, 0.8]);
    // Trials 0 and 4 are harmed and do not gain.
    expect(b.gainsDespiteHarm.mean).toBeCloseTo(0.6, 12);
    expect(b.gainsIfHarmed?.mean).toBeCloseTo(0.75, 12);
    expect(b.betterQuality.equal).toBe(0);
    // Among 8 harmed the share has a variance of 0.75 x 0.25 / 8, but for the n - 1 of 10.
    expect(b.gainsIfHarmed?.standardError).toBeCloseTo(Math.sqrt((0.75 * 0.25) / 8 * (10 / 9)), 12);
  });

  test('an option that does as the reference does changes nothing: half of every share, all equal', () => {
    const same: Row = { quality: (t) => t, integration: 0.5, accessGap: 0.1, totalQalys: 4 };
    const [b] = rowsOf(6, [same, same]);
    expect(shares(b)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([b.betterQuality.equal, b.narrowerAccessGap.equal, b.harmsIntegration.equal]).toEqual([1, 1, 1]);
    expect([b.gainsDespiteHarm.mean, b.gainsIfHarmed?.mean]).toEqual([0.25, 0.5]);
  });

  test('what rounding leaves of a gap that is nil is no difference', () => {
    const [b] = rowsOf(3, [{ accessGap: 1e-17 }, { accessGap: -3e-17 }]);
    expect(b.narrowerAccessGap).toEqual({ share: { mean: 0.5, standardError: 0 }, equal: 1 });
  });

  test('never harmed: no share of the harmed', () => {
    expect(rowsOf(3, [{ integration: 0.4 }, { integration: 0.5 }])[0].gainsIfHarmed).toBeNull();
  });

  test('shares are probabilities, gains within harm; option and reference exchanged give the other part', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 999 }), (trials, key) => {
      const made = (k: number): Row => {
        const rough = (seed: number) => (t: number): number => Math.round(4 * irregular(t, seed)) / 4;
        return {
          quality: rough(k), accessGap: rough(k + 1), outcomeGap: rough(k + 2), integration: rough(k + 3), totalQalys: rough(k + 4),
        };
      };
      const both = [made(key), made(key + 5)];
      const [there] = rowsOf(trials, both);
      const [back] = rowsOf(trials, both, 1);
      shares(there).forEach((share, i) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share + shares(back)[i]).toBeCloseTo(1, 12);
      });
      expect(there.gainsDespiteHarm.mean).toBeLessThanOrEqual(there.harmsIntegration.share.mean + 1e-12);
      if (there.gainsIfHarmed !== null) {
        expect(there.gainsIfHarmed.mean * there.harmsIntegration.share.mean).toBeCloseTo(there.gainsDespiteHarm.mean, 12);
      }
    }));
  });

  test('the reference has no row; null where the trials were not kept', () => {
    expect(rowsOf(2, [{}, {}, {}], 1).map(({ option }) => option)).toEqual([0, 2]);
    expect(duties(makeResult({ trials: 3, options: [{ id: 'a', name: 'A', outcomes: {} }], netBenefitsOnly: true }), 0)).toBeNull();
  });
});
