import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptability } from '../../src/analysis/acceptability.ts';
import type { MirrorComparison } from '../../src/analysis/compareMirror.ts';
import { costOutcomePlane } from '../../src/analysis/costOutcomePlane.ts';
import { duties } from '../../src/analysis/duties.ts';
import { expectedLoss } from '../../src/analysis/expectedLoss.ts';
import { stability } from '../../src/analysis/stability.ts';
import type { OptionLook } from '../../src/charts/frame.ts';
import type { OutcomeName } from '../../src/model/outcomes.ts';
import { acceptabilityReading } from '../../src/words/acceptabilityReading.ts';
import { dutiesReading } from '../../src/words/dutiesReading.ts';
import { expectedLossReading } from '../../src/words/expectedLossReading.ts';
import { mirrorReading } from '../../src/words/mirrorReading.ts';
import { planeReading } from '../../src/words/planeReading.ts';
import { plainText, type Reading, type Sentence } from '../../src/words/reading.ts';
import { stabilityWords } from '../../src/words/stabilityWords.ts';
import { makeResult } from '../analysis/makeResult.ts';
import { valuedResult, type ValuedOption } from '../analysis/valueColumns.ts';
import { analysisReadings, analysisResult } from '../charts/analysisFigures.ts';
import { usualNames } from '../charts/figures.ts';
import { cases } from '../generators/cases.ts';

const looks: readonly OptionLook[] = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, i) => ({ id: `o${i}`, name, shortName: name, slot: i + 1 }));
const names = (count: number): readonly OptionLook[] => looks.slice(0, count);
function known<T>(found: T | null): T {
  if (found === null) throw new Error('kept');
  return found;
}
type Numbers = number | ((trial: number) => number);
const rows = (trials: number, options: readonly Partial<Record<OutcomeName, Numbers>>[]) =>
  makeResult({ trials, options: options.map((outcomes, o) => ({ id: `o${o}`, name: 'ABCDEF'[o], outcomes })) });
const m = 1e6;

describe('duties', () => {
  const read = (...options: readonly Partial<Record<OutcomeName, Numbers>>[]) =>
    dutiesReading(known(duties(rows(100, options), 0)), names(options.length));

  test('who raises quality, who harms integration, who gains all the same', () => {
    const found = read(
      { quality: 0.5, accessGap: 0.1, outcomeGap: 0.1, integration: 0.5 },
      {
        quality: (t) => (t < 80 ? 0.6 : 0.4), accessGap: (t) => (t < 30 ? 0.05 : 0.2), outcomeGap: (t) => (t < 60 ? 0.05 : 0.2),
        integration: (t) => (t < 94 ? 0.4 : 0.6), totalQalys: (t) => (t < 51 ? 1 : -1),
      },
    );
    expect(plainText(found.sentence)).toBe(
      'The numbers are futures of 100, each option against A. B raises quality in 80 of 100 futures. With it the gap in access narrows in '
      + '30, that in outcomes narrows in 60. B harms working relationships in 94. In half of these or more, patients gain all the same: '
      + 'in 51 of 100.');
    expect(found.data.rows[0].cells.map(({ label, below }) => label + below)).toEqual(['80', '30', '60', '9451 still gain']);
    expect(found.table.rows[0].slice(-2)).toEqual(['51', '±10.0']);
  });

  test('nobody raises quality, nobody harms; nothing changes at all; nobody else', () => {
    expect(plainText(read({ quality: 1 }, { integration: 1 }).sentence)).toMatch(
      /None raises quality in more than half of all futures\. None harms working relationships in more than half of all futures\.$/);
    expect(plainText(read({}, {}).sentence)).toBe('B changes nothing here, in any future.');
    expect(plainText(read({}, {}, {}).sentence)).toBe('No option changes anything here, in any future.');
    expect(plainText(read({}).sentence)).toBe('There is no other option to hold against A.');
  });
});

describe('expected loss', () => {
  const read = (trials: number, ...whole: readonly Numbers[]): string => plainText(expectedLossReading(
    expectedLoss(rows(trials, whole.map((wholeValueNetBenefit) => ({ wholeValueNetBenefit })))), names(whole.length)).sentence);

  test('least on average, least at worst, and what knowing more is worth', () => {
    expect(read(100, (t) => (t < 80 ? 2 * m : -1 * m), 0)).toBe(
      'A loses least on average: £0.2m. Its worst future, a loss of £1m, is as mild as any. Finding out more before choosing is worth £0.2m at most.');
    expect(read(100, (t) => (t < 90 ? 2 * m : -9 * m), 0)).toBe(
      'A loses least on average: £0.9m. B has the mildest worst future: it loses £2m; A £9m. Finding out more before choosing is worth £0.9m at most.');
  });

  test('level, always best, all the same, alone', () => {
    expect(read(100, (t) => (t % 2 === 0 ? m : -m), 10)).toMatch(/^B and A lose about equally little on average\. The worst future of B, a loss/);
    expect(read(10, 5, 1)).toMatch(/is worth nothing\.$/);
    expect(read(10, 5, 5)).toBe('All options come out the same in every future: no choice loses anything.');
    expect(read(10, 5)).toBe('With one option there is nothing to lose by the choice.');
  });
});

describe('acceptability', () => {
  const read = (trials: number, options: readonly ValuedOption[], measure: 'share' | 'loss' = 'share') =>
    acceptabilityReading(known(acceptability(valuedResult(trials, options), 'qalyValue')), names(options.length), measure);
  const noisy = (t: number): number => (t % 2 === 0 ? 20_000 : -20_000);

  test('one change, with its error', () => {
    expect(plainText(read(400, [{ cost: noisy }, { cost: 3e5, qalys: 10 }]).sentence)).toBe(
      'If a year of full health is worth less than £30,000 (±£200) A leads on average; above it B. At £25,000, as now, A is best in over 99 of 100 futures.');
  });

  test('no change; the loss says what knowing more is worth', () => {
    expect(plainText(read(10, [{ cost: 1 }, { cost: 2 }]).sentence)).toMatch(/^A has the best average whatever a year of full health is worth, from £0 to £100,000\./);
    expect(plainText(read(100, [{ cost: 0 }, { cost: (t) => (t < 10 ? -m : m) }], 'loss').sentence)).toMatch(
      /At £25,000, as now, A loses least on average: £0\.1m\. Finding out more before choosing is worth that at most\.$/);
  });

  test('best on average and best most often are told apart', () => {
    const found = read(400, [{ cost: 0, qalys: (t) => (t % 4 === 0 ? 100 : 0) }, { cost: 0, qalys: 10 }]);
    expect(plainText(found.sentence)).toMatch(
      /At £25,000, as now, A is best in 25 of 100 futures\. B is best more often, in 75, but falls further behind when it is not\.$/);
    expect(found.table.rows.find(([value]) => value === '£25,000')?.slice(0, 3)).toEqual(['£25,000', 'A', '25']);
  });
});

describe('cost and health', () => {
  const read = (...options: readonly ValuedOption[]) =>
    planeReading(known(costOutcomePlane(valuedResult(50, [{ cost: 0 }, ...options]), 0)), names(options.length + 1), [1]);

  test.each<[ValuedOption, string]>([
    [{ cost: 2e5, qalys: 10 }, 'B buys a year of full health for £20,000, less than the £25,000 it counts for.'],
    [{ cost: 3e5, qalys: 10 }, 'B buys a year of full health for £30,000, more than the £25,000 it counts for.'],
    [{ cost: -3e5, qalys: -10 }, 'B saves, for each year of full health lost, £30,000, more than the £25,000 it counts for.'],
    [{ cost: -3e5, qalys: 10 }, 'B costs less and gives more health.'],
    [{ cost: 3e5, qalys: -10 }, 'B costs more and gives less health.'],
    [{ cost: 0, qalys: 10 }, 'B is too close to it to tell.'],
  ])('%o: %s', (option, words) => {
    expect(plainText(read(option).sentence)).toBe(words);
  });

  test('several of one kind', () => {
    const worse = { cost: 1, qalys: -1 };
    expect(plainText(read(worse, worse).sentence)).toBe('B and C cost more and give less health.');
    expect(plainText(read(worse, worse, worse, worse).sentence)).toBe('Four options cost more and give less health.');
  });

  test('futures beyond the edges are left out of the picture and counted', () => {
    const { data } = read({ cost: (t) => (t === 7 ? 1e9 : t), qalys: (t) => t });
    expect(data.costDomain[1]).toBeGreaterThan(1e6);
    const result = valuedResult(500, [{ cost: 0 }, { cost: (t) => (t === 7 ? 1e6 : t % 100), qalys: 1 }]);
    const many = planeReading(known(costOutcomePlane(result, 0)), names(2), [1]);
    expect(many.data.notes[1]).toBe('Shapes: averages. Fine points: futures, 1 of 500 beyond the edges.');
    expect(many.data.costDomain[1]).toBeLessThan(1e6);
  });
});

describe('enough futures?', () => {
  const read = (trials: number, ...whole: readonly Numbers[]) =>
    stabilityWords(stability(rows(trials, whole.map((wholeValueNetBenefit) => ({ wholeValueNetBenefit })))), names(whole.length));

  test('in every case', () => {
    expect(plainText(read(1000, (t) => (t % 5 === 0 ? -1 : 2), 0).sentence)).toBe('After 1,000 futures, more of them would change decimals, not the answer.');
    expect(plainText(read(1000, (t) => (t % 2 === 0 ? 1.02 : -1), 0).sentence)).toMatch(/^Whether A or B leads is not settled\. About [\d,]+ futures should tell\.$/);
    expect(plainText(read(10, 5, 5).sentence)).toBe(
      'No number of futures will tell A and B apart: they are equal. Choose on what the figures leave out.');
    expect(plainText(read(1000, (t) => (t % 10 === 0 ? -1 : 2), 0).sentence)).toBe(
      'A leads for certain; how surely it is best lies between two words: “likely” and “very likely”. About 10,000 futures should tell.');
    expect(plainText(read(20_000, (t) => (t % 10 === 0 ? -1 : 2), 0).sentence)).toMatch(/right on the border: either word will do\.$/);
    expect(read(10, 5).label).toBe('Nothing to settle');
  });
});

describe('the mirror', () => {
  const advice = (mean: number): MirrorComparison['before'] => ({
    keep: 0, compete: 1, leadOfKeeping: { mean, standardError: 1e4 }, side: mean > 2e4 ? 'keep' : mean < -2e4 ? 'compete' : 'level',
  });
  const people = { service: 'Nursing', presentProvider: 'Trust', newcomer: 'Charity' };
  const read = (before: number, after: number, verdict: MirrorComparison['verdict']) => mirrorReading({
    lens: 'whole', before: advice(before), after: advice(after), change: { mean: after - before, standardError: 1e4 }, verdict,
  }, names(2), people);

  test('each verdict in its own words', () => {
    expect(plainText(read(5 * m, -3 * m, 'turns').sentence)).toBe(
      'The advice turns with the providers: from “keep” to “ask for bids”. The exchange moves it by £8.0m against keeping.');
    expect(plainText(read(0, -3 * m, 'settles').sentence)).toMatch(/^The advice was level; with the places exchanged it is to ask for bids\./);
    expect(plainText(read(-3 * m, 0, 'opens').sentence)).toMatch(/^The advice was to ask for bids; with the places exchanged it is level\./);
    expect(plainText(read(5 * m, 3 * m, 'stays').sentence)).toBe(
      'The advice stays: keep, also with Charity in place. The exchange moves it by £2.0m against keeping. '
      + 'What remains comes from the places themselves: what a change costs and breaks, and what competition brings.');
    expect(plainText(read(0, 0, 'stays').sentence)).toBe('The advice is level either way. The exchange moves it by no more than the simulation error.');
    expect(read(5 * m, -3 * m, 'turns').table.rows.map((row) => row[3])).toEqual(['+£5.0m', '−£3.0m', '−£8.0m']);
    expect(plainText(mirrorReading(null, names(2), people).sentence)).toMatch(/^All options are of one kind/);
  });
});

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
  interface Told {
    readonly readings: readonly Reading<unknown>[];
    readonly sentences: readonly Sentence[];
  }
  const readingsOf = (trials: number, count: number, key: number, spread: number): Told => {
    const all = analysisReadings(analysisResult(Array.from({ length: count }, (_, i) => usualNames[i % 6]), trials, key, spread));
    const readings: Reading<unknown>[] = [
      all.duties, all.expectedLoss, all.expectedLossNarrow, all.acceptability, all.acceptabilityLoss, all.acceptabilityJoinedUp,
      all.acceptabilityWeight, all.plane, all.rankAcceptability,
    ];
    return { readings, sentences: [...readings.map(({ sentence }) => sentence), all.stability.sentence, all.rankAcceptability.scales] };
  };

  test('no banned word, no NaN, no exclamation mark, sentences under 20 words, tables with as many cells as columns', () => {
    fc.assert(fc.property(anyResult, ([count, key, spread, trials]) => {
      const { readings, sentences } = readingsOf(trials, count, key, spread);
      const words = [
        ...sentences.map(plainText),
        ...readings.flatMap(({ title, table, data }) => [
          title, table.caption, ...table.columns.map(({ label }) => label), ...table.rows.flat(), ...stringsIn(data),
        ]),
      ];
      for (const one of words) {
        expect(one).not.toMatch(/optimal|significant|robust|winner|risk-adjusted|confidence interval|P90|NaN|Infinity|undefined|null|unknown|!|--/i);
        expect(one).not.toMatch(/-£/);
      }
      // A name counts as one word: how long it is, is the file's affair. Scales are lists, not sentences.
      for (const sentence of sentences.slice(0, -1)) {
        const said = sentence.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.option.id)).join('');
        for (const one of said.split(/(?<=[.?])\s+/)) expect(one.split(/\s+/).length, one).toBeLessThan(20);
      }
      for (const { table } of readings) for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    }), { numRuns: cases(30) });
  });

  test('exchanging the figures of two options exchanges their names', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0.05, 1, 40), (key, spread) => {
      const result = analysisResult(['First', 'Second'], 60, key, spread);
      const swapped = { ...result, outcomes: [result.outcomes[1], result.outcomes[0]] };
      const [one, two] = [analysisReadings(result, 0), analysisReadings(swapped, 1)];
      const exchange = (sentence: Sentence): string =>
        plainText(sentence).replace(/First|Second/g, (name) => (name === 'First' ? 'Second' : 'First'));
      for (const name of ['duties', 'expectedLoss', 'acceptability', 'acceptabilityLoss', 'acceptabilityWeight', 'plane'] as const) {
        expect(exchange(one[name].sentence)).toBe(plainText(two[name].sentence));
      }
    }), { numRuns: cases(30) });
  });
});
