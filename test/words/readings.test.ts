import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionLook } from '../../src/charts/frame.ts';
import type { OutcomeName } from '../../src/model/outcomes.ts';
import { certaintyLabel, certaintyPlace, certaintyWords } from '../../src/words/certaintyWords.ts';
import { answerReading, range } from '../../src/words/answerReading.ts';
import { plainText, type Reading, type Sentence } from '../../src/words/reading.ts';
import { failureSentence, runWords, simulationError } from '../../src/words/runWords.ts';
import { comparison } from '../../src/analysis/comparison.ts';
import { makeResult } from '../analysis/makeResult.ts';
import { irregularResult, readingsOf, usualNames } from '../charts/figures.ts';
import { cases } from '../generators/cases.ts';

type Numbers = number | ((trial: number) => number);
/** Options A, B … with those net benefits, whole and narrow, and other outcomes. */
const withValues = (trials: number, ...rows: { whole: Numbers; narrow?: Numbers; other?: Partial<Record<OutcomeName, Numbers>> }[]) =>
  makeResult({
    trials,
    options: rows.map(({ whole, narrow, other }, i) => ({
      id: `o${i}`, name: 'ABCDEF'[i], outcomes: { ...other, wholeValueNetBenefit: whole, narrowNetBenefit: narrow ?? whole },
    })),
  });
const read = (...args: Parameters<typeof withValues>) => readingsOf(withValues(...args));
const m = 1e6;

describe('the answer', () => {
  /** A leads B by 2m or trails by 1m: ahead in the given share of 1,000 trials. */
  const ahead = (share: number) => read(1000, { whole: (t) => (t < share * 1000 ? 2 * m : -1 * m) }, { whole: 0 }).answer;

  test.each([
    [0.5, 'A and B are too close to call', 'tooClose'], [0.6, 'A comes out ahead, but not for certain', 'leaning'], [0.8, 'A is likely best', 'likely'],
    [0.95, 'A is very likely best', 'veryLikely'], [1, 'A is almost certainly best', 'almostCertain'],
  ])('ahead in a share of %s: %s', (share, sentence, certainty) => {
    expect(plainText(ahead(share).sentence)).toBe(sentence);
    expect(ahead(share).certainty).toBe(certainty);
  });

  test('margin, share and spread', () => {
    const answer = ahead(0.8);
    expect(plainText(answer.margin ?? [])).toBe('£1.4m on average over ten years; ahead of B in 80 futures of 100');
    expect(plainText(answer.spread ?? [])).toBe('8 futures in 10: £1m worse to £2m better');
    expect(plainText(answer.strip ?? [])).toBe('£1.4m ahead of B');
  });

  test('level: names both in the order of their slots, and says so', () => {
    const answer = read(100, { whole: (t) => (t % 2 === 0 ? -m : m) }, { whole: (t) => (t % 2 === 0 ? m : -m + 10) }).answer;
    expect(plainText(answer.sentence)).toBe('A and B are level');
    expect(plainText(answer.margin ?? [])).toMatch(/within the simulation error/);
    expect(plainText(answer.spread ?? [])).toBe('8 futures in 10: B £2m worse to £2m better than A');
  });

  test('one option: no claim, no meter', () => {
    expect(read(10, { whole: 1 }).answer).toMatchObject({ certainty: null, margin: null, spread: null, strip: null });
    expect(plainText(read(10, { whole: 1 }).answer.sentence)).toBe('A is the only option');
  });

  test('so far, and before a change', () => {
    const result = withValues(100, { whole: 5 }, { whole: 1 });
    const { looks } = readingsOf(result);
    const found = comparison(result);
    expect(plainText(answerReading(found, looks, null, 120, 'soFar').sentence)).toBe('A is ahead so far');
    expect(plainText(answerReading(found, looks, null, 120, 'before').sentence)).toBe('A was ahead');
    const tie = comparison(withValues(100, { whole: 5 }, { whole: 5 }));
    expect(plainText(answerReading(tie, looks, null, 120, 'before').sentence)).toBe('A and B were level');
    expect(plainText(answerReading(tie, looks, null, 120, 'soFar').sentence)).toBe('A and B are level so far');
  });

  test('ranges', () => {
    expect([range(-14e6, 33e6), range(2e6, 33e6), range(-9e6, -1e6), range(0, 0), range(0, 2e6), range(-2e6, 0)]).toEqual([
      '£14m worse to £33m better', '£2m to £33m better', '£9m to £1m worse', 'no difference', 'no difference to £2m better', '£2m worse to no difference',
    ]);
  });
});

describe('the lenses', () => {
  test('disagree', () => {
    const { lenses } = read(100, { whole: (t) => (t < 93 ? 1 : -1), narrow: -1 }, { whole: 0, narrow: 0 });
    expect(lenses.title).toBe('The best option depends on what you count');
    expect(plainText(lenses.sentence)).toBe(
      'Count price and clinical quality alone and B is best most often. Count everything and it is best in 7 of 100 futures, A in 93.');
    expect(lenses.data.rows.map(({ option }) => option.name)).toEqual(['A', 'B']);
  });

  test('agree', () => {
    const { lenses } = read(100, { whole: (t) => (t < 80 ? 1 : -1) }, { whole: 0 });
    expect(lenses.title).toBe('The same option leads, whatever you count');
    expect(plainText(lenses.sentence)).toContain('A is best most often, whichever way you count.');
  });

  test('tie', () => {
    const { lenses } = read(100, { whole: 1 }, { whole: 1 }, { whole: 0 });
    expect(plainText(lenses.sentence)).toContain('Count everything and A and B are best about equally often.');
    expect(lenses.table.rows.map(([, narrow]) => narrow)).toEqual(['50', '50', 'under 1']);
  });

  test('one option', () => {
    expect(plainText(read(5, { whole: 1 }).lenses.sentence)).toBe('Add another option to compare it with A.');
  });
});

describe('the difference', () => {
  const words = (...args: Parameters<typeof withValues>): string => plainText(read(...args).difference.sentence);

  test('gains with losses', () => {
    expect(words(1000, { whole: 0 }, { whole: (t) => (t < 700 ? 4 * m : -2 * m) }, { whole: (t) => (t < 300 ? m : -5 * m) })).toBe(
      'B gains on average, £2.2m, and is better in 70 of 100 futures. In 1 future in 10 it is worse by £2m or more. '
      + 'C loses on average, £3.2m, yet is better in 30 of 100 futures. In 1 future in 10 it is better by £1m or more.');
  });

  test('none gains; none loses; some unclear', () => {
    expect(words(10, { whole: 0 }, { whole: -m }, { whole: -2 * m })).toBe(
      'None gains on average. C loses most on average, £2.0m, and is better in under 1 of 100 futures.');
    expect(words(10, { whole: 0 }, { whole: m }, { whole: 2 * m })).toMatch(/^C gains most on average.* None loses on average\.$/);
    expect(words(10, { whole: 0 }, { whole: m }, { whole: (t) => (t % 2 === 0 ? 9 : -9) })).toMatch(/None clearly loses on average\.$/);
  });

  test('equal, unclear, alone', () => {
    expect(words(10, { whole: 3 }, { whole: 3 })).toBe('B comes out the same in every future.');
    expect(words(10, { whole: 3 }, { whole: 3 }, { whole: 3 })).toBe('All options come out the same as A in every future.');
    expect(words(10, { whole: 0 }, { whole: (t) => (t % 2 === 0 ? 9 : -8) })).toBe('B is level with it on average, within the simulation error.');
    expect(words(10, { whole: 0 })).toBe('There is no other option to compare with A.');
  });

  test('far dots are piled at the edge and counted; all others lie inside', () => {
    const { data } = read(1000, { whole: 0 }, { whole: (t) => (t === 5 || t > 985 ? 1000 * m : (t % 10) * m - 3 * m) }).difference;
    const beyond = data.rows[0].dots.filter(({ value }) => value > data.domain[1]).length;
    expect(beyond).toBeGreaterThan(0);
    expect(data.notes[data.notes.length - 1]).toBe(`Piled: ${beyond} ${beyond === 1 ? 'dot' : 'dots'} beyond the right edge.`);
    expect(data.ticks.some(({ at }) => at === 0)).toBe(true);
    const even = read(1000, { whole: 0 }, { whole: (t) => (t % 100) * m }).difference.data;
    expect(even.notes.length).toBe(2);
    expect(Math.max(...even.rows[0].dots.map(({ value }) => value))).toBeLessThanOrEqual(even.domain[1]);
  });
});

describe('where the difference comes from', () => {
  const two = (a: Partial<Record<OutcomeName, Numbers>>, whole: number): string =>
    plainText(read(10, { whole, other: a }, { whole: 0 }).contributions.sentence);

  test('gains, losses and what remains', () => {
    expect(two({ contractCost: 8 * m, clinicalQalys: 600 }, 7 * m)).toBe(
      'A gains on clinical quality, £15.0m. It loses on contract price, £8.0m. Together it comes out £7.0m better than B.');
  });

  test('gains alone, nothing at all', () => {
    expect(two({ contractCost: -8 * m }, 8 * m)).toMatch(/^A gains on contract price, £8\.0m\. It loses little on any part\./);
    expect(two({}, 0)).toBe('No part tells A and B apart on average.');
  });
});

test('working relationships: each course in its own words', () => {
  const course = (integration: (month: number) => number): string => {
    const options = [{ id: 'a', name: 'A', outcomes: {}, measures: { integration: (_: number, month: number) => integration(month) } }];
    return plainText(readingsOf(makeResult({ trials: 5, options })).integration.sentence);
  };
  expect(course(() => 0.6)).toContain('A stays near 60.');
  expect(course((month) => 0.6 + month / 1000)).toContain('A rises from 60 to 72.');
  expect(course((month) => 0.6 - month / 1000)).toContain('A falls from 60 to 48.');
  expect(course((month) => (month === 20 ? 0.41 : 0.6))).toContain('A starts at 60, dips to 41 in year 2 and ends at 60.');
});

/** Every sentence, title, label and cell of readings. */
function allWords(readings: ReturnType<typeof readingsOf>): string[] {
  const charts: readonly Reading<unknown>[] = [readings.lenses, readings.difference, readings.integration, readings.contributions];
  const { answer } = readings;
  const sentences = [answer.sentence, answer.margin, answer.spread, answer.strip, ...charts.map(({ sentence }) => sentence)];
  return [
    ...sentences.filter((one): one is Sentence => one !== null).map(plainText),
    ...charts.flatMap(({ title, table }) => [title, table.caption, ...table.columns.map(({ label }) => label), ...table.rows.flat()]),
    ...charts.flatMap(({ data }) => stringsIn(data)),
  ];
}

/** All texts in plain data: labels, ticks, notes. */
function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null && !ArrayBuffer.isView(data) ? Object.values(data).flatMap(stringsIn) : [];
}

describe('whatever the findings', () => {
  const anyResult = fc.tuple(
    fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 10_000 }),
    fc.constantFrom(0, 0.001, 0.05, 1, 40), fc.constantFrom(1, 2, 20, 60),
  );

  test('no banned word, no NaN, no exclamation mark, sentences under 20 words, tables with as many cells as columns', () => {
    fc.assert(fc.property(anyResult, ([count, key, spread, trials]) => {
      const names = Array.from({ length: count }, (_, i) => usualNames[i % 6]);
      const readings = readingsOf(irregularResult(names, trials, key, spread));
      for (const words of allWords(readings)) {
        expect(words).not.toMatch(/optimal|significant|robust|winner|risk-adjusted|confidence interval|P90|NaN|Infinity|undefined|null|unknown|!|--/i);
        expect(words).not.toMatch(/-£/);
      }
      // A name counts as one word: how long it is, is the file's affair.
      const short = (look: OptionLook): string => look.id;
      const charts = [readings.lenses, readings.difference, readings.integration, readings.contributions];
      for (const { sentence } of charts) {
        const said = sentence.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : short(part.option))).join('');
        for (const one of said.split(/(?<=[.?])\s+/)) expect(one.split(/\s+/).length, one).toBeLessThan(20);
      }
      const answer = readings.answer.sentence.map((part) => (typeof part === 'string' ? part : '')).join(' ').trim();
      expect(answer.split(/\s+/).length).toBeLessThanOrEqual(12);
      for (const { table } of charts) {
        for (const row of table.rows) expect(row.length).toBe(table.columns.length);
      }
    }), { numRuns: cases(60) });
  });

  test('exchanging the numbers of two options exchanges the sentences', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0.05, 1, 40), (key, spread) => {
      const result = irregularResult(['First', 'Second'], 60, key, spread);
      const swapped = { ...result, outcomes: [result.outcomes[1], result.outcomes[0]] };
      const [one, two] = [readingsOf(result), readingsOf(swapped)];
      const exchange = (sentence: Sentence | null): string =>
        plainText(sentence ?? []).replace(/First|Second/g, (name) => (name === 'First' ? 'Second' : 'First'));
      if (one.answer.certainty !== 'tooClose') expect(exchange(one.answer.sentence)).toBe(plainText(two.answer.sentence));
      expect(exchange(one.answer.margin)).toBe(plainText(two.answer.margin ?? []));
      expect(exchange(one.contributions.sentence)).toBe(plainText(two.contributions.sentence));
      const tied = plainText(one.lenses.sentence).includes('equally');
      if (!tied) expect(exchange(one.lenses.sentence)).toBe(plainText(two.lenses.sentence));
    }), { numRuns: cases(60) });
  });
});

describe('the run', () => {
  const found = comparison(withValues(10_000, { whole: (t) => (t % 2 === 0 ? 2e7 : -1e7) }, { whole: 0 }));

  test('its simulation error is two standard errors', () => {
    expect(simulationError(found)).toBe('lead ±£0.3m, shares ±1 in 100');
    expect(simulationError(comparison(withValues(10, { whole: 1 })))).toBe('shares ±0.0 in 100');
  });

  test('each state in words', () => {
    expect(runWords({ kind: 'running', done: 0, total: 10_000, again: false, found: null }).detail).toBe('0 of 10,000 futures');
    expect(runWords({ kind: 'running', done: 600, total: 10_000, again: false, found })).toMatchObject({
      label: 'Running', detail: '600 of 10,000 futures, shares ±1 in 100',
    });
    expect(runWords({ kind: 'running', done: 0, total: 10_000, again: true, found: null }).label).toBe('Running again');
    expect(runWords({ kind: 'upToDate', done: 10_000, found }).detail).toBe('10,000 futures of each option, lead ±£0.3m, shares ±1 in 100');
    expect(runWords({ kind: 'waiting', corrections: 1 }).detail).toBe('for 1 correction');
    expect(runWords({ kind: 'stopped', done: 5, total: 10 }).detail).toBe('5 of 10 futures');
    const error = { kind: 'timeout', message: 'no answer' } as const;
    expect(runWords({ kind: 'failed', done: 3400, total: 10_000, error }).detail).toBe('3,400 of 10,000 futures');
    expect(failureSentence(error, 3400)).toBe(
      'A part of the program did not answer. Your scenario is safe. These figures rest on the 3,400 futures that were done.');
    expect(failureSentence(error, 0)).toMatch(/No futures were done\.$/);
  });
});

test('certainty: one set of words', () => {
  expect(Object.values(certaintyWords)).toEqual(['too close to call', 'leaning', 'likely', 'very likely', 'almost certain']);
  expect(certaintyLabel('veryLikely')).toBe('Very likely');
  expect(certaintyPlace('leaning')).toBe('2nd of 5 steps from “too close to call”');
});
