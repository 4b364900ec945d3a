import type { FigureTable } from '../charts/frame.ts';
import { holder } from '../model/story.ts';
import type { Bid, StoryEvent, TrialStory } from '../model/story.ts';
import type { Lot, RouteName, Scenario } from '../scenario/types.ts';
import { routeWords } from './assumptionWords.ts';
import { lowerFirst } from './firstLetter.ts';
import { countWord, money, wholeNumber } from './number.ts';
import { bidsTable, points, rankedBids } from './storyBids.ts';
import { clockWords, inMonth, monthCount } from './storyClock.ts';
import { holderWords } from './storyHolder.ts';

/** Something that happened in a future, in words. */
export interface ToldEvent {
  readonly month: number;
  readonly kind: StoryEvent['kind'];
  /** The service that it happened to; empty where there is but one. */
  readonly service: string;
  /** One to three sentences. */
  readonly words: string;
  /** The bids behind it. */
  readonly bids: FigureTable | null;
  /** A service passes to another provider. */
  readonly changesHands: boolean;
}

/** What happens in a future, in its order. */
export function storyEvents(story: TrialStory, { lots }: Scenario): readonly ToldEvent[] {
  const holders = new Map<string, number>(lots.map(({ id }) => [id, holder.incumbent]));
  return story.events.flatMap((event): ToldEvent[] => {
    const lot = lots.find(({ id }) => id === event.lot);
    if (lot === undefined) return [];
    const before = holders.get(lot.id) ?? holder.incumbent;
    if (event.kind === 'goLive') holders.set(lot.id, event.provider);
    if (event.kind === 'collapse') holders.set(lot.id, holder.caretaker);
    return [{
      month: event.month,
      kind: event.kind,
      service: lots.length === 1 ? '' : lot.name,
      words: sentences(event, lot, before).join(' '),
      bids: event.kind === 'award' || event.kind === 'abandoned' ? bidsTable(event.bids, lot, event.month) : null,
      changesHands: event.kind === 'collapse' || (event.kind === 'goLive' && event.changed),
    }];
  });
}

/** An event with the service's name before it. */
export function eventLine({ service, words }: ToldEvent): string {
  return service === '' ? words : `${service}: ${words}`;
}

/** Events told at once; more are counted. */
const TOLD_AT_ONCE = 3;

/** What happens in a month, or what happened last. */
export function latestEvents(
  events: readonly ToldEvent[], month: number,
): { readonly isNow: boolean; readonly when: string; readonly lines: readonly string[] } {
  const last = events.filter((event) => event.month <= month).at(-1);
  if (last === undefined) return { isNow: false, when: clockWords(0), lines: ['Nothing has happened yet.'] };
  const together = events.filter((event) => event.month === last.month);
  const more = together.length - TOLD_AT_ONCE;
  return {
    isNow: last.month === month,
    when: last.month === month ? `${clockWords(month)}, now` : clockWords(last.month),
    lines: [...together.slice(0, TOLD_AT_ONCE).map(eventLine), ...(more > 0 ? [`And ${countWord(more)} more.`] : [])],
  };
}

const starts: Readonly<Record<RouteName, string>> = {
  directAward: 'A direct award is prepared.',
  mostSuitable: `A ${lowerFirst(routeWords.mostSuitable)} starts.`,
  competitive: `A ${lowerFirst(routeWords.competitive)} starts.`,
};

function sentences(event: StoryEvent, lot: Lot, before: number): string[] {
  const now = holderWords(lot, before);
  const price = (multiple: number): string => `${money(multiple * lot.annualValue)} a year`;
  switch (event.kind) {
    case 'start':
      return [starts[event.route], `The award falls in ${inMonth(event.awardMonth)}.`];
    case 'challenge':
      return [event.delayMonths > 0 ? `A challenge holds the award up by ${monthCount(event.delayMonths)}.` : 'The award is challenged, without delay.'];
    case 'struckDown':
      return ['The award is struck down after the challenge.'];
    case 'renewal':
      return [`The contract stays with ${now.name} until ${inMonth(event.termEnd)}, without a tender.`];
    case 'abandoned':
      return [whyNoAward(event.reason, event.bids.length), `The contract stays with ${now.name} until ${inMonth(event.termEnd)}.`];
    case 'award':
      return awardSentences(event, lot, before);
    case 'goLive':
      return event.changed
        ? [`The service passes to ${holderWords(lot, event.provider).name}, at ${price(event.price)}.`, ...dipSentence(event.dip)]
        : [`A new contract with ${now.name} begins, at ${price(event.price)}.`];
    case 'renegotiation':
      return [`The price proves too low for ${now.name}.`, `It is now ${price(event.price)}.`];
    case 'collapse':
      return [`The contract with ${now.name} collapses.`, `A caretaker takes over at ${price(event.price)}.`, ...dipSentence(event.dip)];
    case 'review':
      return [
        `A review finds working relationships at ${points(event.integration)} of 100.`,
        event.tenderCalled ? 'That is too weak: a tender is called.' : 'That is enough.',
      ];
  }
}

function whyNoAward(reason: 'abandoned' | 'noFitBid', bids: number): string {
  if (reason === 'abandoned') return `The process is abandoned${bids === 0 ? '' : `, with ${bidCount(bids)} in hand`}.`;
  if (bids === 0) return 'Nobody bids.';
  return bids === 1 ? 'The only bid is not good enough.' : `None of ${bidCount(bids)} is good enough.`;
}

const bidCount = (bids: number): string => `${countWord(bids)} ${bids === 1 ? 'bid' : 'bids'}`;

type Award = Extract<StoryEvent, { kind: 'award' }>;

function awardSentences({ winner, held, goLiveMonth, slipMonths, bids }: Award, lot: Lot, before: number): string[] {
  const [first, second] = rankedBids(bids).filter(({ total }) => total !== null);
  const { name, mark, kind } = holderWords(lot, held ? before : winner);
  const who = mark === 'newcomer' && !held ? `${name}, a ${kind}` : name;
  const others = bids.length === 2 ? 'one other bid' : `${countWord(bids.length - 1)} other bids`;
  const wins = bids.length === 1
    ? `The award goes to ${who}: nobody else bids.`
    : `Against ${others} the award goes to ${who}${scoreOf(first)}.`;
  const close = first !== undefined && scoreOf(first) === scoreOf(second) ? ', by less than half a point' : scoreOf(second);
  const next = second === undefined ? [] : [`Next is ${holderWords(lot, second.bidder).name}${close}.`];
  const late = slipMonths > 0 ? `, ${monthCount(slipMonths)} late` : '';
  return [wins, ...next, held ? `The new contract begins in ${inMonth(goLiveMonth)}.` : `The service passes over in ${inMonth(goLiveMonth)}${late}.`];
}

const scoreOf = (bid: Bid | undefined): string => (bid?.total === null || bid === undefined ? '' : `, with ${points(bid.total)} points`);

function dipSentence(dip: number): string[] {
  return dip < 0.005 ? ['The service does not dip.'] : [`The service dips by ${wholeNumber(100 * dip)}%.`];
}
