import type { Estimate } from '../analysis/estimate.ts';
import type { Tornado, TornadoRow } from '../analysis/tornado.ts';
import { withinError } from '../analysis/certainty.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { TornadoBar, TornadoData, TornadoEnd } from '../charts/tornadoChart.ts';
import type { Scenario } from '../scenario/types.ts';
import { moneyTicks } from './axis.ts';
import { inputWords } from './inputs.ts';
import { inputValue } from './inputValue.ts';
import { countWord, money, wholeNumber } from './number.ts';
import type { Fragment, Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

export interface TornadoReading extends Reading<TornadoData> {
  /** "All 84 inputs, 61 of them without effect". */
  readonly all: string;
}

/**
 * What drives the difference between two options.
 * @param looks of the options of the run, in its order
 * @param count bars drawn; the table holds every input
 */
export function tornadoReading(found: Tornado, scenario: Scenario, looks: readonly OptionLook[], count = 8): TornadoReading {
  const option = looks[found.option];
  const other = looks[found.other];
  const shown = found.rows.filter(({ hasEffect }) => hasEffect).slice(0, count);
  const bars = shown.map((row) => barOf(row, found, scenario));
  const levels = bars.flatMap(({ low, high }) => [low, high].flatMap(({ level, error }) => [level - error, level + error]));
  const lowest = Math.min(0, found.difference.mean, ...levels);
  const highest = Math.max(0, found.difference.mean, ...levels);
  const turning = shown.filter((row) => turns(row, found.difference));
  return {
    title: titleOf(found, shown, turning),
    sentence: sentenceOf(found, shown, turning, scenario, option, other),
    all: allOf(found),
    data: {
      bars,
      now: found.difference.mean,
      nowLabel: `now ${amount(found.difference)}`,
      zeroLabel: 'the answer flips',
      lowLabel: 'Low',
      highLabel: 'High',
      flipHead: ['Flips at', '(if alone)'],
      ticks: lowest < highest ? moneyTicks(lowest, highest, 5).map(({ at, label }) => ({ at, label: label.replace('+', '') })) : [{ at: 0, label: '0' }],
      domain: lowest < highest ? [lowest, highest] : [-1, 1],
    },
    table: {
      caption: `${option.name} less ${other.name} with one input at a time at its Low (1 in 10 is lower) and High (1 in 10 is higher); ± is simulation error, two standard errors`,
      columns: [
        { label: 'Input', numeric: false }, { label: 'Low', numeric: true }, { label: 'High', numeric: true },
        { label: 'Difference at Low', numeric: true }, { label: '±', numeric: true }, { label: 'at High', numeric: true }, { label: '±', numeric: true },
        { label: 'Flips at', numeric: true }, { label: 'Drawn', numeric: false },
      ],
      rows: found.rows.map((row) => tableRow(row, found, scenario)),
    },
  };
}

/** Does the input alone, at Low or High, turn the sign of the difference? */
function turns({ effect }: TornadoRow, { mean }: Estimate): boolean {
  return effect !== null && [effect.low, effect.high].some((end) => (mean + end.mean) * mean < 0);
}

function titleOf({ difference, trials }: Tornado, shown: readonly TornadoRow[], turning: readonly TornadoRow[]): string {
  if (shown.length === 0) return 'No input moves the difference';
  if (withinError(difference, trials)) return 'Too close to call: any of these could tip it';
  if (turning.length === 0) return 'No single input changes it within its range';
  const count = countWord(turning.length);
  return turning.length === 1 ? 'One input alone could change it' : `${count[0].toUpperCase()}${count.slice(1)} inputs could each change it alone`;
}

function sentenceOf(
  { difference, trials }: Tornado, shown: readonly TornadoRow[], turning: readonly TornadoRow[], scenario: Scenario,
  option: OptionLook, other: OptionLook,
): Sentence {
  if (shown.length === 0) {
    return [`In ${wholeNumber(trials)} futures no input alone moves the difference between `, { option }, ' and ', { option: other }, ' visibly.'];
  }
  const worst = Math.max(...shown.flatMap(({ effect }) => (effect === null ? [] : [effect.low.standardError, effect.high.standardError])));
  const known: Sentence = [`Ends are known to ±${money(2 * worst, { standardError: 2 * worst, millions: true })} or better.`];
  const [ahead, behind] = difference.mean < 0 ? [other, option] : [option, other];
  const moved = shown.some(({ drawn }) => drawn === 'event')
    ? ['For newcomers and caretakers the whole range is moved.']
    : [];
  if (withinError(difference, trials)) {
    return joined([{ option }, ' and ', { option: other }, ' are level now: what is learnt about any of these could decide.'], moved, known);
  }
  const first: Fragment[] = turning.length === 0
    ? [{ option: ahead }, ' stays ahead of ', { option: behind }, ' with any one input at its Low or High.']
    : [...sideOf(turning[0], difference, scenario), ' alone puts ', { option: behind }, ' ahead of ', { option: ahead },
      turning.length === 1 ? '.' : `; so ${turning.length === 2 ? 'does one other' : `do ${countWord(turning.length - 1)} others`}.`];
  return joined(first, moved, known);
}

/** "Handoffs that fail between strangers at 20%". */
function sideOf({ path, effect, range }: TornadoRow, { mean }: Estimate, scenario: Scenario): Fragment[] {
  const { label, unit } = inputWords(path, scenario);
  if (effect === null || range === null) return [label];
  const value = (mean + effect.low.mean) * mean < 0 ? range.low : range.high;
  return [{ strong: `${label} at ${inputValue(value, unit, range.high - range.low)}` }];
}

function barOf(row: TornadoRow, { difference }: Tornado, scenario: Scenario): TornadoBar {
  const { label, unit } = inputWords(row.path, scenario);
  const { effect, range } = row;
  const span = range === null ? 0 : range.high - range.low;
  const end = (value: number, part: Estimate): TornadoEnd => (
    { level: difference.mean + part.mean, error: 2 * part.standardError, words: inputValue(value, unit, span) }
  );
  const nowhere: TornadoEnd = { level: difference.mean, error: 0, words: '' };
  const flip = flipWords(row, scenario);
  return {
    path: row.path,
    label: row.drawn === 'event' ? `${label} *` : label,
    low: effect === null || range === null ? nowhere : end(range.low, effect.low),
    high: effect === null || range === null ? nowhere : end(range.high, effect.high),
    flip: flip ?? 'no value',
    flips: flip !== null,
  };
}

/** "12%", "about 12%" where more futures may show that it does not flip at all; null where it does not. */
function flipWords({ path, effect, range }: TornadoRow, scenario: Scenario): string | null {
  if (effect === null || range === null || effect.flip.kind === 'none') return null;
  const { value, standardError, isClear } = effect.flip;
  const words = inputValue(value, inputWords(path, scenario).unit, Math.max(range.high - range.low, 4 * standardError));
  return isClear ? words : `perhaps ${words}`;
}

const amount = ({ mean, standardError }: Estimate): string => money(mean, { standardError, millions: true });
const signed = ({ mean, standardError }: Estimate): string => money(mean, { standardError, sign: true, millions: true });
const errorOf = (standardError: number): string => `±${money(2 * standardError, { standardError: 2 * standardError, millions: true })}`;

function tableRow(row: TornadoRow, { difference }: Tornado, scenario: Scenario): string[] {
  const { label, unit } = inputWords(row.path, scenario);
  const { range, effect } = row;
  const drawn = row.drawn === 'event' ? 'at each bid or collapse; whole range moved' : 'once a future';
  if (range === null) return [label, 'one number', '', '', '', '', '', '', ''];
  const span = range.high - range.low;
  const ends = [inputValue(range.low, unit, span), inputValue(range.high, unit, span)];
  if (effect === null) return [label, ...ends, 'not yet run', '', '', '', '', drawn];
  if (!row.hasEffect) return [label, ...ends, 'no effect seen', errorOf(effect.low.standardError), '', errorOf(effect.high.standardError), '', drawn];
  const level = (part: Estimate): string => signed({ mean: difference.mean + part.mean, standardError: part.standardError });
  return [
    label, ...ends, level(effect.low), errorOf(effect.low.standardError), level(effect.high), errorOf(effect.high.standardError),
    flipWords(row, scenario) ?? 'no value', drawn,
  ];
}

function allOf({ rows, withoutEffect, fixed }: Tornado): string {
  const rest = [
    ...(withoutEffect > 0 ? [`${wholeNumber(withoutEffect)} of them without visible effect`] : []),
    ...(fixed > 0 ? [`${wholeNumber(fixed)} given as one number`] : []),
  ];
  return [`All ${wholeNumber(rows.length)} inputs`, ...rest].join(', ');
}
