import { criteria } from '../analysis/criterionScales.ts';
import type { RankAcceptability, RankedOption } from '../analysis/rankAcceptability.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { RankAcceptabilityData } from '../charts/rankAcceptabilityChart.ts';
import { criterionNames, scaleWords } from './criterionScaleWords.ts';
import { decimal, inHundred, wholeNumber } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

export interface RankAcceptabilityReading extends Reading<RankAcceptabilityData> {
  /** What each criterion is measured by, and what counts 0 and 1: stands beside the chart, as the figures rest on it. */
  readonly scales: readonly string[];
}

const NOTES = [
  'Filled: first. Tint: ranks between. Hollow grey: last. All weightings of the five criteria count alike.',
] as const;
/** The share that each of five criteria has if none counts more. */
const EVEN = 0.2;

/** Ranks where nobody knows the weights. `looks`: of the options of the run, in its criteria. */
export function rankAcceptabilityReading(found: RankAcceptability, looks: readonly OptionLook[]): RankAcceptabilityReading {
  const strongest = places(found)[0];
  const last = looks.length - 1;
  return {
    title: 'If nobody could agree on the weights',
    sentence: sentenceOf(found, looks),
    scales: criteria.map((criterion) => scaleWords(criterion, found.scales[criterion])),
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
        ...criteria.map((criterion) => ({ label: `Weight of ${criterionNames[criterion]}`, numeric: true })),
        { label: 'First in, of 100 futures with these weights', numeric: true },
      ],
      rows: found.options.map(({ ranks, centralWeights, confidence }, o) => [
        looks[o].name,
        inHundred(ranks[0].mean), `±${decimal(200 * ranks[0].standardError, 1)}`,
        ...ranks.slice(1).map(({ mean }) => inHundred(mean)),
        ...criteria.map((criterion) => (centralWeights === null ? '' : wholeNumber(100 * centralWeights[criterion].mean))),
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
  const clear = criteria.filter((criterion) => {
    const { mean, standardError } = centralWeights[criterion];
    return mean - EVEN > Math.max(2 * standardError, 0.02);
  });
  if (clear.length === 0) return ['Its support does not hang on any one criterion.'];
  const most = clear.reduce((a, b) => (centralWeights[b].mean > centralWeights[a].mean ? b : a));
  return ['Those who put ', { option: look }, ` first give more to ${criterionNames[most]}: ${wholeNumber(100 * centralWeights[most].mean)} of 100.`];
}
