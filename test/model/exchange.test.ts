import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { teller } from '../../src/model/tell.ts';
import type { Criterion, PriceFormula, Scenario } from '../../src/scenario/types.ts';
import { baseVariant } from '../generators/baseScenario.ts';
import { numberWithin } from '../generators/quantityArbitrary.ts';

/** Exchanging the traits of incumbent and challenger, where history gives neither an advantage, exchanges who wins. */

interface Traits {
  readonly quality: number;
  readonly capability: number;
  readonly reach: number;
  readonly socialValue: number;
  readonly cost: number;
}

interface Terms {
  readonly weights: Readonly<Record<Criterion, number>>;
  readonly priceFormula: PriceFormula;
  readonly minQuality: number;
}

/** Links, cost errors and optimism alike: neither side knows more of its cost, and no evidence of the past is asked for. */
const market = (incumbent: Traits, challenger: Traits, terms: Terms, noise: number): Scenario =>
  baseVariant((draft) => {
    Object.assign(draft.lots[0].incumbent, incumbent);
    draft.lots[0].contractEndMonth = 0;
    draft.lots[0].challengers = [{ id: 'other', name: 'Other', sector: 'nhs', expectedBids: 1, ...challenger, localLinks: 0 }];
    draft.horizonMonths = 24;
    Object.assign(draft.assumptions.market, { costErrorSd: noise, incumbentCostErrorSd: noise, panelSd: noise });
    Object.assign(draft.assumptions.market, { soleBidderMarkup: 0.1, claimInflation: 0.1 });
    Object.assign(draft.options[0].strategy, { route: 'competitive', ...terms });
  });

/** Of the trials in which just the two bid: was the award the incumbent's (true), the challenger's (false), nobody's (null)? */
function awards(scenario: Scenario, trials: number, atMost = Infinity): (boolean | null)[] {
  const found: (boolean | null)[] = [];
  const tell = teller(scenario, 'keep', 7);
  for (let trial = 0; trial < trials && found.length < atMost; trial++) {
    const first = tell(trial).events.find(({ kind }) => kind === 'award' || kind === 'abandoned');
    if (first?.kind === 'award' && first.bids.length === 2) found.push(first.held);
    if (first?.kind === 'abandoned' && first.bids.length === 2) found.push(null);
  }
  return found;
}

const evenTerms: Terms = {
  weights: { quality: 0.3, value: 0.3, integration: 0.2, access: 0.1, socialValue: 0.1 },
  priceFormula: 'relative',
  minQuality: 0,
};

describe('exchanging the traits of incumbent and challenger', () => {
  test('without noise exchanges the winner exactly, whatever the traits and the terms', () => {
    const traits: fc.Arbitrary<Traits> = fc.record({
      quality: numberWithin(0, 1),
      capability: numberWithin(0, 1),
      reach: numberWithin(0, 1),
      socialValue: numberWithin(0, 1),
      cost: numberWithin(0.5, 1.5),
    });
    const weight = numberWithin(0.01, 1);
    const terms: fc.Arbitrary<Terms> = fc.record({
      weights: fc.record({ quality: weight, value: weight, integration: weight, access: weight, socialValue: weight }),
      priceFormula: fc.constantFrom<PriceFormula>('relative', 'linear'),
      minQuality: fc.oneof(fc.constant(0), numberWithin(0, 0.6)),
    });
    const won = { incumbent: 0, challenger: 0, nobody: 0 };
    fc.assert(
      fc.property(traits, traits, terms, (one, other, asked) => {
        const [first] = awards(market(one, other, asked, 0), 40, 1);
        const [second] = awards(market(other, one, asked, 0), 40, 1);
        expect(first).not.toBeUndefined();
        expect(second).toBe(first === null ? null : !first);
        won[first === null ? 'nobody' : first ? 'incumbent' : 'challenger'] += 1;
      }),
      { numRuns: 150, seed: 61, endOnFailure: true },
    );
    expect(Math.min(won.incumbent, won.challenger)).toBeGreaterThan(40);
    expect(won.nobody).toBeGreaterThan(0);
  });

  test('with noise exchanges how often each wins', () => {
    const better: Traits = { quality: 0.75, capability: 0.7, reach: 0.7, socialValue: 0.6, cost: 1 };
    const worse: Traits = { quality: 0.65, capability: 0.6, reach: 0.6, socialValue: 0.5, cost: 1.02 };
    const shareHeld = (scenario: Scenario): { share: number; variance: number } => {
      const held = awards(scenario, 3000);
      const share = held.filter((won) => won === true).length / held.length;
      return { share, variance: (share * (1 - share)) / held.length };
    };
    const asIncumbent = shareHeld(market(better, worse, evenTerms, 0.12));
    const asChallenger = shareHeld(market(worse, better, evenTerms, 0.12));
    // The luck of the two sides is drawn apart, so the shares are two samples: 1 seed in 1000 passes 3.3 standard errors.
    const error = Math.sqrt(asIncumbent.variance + asChallenger.variance);
    expect(error).toBeLessThan(0.025);
    expect(Math.abs(asIncumbent.share - (1 - asChallenger.share))).toBeLessThan(3.3 * error);
    expect(asIncumbent.share).toBeGreaterThan(0.6);
    expect(asIncumbent.share).toBeLessThan(0.95);
  });

  test('of equals each wins half, but for a tie without noise, which goes to the one in place', () => {
    const even: Traits = { quality: 0.7, capability: 0.8, reach: 0.6, socialValue: 0.5, cost: 1 };
    expect(awards(market(even, even, evenTerms, 0), 40).every((held) => held === true)).toBe(true);
    const held = awards(market(even, even, evenTerms, 0.12), 3000);
    const share = held.filter((won) => won === true).length / held.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(3.3 * Math.sqrt(0.25 / held.length));
  });
});
