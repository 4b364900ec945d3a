import { describe, expect, test } from 'vitest';
import { meanTrajectory, providerChanges, ribbon } from '../../src/analysis/trajectories.ts';
import { makeResult } from './makeResult.ts';

describe('trajectories', () => {
  const result = makeResult({
    trials: 101,
    horizonMonths: 24,
    options: [
      { id: 'a', name: 'A', outcomes: {}, measures: { integration: () => 0.5 } },
      { id: 'b', name: 'B', outcomes: {}, measures: { integration: (t, m) => ((t * 37) % 101) / 128 + m / 1024, quality: () => 0.25 } },
    ],
  });

  test('mean and quantiles by month, in closed form', () => {
    const mean = meanTrajectory(result, 1, 'integration');
    const band = ribbon(result, 1, 'integration');
    for (const m of [0, 11, 23]) {
      expect(mean[m]).toBeCloseTo(50 / 128 + m / 1024, 12);
      expect(band.p10[m]).toBeCloseTo(10 / 128 + m / 1024, 12);
      expect(band.p25[m]).toBeCloseTo(25 / 128 + m / 1024, 12);
      expect(band.p75[m]).toBeCloseTo(75 / 128 + m / 1024, 12);
      expect(band.p90[m]).toBeCloseTo(90 / 128 + m / 1024, 12);
    }
    expect(meanTrajectory(result, 1, 'quality')[5]).toBe(0.25);
    expect(Array.from(ribbon(result, 0, 'integration').p10)).toEqual(Array<number>(24).fill(0.5));
  });

  test('changes of provider: by half-year and ever', () => {
    const changes = providerChanges(makeResult({
      trials: 4,
      horizonMonths: 24,
      // Trial 0 changes in month 3, back in month 4 and on in month 13; trial 1 in month 13; trial 2 at once; trial 3 never.
      options: [{ id: 'a', name: 'A', outcomes: {}, holder: (t, m) => [m === 3 ? 2 : m >= 13 ? 3 : 0, m >= 13 ? 1 : 0, 2, 0][t] }],
    }), 0);
    expect(Array.from(changes.byHalfYear)).toEqual([0.5, 0, 0.5, 0]);
    expect(changes.ever).toBe(0.75);
    expect(changes.trials).toBe(4);
  });

  test('nobody changes hands', () => {
    expect(providerChanges(result, 0)).toMatchObject({ ever: 0 });
  });
});
