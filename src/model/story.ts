/** One trial of one option told in full: types of its events and monthly figures. */
import type { Outcomes } from './outcomes.ts';
import type { Criterion, RouteName } from '../scenario/types.ts';

/** Who holds a lot in a month, as a number: 0 the incumbent, 1 a caretaker, 2 + place in the file a challenger of that kind. */
export const holder = { incumbent: 0, caretaker: 1, firstChallenger: 2 } as const;

/** In a holder's place where a lot saw no award by tender. */
export const NO_WINNER = 255;

/** What is kept by month of the first trials of a run, for charts over time. */
export const trajectoryMeasures = ['integration', 'joinedUp', 'quality'] as const;
export type TrajectoryMeasure = (typeof trajectoryMeasures)[number];

export interface Bid {
  /** As `holder`; the current provider's own number for its bid. */
  readonly bidder: number;
  /** Multiple of `annualValue`. */
  readonly price: number;
  readonly scores: Readonly<Record<Criterion, number>>;
  /** Weighted sum, 0..1; null for a bid under the quality threshold. */
  readonly total: number | null;
}

export type StoryEvent = { readonly month: number; readonly lot: string } & (
  | { readonly kind: 'review'; readonly integration: number; readonly tenderCalled: boolean }
  | { readonly kind: 'start'; readonly route: RouteName; readonly awardMonth: number }
  | { readonly kind: 'challenge'; readonly delayMonths: number }
  | { readonly kind: 'struckDown'; readonly route: RouteName }
  | { readonly kind: 'renewal'; readonly termEnd: number }
  | { readonly kind: 'abandoned'; readonly reason: 'abandoned' | 'noFitBid'; readonly bids: readonly Bid[]; readonly termEnd: number }
  | { readonly kind: 'award'; readonly winner: number; readonly held: boolean; readonly goLiveMonth: number; readonly slipMonths: number; readonly bids: readonly Bid[] }
  | { readonly kind: 'goLive'; readonly provider: number; readonly changed: boolean; readonly price: number; readonly dip: number; readonly termEnd: number }
  | { readonly kind: 'renegotiation'; readonly price: number }
  | { readonly kind: 'collapse'; readonly dip: number; readonly price: number }
);

export interface LotStory {
  readonly lot: string;
  /** By month: agreed price and price paid (multiples of annualValue), holder, felt quality, depth of the dip. */
  readonly agreedPrice: Float64Array;
  readonly pricePaid: Float64Array;
  readonly holder: Uint8Array;
  readonly feltQuality: Float64Array;
  readonly dip: Float64Array;
  readonly blighted: Uint8Array;
}

export interface TrialStory {
  readonly trial: number;
  readonly optionId: string;
  readonly outcomes: Outcomes;
  /** By month, of the system: 0..1. */
  readonly integration: Float64Array;
  /** By month: share of people who would have no failed handoff in a year at that month's rates. */
  readonly joinedUp: Float64Array;
  readonly quality: Float64Array;
  /** By month, undiscounted: £, admissions, failed handoffs. */
  readonly spend: Float64Array;
  readonly admissions: Float64Array;
  readonly failedHandoffs: Float64Array;
  /** By link id: integration of the link by month. */
  readonly links: Readonly<Record<string, Float64Array>>;
  /** By link id: share of its handoffs that fail, by month, 0..1. */
  readonly failures: Readonly<Record<string, Float64Array>>;
  readonly lots: readonly LotStory[];
  /** In the order in which they happened. */
  readonly events: readonly StoryEvent[];
}
