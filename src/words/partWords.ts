import { distributionOf, quantile } from '../scenario/quantity.ts';
import type { Challenger, Incumbent, Lot, Partner, Quantity, Scenario, Segment } from '../scenario/types.ts';
import { countWord, decimal, money, wholeNumber } from './number.ts';
import { sectorWords } from './sectorWords.ts';

const middle = (quantity: Quantity): number => quantile(distributionOf(quantity), 0.5);

const counted = (count: number, one: string, many: string): string => `${wholeNumber(count)} ${count === 1 ? one : many}`;

/** What a service is, in a line: "£14m a year, 15 months left". */
export function lotLine({ annualValue, contractEndMonth }: Pick<Lot, 'annualValue' | 'contractEndMonth'>): string {
  const left = contractEndMonth === 0 ? 'contract ends now' : `${counted(contractEndMonth, 'month', 'months')} left`;
  return `${money(annualValue)} a year, ${left}`;
}

/** "3,500 people, among the most deprived". */
export function segmentLine({ people, deprived }: Pick<Segment, 'people' | 'deprived'>): string {
  return `${counted(people, 'person', 'people')}${deprived ? ', among the most deprived' : ''}`;
}

/** "NHS, 2 working relationships". */
export function partnerLine({ id, sector }: Pick<Partner, 'id' | 'sector'>, { links }: Pick<Scenario, 'links'>): string {
  const count = links.filter(({ between }) => between.includes(id)).length;
  return `${sectorWords[sector]}, ${count === 0 ? 'no working relationship yet' : counted(count, 'working relationship', 'working relationships')}`;
}

/** "Present provider, NHS". */
export function incumbentLine({ sector }: Pick<Incumbent, 'sector'>): string {
  return `Present provider, ${sectorWords[sector]}`;
}

/** "Newcomer, Independent sector, about 1.5 bids expected". */
export function challengerLine({ sector, expectedBids }: Pick<Challenger, 'sector' | 'expectedBids'>): string {
  const bids = middle(expectedBids);
  const rounded = decimal(bids, bids < 10 ? 1 : 0).replace(/\.0$/, '');
  return `Newcomer, ${sectorWords[sector]}, about ${rounded} ${rounded === '1' ? 'bid' : 'bids'} expected`;
}

/** Why a change of parts was not made, from what it would have left; `fault` where it is none of these. */
export function removalRefusal(after: Scenario, fault: string): string {
  if (after.lots.length === 0) return 'A decision needs at least one service.';
  if (after.segments.length === 0) return 'A decision needs at least one group of people.';
  if (after.links.length === 0) return 'That would leave no working relationship. A decision needs at least one.';
  const people = after.segments.reduce((sum, segment) => sum + segment.people, 0);
  if (people === 0) return 'That would leave no people in any group. A decision needs some.';
  const handsOver = after.segments.some((segment) => segment.people > 0 && Object.values(segment.handoffs).some((count) => count > 0));
  if (!handsOver) return 'That would leave no handoffs at all. Enter some elsewhere first.';
  return fault;
}

/** "12 services are the most that a decision holds." */
export function fullWords(most: number, many: string): string {
  const count = countWord(most);
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${many} are the most that fit here.`;
}
