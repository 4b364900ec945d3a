import { describe, expect, test } from 'vitest';
import { criteria, possibleMeasures, usualMeasures } from '../../src/analysis/criterionScales.ts';
import { readScaleForm, usualScaleForm } from '../../src/app/commissioner/scaleBoxes.ts';

const form = usualScaleForm();

describe('scales as typed', () => {
  test('the usual form asks for the usual measures, all of which are possible', () => {
    expect(readScaleForm(form)).toEqual({ ok: true, measures: usualMeasures });
    for (const criterion of criteria) for (const measure of usualMeasures[criterion]) {
      expect(possibleMeasures[criterion]).toContainEqual({ outcome: measure.outcome, better: measure.better });
    }
  });

  test('ends are read in the unit on screen', () => {
    const read = readScaleForm({ ...form, value: { totalCost: { share: '0', zero: '', one: '' }, contractCost: { share: '100', zero: '1,200', one: '90.5' } } });
    expect(read.ok && read.measures.value).toEqual([{ outcome: 'contractCost', better: 'lower', share: 1, zero: 1.2e9, one: 90.5e6 }]);
    const gap = readScaleForm({ ...form, quality: { quality: { share: '50', zero: '−10', one: '' } } });
    expect(gap.ok && gap.measures.quality).toEqual([{ outcome: 'quality', better: 'higher', share: 0.5, zero: -0.1 }]);
  });

  test.each([
    ['a share above 100', { quality: { share: '101', zero: '', one: '' } }, /share from 0 to 100/],
    ['a share that is no number', { quality: { share: 'half', zero: '', one: '' } }, /share from 0 to 100/],
    ['an end that is no number', { quality: { share: '100', zero: 'low', one: '' } }, /Enter a number/],
    ['both ends alike', { quality: { share: '100', zero: '5', one: '5.0' } }, /must differ/],
    ['nothing that measures a criterion', { quality: { share: '0', zero: '', one: '' } }, /At least one measure/],
  ])('%s is refused, with its place', (_, quality, message) => {
    const read = readScaleForm({ ...form, quality });
    expect(read).toMatchObject({ ok: false, criterion: 'quality' });
    expect(read.ok ? '' : read.message).toMatch(message);
  });
});
