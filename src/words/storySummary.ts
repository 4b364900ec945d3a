import type { Contributions } from '../analysis/contributions.ts';
import type { TrialStanding } from '../analysis/trialStanding.ts';
import type { ContributionsData } from '../charts/contributionsChart.ts';
import type { FigureTable, OptionLook } from '../charts/frame.ts';
import type { OutcomeName, Outcomes } from '../model/outcomes.ts';
import { contributionsReading, partInSentence } from './contributionsReading.ts';
import { money, roughMoney, wholeNumber } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** Said wherever one future is shown. */
export const ONE_FUTURE = 'One future is an example, not a forecast.';

/** Where the difference between two options came from in one future. */
export function storySummary(
  found: Contributions, option: OptionLook, other: OptionLook, standing: TrialStanding,
): Reading<ContributionsData> {
  const average = contributionsReading(found, option, other);
  const bySize = found.parts.map(({ part, value }) => ({ value: value.mean, words: partInSentence(part) }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const [gain, loss] = [bySize.find(({ value }) => value > 0), bySize.find(({ value }) => value < 0)];
  const total = found.total.mean;
  const size = roughMoney(Math.abs(total));
  return {
    title: 'Where the difference came from in this future',
    sentence: joined(
      total === 0 ? [{ option }, ' and ', { option: other }, ' come out the same here.']
        : ['Here ', { option }, ` comes out ${size} ${total > 0 ? 'better' : 'worse'} than `, { option: other }, '.'],
      gain === undefined ? [] : [`It gains most on ${gain.words}, ${roughMoney(gain.value)}.`],
      loss === undefined ? [] : [`It loses most on ${loss.words}, ${roughMoney(-loss.value)}.`],
      overAll(standing),
      [ONE_FUTURE],
    ),
    data: average.data,
    table: {
      caption: `${option.name} less ${other.name} in this one future`,
      columns: [{ label: 'Part', numeric: false }, { label: 'Worth', numeric: true }, { label: 'Which is', numeric: true }],
      rows: average.table.rows.map(([label, worth, , natural]) => [label, worth, natural]),
    },
  };
}

function overAll({ mean }: TrialStanding): Sentence {
  return mean === 0 ? ['Over all futures they are level.'] : [`Over all futures it is ${roughMoney(Math.abs(mean))} ${mean > 0 ? 'better' : 'worse'} on average.`];
}

interface Row {
  readonly outcome: OutcomeName;
  readonly label: string;
  readonly kind: 'money' | 'number' | 'points';
}

const rows: readonly Row[] = [
  { outcome: 'wholeValueNetBenefit', label: 'Net benefit, everything that matters', kind: 'money' },
  { outcome: 'narrowNetBenefit', label: 'Net benefit, price and clinical quality', kind: 'money' },
  { outcome: 'totalCost', label: 'Cost', kind: 'money' },
  { outcome: 'totalQalys', label: 'Years of full health', kind: 'number' },
  { outcome: 'joinedUpPersonYears', label: 'Joined-up years', kind: 'number' },
  { outcome: 'admissions', label: 'Admissions after failed handoffs', kind: 'number' },
  { outcome: 'integration', label: 'Working relationships, 0 to 100', kind: 'points' },
  { outcome: 'quality', label: 'Clinical quality as felt, 0 to 100', kind: 'points' },
  { outcome: 'providerChanges', label: 'Times a service changes hands', kind: 'number' },
  { outcome: 'collapses', label: 'Contracts that collapse', kind: 'number' },
  { outcome: 'challenges', label: 'Awards challenged', kind: 'number' },
];

/** What one future came to under one or two options. */
export function outcomesTable(options: readonly { readonly look: OptionLook; readonly outcomes: Outcomes }[]): FigureTable {
  const told = (value: number, { kind }: Row, sign = false): string => {
    const plus = sign && value > 0 ? '+' : '';
    if (kind === 'money') return money(value, { sign, millions: true });
    const words = wholeNumber(kind === 'points' ? 100 * value : value);
    return words === '0' ? words : `${plus}${words}`;
  };
  const isPair = options.length === 2;
  return {
    caption: 'What this one future came to; money and health are discounted to today, and differences taken before rounding',
    columns: [
      { label: 'Outcome', numeric: false },
      ...options.map(({ look }) => ({ label: look.name, numeric: true })),
      ...(isPair ? [{ label: 'Difference', numeric: true }] : []),
    ],
    rows: rows.map((row) => {
      const values = options.map(({ outcomes }) => outcomes[row.outcome]);
      return [row.label, ...values.map((value) => told(value, row)), ...(isPair ? [told(values[0] - values[1], row, true)] : [])];
    }),
  };
}
