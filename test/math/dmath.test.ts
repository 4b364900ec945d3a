import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, log, power } from '../../src/math/dmath.ts';
import { cases } from '../generators/cases.ts';

/** Both this and the engine's function err by less than one unit in the last place: two such units of a double, relative. */
const TWO_ULP = 2 * 2 ** -52;

const bits = (x: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};
const relative = (actual: number, expected: number): number => Math.abs(actual - expected) / Math.abs(expected);

/** e^x and ln x as 64-bit doubles nearest to the true values, from decimal arithmetic of 60 digits (Python's decimal module). */
const exactExp: [number, string][] = [
  [0, '3ff0000000000000'],
  [1, '4005bf0a8b145769'],
  [-1, '3fd78b56362cef38'],
  [0.5, '3ffa61298e1e069c'],
  [2, '401d8e64b8d4ddae'],
  [10, '40d5829dcf950560'],
  [-10, '3f07cd79b5647c9b'],
  [100, '48f3494a9b171bf5'],
];
const exactLog: [number, string][] = [
  [1, '0000000000000000'],
  [2, '3fe62e42fefa39ef'],
  [0.5, 'bfe62e42fefa39ef'],
  [10, '40026bb1bbb55516'],
  [9, '400193ea7aad030b'],
  [0.1, 'c0026bb1bbb55515'],
  [1e300, '4085963447f87fb5'],
];

/** A value may differ from the nearest double by one unit in the last place, and no more. */
const unitsApart = (actual: number, expected: string): number => Number(BigInt(`0x${bits(actual)}`) - BigInt(`0x${expected}`));

describe('exp', () => {
  test.each(exactExp)('of %d is within one unit in the last place', (x, expected) => {
    expect(Math.abs(unitsApart(exp(x), expected))).toBeLessThanOrEqual(1);
  });

  test('agrees with the engine wherever the result is a normal number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ min: -708, max: 709.7, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })), (x) => {
        expect(relative(exp(x), Math.exp(x))).toBeLessThan(TWO_ULP);
      }),
      { numRuns: cases(50_000), seed: 1 },
    );
  });

  test('goes through subnormal numbers to 0, and over the top to Infinity', () => {
    for (let x = -709; x > -746; x -= 0.37) {
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(Math.max(5e-324, Math.exp(x) * TWO_ULP));
    }
    expect(exp(-746)).toBe(0);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(709.78)).toBeLessThan(Infinity);
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(NaN)).toBeNaN();
  });
});

describe('log', () => {
  test.each(exactLog)('of %d is within one unit in the last place', (x, expected) => {
    expect(Math.abs(unitsApart(log(x), expected))).toBeLessThanOrEqual(1);
  });

  test('agrees with the engine over all positive numbers, and near 1', () => {
    const positive = fc.oneof(
      fc.double({ min: 0, minExcluded: true, noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      fc.double({ min: 1 - 1e-9, max: 1 + 1e-9, noNaN: true }),
    );
    fc.assert(
      fc.property(positive, (x) => {
        if (x === 1) expect(log(x)).toBe(0);
        else expect(relative(log(x), Math.log(x))).toBeLessThan(TWO_ULP);
      }),
      { numRuns: cases(50_000), seed: 1 },
    );
  });

  test('at and beyond its ends', () => {
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(relative(log(5e-324), Math.log(5e-324))).toBeLessThan(TWO_ULP);
    expect(relative(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(TWO_ULP);
  });
});

describe('power', () => {
  test('agrees with repeated multiplication and roots', () => {
    expect(relative(power(2, 10), 1024)).toBeLessThan(1e-14);
    expect(relative(power(9, 0.5), 3)).toBeLessThan(1e-15);
    expect(relative(power(1.035, -120 / 12), 1 / 1.035 ** 10)).toBeLessThan(1e-14);
    expect(power(7, 0)).toBe(1);
    expect(power(1, 12.3)).toBe(1);
  });

  test('errs by no more than it says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true }), (base, exponent) => {
        const size = Math.max(1, Math.abs(exponent * Math.log(base)));
        expect(relative(power(base, exponent), base ** exponent)).toBeLessThan(1e-15 * size);
      }),
      { numRuns: cases(20_000), seed: 1 },
    );
  });
});

const REGRESSION_EXP = [
  '00c4ff475c68ca02', '3fa2e259bb85be85', '3fecf46d99d52b3a', '3ff000000044b830',
  '40001c2a61268987', '401abe5b1cd863f6', '42f078401f5a3ec8', '7f1058614179b2a5',
];
const REGRESSION_LOG = [
  '401a3509950c84a7', '3ff31a4e7240c777', 'c0026bb1bbb55515', 'c034b927f32bffb8',
  'bfd6d3c324e13f50', '3fe48a11293d785b', '400c0b61ad3275b2', '401a3473d98da8a6',
];

/** What this code gave on the day that these were written; other code, or another engine, must give the same. */
test('the same bits as ever', () => {
  const inputs = [-700.5, -3.3, -0.1, 1e-9, 0.7, 1.9, 33.3, 700.1];
  expect(inputs.map((x) => bits(exp(x)))).toEqual(REGRESSION_EXP);
  expect(inputs.map((x) => bits(log(Math.abs(x))))).toEqual(REGRESSION_LOG);
});
