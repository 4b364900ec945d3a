import type { Scenario } from '../../scenario/types.ts';
import type { Observation } from './observe.ts';
import type { OptionRole } from './optionRoles.ts';
import { statedAdmissions } from './targets.ts';

/** Ids of replays; their words and sources are in `words/replayWords`. */
export type ReplayId =
  | 'lowBidPrice' | 'lowBidExit' | 'oneBidderBids' | 'oneBidderExit' | 'replacedBetter' | 'closeMargin' | 'closeDelay' | 'closeSetAside'
  | 'winnerChallenged' | 'handsChanges' | 'handsSmooth' | 'equipmentMargin' | 'equipmentExit' | 'abandoned' | 'cyclePrice' | 'directAwardStruck'
  | 'strongYearSix' | 'nullPilots' | 'transportExit' | 'supportPrice' | 'supportWorse' | 'supportHeld';

/** What happened in a case, as something that can be seen in a future. */
export interface Replay {
  readonly id: ReplayId;
  /** File name without its ending of the scenario that is built after the case. */
  readonly scenario: string;
  /** What was really done. */
  readonly role: OptionRole;
  /** The figure of the case; null where the case is that something happened. */
  readonly observed: number | null;
  /**
   * The same of one future: null where it does not arise, Infinity where it never came; true or false where the case is that it happened.
   */
  readonly see: (one: Observation, scenario: Scenario) => number | boolean | null;
}

/** Months that primary care support had run under its new contract when auditors reported on it. */
const SUPPORT_MONTHS = 30;

/** Points of a hundred. */
const points = (score: number | null): number | null => (score === null ? null : 100 * score);
const priceOf = ({ priceChanges }: Observation): number | null => (priceChanges.length === 0 ? null : 100 * priceChanges[0]);

/** Share of the group's emergency admissions avoided in a year (from 0), in percent; negative where there were more. */
function avoidedInYear(year: number): Replay['see'] {
  return (one, scenario) => {
    const all = statedAdmissions(scenario);
    return all === null ? null : (100 * (one.admissionsAtStart - one.admissionsByYear[year])) / all;
  };
}

export const replays: readonly Replay[] = [
  { id: 'lowBidPrice', scenario: 'lead-provider-low-bid', role: 'priceLed', observed: -3.5, see: priceOf },
  { id: 'lowBidExit', scenario: 'lead-provider-low-bid', role: 'priceLed', observed: 8, see: ({ exitMonth }) => exitMonth },
  { id: 'oneBidderBids', scenario: 'patient-transport-one-bidder', role: 'balanced', observed: 1, see: ({ bids }) => bids },
  { id: 'oneBidderExit', scenario: 'patient-transport-one-bidder', role: 'balanced', observed: 7, see: ({ exitMonth }) => exitMonth },
  {
    id: 'replacedBetter', scenario: 'failing-dermatology', role: 'balanced', observed: null,
    see: ({ qualityChange }) => (qualityChange === null ? null : qualityChange > 0),
  },
  { id: 'closeMargin', scenario: 'childrens-close-scores', role: 'qualityLed', observed: 4.07, see: ({ margin }) => points(margin) },
  { id: 'closeDelay', scenario: 'childrens-close-scores', role: 'qualityLed', observed: 12, see: ({ challenged, delay }) => (challenged ? delay : null) },
  { id: 'closeSetAside', scenario: 'childrens-close-scores', role: 'qualityLed', observed: null, see: ({ struckDown }) => struckDown },
  { id: 'winnerChallenged', scenario: 'childrens-challenger-sues', role: 'balanced', observed: null, see: ({ challengedAndHeld }) => challengedAndHeld },
  { id: 'handsChanges', scenario: 'community-changing-hands', role: 'balanced', observed: 2, see: ({ providerChanges }) => providerChanges },
  {
    id: 'handsSmooth', scenario: 'community-changing-hands', role: 'balanced', observed: null,
    see: ({ leastDip }) => (leastDip === null ? null : leastDip <= 0.05),
  },
  { id: 'equipmentMargin', scenario: 'equipment-insolvency', role: 'balanced', observed: 2.5, see: ({ margin }) => points(margin) },
  { id: 'equipmentExit', scenario: 'equipment-insolvency', role: 'balanced', observed: 4, see: ({ exitMonth }) => exitMonth },
  { id: 'abandoned', scenario: 'cancer-end-of-life-abandoned', role: 'balanced', observed: null, see: (one) => one.abandoned },
  { id: 'cyclePrice', scenario: 'drug-alcohol-cycle', role: 'priceLed', observed: -28, see: priceOf },
  { id: 'directAwardStruck', scenario: 'direct-award-struck-down', role: 'keep', observed: null, see: ({ struckDown }) => struckDown },
  { id: 'strongYearSix', scenario: 'strong-builder', role: 'plan', observed: 6.7, see: avoidedInYear(5) },
  { id: 'nullPilots', scenario: 'null-builder', role: 'plan', observed: -9, see: avoidedInYear(0) },
  { id: 'transportExit', scenario: 'patient-transport-retender', role: 'priceLed', observed: 18, see: ({ exitMonth }) => exitMonth },
  { id: 'supportPrice', scenario: 'primary-care-support', role: 'priceLed', observed: -35, see: priceOf },
  {
    id: 'supportWorse', scenario: 'primary-care-support', role: 'priceLed', observed: null,
    see: ({ qualityChange }) => (qualityChange === null ? null : qualityChange < 0),
  },
  {
    id: 'supportHeld', scenario: 'primary-care-support', role: 'priceLed', observed: null,
    see: ({ exitMonth }) => (exitMonth === null ? null : exitMonth > SUPPORT_MONTHS),
  },
];
