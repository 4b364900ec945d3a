import { describe, expect, test } from 'vitest';
import type { VariantResult } from '../../workers/protocol.ts';
import { missingOf, resultsOf } from '../../src/app/shared/variation.ts';
import type { VariationWish } from '../../src/app/shared/variation.ts';
import { commands } from '../../src/scenario/edit.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

const wish = (change: Partial<VariationWish> = {}): VariationWish => ({
  key: 'map',
  base: { scenario: baseScenario, optionIds: ['a'], seed: 1, trials: 100 },
  outcomes: ['wholeValueNetBenefit'],
  variants: [0.1, 0.5, 0.9].map((value) => [commands.setQuantity('partners.gp.capability', value)]),
  ...change,
});
const made: VariantResult = { outcomes: new Float64Array(100), firstWinners: new Uint8Array(100) };

describe('what variants came to', () => {
  test('is kept for a second look at the same wish, and for no other', () => {
    resultsOf(wish())[1] = made;
    expect(resultsOf(wish())[1]).toBe(made);
    expect(resultsOf(wish({ key: 'other' }))[1]).toBeUndefined();
    expect(resultsOf(wish({ base: { ...wish().base, trials: 200 } }))[1]).toBeUndefined();
    expect(resultsOf(wish({ base: { ...wish().base, seed: 2 } }))[1]).toBeUndefined();
    expect(resultsOf(wish({ base: { ...wish().base, optionIds: ['b'] } }))[1]).toBeUndefined();
    expect(resultsOf(wish({ base: { ...wish().base, scenario: baseVariant(() => undefined) } }))[1]).toBeUndefined();
  });

  test('is kept of the scenario on screen and of the one before it alone: undo history keeps every scenario', () => {
    const of = (quality: number): VariationWish => (
      wish({ base: { ...wish().base, scenario: baseVariant((scenario) => { scenario.lots[0].incumbent.quality = quality; }) } })
    );
    const [first, second, third] = [of(0.1), of(0.2), of(0.3)];
    for (const one of [first, second]) resultsOf(one)[0] = made;
    expect(resultsOf(first)[0]).toBe(made);
    resultsOf(third)[0] = made;
    expect(resultsOf(first)[0]).toBe(made);
    expect(resultsOf(second)[0]).toBeUndefined();
  });

  test('only what is missing is run, and is told where it belongs', () => {
    const { variants } = wish();
    expect(missingOf(wish(), [undefined, made, undefined])).toEqual({
      places: [0, 2],
      request: { base: wish().base, outcomes: wish().outcomes, variants: [variants[0], variants[2]] },
    });
    expect(missingOf(wish(), [made, made, made])).toBeNull();
  });
});
