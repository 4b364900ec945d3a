import type { Difference } from '../analysis/difference.ts';
import type { DifferenceData } from '../charts/differenceChart.ts';
import type { OptionLook } from '../charts/frame.ts';
import { moneyTicks } from './axis.ts';
import { futures, inHundred, money, roughMoney } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

export interface DifferenceReading extends Reading<DifferenceData> {
  /** The title without the reference, for a picker to follow. */
  readonly stem: string;
}

const STEM = 'How much better or worse than';
const NOTES = ['Dots: 50 futures, filled better, hollow worse.', 'Line: 8 futures in 10. Triangle: the average.'] as const;
const HEAD = { better: 'better', worse: 'worse' } as const;

/**
 * Spread of futures of each option against the reference.
 * @param found differences of the other options to the reference, in the order of the rows
 * @param looks of the options of the run, in its order
 */
export function differenceReading(found: readonly Difference[], looks: readonly OptionLook[], reference: OptionLook): DifferenceReading {
  const domain = domainOf(found);
  const millions = found.some(({ difference }) => Math.abs(difference.mean) >= 1e6);
  return {
    stem: STEM,
    title: `${STEM} ${reference.name}`,
    sentence: sentenceOf(found, looks, reference),
    data: {
      rows: found.map((one) => ({
        option: looks[one.option],
        mean: one.difference.mean,
        standardError: one.difference.standardError,
        p10: one.p10,
        p90: one.p90,
        dots: one.dots,
        meanLabel: averageOf(one, millions),
        shareLabel: `${HEAD.better} in ${inHundred(one.shareHigher.mean)} of 100`,
      })),
      domain,
      ticks: allEqual(found) ? [{ at: 0, label: '0' }] : moneyTicks(domain[0], domain[1], 6),
      worseLabel: `‹ ${HEAD.worse} than ${reference.shortName}`,
      betterLabel: `${HEAD.better} ›`,
      notes: [...NOTES, ...pileNotes(found, domain)],
    },
    table: {
      caption: `Difference in everything that matters to ${reference.name}; ± is simulation error, two standard errors`,
      columns: [
        { label: 'Option', numeric: false }, { label: 'On average', numeric: true }, { label: '±', numeric: true },
        { label: '8 futures in 10: from', numeric: true }, { label: 'to', numeric: true }, { label: 'Better in, of 100 futures', numeric: true },
      ],
      rows: found.map((one) => [
        looks[one.option].name, averageOf(one, millions), errorOf(one),
        roughMoney(one.p10, true), roughMoney(one.p90, true), inHundred(one.shareHigher.mean),
      ]),
    },
  };
}

function averageOf({ difference: { mean, standardError } }: Difference, millions: boolean): string {
  return money(mean, { standardError, sign: true, millions });
}

function errorOf({ difference: { standardError } }: Difference): string {
  return `±${money(2 * standardError, { standardError: 2 * standardError, millions: true })}`;
}

function allEqual(found: readonly Difference[]): boolean {
  return found.every(({ shareEqual }) => shareEqual === 1);
}

function sentenceOf(found: readonly Difference[], looks: readonly OptionLook[], reference: OptionLook): Sentence {
  if (found.length === 0) return ['There is no other option to compare with ', { option: reference }, '.'];
  if (allEqual(found)) {
    return found.length === 1
      ? [{ option: looks[found[0].option] }, ' comes out the same in every future.']
      : ['All options come out the same as ', { option: reference }, ' in every future.'];
  }
  const clear = found.filter(({ difference: { mean, standardError } }) => Math.abs(mean) > 2 * standardError && mean !== 0);
  const gaining = clear.filter(({ difference }) => difference.mean > 0);
  const losing = clear.filter(({ difference }) => difference.mean < 0);
  if (clear.length === 0) {
    return found.length === 1
      ? [{ option: looks[found[0].option] }, ' is level with it on average, within the simulation error.']
      : ['On average no option differs from ', { option: reference }, ' by more than the simulation error.'];
  }
  // Where some differences are within the simulation error, the rest is said of the clear ones alone.
  const clearly = clear.length < found.length ? 'clearly ' : '';
  const sentences: Sentence[] = [];
  if (gaining.length > 0) {
    const best = gaining.reduce((a, b) => (b.difference.mean > a.difference.mean ? b : a));
    sentences.push(moved(best, looks, gaining.length > 1, 'gains'));
    if (best.p10 < 0) sentences.push([`In 1 future in 10 it is worse by ${roughMoney(-best.p10)} or more.`]);
  } else if (found.length > 1) sentences.push([`None ${clearly}gains on average.`]);
  if (losing.length > 0) {
    const worst = losing.reduce((a, b) => (b.difference.mean < a.difference.mean ? b : a));
    sentences.push(moved(worst, looks, losing.length > 1, 'loses'));
    if (worst.p90 > 0) sentences.push([`In 1 future in 10 it is better by ${roughMoney(worst.p90)} or more.`]);
  } else if (found.length > 1) sentences.push([`None ${clearly}loses on average.`]);
  return joined(...sentences);
}

/** "… gains most on average, £6.6m, and is better in 99 of 100 futures." */
function moved(one: Difference, looks: readonly OptionLook[], most: boolean, verb: 'gains' | 'loses'): Sentence {
  const { mean, standardError } = one.difference;
  const share = one.shareHigher.mean;
  // "yet" where the count of futures points the other way than the average, or a good part of it does.
  const against = verb === 'gains' ? share < 0.5 : share >= 0.2;
  const amount = money(Math.abs(mean), { standardError, millions: true });
  const words = `${verb} ${most ? 'most ' : ''}on average, ${amount}, ${against ? 'yet' : 'and'} is better in ${futures(share)}.`;
  return [{ option: looks[one.option] }, ` ${words}`];
}

/**
 * Least and highest value of the axis: all dots and averages, and at least an eighth of it on either side of zero. Cut where a few
 * far dots would press all others together: where the dots span more than three times what 8 futures in 10 of all options do.
 */
function domainOf(found: readonly Difference[]): readonly [number, number] {
  const dots = found.flatMap((one) => one.dots.map(({ value }) => value));
  const core = [0, ...found.flatMap(({ p10, p90, difference: { mean } }) => [p10, p90, mean])];
  let low = Math.min(0, ...dots);
  let high = Math.max(0, ...dots);
  const [coreLow, coreHigh] = [Math.min(...core), Math.max(...core)];
  const coreSpan = coreHigh - coreLow;
  if (coreSpan > 0 && high - low > 3 * coreSpan) {
    low = Math.max(low, coreLow - 0.75 * coreSpan);
    high = Math.min(high, coreHigh + 0.75 * coreSpan);
  }
  const span = high - low;
  if (span === 0) return [-1, 1];
  return [Math.min(low - span * 0.02, -span / 8), Math.max(high + span * 0.02, span / 8)];
}

function pileNotes(found: readonly Difference[], [low, high]: readonly [number, number]): string[] {
  const dots = found.flatMap((one) => one.dots.map(({ value }) => value));
  const [below, above] = [dots.filter((value) => value < low).length, dots.filter((value) => value > high).length];
  const are = (count: number, side: string): string => `${count} ${count === 1 ? 'dot' : 'dots'} beyond the ${side} edge`;
  if (below === 0 && above === 0) return [];
  return [`Piled: ${[...(below > 0 ? [are(below, 'left')] : []), ...(above > 0 ? [are(above, 'right')] : [])].join(', ')}.`];
}
