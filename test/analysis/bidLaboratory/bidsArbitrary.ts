import fc from 'fast-check';
import { laboratoryFormulas, type BidLaboratory, type LaboratoryBid } from '../../../src/scenario/bidLaboratory.ts';

const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 1000);

/** Two to six bids with prices of some £m. */
export const bidsArbitrary: fc.Arbitrary<readonly LaboratoryBid[]> = fc
  .array(fc.record({
    price: fc.integer({ min: 5_000_000, max: 20_000_000 }),
    scores: fc.record({ quality: score, integration: score, access: score, socialValue: score }),
  }), { minLength: 2, maxLength: 6 })
  .map((drawn) => drawn.map((one, i) => ({ id: `bid-${i}`, name: `Bid ${i}`, ...one })));

const weight = fc.integer({ min: 1, max: 100 });

/** Bids under any formula and weights, with a maximum above all of them. */
export const laboratoryArbitrary: fc.Arbitrary<BidLaboratory> = fc.record({
  bids: bidsArbitrary,
  pricePeriod: fc.constantFrom('year' as const, 'total' as const),
  weights: fc.record({ quality: weight, value: weight, integration: weight, access: weight, socialValue: weight }),
  minQuality: fc.constantFrom(0, 0.2),
  formula: fc.constantFrom(...laboratoryFormulas),
  maximumPrice: fc.integer({ min: 21_000_000, max: 40_000_000 }),
  panelSd: fc.constantFrom(0, 0.04, 0.1),
});
