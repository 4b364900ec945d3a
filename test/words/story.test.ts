import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { representatives } from '../../src/analysis/representativeTrials.ts';
import { storyContributions } from '../../src/analysis/storyContributions.ts';
import type { OptionLook } from '../../src/charts/frame.ts';
import type { StoryEvent, TrialStory } from '../../src/model/story.ts';
import { tell } from '../../src/model/tell.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { plainText } from '../../src/words/reading.ts';
import { addressFaultWords, choiceLabels, choiceSentence } from '../../src/words/storyChoice.ts';
import { clockWords, inMonth } from '../../src/words/storyClock.ts';
import { storyDifference } from '../../src/words/storyDifference.ts';
import { dotWords } from '../../src/words/storyDot.ts';
import { eventLine, latestEvents, storyEvents } from '../../src/words/storyEvents.ts';
import { relationshipsTable, storyReplay } from '../../src/words/storyMonth.ts';
import { storyMeasures, storyStripReading } from '../../src/words/storyStripReading.ts';
import { outcomesTable, storySummary } from '../../src/words/storySummary.ts';
import { toldOptions } from '../charts/replayFigures.ts';
import { corpus } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';

const scenario = ((): Scenario => {
  const found = corpus.find(({ file }) => file === 'community-nursing.json');
  if (found === undefined) throw new Error('The scenario of community nursing is gone.');
  return found.scenario;
})();
const look = (name: string, slot: number): OptionLook => ({ id: name.toLowerCase(), name, shortName: name, slot });
const [a, b] = [look('Keep', 1), look('Tender', 3)];

type Body = StoryEvent extends infer E ? (E extends StoryEvent ? Omit<E, 'month' | 'lot'> : never) : never;
const story = tell(scenario, 'keep', 1, 0);
/** The words of events that happen to community nursing one after the other. */
const wordsOf = (...bodies: readonly Body[]): string[] => {
  const events = bodies.map((body, i): StoryEvent => ({ month: 10 + i, lot: 'community', ...body }));
  return storyEvents({ ...story, events }, scenario).map(({ words }) => words);
};
const scores = { quality: 0.7, value: 0.9, integration: 0.5, access: 0.6, socialValue: 0.55 };
const bid = (bidder: number, price: number, total: number | null) => ({ bidder, price, scores, total });

describe('events in words', () => {
  test('a tender from its start to a late start of a newcomer', () => {
    expect(wordsOf(
      { kind: 'start', route: 'competitive', awardMonth: 27 },
      { kind: 'challenge', delayMonths: 4 },
      { kind: 'award', winner: 2, held: false, goLiveMonth: 35, slipMonths: 2, bids: [bid(0, 1.02, 0.68), bid(2, 0.95, 0.712), bid(3, 0.9, null)] },
      { kind: 'goLive', provider: 2, changed: true, price: 0.95, dip: 0.243, termEnd: 95 },
      { kind: 'renegotiation', price: 1.01 },
      { kind: 'collapse', dip: 0.4, price: 1.1 },
      { kind: 'start', route: 'mostSuitable', awardMonth: 40 },
      { kind: 'award', winner: 1, held: true, goLiveMonth: 41, slipMonths: 0, bids: [bid(1, 1.1, 0.5)] },
      { kind: 'goLive', provider: 1, changed: false, price: 1.1, dip: 0, termEnd: 99 },
    )).toEqual([
      'A competitive tender starts. The award falls in year 3, month 4.',
      'A challenge holds the award up by 4 months.',
      'Against two other bids the award goes to Neighbouring NHS trust, a newcomer, with 71 points. '
        + 'Next is Eastmere Community Trust, with 68 points. The service passes over in year 3, month 12, 2 months late.',
      'The service passes to Neighbouring NHS trust, at £13.3m a year. The service dips by 24%.',
      'The price proves too low for Neighbouring NHS trust. It is now £14.1m a year.',
      'The contract with Neighbouring NHS trust collapses. A caretaker takes over at £15.4m a year. The service dips by 40%.',
      'A most suitable provider process starts. The award falls in year 4, month 5.',
      'The award goes to the caretaker: nobody else bids. The new contract begins in year 4, month 6.',
      'A new contract with the caretaker begins, at £15.4m a year.',
    ]);
  });

  test('two totals that round to the same points are told apart', () => {
    expect(wordsOf(
      { kind: 'award', winner: 2, held: false, goLiveMonth: 35, slipMonths: 0, bids: [bid(0, 1.02, 0.708), bid(2, 0.95, 0.712)] },
    )[0]).toContain('with 71 points. Next is Eastmere Community Trust, by less than half a point.');
  });

  test('keeping, reviewing, striking down and giving up', () => {
    expect(wordsOf(
      { kind: 'start', route: 'directAward', awardMonth: 12 },
      { kind: 'challenge', delayMonths: 0 },
      { kind: 'struckDown', route: 'directAward' },
      { kind: 'abandoned', reason: 'abandoned', bids: [bid(0, 1, 0.5), bid(2, 1, 0.6)], termEnd: 36 },
      { kind: 'abandoned', reason: 'noFitBid', bids: [], termEnd: 36 },
      { kind: 'abandoned', reason: 'noFitBid', bids: [bid(2, 1, null)], termEnd: 36 },
      { kind: 'abandoned', reason: 'noFitBid', bids: [bid(2, 1, null), bid(3, 1, null)], termEnd: 36 },
      { kind: 'renewal', termEnd: 72 },
      { kind: 'review', integration: 0.52, tenderCalled: false },
      { kind: 'review', integration: 0.31, tenderCalled: true },
    )).toEqual([
      'A direct award is prepared. The award falls in year 2, month 1.',
      'The award is challenged, without delay.',
      'The award is struck down after the challenge.',
      'The process is abandoned, with two bids in hand. The contract stays with Eastmere Community Trust until year 4, month 1.',
      'Nobody bids. The contract stays with Eastmere Community Trust until year 4, month 1.',
      'The only bid is not good enough. The contract stays with Eastmere Community Trust until year 4, month 1.',
      'None of two bids is good enough. The contract stays with Eastmere Community Trust until year 4, month 1.',
      'The contract stays with Eastmere Community Trust until year 7, month 1, without a tender.',
      'A review finds working relationships at 52 of 100. That is enough.',
      'A review finds working relationships at 31 of 100. That is too weak: a tender is called.',
    ]);
  });

  test('bids stand from the best down, those that are out last, in pounds a year and points', () => {
    const [event] = storyEvents({
      ...story,
      events: [{
        month: 4, lot: 'community', kind: 'award', winner: 2, held: false, goLiveMonth: 9, slipMonths: 0,
        bids: [bid(0, 1.02, 0.68), bid(3, 0.9, null), bid(2, 0.95, 0.712)],
      }],
    }, scenario);
    expect(event.bids?.rows.map((row) => [row[0], row[1], row.at(3), row.at(-1)])).toEqual([
      ['Neighbouring NHS trust (newcomer)', '£13.3m', '90', '71'],
      ['Eastmere Community Trust (present provider)', '£14.3m', '90', '68'],
      ['Independent community provider (newcomer)', '£12.6m', 'not scored', 'out: quality too low'],
    ]);
    expect(event.bids?.rows.every((row) => row.length === event.bids?.columns.length)).toBe(true);
  });

  test('what happened last is told while nothing happens; many at once are counted', () => {
    const at = (month: number, lot: string): StoryEvent => ({ month, lot, kind: 'review', integration: 0.5, tenderCalled: false });
    const events = storyEvents({ ...story, events: [at(3, 'community'), ...Array.from({ length: 5 }, () => at(8, 'dementia'))] }, scenario);
    expect(latestEvents(events, 2)).toEqual({ isNow: false, when: 'Year 1, month 1', lines: ['Nothing has happened yet.'] });
    expect(latestEvents(events, 3)).toMatchObject({ isNow: true, when: 'Year 1, month 4, now' });
    expect(latestEvents(events, 7)).toMatchObject({ isNow: false, when: 'Year 1, month 4' });
    expect(latestEvents(events, 8).lines).toEqual([...Array<string>(3).fill(eventLine(events[1])), 'And two more.']);
    expect(eventLine(events[0])).toMatch(/^Community nursing: A review/);
  });

  test('any future of any scenario can be told, with no number missing', () => {
    fc.assert(fc.property(scenarioArbitrary, fc.nat(1000), (any, trial) => {
      for (const { id } of any.options.slice(0, 2)) {
        const told = tell(any, id, 5, trial);
        const events = storyEvents(told, any);
        expect(events.length).toBe(told.events.length);
        const replay = storyReplay(told, any);
        for (const words of [...events.map(({ words: one }) => one), replay.describe(0), replay.describe(any.horizonMonths - 1)]) {
          expect(words).not.toMatch(/NaN|undefined|Infinity|null|unknown/);
        }
      }
    }), { numRuns: cases(40) });
  });

  test('sentences keep under twenty words besides the names in them, in every decision that comes with the program', () => {
    for (const { scenario: real } of corpus) {
      const holders = real.lots.flatMap(({ incumbent, challengers }) => [incumbent, ...challengers]);
      const names = [...real.partners, ...real.lots, ...holders].map(({ name }) => name).sort((x, y) => y.length - x.length);
      const lines = [0, 1, 2].flatMap((trial) => (
        real.options.flatMap(({ id }) => storyEvents(tell(real, id, 1, trial), real).map(({ words }) => words))
      ));
      for (const line of new Set(lines)) {
        const short = names.reduce((text, name) => text.split(name).join('X'), line);
        for (const sentence of short.split(/(?<=\.) /)) expect(sentence.split(' ').length, sentence).toBeLessThan(20);
      }
    }
  });
});

test('months are counted from year 1, month 1', () => {
  expect([0, 11, 12, 27].map(clockWords)).toEqual(['Year 1, month 1', 'Year 1, month 12', 'Year 2, month 1', 'Year 3, month 4']);
  expect(inMonth(119)).toBe('year 10, month 12');
});

describe('a month of two options', () => {
  const [keep, tender] = toldOptions(scenario, 485, [0, 2]);
  const said = (first: TrialStory, second: TrialStory, month: number): string => (
    plainText(storyDifference(first, second, [a, b], scenario, month))
  );

  test('who holds what, how strong relationships are, what fails and what has been spent', () => {
    expect(said(tender.story, keep.story, 22)).toMatch(
      /^Holder of Community nursing: .+ under Keep, Eastmere Community Trust under Tender\. Working relationships stand at \d+ of 100 against \d+\. This month [\d,]+ handoffs fail, against [\d,]+\. So far Keep has cost £[\d.,]+m? (more|less)\.$/);
  });

  test('nothing where nothing differs', () => {
    expect(said(keep.story, keep.story, 60)).toBe('Up to here Keep and Tender have gone the same way.');
  });

  test('the relationships of a month as a table, one row each', () => {
    const table = relationshipsTable([keep.story, tender.story], [a, b], scenario, 22);
    expect(table.rows.length).toBe(scenario.links.length);
    expect(table.rows[0][0]).toBe('Community nursing and GP practices');
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });

  test('the picture in words: every service with who holds it, its price and what goes on', () => {
    const words = storyReplay(tender.story, scenario).describe(22);
    expect(words).toMatch(/^Year 2, month 11\. Community nursing: Newcomer; .+; £[\d.]+m a year; Dip \d+%\. Dementia liaison: /);
    expect(words).toMatch(/Working relationships together \d+ of 100\.$/);
  });
});

describe('measures by month', () => {
  test.each(storyMeasures)('%s: the line follows the story, the table holds every month', (measure) => {
    const told = toldOptions(scenario, 485, [0, 2]);
    const { data, table, sentence } = storyStripReading(told, measure);
    const scale = measure === 'spend' ? 1 : 100;
    data.lines.forEach(({ values }, i) => expect(values[50]).toBe(scale * told[i].story[measure][50]));
    const [low, high] = data.domain;
    for (const { values } of data.lines) for (let m = 0; m < data.months; m++) expect(values[m] >= low && values[m] <= high).toBe(true);
    expect(table.rows.length).toBe(scenario.horizonMonths);
    expect(plainText(sentence)).not.toMatch(/NaN|undefined/);
    expect(plainText(sentence)).toContain('Keep as now');
  });
});

describe('which future it is', () => {
  const standing = { value: -4.2e6, mean: 1e6, shareBelow: 0.31 };
  const said = (choice: Parameters<typeof choiceSentence>[0], other: OptionLook | null = b): string =>
    plainText(choiceSentence(choice, 4210, 10_000, a, other, standing));

  test('says how it was chosen', () => {
    expect(said('typical')).toBe('Future 4,211 of 10,000 is typical: half of all are better for Keep against Tender, half are worse. '
      + 'Here it comes out £4.2m worse than Tender.');
    expect(said('good')).toContain('a good one: only 1 in 10 is still better for Keep against Tender.');
    expect(said('bad')).toContain('a bad one: only 1 in 10 is still worse for Keep against Tender.');
    expect(said('best')).toContain('is the one with the highest net benefit of Keep.');
    expect(said('worst')).toContain('is the one with the lowest net benefit of Keep.');
    expect(said('number')).toContain('chosen by its number: 31 of 100 futures are worse for Keep against Tender.');
    expect(said('number', null)).toBe('Future 4,211 of 10,000, chosen by its number: 31 of 100 futures are worse for Keep.');
  });

  test('each way has a label of its own', () => {
    for (const other of [b, null]) {
      const labels = choiceLabels(a, other);
      expect(labels.map(({ value }) => value)).toEqual(representatives);
      expect(new Set(labels.map(({ label }) => label)).size).toBe(representatives.length);
    }
  });

  test('what a link asks for in vain is quoted, cut where it is long', () => {
    expect(addressFaultWords({ kind: 'trial', asked: 'x'.repeat(500), trials: 10_000 })).toBe(
      `There is no future “${'x'.repeat(40)}…” among the 10,000 here. Another is shown.`);
    expect(addressFaultWords({ kind: 'seed', asked: '7', seed: 1 })).toContain('seed “7”');
  });

  test('a dot says which future, which option and by how much', () => {
    const dots = [{ value: -6.12e6, trial: 511 }, { value: 0, trial: 2 }];
    const row = { option: a, mean: 0, standardError: 0, p10: 0, p90: 0, meanLabel: '', shareLabel: '', dots };
    expect(dotWords(row, 0, b)).toBe('Future 512: Keep comes out £6.1m worse than Tender.');
    expect(dotWords(row, 1, b)).toBe('Future 3: Keep comes out the same as Tender.');
  });
});

describe('what a future came to', () => {
  const [keep, tender] = toldOptions(scenario, 485, [0, 2]);
  const found = storyContributions(scenario.values, keep.story.outcomes, tender.story.outcomes);

  test('who gains, on what, what it is worth over all futures, and that it is an example', () => {
    const reading = storySummary(found, a, b, { value: found.total.mean, mean: -2e6, shareBelow: 0.9 });
    expect(plainText(reading.sentence)).toMatch(
      /^Here Keep comes out £[\d.]+m better than Tender\. It gains most on .+, £.+\. It loses most on .+, £.+\. Over all futures it is £2m worse on average\. One future is an example, not a forecast\.$/);
    expect(plainText(reading.sentence)).not.toContain('simulation error');
    expect(reading.table.rows.every((row) => row.length === reading.table.columns.length)).toBe(true);
  });

  test('both in figures with their difference; one alone without', () => {
    const sides = [{ look: a, outcomes: keep.story.outcomes }, { look: b, outcomes: tender.story.outcomes }];
    const table = outcomesTable(sides);
    expect(table.columns.length).toBe(4);
    expect(table.rows.find(([label]) => label === 'Times a service changes hands')?.slice(1)).toEqual(
      ['0', String(tender.story.outcomes.providerChanges), `−${tender.story.outcomes.providerChanges}`]);
    expect(outcomesTable(sides.slice(0, 1)).columns.length).toBe(2);
  });
});
