import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOneNumber, asRange } from '../../src/app/commissioner/inputs/changeForm.ts';
import { moveNumber, stepFrom } from '../../src/app/commissioner/inputs/moveNumber.ts';
import { displayOf, numberSpoken, numberText, numberWithUnit, typedNumber } from '../../src/app/commissioner/inputs/numberText.ts';
import { between, outlineOf, spanOf, stepOf } from '../../src/app/commissioner/inputs/outline.ts';
import { boxTexts, isAccepted, readBoxes } from '../../src/app/commissioner/inputs/readBoxes.ts';
import { shortSource } from '../../src/app/commissioner/inputs/shortSource.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Field } from '../../src/scenario/fields.ts';
import type { Quantity } from '../../src/scenario/types.ts';
import { inputWords } from '../../src/words/inputs.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';

const share: Field = { min: 0, max: 1, unit: 'share' };
const pounds: Field = { min: 0, max: Number.MAX_VALUE, unit: 'pounds' };
const percent = displayOf('percent');
const trust: Quantity = { p10: 0.15, p50: 0.35, p90: 0.6, min: 0, max: 1, grade: 'C', note: 'No study found.' };

/** Quantities of every form and field, from valid scenarios. */
const places = scenarioArbitrary.chain((scenario) =>
  fc.constantFrom(...quantityPaths(scenario)).map((place) => ({ ...place, display: displayOf(inputWords(place.path, scenario).unit) })));

describe('numbers in boxes', () => {
  test('are shown in their unit and read back', () => {
    expect(numberText(0.35, percent)).toBe('35');
    expect(numberText(0.145, percent)).toBe('14.5');
    expect(numberWithUnit(1_200_000, displayOf('pounds'))).toBe('£1,200,000');
    expect(numberWithUnit(2.5, displayOf('years'))).toBe('2.5\u00a0years');
    expect(numberWithUnit(1, displayOf('years'))).toBe('1\u00a0year');
    expect(numberWithUnit(24, displayOf('months'))).toBe('24\u00a0months');
    expect(numberSpoken(0.35, percent)).toBe('35 percent');
    expect(numberWithUnit(0.03, displayOf('qalyDays'))).toBe('11\u00a0days');
    expect(numberText(0.72, displayOf('points'))).toBe('72');
  });

  test.each([
    ['35', 0.35], ['35%', 0.35], [' 14.1 ', 0.141], ['.5', 0.005], ['0', 0], ['120', 1.2], ['−5', -0.05],
  ])('%s percent', (text, number) => {
    expect(typedNumber(text, percent)).toBe(number);
  });

  test.each([['£1,200', 1200], ['1200', 1200], ['£ 1,234,567.5', 1234567.5]])('%s pounds', (text, number) => {
    expect(typedNumber(text, displayOf('pounds'))).toBe(number);
  });

  test.each([['24', 24], ['24 mo', 24], ['24\u00a0months', 24], ['1 month', 1]])('%s, of months', (text, number) => {
    expect(typedNumber(text, displayOf('months'))).toBe(number);
  });

  test.each(['', ' ', '.', '-', 'abc', '1.2k', '1e6', '12,34', '1 2', 'NaN', 'Infinity', '0x10', '9'.repeat(400)])('"%s" is no number', (text) => {
    expect(typedNumber(text, displayOf('pounds'))).toBeNull();
  });

  test('an untouched box never changes its number, however many digits that has', () => {
    fc.assert(fc.property(places, ({ quantity, field, display }) => {
      expect(readBoxes(quantity, boxTexts(quantity, display), field, display)).toEqual({ quantity });
    }));
  });
});

describe('reading a field', () => {
  const read = (low: string, middle: string, high: string, quantity: Quantity = trust): unknown =>
    readBoxes(quantity, { low, middle, high }, share, percent);

  test('keeps what was said of the quantity', () => {
    expect(read('10', '35', '60')).toEqual({ quantity: { ...trust as object, p10: 0.1 } });
  });

  test.each([
    ['45', '35', '60', 'Low must be less than Middle. Middle is 35%.', 'low'],
    ['15', '35', '35', 'High must be more than Middle. Middle is 35%.', 'high'],
    ['15', '35', '120', 'High must be from 0% to 100%.', 'high'],
    ['15', '35', '100', 'High must be less than 100%, which is never reached.', 'high'],
    ['0', '35', '60', 'Low must be more than 0%, which is never reached.', 'low'],
    ['15', 'many', '60', 'Enter a number for Middle, such as 35%.', 'middle'],
    ['', '35', '60', 'Enter a number for Low, such as 15%.', 'low'],
  ])('%s, %s, %s: %s', (low, middle, high, message, box) => {
    expect(read(low, middle, high)).toEqual({ message, boxes: [box] });
  });

  test('names Middles that make a curve, and they do', () => {
    const result = readBoxes(trust, { low: '15', middle: '16', high: '60' }, share, percent);
    const message = 'message' in result ? result.message : '';
    const named = /Middle can be ([\d.]+)% to ([\d.]+)%/.exec(message);
    expect(named).not.toBeNull();
    for (const middle of named?.slice(1) ?? []) expect(read('15', middle, '60')).toHaveProperty('quantity');
  });

  test('names Highs that are not too wide, and they are not', () => {
    const cost: Quantity = { p10: 100, p50: 300, p90: 880, min: 0 };
    const result = readBoxes(cost, { low: '100', middle: '300', high: '1,000' }, pounds, displayOf('pounds'));
    const named = /High can be £([\d,.]+) to £([\d,.]+)/.exec('message' in result ? result.message : '');
    expect(named).not.toBeNull();
    for (const high of named?.slice(1) ?? []) {
      expect(readBoxes(cost, { low: '100', middle: '300', high }, pounds, displayOf('pounds'))).toHaveProperty('quantity');
    }
  });

  test('ends may meet the likeliest, one number must be in range', () => {
    const triangle: Quantity = { min: 0.1, mode: 0.2, max: 0.4 };
    expect(readBoxes(triangle, { low: '20', middle: '20', high: '40' }, share, percent)).toHaveProperty('quantity');
    expect(readBoxes(triangle, { low: '30', middle: '20', high: '40' }, share, percent)).toMatchObject({ boxes: ['low'] });
    expect(readBoxes({ min: 0.1, max: 0.4 }, { low: '40', high: '40' }, share, percent)).toMatchObject({ boxes: ['low'] });
    expect(readBoxes(0.3, { value: '101' }, share, percent)).toEqual({ message: 'The number must be from 0% to 100%.', boxes: ['value'] });
  });

  test('agrees with the check of the file for any texts', () => {
    const number = fc.oneof(fc.integer({ min: -10, max: 130 }), fc.double({ min: 0, max: 100, noNaN: true }));
    const text = fc.oneof(number.map(String), fc.string());
    const fourTexts = fc.record({ value: text, low: text, middle: text, high: text });
    fc.assert(fc.property(places, fourTexts, ({ quantity, field, display }, texts) => {
      const result = readBoxes(quantity, texts, field, display);
      if ('quantity' in result) expect(isAccepted(result.quantity, field)).toBe(true);
      else expect(result.message).toMatch(/\.$/);
    }));
  });
});

describe('moving a handle', () => {
  const accepted = (quantity: Quantity): boolean => isAccepted(quantity, share);

  test('goes where it is asked, in whole steps', () => {
    expect(moveNumber(trust, 'middle', 0.3049, 0.01, accepted)).toMatchObject({ p10: 0.15, p50: 0.3, p90: 0.6 });
    expect(moveNumber(0.4, 'value', 0.777, 0.01, accepted)).toBe(0.78);
  });

  test('stops where the next step would be no distribution', () => {
    const moved = moveNumber(trust, 'middle', 0.59, 0.01, accepted);
    expect(accepted(moved)).toBe(true);
    expect(moved).not.toEqual(trust);
    const further = typeof moved === 'object' && 'p50' in moved ? { ...moved, p50: moved.p50 + 0.01 } : moved;
    expect(accepted(further)).toBe(false);
  });

  test('never leaves what is accepted, for any quantity, box and target', () => {
    const target = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(fc.property(places, fc.nat({ max: 2 }), target, ({ quantity, field, display }, which, along) => {
      const names = Object.keys(boxTexts(quantity, display)) as ('value' | 'low' | 'middle' | 'high')[];
      const span = spanOf(quantity, field);
      const step = stepOf(span);
      const ok = (candidate: Quantity): boolean => isAccepted(candidate, field);
      const moved = moveNumber(quantity, names[which % names.length], span.from + along * (span.to - span.from), step, ok);
      expect(ok(moved)).toBe(true);
    }));
  });

  test('steps from a number between two go to the next one', () => {
    expect(stepFrom(0.123, 1, 0.01)).toBe(0.13);
    expect(stepFrom(0.123, -1, 0.01)).toBe(0.12);
    expect(stepFrom(0.12, 10, 0.01)).toBe(0.22);
  });
});

describe('one number or a range', () => {
  test('a range starts from ±30%', () => {
    expect(asRange(300_000, pounds)).toEqual({ p10: 210_000, p50: 300_000, p90: 390_000, min: 0 });
    expect(asRange({ value: 0.4, grade: 'B' }, share)).toEqual({ p10: 0.28, p50: 0.4, p90: 0.52, min: 0, max: 1, grade: 'B' });
  });

  test('either way is accepted, keeps the middle and what was said', () => {
    fc.assert(fc.property(places, ({ quantity, field }) => {
      const one = asOneNumber(quantity);
      expect(isAccepted(one, field)).toBe(true);
      const range = asRange(one, field);
      expect(isAccepted(range, field)).toBe(true);
      expect(asOneNumber(range)).toEqual(one);
    }));
  });
});

describe('the picture of a distribution', () => {
  test('has its handles inside and its tallest point at 1', () => {
    fc.assert(fc.property(places, ({ quantity, field }) => {
      const span = spanOf(quantity, field);
      expect(span.to).toBeGreaterThan(span.from);
      const outline = outlineOf(quantity, span);
      if (typeof quantity === 'number' || 'value' in quantity) {
        expect(outline).toEqual([]);
        return;
      }
      expect(Math.max(...outline.map(([, y]) => y))).toBeCloseTo(1, 9);
      for (let i = 1; i < outline.length; i++) expect(outline[i][0]).toBeGreaterThanOrEqual(outline[i - 1][0]);
    }));
  });

  test('8 futures in 10 lie between Low and High', () => {
    const span = { from: 0, to: 1 };
    const area = (points: readonly (readonly [number, number])[]): number =>
      points.slice(1).reduce((sum, [x, y], i) => sum + ((y + points[i][1]) / 2) * (x - points[i][0]), 0);
    const outline = outlineOf(trust, span);
    expect(area(between(outline, 0.15, 0.6)) / area(outline)).toBeCloseTo(0.8, 1);
  });
});

test('a source is cut to author and year, or to its first words', () => {
  expect(shortSource('National Audit Office (2016) Investigation into the collapse of a contract')).toBe('National Audit Office (2016)');
  expect(shortSource('Local audit, 412 cases')).toBe('Local audit, 412 cases');
  expect(shortSource('A very long title without any year that goes on for a good while')).toBe('A very long title without any year…');
});
