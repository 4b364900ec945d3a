import type { Acceptability, AtValue, LeaderChange } from '../analysis/acceptability.ts';
import type { ValueAxis } from '../analysis/valueLines.ts';
import type { AcceptabilityData, ValueMark } from '../charts/acceptabilityChart.ts';
import type { OptionLook, Tick } from '../charts/frame.ts';
import { moneyTicks, roundValues } from './axis.ts';
import { decimal, futures, inHundred, money, wholeNumber } from './number.ts';
import type { Fragment, Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** `share`: in how many futures each is best; `loss`: what each is expected to lose. */
export type AcceptabilityMeasure = 'share' | 'loss';

interface AxisWords {
  readonly title: string;
  readonly lossTitle: string;
  readonly what: string;
  readonly xLabel: string;
  readonly inMoney: boolean;
}
const axes: Readonly<Record<ValueAxis, AxisWords>> = {
  qalyValue: {
    title: 'What if a year of full health counted for more, or less',
    lossTitle: 'What each choice could lose, by the worth of a year of full health', what: 'a year of full health is worth',
    xLabel: 'Worth of a year of full health', inMoney: true,
  },
  joinedUpYearValue: {
    title: 'What if joined-up care counted for more, or less',
    lossTitle: 'What each choice could lose, by the worth of joined-up care', what: 'a joined-up year is worth',
    xLabel: 'Worth of a joined-up year for one person', inMoney: true,
  },
  deprivedWeight: {
    title: 'What if the most deprived counted for more, or less',
    lossTitle: 'What each choice could lose, by the weight of the most deprived', what: 'the weight of the most deprived is',
    xLabel: 'Weight of the most deprived; 1: everybody counts the same', inMoney: false,
  },
};
const qalyMarks: readonly ValueMark[] = [
  { from: 15_000, to: 15_000, sign: '1' }, { from: 25_000, to: 35_000, sign: '2' }, { from: 70_000, to: 70_000, sign: '3' },
];
const MARK_NOTE = '1: £15,000, what the NHS gives up elsewhere. 2: £25,000 to £35,000, NICE. 3: £70,000, the Treasury’s Green Book.';
const LINE_NOTE = 'Heavy: the option with the best average there, which need not be best most often.';

/** How the choice depends on a value judgement. `looks`: of the options of the run, in its order. */
export function acceptabilityReading(
  found: Acceptability, looks: readonly OptionLook[], measure: AcceptabilityMeasure = 'share',
): Reading<AcceptabilityData> {
  const words = axes[found.axis];
  const heightOf = (at: AtValue, o: number): number => (
    measure === 'share' ? at.options[o].probabilityBest.mean : at.options[o].expectedLoss.mean
  );
  const highest = Math.max(...found.values.flatMap((at) => looks.map((_, o) => heightOf(at, o))));
  const top = measure === 'share' ? 1 : highest > 0 ? highest * 1.02 : 1;
  const [from, to] = [found.values[0].value, found.values[found.values.length - 1].value];
  const isInside = (value: number): boolean => value >= from && value <= to;
  const presentWords = worded(found.axis, found.present);
  return {
    title: measure === 'share' ? words.title : words.lossTitle,
    sentence: sentenceOf(found, looks, words, measure),
    data: {
      values: found.values.map(({ value }) => value),
      lines: looks.map((option, o) => ({
        option, heights: found.values.map((at) => heightOf(at, o)), leads: found.values.map(({ leader }) => leader === o),
      })),
      marks: found.axis === 'qalyValue' ? qalyMarks.filter((mark) => isInside(mark.from) && isInside(mark.to)) : [],
      present: isInside(found.present) ? { at: found.present, label: `now ${presentWords}` } : null,
      changes: found.changes.map(({ at, standardError }) => ({ at, from: at - 2 * standardError, to: at + 2 * standardError })),
      top,
      xTicks: xTicks(words, from, to),
      yTicks: measure === 'share'
        ? [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: String(at * 100) }))
        : moneyTicks(0, top, 4).map(({ at, label }) => ({ at, label: label.replace('+', '') })),
      yLabel: measure === 'share' ? 'Best in … of 100 futures' : 'Lost on average, against the best of each future',
      xLabel: words.xLabel,
      notes: found.axis === 'qalyValue' ? [LINE_NOTE, MARK_NOTE] : [LINE_NOTE],
    },
    table: {
      caption: `${words.xLabel}: futures of 100 in which each option is best, and the one with the best average; ± is simulation error, `
        + 'two standard errors',
      columns: [
        { label: words.xLabel, numeric: true }, { label: 'Best average', numeric: false }, { label: 'It is best in', numeric: true },
        { label: '±', numeric: true }, { label: 'It loses on average', numeric: true }, { label: '±', numeric: true },
        ...looks.map(({ shortName }) => ({ label: shortName, numeric: true })),
      ],
      rows: found.values.map((at) => {
        const { probabilityBest, expectedLoss } = at.options[at.leader];
        const error = 2 * expectedLoss.standardError;
        return [
          worded(found.axis, at.value), looks[at.leader].name, inHundred(probabilityBest.mean), `±${decimal(200 * probabilityBest.standardError, 1)}`,
          money(expectedLoss.mean, { standardError: expectedLoss.standardError, millions: true }), `±${money(error, { standardError: error, millions: true })}`,
          ...at.options.map((one) => inHundred(one.probabilityBest.mean)),
        ];
      }),
    },
  };
}

/** "£25,000", "1.5". */
function worded(axis: ValueAxis, value: number): string {
  return axes[axis].inMoney ? `£${wholeNumber(value)}` : decimal(value, Number.isInteger(value) ? 0 : 1);
}

function xTicks({ inMoney }: AxisWords, from: number, to: number): Tick[] {
  return roundValues(from, to, 6).map((at) => ({ at, label: inMoney ? `£${wholeNumber(at)}` : decimal(at, Number.isInteger(at) ? 0 : 1) }));
}

function sentenceOf(
  found: Acceptability, looks: readonly OptionLook[], { what, inMoney }: AxisWords, measure: AcceptabilityMeasure,
): Sentence {
  if (looks.length === 1) return ['There is no other option to choose, whatever counts.'];
  const { changes, values, axis } = found;
  const range = `from ${worded(axis, values[0].value)} to ${worded(axis, values[values.length - 1].value)}`;
  const leads: Sentence = changes.length === 0
    ? [{ option: looks[values[0].leader] }, ` has the best average whatever ${what}, ${range}.`]
    : joined(...changes.slice(0, 2).map((change, i) => turn(change, looks, i === 0 ? what : null, inMoney)),
        changes.length > 2 ? [`It changes ${changes.length} times in all.`] : []);
  return joined(leads, measure === 'share' ? nowOf(found, looks) : lossNow(found, looks));
}

/** "Below about £19,400 (±£1,300) … leads, above it …" */
function turn(
  { at, below, above, standardError }: LeaderChange, looks: readonly OptionLook[], what: string | null, inMoney: boolean,
): Sentence {
  const place = inMoney ? money(at, { standardError }) : decimal(at, 1);
  const error = inMoney ? money(2 * standardError, { standardError: 2 * standardError }) : decimal(2 * standardError, 1);
  const start: Fragment = what === null ? 'Up to' : `If ${what} less than`;
  return [`${start} ${place} (±${error}) `, { option: looks[below] }, ' leads on average; above it ', { option: looks[above] }, '.'];
}

/** What holds at the scenario's own value: the leader's share, and who is best more often, if another. */
function nowOf({ values, present, axis }: Acceptability, looks: readonly OptionLook[]): Sentence {
  const at = values.find(({ value }) => value === present);
  if (at === undefined) return [];
  const share = (o: number): number => at.options[o].probabilityBest.mean;
  let most = at.leader;
  looks.forEach((_, o) => { if (share(o) > share(most)) most = o; });
  const now: Sentence = [`At ${worded(axis, present)}, as now, `, { option: looks[at.leader] }, ` is best in ${futures(share(at.leader))}.`];
  const gap = share(most) - share(at.leader);
  const error = Math.max(at.options[most].probabilityBest.standardError, at.options[at.leader].probabilityBest.standardError);
  if (most === at.leader || gap <= 4 * error) return now;
  return joined(now, [{ option: looks[most] }, ` is best more often, in ${inHundred(share(most))}, but falls further behind when it is not.`]);
}

/** What the leader is expected to lose at the scenario's own value: the most that finding out more can be worth. */
function lossNow({ values, present, axis }: Acceptability, looks: readonly OptionLook[]): Sentence {
  const at = values.find(({ value }) => value === present);
  if (at === undefined) return [];
  const { mean, standardError } = at.options[at.leader].expectedLoss;
  const amount = mean === 0 ? 'nothing' : money(mean, { standardError, millions: true });
  return joined(
    [`At ${worded(axis, present)}, as now, `, { option: looks[at.leader] }, ` loses least on average: ${amount}.`],
    mean === 0 ? [] : ['Finding out more before choosing is worth that at most.'],
  );
}
