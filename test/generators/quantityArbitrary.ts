import fc from 'fast-check';
import type { MetalogQuantity, Provenance, Quantity } from '../../src/scenario/types.ts';

const STEPS = 2 ** 30;

/**
 * A share strictly between 0 and 1, spread evenly: no preference for the ends. Round numbers would meet each other at
 * thresholds (an integration of just 0.5 against a least integration of 0.5), where the last bit decides.
 */
const evenShare: fc.Arbitrary<number> = fc.noBias(fc.nat({ max: STEPS - 1 })).map((step) => (step + 0.5) / STEPS);

/** A number strictly between two others. */
export const numberWithin = (lo: number, hi: number): fc.Arbitrary<number> => evenShare.map((share) => lo + share * (hi - lo));

/** An evenly spread whole number, both ends included. */
export const integerWithin = (lo: number, hi: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min: lo, max: hi }));

/** (y50 - y10) / (y90 - y10) well within the bounds that make a metalog a distribution. */
const skewArbitrary = numberWithin(0.18, 0.82);

type MetalogMaker = (lo: number, hi: number, skew: number, place: number, width: number) => MetalogQuantity;

/** The log scale's spread R for which a metalog bounded on one side has a finite variance, at a skew measured from its bound. */
function finiteSpread(skew: number, width: number): number {
  const perSpread = 1 / (2 * Math.log(9)) + (1 - 2 * skew) / (1.6 * Math.log(9));
  return ((0.05 + 0.9 * width) * 0.5) / perSpread;
}

const metalogMakers: readonly MetalogMaker[] = [
  // unbounded
  (lo, hi, skew, place, width) => {
    const p10 = lo + 0.7 * place * (hi - lo);
    const spread = (0.05 + 0.9 * width) * (hi - p10);
    return { p10, p50: p10 + skew * spread, p90: p10 + spread };
  },
  // bounded below
  (lo, hi, skew, place, width) => {
    const min = lo + 0.5 * place * (hi - lo);
    const reach = (0.2 + 0.8 * place) * (hi - min);
    const spread = finiteSpread(skew, width);
    return { min, p10: min + reach * Math.exp(-spread), p50: min + reach * Math.exp(-(1 - skew) * spread), p90: min + reach };
  },
  // bounded above: the same in the mirror
  (lo, hi, skew, place, width) => {
    const max = hi - 0.5 * place * (hi - lo);
    const reach = (0.2 + 0.8 * place) * (max - lo);
    const spread = finiteSpread(1 - skew, width);
    return { max, p10: max - reach, p50: max - reach * Math.exp(-skew * spread), p90: max - reach * Math.exp(-spread) };
  },
  // bounded on both sides
  (lo, hi, skew, place, width) => {
    const y10 = -4 + 4 * place;
    const spread = 0.2 + 5 * width;
    const at = (y: number): number => lo + (hi - lo) / (1 + Math.exp(-y));
    return { min: lo, max: hi, p10: at(y10), p50: at(y10 + skew * spread), p90: at(y10 + spread) };
  },
];

const provenanceArbitrary: fc.Arbitrary<Provenance> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Provenance>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Provenance>(
      { note: 'A panel of three.', grade: 'C', basis: 'judgement' },
      { grade: 'B', basis: 'derived' },
      { source: 'example', grade: 'A', basis: 'found' },
    ),
  },
);

/** A quantity of any form, every stated number of it from lo to hi, lo < hi. A note may name the source `example`. */
export function quantityWithin(lo: number, hi: number): fc.Arbitrary<Quantity> {
  const number = numberWithin(lo, hi);
  const sorted = fc.tuple(number, number, number).map((numbers) => numbers.sort((a, b) => a - b));
  const form: fc.Arbitrary<Exclude<Quantity, number>> = fc.oneof(
    { weight: 2, arbitrary: number.map((value) => ({ value })) },
    { weight: 3, arbitrary: sorted.filter(([a, , c]) => a < c).map(([min, , max]) => ({ min, max })) },
    { weight: 3, arbitrary: sorted.filter(([a, , c]) => a < c).map(([min, mode, max]) => ({ min, mode, max })) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...metalogMakers), skewArbitrary, evenShare, evenShare)
        .map(([make, skew, place, width]) => make(lo, hi, skew, place, width)),
    },
  );
  return fc.oneof(
    { weight: 1, arbitrary: number },
    { weight: 3, arbitrary: fc.tuple(form, provenanceArbitrary).map(([quantity, provenance]) => ({ ...quantity, ...provenance })) },
  );
}

/** A quantity within bounds, or sometimes one of some exact numbers, such as 0. */
export function quantityOr(exact: readonly number[], lo: number, hi: number): fc.Arbitrary<Quantity> {
  return fc.oneof({ weight: 3, arbitrary: quantityWithin(lo, hi) }, { weight: 1, arbitrary: fc.constantFrom(...exact) });
}
