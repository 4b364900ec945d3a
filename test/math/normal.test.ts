import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/math/normal.ts';

/** Distribution function by its Taylor series about 0 (Abramowitz and Stegun 26.2.10); for |z| up to 6. */
function normalBelow(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 1; k < 200; k++) {
    term *= (-z * z) / (2 * k);
    sum += term / (2 * k + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

describe('the inverse of the normal distribution function', () => {
  test.each([
    // Wichura (1988), the check values of PPND16, and the usual tables to 16 digits.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, Number('-9.262340089798408')],
    [0.975, 1.959963984540054],
    [0.9, 1.2815515655446004],
  ])('at %d', (u, expected) => {
    expect(Math.abs(normalQuantile(u) / expected - 1)).toBeLessThan(5e-16);
  });

  test('is 0 in the middle and mirrored about it', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (let k = 1; k < 2 ** 12; k++) expect(normalQuantile(k / 2 ** 13)).toBe(-normalQuantile(1 - k / 2 ** 13));
  });

  test('is undone by the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }), (u) => {
        expect(Math.abs(normalBelow(normalQuantile(u)) - u)).toBeLessThan(1e-14);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });

  test('rises, also where its three parts meet', () => {
    for (const centre of [0.075, 0.925, 1.3887943864964021e-11, 1e-300]) {
      const values = [1 - 1e-6, 1 - 1e-9, 1, 1 + 1e-9, 1 + 1e-6].map((factor) => normalQuantile(centre * factor));
      expect(values).toEqual(values.slice().sort((a, b) => a - b));
      expect(values[4] - values[0]).toBeLessThan(1e-4);
    }
  });

  test('is finite at the smallest and largest share that is drawn', () => {
    expect(normalQuantile(2 ** -53)).toBeCloseTo(-8.2095, 3);
    expect(normalQuantile(1 - 2 ** -53)).toBeCloseTo(8.2095, 3);
  });
});
