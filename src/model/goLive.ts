import { bidderRow, type BidderPool } from './bidders.ts';
import { startHazard } from './hazard.ts';
import { beginDip, countProviderChange, pay, setPrice, tell } from './lotTerms.ts';
import { resetLinksOf } from './relationships.ts';
import { phase, type Workspace } from './workspace.ts';

/** The winner of a tender takes over, or goes on: MODEL.md, section 3, step 4. The lot's links must be at the present month. */
export function goLive(w: Workspace, pool: BidderPool, lot: number, t: number): void {
  const state = w.lots[lot];
  const { annualValue, keys } = w.model.lots[lot];
  const { strategy } = w.option.lots[lot];
  const { transition } = w.model.parameters.assumptions;
  const changed = !state.held;
  let dip = 0;
  if (changed) {
    countProviderChange(w, lot, t);
    w.ledger.transitionCost += pay(
      w,
      t,
      w.values[transition.costShare] * annualValue + (w.values[transition.doubleRunningMonths] / 12) * state.price * annualValue,
    );
    const { bidders } = pool;
    const row = state.winner * bidderRow.size;
    state.provider = bidders[row + bidderRow.holder];
    state.quality = bidders[row + bidderRow.quality];
    state.capability = bidders[row + bidderRow.capability];
    state.reach = bidders[row + bidderRow.reach];
    state.socialValue = bidders[row + bidderRow.socialValue];
    state.cost = bidders[row + bidderRow.cost];
    state.changedAt = t;
    resetLinksOf(w, lot, bidders[row + bidderRow.localLinks], 1);
    const relief = w.values[transition.mobilisationRelief] * (strategy.mobilisationMonths - 6);
    dip = beginDip(w, lot, w.values[transition.depth], relief, keys.dip, state.winningRound);
  }
  setPrice(w, state, state.winningPrice);
  state.caretaking = false;
  state.spurred = true;
  state.clockStart = -1;
  state.blighted = false;
  state.phase = phase.running;
  state.termEnd = t + strategy.termMonths;
  state.lastGoLive = t;
  startHazard(w, lot, t);
  tell(w, lot, t, { kind: 'goLive', provider: state.provider, changed, price: state.price, dip, termEnd: state.termEnd });
}
