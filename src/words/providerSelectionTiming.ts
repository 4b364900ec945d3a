import type { ProviderSelection } from '../analysis/providerSelection/providerSelection.ts';
import type { FigureTable } from '../charts/frame.ts';
import type { RouteName, Scenario } from '../scenario/types.ts';
import { routeWords } from './assumptionWords.ts';
import { decimal } from './number.ts';
import type { LawStatement } from './providerSelectionSources.ts';

/** Waiting times, challenges and notices, as the regulations have them. */
export const timingStatements: readonly LawStatement[] = [
  {
    text: 'Direct Award C, most suitable provider and competitive have a standstill. It begins on the day after the notice of the intended award.',
    sources: ['regulation12', 'standstill'],
    toCheck: null,
  },
  {
    text: 'Providers may object until midnight at the end of the eighth working day after the day on which it begins.',
    sources: ['regulation12'],
    toCheck: null,
  },
  {
    text: 'If one objects, you review the decision and decide anew. Five working days follow in which it may go to the Panel.',
    sources: ['standstill'],
    toCheck: null,
  },
  {
    text: 'The Panel’s advice is not binding, and highly persuasive. It has declined cases for want of capacity.',
    sources: ['panelWeight', 'panelLoad'],
    toCheck: 'that it aims at about 25 working days',
  },
  {
    text: 'Direct Awards A and B have no standstill. Their award is made known within 30 days.',
    sources: ['regulation12', 'fiveRoutes'],
    toCheck: null,
  },
  {
    text: 'An urgent award follows regulation 14, and a change of a running contract regulation 13. Neither is part of these questions.',
    sources: ['regulations'],
    toCheck: null,
  },
];

/** How much each key criterion counts. */
export const criteriaStatement: LawStatement = {
  text: 'The regime names five key criteria. You decide how much each counts.',
  sources: ['fiveRoutes'],
  toCheck: 'that it prescribes no weights',
};

/** What a record of the decision has to hold, and its notice has to say. */
export const recordStatements: readonly LawStatement[] = [
  {
    text: 'To be kept: each provider’s name and address, the way to the decision, and who made it.',
    sources: ['regulation24'],
    toCheck: null,
  },
  {
    text: 'To be kept: how the key criteria were taken into account and the basic selection criteria assessed; in a competition, how bids were evaluated.',
    sources: ['regulation24'],
    toCheck: null,
  },
  {
    text: 'To be kept: the reasons for the decision, and conflicts of interest with how they were dealt with.',
    sources: ['regulation24', 'notices'],
    toCheck: 'the words of regulation 24 on reasons and conflicts; the notice asks for both',
  },
];

const ways: readonly RouteName[] = ['directAward', 'mostSuitable', 'competitive'];

/** How long each way of awarding takes in the scenario, against the time that is left. Only ways that an option uses. */
export function timingTable({ facts }: ProviderSelection, scenario: Scenario): FigureTable {
  const left = Math.min(...facts.lots.map(({ monthsLeft }) => monthsLeft));
  const rows = ways.flatMap((way) => {
    const users = facts.options.filter((option) => option.ways.some((one) => one.way === way));
    if (users.length === 0) return [];
    const { low, middle, high } = facts.months[way];
    // A direct award changes no provider: there is nothing to prepare.
    const longest = way === 'directAward' ? 0 : Math.max(...users.map(({ mobilisation }) => mobilisation.high));
    const spare = left - high - longest;
    const reading = spare >= 1 ? `Start within ${months(spare)}`
      : left - middle - longest >= 0 ? 'Start now; a slow run would end too late' : `Late by ${months(middle + longest - left)} if begun now`;
    return [[routeWords[way], low === high ? months(middle) : `${decimal(low, 0)} to ${months(high)}`, longest === 0 ? 'none' : months(longest), months(left), reading]];
  });
  return {
    caption: `Time to an award in the scenario, 8 futures in 10, without challenges${scenario.lots.length > 1 ? '; time left until the first contract ends' : ''}`,
    columns: [
      { label: 'Way', numeric: false }, { label: 'To the award', numeric: true }, { label: 'To prepare', numeric: true },
      { label: 'Left', numeric: true }, { label: 'So', numeric: false },
    ],
    rows,
  };
}

function months(count: number): string {
  const words = decimal(count, 0);
  return `${words} ${words === '1' ? 'month' : 'months'}`;
}
