import { uniform } from '../math/random.ts';
import { drawEvent } from './bidders.ts';
import { startHazard } from './hazard.ts';
import { beginDip, countProviderChange, DIRECT_AWARD, MOST_SUITABLE, pay, setPrice, tell } from './lotTerms.ts';
import { bidPosition } from './luck.ts';
import { startProcurement } from './procurement.ts';
import { resetLinksOf } from './relationships.ts';
import { holder } from './story.ts';
import { phase, type Workspace } from './workspace.ts';

/**
 * A provider in distress gets a new price, or its contract collapses: MODEL.md, section 3, step 5. The lot's links must
 * be at the present month.
 */
export function distress(w: Workspace, lot: number, t: number): void {
  const state = w.lots[lot];
  const { keys } = w.model.lots[lot];
  const { contractFailure, market } = w.model.parameters.assumptions;
  const settled = uniform(keys.renegotiate, w.trial, state.distresses++) < w.values[contractFailure.renegotiateShare];
  if (settled) {
    w.ledger.renegotiations++;
    setPrice(w, state, Math.max(state.price, state.cost * (1 + w.values[market.soleBidderMarkup])));
    startHazard(w, lot, t + 1);
    tell(w, lot, t, { kind: 'renegotiation', price: state.price });
  } else collapse(w, lot, t);
}

function collapse(w: Workspace, lot: number, t: number): void {
  const state = w.lots[lot];
  const plan = w.option.lots[lot];
  const { keys, annualValue } = w.model.lots[lot];
  const { contractFailure, transition } = w.model.parameters.assumptions;
  const count = state.collapses++;
  w.ledger.collapses++;
  countProviderChange(w, lot, t);
  w.ledger.transitionCost += pay(w, t, w.values[transition.costShare] * annualValue);
  const trait = (item: number): number => drawEvent(w.model.caretaker[item], keys.caretaker, w.trial, bidPosition(count, 0, item));
  state.provider = holder.caretaker;
  state.caretaking = true;
  state.quality = trait(0);
  state.capability = trait(1);
  state.reach = trait(2);
  state.socialValue = trait(3);
  state.cost = trait(4);
  setPrice(w, state, state.cost * (1 + w.values[contractFailure.caretakerPremium]));
  state.clockStart = -1;
  state.spurred = false;
  state.hazardFrom = Infinity;
  state.changedAt = -Infinity;
  resetLinksOf(w, lot, trait(5), w.values[contractFailure.retainedFactor]);
  const dip = beginDip(w, lot, w.values[contractFailure.collapseDepth], 0, keys.collapseDip, count);
  state.termEnd = Math.min(state.termEnd, t);
  tell(w, lot, t, { kind: 'collapse', dip, price: state.price });
  const tenderRuns = state.phase === phase.procuring && state.route !== DIRECT_AWARD;
  const successorMobilises = state.phase === phase.awaitingGoLive && !state.held;
  if (!tenderRuns && !successorMobilises) startProcurement(w, lot, t, plan.route === DIRECT_AWARD ? MOST_SUITABLE : plan.route);
}
