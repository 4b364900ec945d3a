import { log } from '../math/dmath.ts';
import { uniform } from '../math/random.ts';
import type { LotState, Workspace } from './workspace.ts';

/** The cumulative hazard of a contract: MODEL.md, section 3, step 5. Its rate only changes where it starts afresh. */

const NEW_PROVIDER_MONTHS = 24;

/** Starts the cumulative hazard afresh from a month on, with a new threshold. */
export function startHazard(w: Workspace, lot: number, from: number): void {
  const state = w.lots[lot];
  state.hazardFrom = from;
  state.threshold = -log(uniform(w.model.lots[lot].keys.threshold, w.trial, state.hazardStarts));
  state.hazardStarts++;
}

/** Months from `hazardFrom` in which a new provider's factor applies. */
const newProviderMonths = (state: LotState): number => Math.max(0, state.changedAt + NEW_PROVIDER_MONTHS - state.hazardFrom);

/** Cumulative hazard at the end of a month. */
export function hazardAt(w: Workspace, state: LotState, month: number): number {
  const total = month + 1 - state.hazardFrom;
  const raised = Math.min(total, newProviderMonths(state));
  return state.hazardRate * (raised * w.values[w.model.parameters.assumptions.contractFailure.newProviderFactor] + (total - raised));
}

/** First month in which the cumulative hazard will have passed the threshold, if nothing changes. */
export function distressMonth(w: Workspace, state: LotState): number {
  if (state.hazardFrom === Infinity || state.hazardRate === 0) return Infinity;
  const raisedRate = state.hazardRate * w.values[w.model.parameters.assumptions.contractFailure.newProviderFactor];
  const raised = newProviderMonths(state);
  const months =
    raisedRate * raised > state.threshold
      ? Math.floor(state.threshold / raisedRate) + 1
      : raised + Math.floor((state.threshold - raisedRate * raised) / state.hazardRate) + 1;
  return state.hazardFrom + months - 1;
}
