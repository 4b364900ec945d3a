import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteria, weightShares, withWeightShare } from '../../src/app/commissioner/inputs/weights.ts';
import type { Weights } from '../../src/app/commissioner/inputs/weights.ts';
import { weightsUse } from '../../src/app/commissioner/inputs/weightsUse.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

const weights: Weights = { quality: 30, value: 30, integration: 20, access: 10, socialValue: 10 };
const sumOf = (some: Weights): number => criteria.reduce((sum, criterion) => sum + some[criterion], 0);

describe('moving a weight', () => {
  test('leaves the sum and the ratio of the others', () => {
    expect(withWeightShare(weights, 'quality', 0.65)).toEqual({ quality: 65, value: 15, integration: 10, access: 5, socialValue: 5 });
  });

  test('at 100% and back, the others have the ratio that they had', () => {
    const all = withWeightShare(weights, 'value', 1);
    expect(all).toEqual({ quality: 0, value: 100, integration: 0, access: 0, socialValue: 0 });
    expect(withWeightShare(all, 'value', 0.3, weights)).toEqual(weights);
    expect(withWeightShare(all, 'value', 0.6)).toEqual({ quality: 10, value: 60, integration: 10, access: 10, socialValue: 10 });
  });

  test('any moves in a row leave weights that a file may hold', () => {
    const move = fc.record({ criterion: fc.constantFrom(...criteria), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
      const moved = moves.reduce<Weights>((now, { criterion, share }) => withWeightShare(now, criterion, share), weights);
      for (const criterion of criteria) expect(moved[criterion]).toBeGreaterThanOrEqual(0);
      expect(sumOf(moved)).toBeCloseTo(100, 6);
      expect(sumOf(weightShares(moved))).toBeCloseTo(1, 9);
    }));
  });
});

describe('what weights are used for', () => {
  test('a direct award scores no bids; a tender does', () => {
    expect(weightsUse(baseScenario.options[0], baseScenario)[0]).toMatch(/^This option makes a direct award: no bids are scored\./);
    const tender = baseVariant((draft) => { draft.options[0].strategy.route = 'competitive'; });
    expect(weightsUse(tender.options[0], tender)).toEqual([]);
  });

  test('a failed review may lead to a tender', () => {
    const reviewed = baseVariant((draft) => { draft.options[0].strategy.review = { everyMonths: 24, minIntegration: 0.5, cost: 0 }; });
    expect(weightsUse(reviewed.options[0], reviewed)[0]).toContain('a failed review, ');
  });

  test('a service with its own route or weights is named', () => {
    const apart = baseVariant((draft) => {
      draft.lots.push({ ...draft.lots[0], id: 'memory', name: 'Memory clinic' });
      draft.options[0].strategy.route = 'competitive';
      draft.options[0].lots = { memory: { route: 'directAward', weights: { value: 0.5 } } };
    });
    expect(weightsUse(apart.options[0], apart)).toEqual([
      'It makes a direct award for Memory clinic: no bids are scored. '
      + 'The weights count only if a successful challenge or a failed contract leads to a tender.',
      'Memory clinic has weights of its own, which stay as they are.',
    ]);
  });
});
