import { lotPhases, type LotPhase } from '../analysis/lotPhases.ts';
import type { FigureTable, OptionLook } from '../charts/frame.ts';
import type { ReplayServiceMonth } from '../charts/replayCard.ts';
import type { ReplayNetworkData } from '../charts/replayLayout.ts';
import { MOST_CROSSES, type ReplayMonth } from '../charts/replayNetwork.ts';
import type { LotStory, TrialStory } from '../model/story.ts';
import type { Lot, RouteName, Scenario } from '../scenario/types.ts';
import { lowerFirst, upperFirst } from './firstLetter.ts';
import { inHundred, money, wholeNumber } from './number.ts';
import { points } from './storyBids.ts';
import { clockWords } from './storyClock.ts';
import { holderWords } from './storyHolder.ts';

/** Failed handoffs of 100 that a cross stands for. */
const PER_CROSS = 5;
/** A dip below this share is over. */
const DIP_SEEN = 0.005;

/** How the picture is to be read. */
export const REPLAY_NOTE: readonly string[] = [
  'Lines are working relationships: as wide as they are strong, 0 to 100, in pale grey as they were at the start.',
  `A cross: ${PER_CROSS} of 100 handoffs fail; at most ${MOST_CROSSES} are drawn.`,
  'Stripe: filled for the present provider, hatched for a newcomer, dotted for a caretaker.',
  'Dashed edge: relationships hardly grow until a tender is settled. Bar at the foot: hatched what a dip takes.',
];

/** One option's future, ready to be shown month by month. */
export interface Replay {
  readonly months: number;
  readonly network: ReplayNetworkData;
  readonly month: (month: number) => ReplayMonth;
  /** The picture of a month in words. */
  readonly describe: (month: number) => string;
}

export function storyReplay(story: TrialStory, scenario: Scenario): Replay {
  const { lots, partners, links } = scenario;
  const phases = lots.map(({ id }) => lotPhases(story, id));
  const carried = links.map(({ id }) => scenario.segments.some(({ people, handoffs }) => people > 0 && (handoffs[id] ?? 0) > 0));
  const service = (lot: Lot, i: number, month: number): ReplayServiceMonth => serviceMonth(lot, story.lots[i], phases[i][month], month);
  return {
    months: story.integration.length,
    network: {
      services: lots.map(({ id, name }) => ({ id, name })),
      partners: partners.map(({ id, name }) => ({ id, name })),
      links: links.map(({ id, between }) => ({ between, start: story.links[id][0] })),
    },
    month: (month) => ({
      services: lots.map((lot, i) => service(lot, i, month)),
      links: links.map(({ id }, i) => ({
        strength: story.links[id][month],
        label: points(story.links[id][month]),
        crosses: carried[i] ? Math.min(MOST_CROSSES, Math.round((100 * story.failures[id][month]) / PER_CROSS)) : 0,
      })),
    }),
    describe: (month) => [
      `${clockWords(month)}.`,
      ...lots.map((lot, i) => {
        const { kind, name, price, going } = service(lot, i, month);
        return `${lot.name}: ${[kind, name, price, going].filter((words) => words !== '').join('; ')}.`;
      }),
      `Working relationships together ${points(story.integration[month])} of 100.`,
    ].join(' '),
  };
}

const tenders: Readonly<Record<RouteName, string>> = {
  directAward: 'Direct award in hand', mostSuitable: 'Selection running', competitive: 'Tender running',
};

function serviceMonth(lot: Lot, told: LotStory, phase: LotPhase, month: number): ReplayServiceMonth {
  const { mark, start, kind } = holderWords(lot, told.holder[month]);
  const dip = told.dip[month];
  const going = [
    ...(dip < DIP_SEEN ? [] : [`Dip ${wholeNumber(100 * dip)}%`]),
    ...(phase.kind === 'procuring' ? [tenders[phase.route]] : phase.kind === 'mobilising' ? ['Newcomer prepares'] : []),
  ];
  return {
    holder: mark,
    kind: upperFirst(kind),
    name: mark === 'caretaker' ? '' : start,
    price: `${money(told.pricePaid[month] * lot.annualValue)} a year`,
    going: going.map((words, i) => (i === 0 ? words : lowerFirst(words))).join(', '),
    dip: dip < DIP_SEEN ? 0 : dip,
    heldUp: told.blighted[month] === 1,
  };
}

/** Every working relationship of a month under one or two options, as the table behind the pictures. */
export function relationshipsTable(
  stories: readonly TrialStory[], looks: readonly OptionLook[], scenario: Scenario, month: number,
): FigureTable {
  const names = new Map([...scenario.lots, ...scenario.partners].map(({ id, name }) => [id, name]));
  return {
    caption: `${clockWords(month)}: strength of working relationships, 0 to 100, and handoffs that fail, of 100`,
    columns: [
      { label: 'Working relationship', numeric: false },
      { label: 'Strength at the start', numeric: true },
      ...looks.flatMap(({ name }) => [{ label: `${name}: strength`, numeric: true }, { label: `${name}: handoffs that fail`, numeric: true }]),
    ],
    rows: scenario.links.map(({ id, between: [a, b] }) => [
      `${names.get(a) ?? a} and ${names.get(b) ?? b}`,
      points(stories[0].links[id][0]),
      ...stories.flatMap((story) => [points(story.links[id][month]), inHundred(story.failures[id][month])]),
    ]),
  };
}
