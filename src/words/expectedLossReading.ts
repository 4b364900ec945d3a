import { withinError } from '../analysis/certainty.ts';
import type { Lens } from '../analysis/comparison.ts';
import type { ExpectedLoss, LensLosses, OptionLoss } from '../analysis/expectedLoss.ts';
import type { ExpectedLossData } from '../charts/expectedLossChart.ts';
import type { OptionLook } from '../charts/frame.ts';
import { moneyTicks } from './axis.ts';
import { decimal, inHundred, money, roughMoney } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

const NOTES = [
  'Bar: what a choice gives away on average, against the best choice of each future.',
  'Line: 1 future in 20 gives away more.',
] as const;

/** What each choice gives away for want of knowing the future. `looks`: of the options of the run, in its order. */
export function expectedLossReading(found: ExpectedLoss, looks: readonly OptionLook[], lens: Lens = 'whole'): Reading<ExpectedLossData> {
  const { options, leastExpected } = found[lens];
  const top = Math.max(...options.map(({ bad, expected }) => Math.max(bad.mean, expected.mean + 2 * expected.standardError)));
  const domain: readonly [number, number] = [0, top > 0 ? top * 1.02 : 1];
  const millions = options.some(({ expected }) => expected.mean >= 1e6);
  const average = ({ expected }: OptionLoss): string => money(expected.mean, { standardError: expected.standardError, millions });
  return {
    title: 'What each choice could lose',
    sentence: sentenceOf(found[lens], looks, found.trials, lens),
    data: {
      rows: options.map((one, i) => ({
        option: looks[i],
        expected: one.expected.mean,
        standardError: one.expected.standardError,
        bad: one.bad.mean,
        expectedLabel: average(one),
        badLabel: `1 in 20: ${roughMoney(one.bad.mean)} or more`,
        strong: i === leastExpected,
      })),
      domain,
      ticks: top > 0 ? moneyTicks(...domain, 6).map(({ at, label }) => ({ at, label: label.replace('+', '') })) : [{ at: 0, label: '0' }],
      notes: NOTES,
    },
    table: {
      caption: 'What each option gives away against the best one of each future, '
        + `${lens === 'whole' ? 'everything that matters' : 'price and clinical quality only'}; ± is simulation error, two standard errors`,
      columns: [
        { label: 'Option', numeric: false }, { label: 'On average', numeric: true }, { label: '±', numeric: true },
        { label: '1 future in 20: at least', numeric: true }, { label: '±', numeric: true }, { label: 'Worst future', numeric: true },
        { label: 'Nothing given away in, of 100 futures', numeric: true }, { label: '±', numeric: true },
      ],
      rows: options.map((one, i) => [
        looks[i].name, average(one), errorOf(one.expected.standardError),
        roughMoney(one.bad.mean), errorOf(one.bad.standardError), roughMoney(one.worst),
        inHundred(one.shareWithout.mean), `±${decimal(200 * one.shareWithout.standardError, 1)}`,
      ]),
    },
  };
}

function errorOf(standardError: number): string {
  return `±${money(2 * standardError, { standardError: 2 * standardError, millions: true })}`;
}

function sentenceOf(found: LensLosses, looks: readonly OptionLook[], trials: number, lens: Lens): Sentence {
  const { options, leastExpected, next, leastWorst } = found;
  const best = looks[leastExpected];
  const { expected, worst } = options[leastExpected];
  if (next === null) return ['With one option there is nothing to lose by the choice.'];
  if (options.every((one) => one.worst === 0)) return ['All options come out the same in every future: no choice loses anything.'];
  const amount = money(expected.mean, { standardError: expected.standardError, millions: true });
  const counting = lens === 'whole' ? '' : ', by price and clinical quality alone';
  const isLevel = withinError(next.more, trials);
  const first: Sentence = isLevel
    ? [{ option: best }, ' and ', { option: looks[next.option] }, ` lose about equally little on average${counting}.`]
    : [{ option: best }, ` loses least on average${counting}: ${amount}.`];
  const knowing: Sentence = [`Finding out more before choosing is worth ${expected.mean === 0 ? 'nothing' : `${amount} at most`}.`];
  const worstOf = (place: number): string => roughMoney(options[place].worst);
  const isMildest = options[leastWorst].worst === worst || worstOf(leastWorst) === worstOf(leastExpected);
  const mildest: Sentence = isMildest
    ? [...(isLevel ? ['The worst future of ', { option: best }] : ['Its worst future']), `, a loss of ${worstOf(leastExpected)}, is as mild as any.`]
    : [
        { option: looks[leastWorst] }, ` has the mildest worst future: it loses ${worstOf(leastWorst)}; `,
        { option: best }, ` ${worstOf(leastExpected)}.`,
      ];
  return joined(first, mildest, knowing);
}
