import { describe, expect, test } from 'vitest';
import { breakEvenReading } from '../../src/words/breakEvenReading.ts';
import { inputValue } from '../../src/words/inputValue.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { plainText } from '../../src/words/reading.ts';
import { tornadoReading } from '../../src/words/tornadoReading.ts';
import { weightSweepReading } from '../../src/words/weightSweepReading.ts';
import { decision, mapFigures, sweepFigures, tornadoFigures } from '../charts/changeFigures.ts';

const looks = optionLooks(decision);

describe('values of inputs', () => {
  test.each([
    [0.2, 'percent', 0.2, '20%'], [0.08, 'percent', 0.01, '8.0%'], [0.94, 'multiple', 0.08, '0.94'], [1 / 365, 'qalyDays', 0.03, '1 day'],
    [0.00002, 'qalyDays', 0.03, '0.01 days'], [0.029, 'pointsPerYear', 0.013, '2.9 a year'], [1_200_000, 'pounds', 1, '£1.2m'],
    [0, 'months', 4, '0 months'], [-3, 'number', 20, '−3'], [0.7, 'points', 0.2, '70'], [1, 'years', 10, '1 year'],
  ] as const)('%s %s among numbers %s apart: %s', (value, unit, span, words) => {
    expect(inputValue(value, unit, span)).toBe(words);
  });
});

describe('what drives it', () => {
  const read = (...made: Parameters<typeof tornadoFigures>) => tornadoReading(tornadoFigures(...made), decision, looks);

  test('nothing alone turns the answer', () => {
    const { title, sentence, all, data, table } = read({ size: 3e6 });
    expect(title).toBe('No single input changes it within its range');
    expect(plainText(sentence)).toMatch(/^Keep with plan and review stays ahead of Price-led tender with any one input at its Low or High\./);
    expect(plainText(sentence)).toMatch(/Ends are known to ±£0\.3m or better\.$/);
    expect(all).toMatch(/^All 164 inputs, \d+ of them without visible effect, 4 given as one number$/);
    expect(data.bars).toHaveLength(8);
    expect(data.nowLabel).toBe('now £6.8m');
    expect(table.rows).toHaveLength(164);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  test('one and more turn it, from either side, and a level difference is said to be', () => {
    const turned = read({ mean: 2e6, size: 6e6 });
    expect(turned.title).toMatch(/^[A-Z]\w+ inputs could each change it alone$/);
    expect(plainText(turned.sentence)).toMatch(/ at \S.* alone puts Price-led tender ahead of Keep with plan and review; so do \w+ others\./);
    expect(plainText(read({ mean: -2e6, size: 6e6 }).sentence)).toMatch(/alone puts Keep with plan and review ahead of Price-led tender/);
    expect(read({ mean: 1e5 }).title).toBe('Too close to call: any of these could tip it');
    expect(plainText(read({ mean: 1e5 }).sentence)).toMatch(/^Keep with plan and review and Price-led tender are level now/);
    expect(read({ every: 1000, size: 1e4 }).title).toBe('No input moves the difference');
  });
});

describe('the break-even map in words', () => {
  const read = (...made: Parameters<typeof mapFigures>) => breakEvenReading(mapFigures(...made), decision, looks);

  test('who leads here, who elsewhere and in which direction, and what is not known', () => {
    const { title, sentence, table } = read();
    expect(title).toBe('These two could change it within their ranges');
    expect(plainText(sentence)).toBe(
      'Keep with plan and review leads at your figures. Keep as now leads where “Handoffs that fail between strangers” is lower and “What '
      + 'good clinical quality adds” is higher. Price-led tender leads where “Handoffs that fail between strangers” is higher and “What good '
      + 'clinical quality adds” is higher. Between Low and High of both it passes on 4 of 100 places, mostly to Keep as now. '
      + 'In the hatched strip 300 futures a place cannot yet tell who leads.');
    expect(table.rows[0]).toEqual(['At your figures', expect.stringMatching(/^Keep with plan and review, £/)]);
  });

  test('nothing on the map changes it', () => {
    const { title, sentence } = read({ far: 9 });
    expect(title).toBe('Nothing on this map would change it');
    expect(plainText(sentence)).toBe(
      'Keep with plan and review leads at your figures and everywhere else. Between Low and High of both the lead does not pass.');
  });

  test('level at the present place', () => {
    expect(plainText(read({ error: 5 }).sentence)).toMatch(/^Keep with plan and review and Price-led tender are level at your figures\./);
  });
});

describe('how much integration should count', () => {
  const read = (trackRecord: boolean, ...made: Parameters<typeof sweepFigures>) => {
    const reading = weightSweepReading(sweepFigures(...made), { priceFormula: 'relative', trackRecord }, decision, looks[3]);
    if (reading === null) throw new Error('No reading.');
    return reading;
  };

  test('the best as a range, what the present weight gives up, who wins and what follows', () => {
    const { title, sentence, winners, follows } = read(true);
    expect(title).toBe('How much should integration count?');
    expect(plainText(sentence)).toBe(
      'Between 40% and 50% in Balanced tender, if bidders must prove it. At your 15% the services give up about £4.4m against the best.');
    expect(winners.map((one) => one.title)).toEqual(decision.lots.map(({ name }) => `Who wins ${name}`));
    expect(plainText(winners[0].sentence)).toBe(
      'In 100 futures. As the weight grows, wins pass mostly from Independent community provider to the present provider.');
    expect(winners[0].data.bands[0]).toMatchObject({ kind: 'present', words: '38 at 0%, 68 at 60%' });
    expect(plainText(follows.sentence)).toBe(
      'Over ten years the best weight gains £7.0m against no weight. Scored on mere claims it gains £2.8m. '
      + 'By price and clinical quality alone 60% loses £3.6m.');
    expect(follows.data.best).toEqual({ from: 0.4, to: 0.5, label: 'best: 40 to 50%' });
    expect(follows.table.rows).toHaveLength(13);
  });

  test('claims are told from track record, and an error hides what it must', () => {
    expect(plainText(read(false).follows.sentence)).toContain('Scored on track record it gains £7.0m.');
    const unsure = read(true, { error: 9e6 });
    expect(plainText(unsure.sentence)).toMatch(/Your 15% cannot be told from the best\.$/);
    expect(plainText(unsure.follows.sentence)).toBe('Over ten years no weight clearly does better than none.');
  });

  test('says where the option seldom puts a service out to tender', () => {
    const found = sweepFigures();
    const seldom = found.sweeps.map((sweep) => ({
      ...sweep,
      points: sweep.points.map((point) => (
        { ...point, lots: point.lots.map((lot) => ({ ...lot, nobody: { mean: 0.84, standardError: 0.01 } })) }
      )),
    }));
    const reading = weightSweepReading({ ...found, sweeps: seldom }, { priceFormula: 'relative', trackRecord: true }, decision, looks[3]);
    expect(plainText(reading?.winners[0].sentence ?? [])).toBe('In most futures no tender of this service ends in an award.');
  });

  test('is not read before that way of scoring has been run', () => {
    expect(weightSweepReading(sweepFigures(), { priceFormula: 'linear', trackRecord: true }, decision, looks[3])).toBeNull();
  });
});
