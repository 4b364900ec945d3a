import type { Dominance, Dominated } from '../analysis/dominance.ts';
import type { OptionLook } from '../charts/frame.ts';
import { decimal, inHundred, money } from './number.ts';
import type { Fragment, Reading, Sentence } from './reading.ts';
import { joined, listed } from './sentence.ts';

const MOST_TOLD = 2;

/**
 * Which options another one beats on both counts, cost and health, and which are best at no value of a QALY.
 * @param looks of the options of the run, in its order
 */
export function dominanceReading(found: Dominance, looks: readonly OptionLook[]): Omit<Reading<never>, 'data'> {
  return {
    title: 'Options that another beats on both cost and health',
    sentence: looks.length < 2
      ? ['There is no other option to compare with.']
      : joined(...dominatedSentences(found, looks), extendedSentence(found, looks), leftSentence(found, looks)),
    table: {
      caption: 'Every pair of options in which, on average, one costs no less and gives no more health than the other; '
        + '± is simulation error, two standard errors',
      columns: [
        { label: 'Option', numeric: false }, { label: 'Beaten by', numeric: false },
        { label: 'Costs more by', numeric: true }, { label: '±', numeric: true },
        { label: 'Years of full health lost', numeric: true }, { label: '±', numeric: true },
        { label: 'Beaten in, of 100 futures', numeric: true },
      ],
      rows: found.dominated.map(({ option, by, cost, qalys, share }) => [
        looks[option].name, looks[by].name,
        money(cost.mean, { standardError: cost.standardError, millions: true }),
        `±${money(2 * cost.standardError, { standardError: 2 * cost.standardError, millions: true })}`,
        decimal(-qalys.mean, 0), `±${decimal(2 * qalys.standardError, 0)}`,
        inHundred(share.mean),
      ]),
    },
  };
}

/** Each beaten option once, by the one that beats it in most futures; beyond two they are counted together. */
function dominatedSentences({ dominated }: Dominance, looks: readonly OptionLook[]): readonly Sentence[] {
  const worst = new Map<number, Dominated>();
  for (const one of dominated) {
    const known = worst.get(one.option);
    if (known === undefined || rank(one) > rank(known)) worst.set(one.option, one);
  }
  const clear = [...worst.values()].filter((one) => one.clear).sort((a, b) => b.share.mean - a.share.mean);
  const open = [...worst.values()].filter((one) => !one.clear).map(({ option }) => looks[option]);
  const told = clear.slice(0, MOST_TOLD).map((one): Sentence => [
    'On average ', { option: looks[one.option] }, ...beaten(one, { option: looks[one.by] }), `. It does so in ${inHundred(one.share.mean)} of 100 futures.`,
  ]);
  const more = clear.slice(MOST_TOLD).map(({ option }) => looks[option]);
  return [
    ...told,
    more.length === 0 ? [] : [...listed(more), more.length === 1 ? ' is beaten on both counts too.' : ' are beaten on both counts too.'],
    open.length === 0 ? [] : [...listed(open), ` may be beaten too, but ${open.length === 1 ? 'that lead is' : 'those leads are'} within simulation error.`],
  ];
}

function beaten({ cost, qalys }: Dominated, by: Fragment): Sentence {
  if (cost.mean === 0) return [' costs as much as ', by, ' and gives less health'];
  if (qalys.mean === 0) return [' costs more than ', by, ' and gives no more health'];
  return [' costs more and gives less health than ', by];
}

/** A clear case tells more than an unclear one, then the one that holds in more futures. */
const rank = ({ clear, share }: Dominated): number => (clear ? 1 : 0) + share.mean;

function extendedSentence({ extended }: Dominance, looks: readonly OptionLook[]): Sentence {
  if (extended.length === 0) return [];
  const options = listed(extended.map(({ option }) => looks[option]));
  return [...options, ` ${extended.length === 1 ? 'is' : 'are'} best on average at no value of a year of full health.`];
}

function leftSentence({ efficient }: Dominance, looks: readonly OptionLook[]): Sentence {
  const left = efficient.map(({ option }) => looks[option]);
  if (left.length === looks.length) return ['No option is beaten by another on both cost and health: each may be best, as health is valued.'];
  if (left.length === 1) return ['That leaves ', { option: left[0] }, ', whatever a year of full health is worth.'];
  return ['What a year of full health is worth decides between ', ...listed(left), '.'];
}
