import { exp } from '../math/dmath.ts';
import { normalQuantile } from '../math/normal.ts';
import { uniform, type StreamKey } from '../math/random.ts';
import { routeNames } from './compile.ts';
import type { StoryEvent } from './story.ts';
import type { LotState, Workspace } from './workspace.ts';

/** What several of a lot's steps share: its price, a dip's beginning, payments, and the telling of events. */

export const DIRECT_AWARD = routeNames.indexOf('directAward');
export const MOST_SUITABLE = routeNames.indexOf('mostSuitable');
export const COMPETITIVE = routeNames.indexOf('competitive');

type EventBody = StoryEvent extends infer E ? (E extends StoryEvent ? Omit<E, 'month' | 'lot'> : never) : never;

/** Tells of an event, when somebody listens. */
export function tell(w: Workspace, lot: number, month: number, body: EventBody): void {
  w.listener?.({ month, lot: w.model.lots[lot].id, ...body });
}

/** Sets the agreed price, and what underpricing follows from it. */
export function setPrice(w: Workspace, state: LotState, price: number): void {
  const { contractFailure } = w.model.parameters.assumptions;
  state.price = price;
  state.underpricing = Math.max(0, state.cost / price - 1);
  const monthly = w.values[contractFailure.baseHazardPerYear] / 12;
  const sensitivity = w.values[contractFailure.underpricingSensitivity];
  state.hazardRate = state.underpricing > 0 ? monthly * exp(sensitivity * state.underpricing) : monthly;
}

/** Counts a change of a lot's provider. */
export function countProviderChange(w: Workspace, lot: number, t: number): void {
  w.ledger.providerChanges++;
  w.changes[lot * w.model.months + t]++;
}

/** Enters a payment of a month; returns its discounted amount. */
export function pay(w: Workspace, t: number, amount: number): number {
  w.payments[t] += amount;
  return amount * w.model.costDiscount[t];
}

/** Begins a dip of a mean depth, varied and made shallower by e^-relief; returns the depth at which the lot then stands. */
export function beginDip(w: Workspace, lot: number, depth: number, relief: number, key: StreamKey, position: number): number {
  const state = w.lots[lot];
  const sd = w.values[w.model.parameters.assumptions.transition.depthVariation];
  // No dip stays none, however large a factor a short mobilisation would put on it.
  const varied = depth === 0 ? 0 : depth * exp(sd * normalQuantile(uniform(key, w.trial, position)) - (sd * sd) / 2 - relief);
  state.dip = Math.min(0.95, Math.max(varied, state.dip));
  return state.dip;
}
