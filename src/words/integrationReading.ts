import type { ProviderChanges, Ribbon } from '../analysis/trajectories.ts';
import type { OptionLook, Tick } from '../charts/frame.ts';
import type { ChangeBars, IntegrationData, IntegrationLine } from '../charts/integrationChart.ts';
import { roundValues } from './axis.ts';
import { futures, horizon, inHundred, wholeNumber } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';
import { yearTicks } from './yearTicks.ts';

/** One option over time; measures 0..1 by month. */
export interface OptionOverTime {
  readonly mean: Float64Array;
  /** With its changes of provider, for at most two options. */
  readonly spread: { readonly ribbon: Ribbon; readonly changes: ProviderChanges } | null;
}

/** Working relationships over time. `found` and `looks`: by option of the run, in its order. */
export function integrationReading(
  found: readonly OptionOverTime[], looks: readonly OptionLook[], months: number,
): Reading<IntegrationData> {
  const lines = found.map(({ mean, spread }, i): IntegrationLine => ({
    option: looks[i],
    mean: points(mean),
    ribbon: spread === null
      ? null
      : { p10: points(spread.ribbon.p10), p25: points(spread.ribbon.p25), p75: points(spread.ribbon.p75), p90: points(spread.ribbon.p90) },
  }));
  const changes = found.flatMap(({ spread }, i): ChangeBars[] => (spread === null ? [] : [barsOf(spread.changes, looks[i])]));
  const domain = domainOf(lines);
  const step = domain[1] - domain[0] > 40 ? 20 : 10;
  const yTicks = roundValues(domain[0], domain[1], (domain[1] - domain[0]) / step).map((at): Tick => ({ at, label: wholeNumber(at) }));
  return {
    title: `Working relationships over ${horizon(months)}`,
    sentence: joined(
      ['Average strength, 0 to 100.'],
      ...found.flatMap(({ mean, spread }, i) => (spread === null ? [] : [courseOf(mean, looks[i])])),
      ['Bands hold 5 and 8 futures in 10.'],
    ),
    data: { months, lines, domain, yTicks, xTicks: yearTicks(months), changes },
    table: {
      caption: 'Average strength of working relationships, 0 to 100, at the end of each year',
      columns: [
        { label: 'Option', numeric: false }, { label: 'Now', numeric: true },
        ...yearsShown(months).map((year) => ({ label: `Year ${year}`, numeric: true })),
      ],
      rows: found.map(({ mean }, i) => [
        looks[i].name, wholeNumber(100 * mean[0]), ...yearsShown(months).map((year) => wholeNumber(100 * mean[12 * year - 1])),
      ]),
    },
  };
}

/** "… rises from 60 to 73.", "… dips to 41 in year 2 and ends at 54." */
function courseOf(mean: Float64Array, option: OptionLook): Sentence {
  const point = (month: number): number => Math.round(100 * mean[month]);
  const [start, end] = [point(0), point(mean.length - 1)];
  let low = 0;
  for (let m = 1; m < mean.length; m++) if (mean[m] < mean[low]) low = m;
  const words = point(low) <= Math.min(start, end) - 3
    ? ` starts at ${start}, dips to ${point(low)} in year ${Math.floor(low / 12) + 1} and ends at ${end}.`
    : Math.abs(end - start) <= 1 ? ` stays near ${end}.` : ` ${end > start ? 'rises' : 'falls'} from ${start} to ${end}.`;
  return [{ option }, words];
}

function barsOf({ byHalfYear, ever }: ProviderChanges, option: OptionLook): ChangeBars {
  const highest = Math.max(0, ...byHalfYear);
  return {
    option,
    byHalfYear,
    words: ever === 0 ? 'never changes hands' : `changes hands in ${futures(ever)}`,
    highest: highest < 0.01 ? '' : `${inHundred(highest)} in 100`,
  };
}

function points(values: Float64Array): Float64Array {
  return values.map((value) => 100 * value);
}

/** The tens around all lines and ribbons, at least 20 apart. */
function domainOf(lines: readonly IntegrationLine[]): readonly [number, number] {
  let low = 100;
  let high = 0;
  const take = (values: ArrayLike<number>): void => {
    for (let m = 0; m < values.length; m++) {
      low = Math.min(low, values[m]);
      high = Math.max(high, values[m]);
    }
  };
  for (const { mean, ribbon } of lines) {
    take(mean);
    if (ribbon !== null) {
      take(ribbon.p10);
      take(ribbon.p90);
    }
  }
  const from = Math.max(0, Math.floor(Math.min(low, high) / 10) * 10);
  const to = Math.min(100, Math.ceil(Math.max(low, high) / 10) * 10);
  if (to - from >= 20) return [from, to];
  return to <= 90 ? [from, from + 20] : [to - 20, to];
}

function yearsShown(months: number): number[] {
  const years = Math.floor(months / 12);
  const step = years <= 10 ? 1 : 2;
  return Array.from({ length: Math.floor(years / step) }, (_, i) => (i + 1) * step);
}
