import type { Scale } from '../analysis/criterionScales.ts';
import type { RankAcceptability, RankedOption } from '../analysis/rankAcceptability.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { RankAcceptabilityData } from '../charts/rankAcceptabilityChart.ts';
import type { Criterion } from '../scenario/types.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import { decimal, inHundred, roughMoney, wholeNumber } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

export interface RankAcceptabilityReading extends Reading<RankAcceptabilityData> {
  /** What each criterion is measured by, and what counts 0 and 1: stands beside the chart, as the figures rest on it. */
  readonly scales: readonly string[];
}

const criterionNames: Readonly<Record<Criterion, string>> = {
  quality: 'quality', value: 'value for money', integration: 'working relationships', access: 'access', socialValue: 'social value',
};
const order: readonly Criterion[] = ['quality', 'value', 'integration', 'access', 'socialValue'];
const NOTES = [
  'Filled: first. Tint: ranks between. Hollow grey: last. All weightings of the five criteria count alike.',
] as const;
/** The share that each of five criteria has if none counts more. */
const EVEN = 0.2;

/** Ranks where nobody knows the weights. `looks`: of the options of the run, in its order. */
export function rankAcceptabilityReading(found: RankAcceptability, looks: readonly OptionLook[]): RankAcceptabilityReading {
  const strongest = places(found)[0];
  const last = looks.length - 1;
  return {
    title: 'If nobody could agree on the weights',
    sentence: sentenceOf(found, looks),
    scales: order.map((criterion) => scaleWords(criterion, found.scales[criterion])),
    data: {
      rows: found.options.map(({ ranks }, o) => ({
        option: looks[o],
        ranks: ranks.map(({ mean }) => mean),
        standardError: ranks[0].standardError,
        firstLabel: `first in ${inHundred(ranks[0].mean)}`,
        lastLabel: last === 0 ? '' : `last in ${inHundred(ranks[last].mean)}`,
        strong: o === strongest,
      })),
      notes: NOTES,
    },
    table: {
      caption: 'Of 100 weightings and futures: how many put each option first, second and so on; ± is simulation error, two standard errors. '
        + 'Then the average weighting of those that put it first, in points of 100',
      columns: [
        { label: 'Option', numeric: false },
        { label: 'First', numeric: true }, { label: '±', numeric: true },
        ...looks.slice(1).map((_, i) => ({ label: ordinal(i + 2), numeric: true })),
        ...order.map((criterion) => ({ label: `Weight of ${criterionNames[criterion]}`, numeric: true })),
        { label: 'First in, of 100 futures with these weights', numeric: true },
      ],
      rows: found.options.map(({ ranks, centralWeights, confidence }, o) => [
        looks[o].name,
        inHundred(ranks[0].mean), `±${decimal(200 * ranks[0].standardError, 1)}`,
        ...ranks.slice(1).map(({ mean }) => inHundred(mean)),
        ...order.map((criterion) => (centralWeights === null ? '' : wholeNumber(100 * centralWeights[criterion].mean))),
        confidence === null ? '' : inHundred(confidence.mean),
      ]),
    },
  };
}

function ordinal(rank: number): string {
  return ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'][rank - 1] ?? `${rank}th`;
}

/** Places of the options, most often first before the others. */
function places({ options }: RankAcceptability): number[] {
  return options.map((_, o) => o).sort((a, b) => options[b].ranks[0].mean - options[a].ranks[0].mean || a - b);
}

function sentenceOf(found: RankAcceptability, looks: readonly OptionLook[]): Sentence {
  if (looks.length === 1) return ['There is no other option to rank it with.'];
  const [a, b] = places(found);
  const [first, second] = [found.options[a], found.options[b]];
  const [p, q] = [first.ranks[0].mean, second.ranks[0].mean];
  // Two shares that exclude each other, as where the lenses are worded.
  const error = Math.sqrt(Math.max(0, p + q - (p - q) * (p - q)) / found.trials);
  if (p - q <= 2 * error) {
    return joined(
      [{ option: looks[a] }, ' and ', { option: looks[b] }, ' come first about equally often, whatever the weights.'],
      suits(first, looks[a]), suits(second, looks[b]),
    );
  }
  return joined(
    [`Draw any weights and any future: `, { option: looks[a] }, ` comes first in ${inHundred(p)} of 100.`],
    suits(first, looks[a]),
    [`Next is `, { option: looks[b] }, `, first in ${inHundred(q)}.`],
    suits(second, looks[b]),
  );
}

/** "… suits those who give more weight to quality, 28 of 100." */
function suits({ centralWeights }: RankedOption, look: OptionLook): Sentence {
  if (centralWeights === null) return [];
  const clear = order.filter((criterion) => {
    const { mean, standardError } = centralWeights[criterion];
    return mean - EVEN > Math.max(2 * standardError, 0.02);
  });
  if (clear.length === 0) return ['Its support does not hang on any one criterion.'];
  const most = clear.reduce((a, b) => (centralWeights[b].mean > centralWeights[a].mean ? b : a));
  return ['Those who put ', { option: look }, ` first give more to ${criterionNames[most]}: ${wholeNumber(100 * centralWeights[most].mean)} of 100.`];
}

/** Outcomes that may measure a criterion, in words; what else is asked for is called by what it is stored as. */
const measureWords: Readonly<Partial<Record<OutcomeName, string>>> = {
  quality: 'clinical quality as felt', totalCost: 'total cost', contractCost: 'contract cost', integration: 'strength of relationships',
  disruptedMonths: 'disrupted months', access: 'access', accessGap: 'gap in access', outcomeGap: 'gap in outcomes',
  socialValue: 'social value of providers', joinedUp: 'joined-up care', totalQalys: 'years of full health', collapses: 'collapses',
  providerChanges: 'changes of provider',
};

/** "Access: access from 67 to 80 points (half), …" */
function scaleWords(criterion: Criterion, scales: readonly Scale[]): string {
  const name = criterionNames[criterion];
  const head = name.charAt(0).toUpperCase() + name.slice(1);
  const told = scales.filter(({ share }) => share > 0).map(({ outcome, zero, one, share }) => {
    const part = share < 0.995 ? ` (${wholeNumber(100 * share)} of 100)` : '';
    const unit = outcome === 'outcomeGap' ? ' days of full health a year' : '';
    return `${measureWords[outcome] ?? outcome} from ${endWords(outcome, zero)} to ${endWords(outcome, one)}${unit}${part}`;
  });
  return `${head}: ${told.length === 0 ? 'the same in every option and future, so it tells nothing' : told.join('; ')}.`;
}

const inMoney: readonly OutcomeName[] = ['totalCost', 'contractCost', 'procurementCost', 'transitionCost', 'planCost', 'failureCost'];
const inPoints: readonly OutcomeName[] = ['quality', 'integration', 'access', 'accessGap', 'joinedUp', 'socialValue', 'incumbentShare'];

function endWords(outcome: OutcomeName, end: number): string {
  if (inMoney.includes(outcome)) return roughMoney(end);
  if (inPoints.includes(outcome)) return wholeNumber(100 * end);
  if (outcome === 'outcomeGap') return decimal(365.25 * end, 1);
  return decimal(end, Math.abs(end) < 10 && !Number.isInteger(end) ? 1 : 0);
}
