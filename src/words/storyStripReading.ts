import type { OptionLook, Tick } from '../charts/frame.ts';
import type { ReplayStripData } from '../charts/replayStrip.ts';
import type { TrialStory } from '../model/story.ts';
import { roundValues } from './axis.ts';
import { money, wholeNumber } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';
import { points } from './storyBids.ts';
import { clockWords } from './storyClock.ts';
import type { ToldEvent } from './storyEvents.ts';
import { yearTicks } from './yearTicks.ts';

/** What can be followed by month. */
export const storyMeasures = ['integration', 'joinedUp', 'quality', 'spend'] as const;
export type StoryMeasure = (typeof storyMeasures)[number];

/** Names of the measures: for a picker, and what a value is. */
export const measureNames: Readonly<Record<StoryMeasure, string>> = {
  integration: 'Working relationships', joinedUp: 'Joined-up care', quality: 'Clinical quality as felt', spend: 'Money spent',
};
const meanings: Readonly<Record<StoryMeasure, string>> = {
  integration: 'Strength of working relationships, 0 to 100.',
  joinedUp: 'People of 100 who would have no failed handoff in a year.',
  quality: 'Clinical quality as people feel it, 0 to 100.',
  spend: 'Pounds a month, not discounted.',
};
const NOTE = 'Below: a shape where a service changes hands, a tick where something else happens.';

/** One option in one future. */
export interface ToldOption {
  readonly look: OptionLook;
  readonly story: TrialStory;
  readonly events: readonly ToldEvent[];
}

/** A measure of one future by month, for one or two options. */
export function storyStripReading(told: readonly ToldOption[], measure: StoryMeasure): Reading<ReplayStripData> {
  const months = told[0].story.integration.length;
  const scale = measure === 'spend' ? 1 : 100;
  const series = told.map(({ story }) => story[measure].map((value) => scale * value));
  const domain = domainOf(series, measure);
  return {
    title: `${measureNames[measure]} in this future`,
    sentence: joined([meanings[measure]], ...told.map(({ look }, i): Sentence => [{ option: look }, courseOf(series[i], measure)])),
    data: {
      months,
      lines: told.map(({ look, events }, i) => ({
        option: look,
        values: series[i],
        changes: monthsOf(events.filter(({ changesHands }) => changesHands)),
        events: monthsOf(events.filter(({ changesHands }) => !changesHands)),
      })),
      domain,
      yTicks: roundValues(domain[0], domain[1], 4).map((at): Tick => ({ at, label: measure === 'spend' ? money(at) : wholeNumber(at) })),
      xTicks: yearTicks(months),
      note: NOTE,
    },
    table: monthsTable(told),
  };
}

function courseOf(values: Float64Array, measure: StoryMeasure): string {
  const told = (value: number): string => (measure === 'spend' ? money(value, { standardError: 10_000 }) : wholeNumber(value));
  let low = 0;
  let high = 0;
  values.forEach((value, month) => {
    if (value < values[low]) low = month;
    if (value > values[high]) high = month;
  });
  const [start, end] = [told(values[0]), told(values[values.length - 1])];
  const turn = measure === 'spend' ? high : low;
  const ends = [0, values.length - 1].map((month) => told(values[month]));
  const extreme = told(values[turn]);
  if (ends.includes(extreme)) return start === end ? ` begins and ends at ${start}.` : ` goes from ${start} to ${end}.`;
  return ` goes from ${start} to ${end}, with ${measure === 'spend' ? 'a peak' : 'a low'} of ${extreme} in year ${Math.floor(turn / 12) + 1}.`;
}

function monthsOf(events: readonly ToldEvent[]): number[] {
  return [...new Set(events.map(({ month }) => month))];
}

/** Tens around all values, at least 20 apart; of money, a little more than its range. */
function domainOf(series: readonly Float64Array[], measure: StoryMeasure): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const values of series) {
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (measure === 'spend') {
    const room = Math.max((high - low) * 0.06, Math.abs(high) * 0.01, 1);
    return [Math.max(0, low - room), high + room];
  }
  const from = Math.max(0, Math.floor(low / 10) * 10);
  const to = Math.min(100, Math.ceil(high / 10) * 10);
  if (to - from >= 20) return [from, to];
  return to <= 90 ? [from, from + 20] : [to - 20, to];
}

/** Everything by month. */
function monthsTable(told: readonly ToldOption[]): Reading<ReplayStripData>['table'] {
  const measures = [...storyMeasures, 'failedHandoffs'] as const;
  const name = (measure: (typeof measures)[number]): string => (measure === 'failedHandoffs' ? 'Failed handoffs' : measureNames[measure]);
  return {
    caption: 'This future month by month; strengths, joined-up care and quality 0 to 100, money in pounds a month',
    columns: [
      { label: 'Month', numeric: false },
      ...measures.flatMap((measure) => told.map(({ look }) => ({ label: `${name(measure)}: ${look.shortName}`, numeric: true }))),
    ],
    rows: Array.from({ length: told[0].story.integration.length }, (_, month) => [
      clockWords(month),
      ...measures.flatMap((measure) => told.map(({ story }) => {
        const value = story[measure][month];
        return measure === 'spend' ? money(value) : measure === 'failedHandoffs' ? wholeNumber(value) : points(value);
      })),
    ]),
  };
}
