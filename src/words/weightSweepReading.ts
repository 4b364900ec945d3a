import type { Estimate } from '../analysis/estimate.ts';
import type { AtWeight, BestWeight, FirstTender, ScoredSweep, WeightSweep } from '../analysis/weightSweep/weightSweep.ts';
import type { Scoring } from '../analysis/weightSweep/weightVariants.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { WeightAxis } from '../charts/weightAxis.ts';
import type { SweepLine, WeightSweepData } from '../charts/weightSweepChart.ts';
import type { WinnerBand, WinnersData } from '../charts/winnersChart.ts';
import type { Lot, Scenario } from '../scenario/types.ts';
import { moneyTicks } from './axis.ts';
import { horizon, inHundred, money } from './number.ts';
import type { Reading, Sentence } from './reading.ts';

export interface WeightSweepReading {
  readonly title: string;
  /** The answer to the title, for the option and way of scoring chosen. */
  readonly sentence: Sentence;
  /** By lot. */
  readonly winners: readonly Reading<WinnersData>[];
  readonly follows: Reading<WeightSweepData>;
}

/**
 * How much should integration count?
 * @param scoring the way of scoring that is shown; the other evidence with the same formula goes beside it
 * @returns null where that way of scoring has not been run yet
 */
export function weightSweepReading(
  found: WeightSweep, scoring: Scoring, scenario: Scenario, option: OptionLook,
): WeightSweepReading | null {
  const sweep = sweepOf(found, scoring.priceFormula, scoring.trackRecord);
  if (sweep === null) return null;
  const axis = axisOf(sweep, found.present);
  return {
    title: 'How much should integration count?',
    sentence: answer(sweep, found.present, option),
    winners: scenario.lots.map((lot, i) => winnersReading(sweep, lot, i, axis)),
    follows: followsReading(found, sweep, axis, scenario.horizonMonths),
  };
}

function sweepOf({ sweeps }: WeightSweep, priceFormula: Scoring['priceFormula'], trackRecord: boolean): ScoredSweep | null {
  return sweeps.find((sweep) => sweep.priceFormula === priceFormula && sweep.trackRecord === trackRecord) ?? null;
}

const percent = (weight: number): string => `${Math.round(weight * 100)}%`;
const pounds = ({ mean, standardError }: Estimate, sign = false): string => money(mean, { standardError, sign, millions: true });
const isClear = ({ mean, standardError }: Estimate): boolean => Math.abs(mean) > 2 * standardError;
const evidence = (trackRecord: boolean): string => (trackRecord ? 'if bidders must prove it' : 'if claims are scored');

/** "Between 30% and 50%", "At 0%", "At 55% or more". */
function rangeWords({ from, to }: BestWeight, highest: number): string {
  if (to === highest) return `At ${percent(from)} or more`;
  if (from === to) return `At ${percent(to)}`;
  return `Between ${percent(from)} and ${percent(to)}`;
}

function answer({ points, best: { whole }, trackRecord }: ScoredSweep, present: number | null, option: OptionLook): Sentence {
  const highest = points[points.length - 1].weight;
  const isFlat = whole.from === 0 && whole.to === highest;
  const range = isFlat ? ['It hardly matters here'] : [`${rangeWords(whole, highest)} in `, { option }];
  const first: Sentence = [...range, `, ${evidence(trackRecord)}. `];
  if (present === null || whole.loss === null) return first;
  if (whole.loss.mean > 0 && isClear(whole.loss)) {
    return [...first, `At your ${percent(present)} the services give up about `, { strong: pounds(whole.loss) }, ' against the best.'];
  }
  return [...first, `Your ${percent(present)} cannot be told from the best.`];
}

function axisOf({ points }: ScoredSweep, present: number | null): WeightAxis {
  const highest = points[points.length - 1].weight;
  const tens = Array.from({ length: Math.floor(highest * 10 + 1e-9) + 1 }, (_, i) => i / 10);
  return {
    from: 0,
    to: highest,
    ticks: tens.map((at) => ({ at, label: percent(at) })),
    label: 'Weight on integration',
    present: present === null ? null : { at: present, label: `yours, ${percent(present)}` },
  };
}

interface Bidder extends Pick<WinnerBand, 'kind' | 'name'> {
  readonly of: (tender: FirstTender) => Estimate;
}

function biddersOf({ challengers }: Lot): Bidder[] {
  return [
    { kind: 'present', name: 'Present provider', of: ({ present }) => present },
    ...challengers.map(({ name }, i): Bidder => ({ kind: 'newcomer', name, of: (tender) => tender.challengers[i] })),
    { kind: 'other', name: 'A caretaker', of: ({ caretaker }) => caretaker },
    { kind: 'other', name: 'No tender or award', of: ({ nobody }) => nobody },
  ];
}

function winnersReading(sweep: ScoredSweep, lot: Lot, at: number, axis: WeightAxis): Reading<WinnersData> {
  const { points } = sweep;
  const [first, last] = [points[0], points[points.length - 1]];
  const bidders = biddersOf(lot);
  return {
    title: `Who wins ${lot.name}`,
    sentence: winnersSentence(points, at, bidders),
    data: {
      axis,
      weights: points.map(({ weight }) => weight),
      bands: bidders.map(({ kind, name, of }): WinnerBand => ({
        kind, name,
        words: `${inHundred(of(first.lots[at]).mean)} at ${percent(first.weight)}, ${inHundred(of(last.lots[at]).mean)} at ${percent(last.weight)}`,
        shares: points.map(({ lots }) => of(lots[at]).mean),
      })),
      ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: share, label: String(share * 100) })),
    },
    table: {
      caption: `Who wins the first tender of ${lot.name}, in 100 futures, by weight on integration; ± is simulation error, two standard errors`,
      columns: [
        { label: 'Weight on integration', numeric: false },
        ...bidders.map(({ name }) => ({ label: name, numeric: true })), { label: '± at most', numeric: true },
      ],
      rows: points.map(({ weight, lots }) => [
        percent(weight), ...bidders.map(({ of }) => inHundred(of(lots[at]).mean)),
        `±${(200 * Math.max(...bidders.map(({ of }) => of(lots[at]).standardError))).toFixed(1)}`,
      ]),
    },
  };
}

/** Who gains and who loses most as the weight grows. */
function winnersSentence(points: readonly AtWeight[], at: number, bidders: readonly Bidder[]): Sentence {
  const [first, last] = [points[0].lots[at], points[points.length - 1].lots[at]];
  const changes = bidders.map(({ name, kind, of }) => {
    const [before, after] = [of(first), of(last)];
    // Two shares of the same futures: at most as far off as two apart.
    const error = Math.sqrt(before.standardError * before.standardError + after.standardError * after.standardError);
    return { name: kind === 'present' ? 'the present provider' : kind === 'newcomer' ? name : name.toLowerCase(), by: after.mean - before.mean, error };
  });
  const gains = changes.filter(({ by, error }) => by > 2 * error).sort((a, b) => b.by - a.by);
  const losses = changes.filter(({ by, error }) => by < -2 * error).sort((a, b) => a.by - b.by);
  if (points.every(({ lots }) => lots[at].nobody.mean > 0.5)) return ['In most futures no tender of this service ends in an award.'];
  if (gains.length === 0 || losses.length === 0) return ['In 100 futures. The weight hardly changes who wins.'];
  return [`In 100 futures. As the weight grows, wins pass mostly from ${losses[0].name} to ${gains[0].name}.`];
}

function followsReading(found: WeightSweep, sweep: ScoredSweep, axis: WeightAxis, months: number): Reading<WeightSweepData> {
  const { points, best } = sweep;
  const other = sweepOf(found, sweep.priceFormula, !sweep.trackRecord);
  const otherLabel = sweep.trackRecord ? 'the same, if claims are scored instead' : 'the same, if bidders must prove it';
  const line = (kind: SweepLine['kind'], label: string, values: readonly Estimate[]): SweepLine => (
    { kind, label, values: values.map(({ mean }) => mean), errors: values.map(({ standardError }) => 2 * standardError) }
  );
  const lines = [
    line('whole', 'Everything that matters', points.map(({ whole }) => whole)),
    ...(other === null ? [] : [line('other', otherLabel, other.points.map(({ whole }) => whole))]),
    line('narrow', 'Price and clinical quality only', points.map(({ narrow }) => narrow)),
  ];
  const ends = lines.flatMap(({ values, errors }) => values.flatMap((value, i) => [value - errors[i], value + errors[i]]));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = high > low ? (high - low) * 0.04 : 1;
  const highest = points[points.length - 1].weight;
  const { from, to } = best.whole;
  return {
    title: 'What follows from the winner',
    sentence: followsSentence(sweep, other, months),
    data: {
      axis,
      weights: points.map(({ weight }) => weight),
      lines,
      domain: [low - room, high + room],
      ticks: high > low ? moneyTicks(low, high, 5) : [{ at: 0, label: '0' }],
      best: { from, to, label: from === 0 && to === highest ? 'no best' : `best: ${from === to ? percent(to) : `${Math.round(from * 100)} to ${percent(to)}`}` },
    },
    table: {
      caption: 'Net benefit by weight on integration, against no weight; ± is simulation error, two standard errors',
      columns: [
        { label: 'Weight on integration', numeric: false }, { label: 'Everything that matters', numeric: true }, { label: '±', numeric: true },
        ...(other === null ? [] : [{ label: otherLabel, numeric: true }, { label: '±', numeric: true }]),
        { label: 'Price and clinical quality only', numeric: true }, { label: '±', numeric: true },
      ],
      rows: points.map(({ weight, whole, narrow }, i) => [
        percent(weight), ...cells(whole), ...(other === null ? [] : cells(other.points[i].whole)), ...cells(narrow),
      ]),
    },
  };
}

function cells(value: Estimate): string[] {
  return [pounds(value, true), `±${money(2 * value.standardError, { standardError: 2 * value.standardError, millions: true })}`];
}

/** The best against no weight, and what the other evidence makes of it. */
function followsSentence({ points, best: { whole: best }, trackRecord }: ScoredSweep, other: ScoredSweep | null, months: number): Sentence {
  const years = horizon(months);
  const at = points.find(({ weight }) => weight === best.weight);
  const gain = at?.whole ?? { mean: 0, standardError: 0 };
  const first = gain.mean > 0 && isClear(gain)
    ? `Over ${years} the best weight gains ${pounds(gain)} against no weight.`
    : `Over ${years} no weight clearly does better than none.`;
  const elsewhere = other?.points.find(({ weight }) => weight === best.weight)?.whole;
  const last = points[points.length - 1];
  const narrow = last.narrow.mean < 0 && isClear(last.narrow)
    ? ` By price and clinical quality alone ${percent(last.weight)} loses ${money(-last.narrow.mean, { standardError: last.narrow.standardError, millions: true })}.`
    : '';
  if (elsewhere === undefined || !(gain.mean > 0 && isClear(gain)) || !isClear(elsewhere)) return [`${first}${narrow}`];
  return [`${first} Scored on ${trackRecord ? 'mere claims' : 'track record'} it ${elsewhere.mean < 0 ? 'loses' : 'gains'} ${
    money(Math.abs(elsewhere.mean), { standardError: elsewhere.standardError, millions: true })}.${narrow}`];
}
