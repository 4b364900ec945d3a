import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partialSort } from '../../src/analysis/partialSort.ts';

test('each place asked for holds what a whole sort puts there; the rest of the array is left alone', () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -1000, max: 1000 }));
  const values = fc.array(value, { minLength: 1, maxLength: 300 });
  fc.assert(fc.property(values, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (numbers, picks) => {
    const places = picks.map((pick) => 2 + (pick % numbers.length)).sort((a, b) => a - b);
    const part = Float32Array.of(5000, -5000, ...numbers, -7000, 7000);
    partialSort(part, 2, 2 + numbers.length, places);
    const whole = Float32Array.from(numbers).sort();
    for (const place of places) expect(part[place]).toBe(whole[place - 2]);
    expect([part[0], part[1], ...part.subarray(-2)]).toEqual([5000, -5000, -7000, 7000]);
    expect(part.slice(2, -2).sort()).toEqual(whole);
  }));
});
