import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { representatives } from '../../src/analysis/representativeTrials.ts';
import { anyFuture, futureQuery, placeOf, readFutureAddress } from '../../src/app/commissioner/futures/futureAddress.ts';
import { replayPair } from '../../src/app/commissioner/futures/replayPair.ts';
import { nextEventMonth } from '../../src/app/commissioner/futures/usePlayback.ts';
import type { AnswerFigures } from '../../src/app/commissioner/useAnswer.ts';
import { hashOf, routeOf } from '../../src/app/shared/route.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { makeResult } from '../analysis/makeResult.ts';

const hand = { optionIds: ['keep', 'price-led', 'balanced'], trials: 10_000, months: 120, seed: 1 };

describe('the address of a future', () => {
  const address = fc.record({
    options: fc.constantFrom(null, ['keep', 'balanced'] as const, ['price-led', 'keep'] as const),
    choice: fc.constantFrom(null, ...representatives),
    trial: fc.option(fc.nat(hand.trials - 1)),
    month: fc.option(fc.nat(hand.months - 1)),
  });

  test('says what is on show, and is read back as it was, through the page’s own address', () => {
    fc.assert(fc.property(address, (wanted) => {
      const route = routeOf(hashOf({ page: 'decision', file: 'a b', tab: 'futures', query: futureQuery(wanted, hand.seed) }));
      if (route.page !== 'decision') throw new Error('not a decision');
      expect(readFutureAddress(route.query, hand)).toEqual({ address: wanted, faults: [] });
    }));
  });

  test('counts futures and months from 1', () => {
    expect(futureQuery({ ...anyFuture, trial: 0, options: ['keep', 'balanced'] }, null)).toBe('trial=1&options=keep,balanced');
    expect(readFutureAddress('trial=10000&month=120', hand).address).toEqual({ ...anyFuture, trial: 9_999, month: 119 });
  });

  test.each([
    ['trial=0', 'trial'], ['trial=10001', 'trial'], ['trial=1.5', 'trial'], ['trial=', 'trial'], ['trial=-1', 'trial'], ['trial=1e3', 'trial'],
    ['trial=99999999999999999999', 'trial'], ['options=keep', 'options'], ['options=keep,keep', 'options'], ['options=keep,nobody', 'options'],
    ['options=keep,balanced,price-led', 'options'], ['month=121', 'month'], ['month=<b>', 'month'], ['choice=luckiest', 'choice'],
    ['choice=toString', 'choice'], ['seed=2', 'seed'], ['seed=01', 'seed'],
  ])('%s is told and left open', (query, kind) => {
    const { address: read, faults } = readFutureAddress(query, hand);
    expect(read).toEqual(anyFuture);
    expect(faults.map((fault) => fault.kind)).toEqual([kind]);
  });

  test('never throws, whatever the query', () => {
    fc.assert(fc.property(fc.string(), (query) => {
      const { address: read } = readFutureAddress(query, hand);
      if (read.trial !== null) expect(read.trial).toBeLessThan(hand.trials);
    }));
    expect(readFutureAddress('trial=%E0%A4%A', hand).faults.length).toBe(1);
  });

  test('a number typed may have commas and spaces', () => {
    expect(placeOf('1,234', 10_000)).toBe(1233);
    expect(placeOf(' 12 ', 10_000)).toBe(11);
    expect(placeOf('twelve', 10_000)).toBeNull();
  });
});

describe('the two options on show', () => {
  const result = makeResult({
    trials: 4, options: ['keep', 'price-led', 'balanced'].map((id, i) => ({ id, name: id, outcomes: { wholeValueNetBenefit: [1, 5, 3][i] } })),
  });
  const figures: AnswerFigures = {
    result, looks: optionLooks(result.request.scenario), found: comparison(result), spread: null,
  };

  test('are the leader and the reference, or the next where the leader is the reference', () => {
    expect(replayPair(result, figures, 'keep', null)).toEqual([1, 0]);
    expect(replayPair(result, figures, 'price-led', null)).toEqual([1, 2]);
    expect(replayPair(result, figures, 'gone', null)).toEqual([1, 2]);
    expect(replayPair(result, null, 'keep', null)).toEqual([0, 1]);
  });

  test('are those asked for, in their order; no option stands against itself', () => {
    expect(replayPair(result, figures, 'keep', ['balanced', 'keep'])).toEqual([2, 0]);
    expect(replayPair(result, figures, 'keep', ['gone', 'keep'])).toEqual([1, 0]);
    expect(replayPair(result, figures, 'keep', ['keep', 'keep'])).toEqual([1, 0]);
  });

  test('is one where there is but one', () => {
    const alone = makeResult({ trials: 1, options: [{ id: 'keep', name: 'Keep', outcomes: {} }] });
    expect(replayPair(alone, null, 'keep', null)).toEqual([0, null]);
  });
});

test('the next event is after the month on show; after the last comes the last month', () => {
  expect(nextEventMonth([3, 9], 0, 24)).toBe(3);
  expect(nextEventMonth([3, 9], 3, 24)).toBe(9);
  expect(nextEventMonth([3, 9], 9, 24)).toBe(23);
  expect(nextEventMonth([], 0, 24)).toBe(23);
});
