import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newBidId, withNewBid } from '../../src/app/commissioner/laboratory/newBid.ts';
import { priceText } from '../../src/app/commissioner/laboratory/priceText.ts';
import { createSession } from '../../src/app/shared/createSession.ts';
import { MOST_BIDS, type LaboratoryBid } from '../../src/scenario/bidLaboratory.ts';
import { commands } from '../../src/scenario/edit.ts';
import { readAmount } from '../../src/scenario/readAmount.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { baseScenario } from '../generators/baseScenario.ts';
import { bid, fourBids, fourWeights, laboratoryOf } from '../analysis/bidLaboratory/laboratory.ts';

describe('a price in its box', () => {
  test.each([
    [13_620_000, '13.62m'], [13_000_000, '13m'], [13_621_500, '13,621,500'], [750_000, '750,000'], [0, '0'], [-5, '−5'], [-2e6, '−2m'], [0.5, '0.5'],
  ])('%s is %s', (price, text) => {
    expect(priceText(price)).toBe(text);
  });

  test('reads back as the very same price', () => {
    const thousands = fc.integer({ min: -1e6, max: 1e6 }).map((k) => k * 1000);
    fc.assert(fc.property(fc.oneof(fc.integer({ min: -1e12, max: 1e12 }), thousands), (price) => {
      expect(readAmount(priceText(price))).toBe(price);
    }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (pennies) => {
      expect(readAmount(priceText(pennies / 100))).toBe(pennies / 100);
    }));
  });
});

describe('one bid more', () => {
  test('stands halfway between the others, under an id of its own, up to the most there may be', () => {
    const added = withNewBid([bid('bid-3', 10, 60, 40), bid('b', 20, 70, 20)]).at(-1);
    expect(added).toEqual({ id: 'bid-4', name: 'Bid C', price: 15e6, scores: { quality: 0.65, integration: 0.3, access: 0, socialValue: 0 } });
    expect(withNewBid([]).at(0)).toMatchObject({ name: 'Bid A', price: 1e6, scores: { quality: 0.5 } });
    let bids: readonly LaboratoryBid[] = [];
    for (let i = 0; i < 30; i++) bids = withNewBid(bids);
    expect(bids).toHaveLength(MOST_BIDS);
    expect(new Set(bids.map(({ id }) => id)).size).toBe(MOST_BIDS);
    expect(newBidId([{ id: 'bid-2' }])).toBe('bid-3');
  });
});

test('an edit of the laboratory is undone like any other, and neither runs anything again nor makes an answer old', async () => {
  const session = createSession({ scenario: baseScenario, runner: createInlineRunner(), describe: () => ['Something'] });
  session.trials.value = 200;
  const until = async (phase: string): Promise<void> => {
    for (let i = 0; i < 5000 && session.run.value.phase !== phase; i++) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(session.run.value.phase).toBe(phase);
  };
  await until('upToDate');
  const figures = session.shown.value?.result;
  session.edit(commands.setAt('record', { laboratory: laboratoryOf(fourBids, fourWeights) }), 'typing');
  expect(session.shown.value).toMatchObject({ stale: false, changes: [] });
  session.endGesture();
  await until('upToDate');
  expect(session.shown.value?.result).toBe(figures);
  session.undo();
  expect(session.scenario.value).toEqual(baseScenario);
  expect(session.shown.value?.stale).toBe(false);
  session.edit(commands.setNumber('values.qalyValue', 12_345));
  expect(session.shown.value?.stale).toBe(true);
  session.dispose();
});
