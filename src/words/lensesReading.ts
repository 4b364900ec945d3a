import type { Comparison, Lens } from '../analysis/comparison.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { LensesData, LensShare } from '../charts/lensesChart.ts';
import { decimal, futures, inHundred } from './number.ts';
import type { Fragment, Reading, Sentence } from './reading.ts';
import { joined, listed } from './sentence.ts';

const heads = { narrow: 'Price and clinical quality only', whole: 'Everything that matters', unit: 'best in … of 100 futures' } as const;
const counting = { narrow: 'Count price and clinical quality alone and ', whole: 'Count everything and ' } as const;

/** In how many futures each option is best, by both lenses. `looks`: of the options of the run, in its order. */
export function lensesReading(found: Comparison, looks: readonly OptionLook[]): Reading<LensesData> {
  const order = looks.map((_, i) => i).sort((a, b) => share(found, b, 'whole') - share(found, a, 'whole') || a - b);
  const tops = { narrow: leadersOf(found, 'narrow'), whole: leadersOf(found, 'whole') };
  const strongest = { narrow: highest(found, 'narrow'), whole: highest(found, 'whole') };
  const cell = (i: number, lens: Lens): LensShare => {
    const { mean, standardError } = found.options[i][lens].probabilityBest;
    return { share: mean, standardError, label: inHundred(mean), strong: i === strongest[lens] };
  };
  const error = (i: number, lens: Lens): string => `±${decimal(200 * found.options[i][lens].probabilityBest.standardError, 1)}`;
  return {
    ...headline(found, looks, tops),
    data: {
      rows: order.map((i) => ({ option: looks[i], narrow: cell(i, 'narrow'), whole: cell(i, 'whole') })),
      narrowHead: heads.narrow,
      wholeHead: heads.whole,
      unit: heads.unit,
    },
    table: {
      caption: 'Futures of 100 in which each option is best; ± is simulation error, two standard errors',
      columns: [
        { label: 'Option', numeric: false },
        { label: heads.narrow, numeric: true }, { label: '±', numeric: true },
        { label: heads.whole, numeric: true }, { label: '±', numeric: true },
      ],
      rows: order.map((i) => [
        looks[i].name, inHundred(share(found, i, 'narrow')), error(i, 'narrow'), inHundred(share(found, i, 'whole')), error(i, 'whole'),
      ]),
    },
  };
}

/** Chart data before the first figures: names and empty tracks, of the size that the chart will keep. */
export function emptyLenses(looks: readonly OptionLook[]): LensesData {
  const none: LensShare = { share: 0, standardError: 0, label: '', strong: false };
  const rows = looks.map((option) => ({ option, narrow: none, whole: none }));
  return { rows, narrowHead: heads.narrow, wholeHead: heads.whole, unit: heads.unit };
}

function headline(
  found: Comparison, looks: readonly OptionLook[], tops: Readonly<Record<Lens, number[]>>,
): { title: string; sentence: Sentence } {
  if (looks.length === 1) {
    return { title: 'There is nothing to compare yet', sentence: ['Add another option to compare it with ', { option: looks[0] }, '.'] };
  }
  const { narrow, whole } = tops;
  if (narrow.length === 1 && whole.length === 1 && narrow[0] === whole[0]) {
    const leader = looks[whole[0]];
    return {
      title: 'The same option leads, whatever you count',
      sentence: [
        { option: leader }, ' is best most often, whichever way you count. By price and clinical quality that is ',
        `${futures(share(found, narrow[0], 'narrow'))}; by everything, ${inHundred(share(found, whole[0], 'whole'))}.`,
      ],
    };
  }
  if (narrow.length === 1 && whole.length === 1) {
    const [first, other] = [narrow[0], whole[0]];
    return {
      title: 'The best option depends on what you count',
      sentence: joined(
        [counting.narrow, { option: looks[first] }, ' is best most often.'],
        [
          `${counting.whole}it is best in ${futures(share(found, first, 'whole'))}, `,
          { option: looks[other] }, ` in ${inHundred(share(found, other, 'whole'))}.`,
        ],
      ),
    };
  }
  const same = narrow.length === whole.length && narrow.every((option) => whole.includes(option));
  return {
    title: same ? 'No option stands out, whatever you count' : 'What stands out depends on what you count',
    sentence: joined(lensSentence(found, looks, narrow, 'narrow'), lensSentence(found, looks, whole, 'whole')),
  };
}

function lensSentence(found: Comparison, looks: readonly OptionLook[], leaders: readonly number[], lens: Lens): Sentence {
  const start: Fragment = counting[lens];
  if (leaders.length === 1) {
    return [start, { option: looks[leaders[0]] }, ` is best most often, in ${futures(share(found, leaders[0], lens))}.`];
  }
  if (leaders.length > 3) return [start, 'no option stands out.'];
  return [start, ...listed(leaders.map((i) => looks[i])), ' are best about equally often.'];
}

function share(found: Comparison, option: number, lens: Lens): number {
  return found.options[option][lens].probabilityBest.mean;
}

function highest(found: Comparison, lens: Lens): number {
  let best = 0;
  found.options.forEach((_, i) => { if (share(found, i, lens) > share(found, best, lens)) best = i; });
  return best;
}

/**
 * The option that is best most often, with all that are within two standard errors of it. The error of a difference of two shares
 * p and q of n trials is √((p + q - (p - q)²) / n): they exclude each other.
 */
function leadersOf(found: Comparison, lens: Lens): number[] {
  const p = share(found, highest(found, lens), lens);
  return found.options.flatMap((_, i) => {
    const q = share(found, i, lens);
    const error = Math.sqrt(Math.max(0, p + q - (p - q) * (p - q)) / found.trials);
    return p - q <= 2 * error && (q > 0 || p === 0) ? [i] : [];
  });
}
