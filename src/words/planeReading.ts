import type { CostOutcomePlane, PlaneOption } from '../analysis/costOutcomePlane.ts';
import type { Estimate } from '../analysis/estimate.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { PlaneData } from '../charts/planeChart.ts';
import { moneyTicks, roundValues } from './axis.ts';
import { countWord, decimal, inHundred, money, wholeNumber } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined, listed } from './sentence.ts';

export interface PlaneReading extends Reading<PlaneData> {
  /** The title without the reference, for a picker to follow. */
  readonly stem: string;
}

const STEM = 'Extra cost and extra health against';
const CORNERS = { topLeft: 'dearer, worse', topRight: 'dearer, better', bottomLeft: 'cheaper, worse', bottomRight: 'cheaper, better' } as const;
/** Shares of the points of a cloud that may lie beyond either edge. */
const CUT = 0.01;

/**
 * Extra cost and extra health of each option against the reference.
 * @param looks of the options of the run, in its order
 * @param clouds places of at most two options whose futures are shown
 */
export function planeReading(found: CostOutcomePlane, looks: readonly OptionLook[], clouds: readonly number[]): PlaneReading {
  const reference = looks[found.reference];
  const shown = found.options.filter(({ option }) => clouds.includes(option)).slice(0, 2);
  const qalyDomain = domainOf(found.options.map(({ qalys }) => qalys), shown.map(({ cloud }) => cloud.qalys));
  const costDomain = domainOf(found.options.map(({ cost }) => cost), shown.map(({ cloud }) => cloud.cost));
  const isBeyond = (value: number, [low, high]: readonly [number, number]): boolean => value < low || value > high;
  const beyond = shown.reduce((sum, { cloud }) => (
    sum + cloud.trial.filter((_, i) => isBeyond(cloud.qalys[i], qalyDomain) || isBeyond(cloud.cost[i], costDomain)).length
  ), 0);
  const points = shown.reduce((sum, { cloud }) => sum + cloud.trial.length, 0);
  const worth = money(found.qalyValue);
  return {
    stem: STEM,
    title: `${STEM} ${reference.name}`,
    sentence: sentenceOf(found, looks),
    data: {
      points: found.options.map((one) => ({
        option: looks[one.option],
        qalys: one.qalys.mean,
        qalysError: one.qalys.standardError,
        cost: one.cost.mean,
        costError: one.cost.standardError,
        cloud: shown.includes(one) ? { qalys: one.cloud.qalys, cost: one.cloud.cost } : null,
      })),
      qalyDomain,
      costDomain,
      xTicks: healthTicks(qalyDomain),
      yTicks: moneyTicks(...costDomain, 6),
      balance: found.qalyValue,
      corners: CORNERS,
      xLabel: 'Extra years of full health; upwards: extra cost',
      notes: [
        `Broken line: ${worth} for a year of full health. Below it an option is worth its cost.`,
        points === 0 ? 'Shapes: averages. Brackets: simulation error.' : `Shapes: averages. Fine points: futures, ${wholeNumber(beyond)} of ${wholeNumber(points)} beyond the edges.`,
      ],
    },
    table: {
      caption: `Extra cost and years of full health of each option, less ${reference.name}; ± is simulation error, two standard errors`,
      columns: [
        { label: 'Option', numeric: false }, { label: 'Extra cost', numeric: true }, { label: '±', numeric: true },
        { label: 'Extra years of full health', numeric: true }, { label: '±', numeric: true },
        { label: 'Cost for a year of full health', numeric: true },
        { label: 'Cheaper and better in, of 100 futures', numeric: true }, { label: 'Dearer and worse in', numeric: true },
      ],
      rows: found.options.map((one) => [
        looks[one.option].name,
        money(one.cost.mean, { standardError: one.cost.standardError, sign: true, millions: true }), moneyError(one.cost),
        health(one.qalys), `±${decimal(2 * one.qalys.standardError, 0)}`,
        exchangeCell(one), inHundred(one.shares.cheaperBetter.mean), inHundred(one.shares.dearerWorse.mean),
      ]),
    },
  };
}

function moneyError({ standardError }: Estimate): string {
  return `±${money(2 * standardError, { standardError: 2 * standardError, millions: true })}`;
}

function health({ mean }: Estimate): string {
  return `${mean >= 0.5 ? '+' : ''}${wholeNumber(mean)}`;
}

function perYear(perQaly: Estimate): string {
  return money(perQaly.mean, { standardError: perQaly.standardError });
}

function exchangeCell({ exchange }: PlaneOption): string {
  if ('perQaly' in exchange) return exchange.kind === 'price' ? perYear(exchange.perQaly) : `${perYear(exchange.perQaly)} saved for each lost`;
  return { dominates: 'cheaper and better', dominated: 'dearer and worse', unclear: 'too close to tell' }[exchange.kind];
}

/** The averages with their errors, zero, and all but a few of the futures shown; a little more on each side. */
function domainOf(means: readonly Estimate[], clouds: readonly ArrayLike<number>[]): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const { mean, standardError } of means) {
    low = Math.min(low, mean - 2 * standardError);
    high = Math.max(high, mean + 2 * standardError);
  }
  for (const cloud of clouds) {
    const sorted = Float64Array.from(cloud).sort();
    const cut = Math.floor(sorted.length * CUT);
    low = Math.min(low, sorted[cut]);
    high = Math.max(high, sorted[sorted.length - 1 - cut]);
  }
  const span = high - low;
  if (!(span > 0)) return [-1, 1];
  // At least a tenth on either side of zero, so that all four corners are there.
  return [Math.min(low - 0.04 * span, -0.1 * span), Math.max(high + 0.04 * span, 0.1 * span)];
}

function healthTicks(domain: readonly [number, number]): PlaneData['xTicks'] {
  return roundValues(...domain, 5).map((at) => ({
    at, label: at === 0 ? '0' : `${at < 0 ? '−' : '+'}${Math.abs(at) >= 1 ? wholeNumber(Math.abs(at)) : String(Math.round(Math.abs(at) * 1e6) / 1e6)}`,
  }));
}

/** Options by what their averages say, most telling first; at most one that pays or saves is told with its figure. */
function sentenceOf(found: CostOutcomePlane, looks: readonly OptionLook[]): Sentence {
  const reference = looks[found.reference];
  if (found.options.length === 0) return ['There is no other option to compare with ', { option: reference }, '.'];
  const of = (kind: PlaneOption['exchange']['kind']): OptionLook[] =>
    found.options.flatMap(({ option, exchange }) => (exchange.kind === kind ? [looks[option]] : []));
  const group = (kind: 'dominates' | 'dominated', one: string, many: string): Sentence => {
    const options = of(kind);
    if (options.length === 0) return [];
    if (options.length > 3) return [`${capital(countWord(options.length))} options ${many}.`];
    return [...listed(options), ` ${options.length === 1 ? one : many}.`];
  };
  const unclear = of('unclear');
  return joined(
    group('dominates', 'costs less and gives more health', 'cost less and give more health'),
    group('dominated', 'costs more and gives less health', 'cost more and give less health'),
    ratioSentence(found, looks, 'price'),
    ratioSentence(found, looks, 'saving'),
    unclear.length === 0 ? [] : unclear.length > 3
      ? [`${capital(countWord(unclear.length))} options are too close to it to tell.`]
      : [...listed(unclear), ` ${unclear.length === 1 ? 'is' : 'are'} too close to it to tell.`],
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The cheapest way to buy health, or the dearest to sell it, and on which side of its worth that lies. */
function ratioSentence(found: CostOutcomePlane, looks: readonly OptionLook[], kind: 'price' | 'saving'): Sentence {
  let best: { option: number; perQaly: Estimate } | null = null;
  for (const { option, exchange } of found.options) {
    if (exchange.kind !== kind || !('perQaly' in exchange)) continue;
    const { perQaly } = exchange;
    const isBetter = best === null || (kind === 'price' ? perQaly.mean < best.perQaly.mean : perQaly.mean > best.perQaly.mean);
    if (isBetter) best = { option, perQaly };
  }
  if (best === null) return [];
  const gap = best.perQaly.mean - found.qalyValue;
  const isUnclear = Math.abs(gap) <= 2 * best.perQaly.standardError;
  const side = isUnclear ? 'about the' : gap < 0 ? 'less than the' : 'more than the';
  const verb = kind === 'price' ? ' buys a year of full health for ' : ' saves, for each year of full health lost, ';
  return [{ option: looks[best.option] }, `${verb}${perYear(best.perQaly)}, ${side} ${money(found.qalyValue)} it counts for.`];
}
