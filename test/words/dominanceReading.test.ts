import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dominance } from '../../src/analysis/dominance.ts';
import type { OptionLook } from '../../src/charts/frame.ts';
import { dominanceReading } from '../../src/words/dominanceReading.ts';
import { plainText } from '../../src/words/reading.ts';
import { valuedResult, type ValuedOption } from '../analysis/valueColumns.ts';

const looks: readonly OptionLook[] = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, i) => ({ id: `o${i}`, name, shortName: name, slot: i + 1 }));

function read(trials: number, options: readonly ValuedOption[]) {
  const found = dominance(valuedResult(trials, options));
  if (found === null) throw new Error('kept');
  return { found, reading: dominanceReading(found, looks.slice(0, options.length)) };
}
const said = (trials: number, options: readonly ValuedOption[]): string => plainText(read(trials, options).reading.sentence);

describe('dominance in words', () => {
  test('dearer and worse, with its futures, and what is left', () => {
    expect(said(10, [{ cost: 100, qalys: 5 }, { cost: (t) => (t < 2 ? 50 : 200), qalys: 4 }])).toBe(
      'On average B costs more and gives less health than A. It does so in 80 of 100 futures. That leaves A, whatever a year of full health is worth.');
  });

  test('level in one of the two is said as it is', () => {
    expect(said(5, [{ cost: 1, qalys: 5 }, { cost: 1, qalys: 4 }])).toMatch(/^On average B costs as much as A and gives less health/);
    expect(said(5, [{ cost: 1, qalys: 5 }, { cost: 2, qalys: 5 }])).toMatch(/^On average B costs more than A and gives no more health/);
  });

  test('a lead within simulation error is not told as one', () => {
    const noise = (t: number): number => (t % 2 === 0 ? 100 : -100);
    expect(said(10, [{ cost: 0, qalys: 5 }, { cost: (t) => 1 + noise(t), qalys: 4 }])).toMatch(/^B may be beaten too, but that lead is within simulation error\./);
  });

  test('none is beaten; one is never best on average', () => {
    expect(said(5, [{ cost: 1, qalys: 1 }, { cost: 2, qalys: 2 }])).toMatch(/^No option is beaten by another on both cost and health/);
    expect(said(5, [{ cost: 0, qalys: 0 }, { cost: 60, qalys: 1 }, { cost: 100, qalys: 4 }])).toBe(
      'B is best on average at no value of a year of full health. What a year of full health is worth decides between A and C.');
    expect(said(5, [{ cost: 1, qalys: 1 }])).toBe('There is no other option to compare with.');
  });

  test('whatever the figures: every beaten option named once at most, sentences under 20 words, a row for every pair', () => {
    const option = fc.record({ cost: fc.integer({ min: 0, max: 4 }), qalys: fc.integer({ min: 0, max: 4 }), rough: fc.boolean() });
    fc.assert(fc.property(fc.array(option, { minLength: 1, maxLength: 6 }), (options) => {
      const { found, reading } = read(12, options.map(({ cost, qalys, rough }, o) => (
        { cost: (t) => cost + (rough ? ((t * 7 + o) % 5) - 2 : 0), qalys }
      )));
      for (const one of plainText(reading.sentence).split(/(?<=\.)\s+/)) expect(one.split(/\s+/).length, one).toBeLessThan(20);
      expect(plainText(reading.sentence)).not.toMatch(/NaN|undefined|Infinity|optimal|significant|winner/i);
      expect(reading.table.rows).toHaveLength(found.dominated.length);
      for (const row of reading.table.rows) expect(row).toHaveLength(reading.table.columns.length);
    }));
  });
});
