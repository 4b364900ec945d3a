import type { Evaluation } from './award.ts';
import type { BidderPool } from './bidders.ts';
import type { LotPlan } from './compile.ts';
import { distress } from './distress.ts';
import { goLive } from './goLive.ts';
import { distressMonth, hazardAt, startHazard } from './hazard.ts';
import { COMPETITIVE, DIRECT_AWARD, pay, setPrice, tell } from './lotTerms.ts';
import { award, routeMonths, startProcurement } from './procurement.ts';
import { advanceLinksOf, lotIntegration, type StepFactors } from './relationships.ts';
import { fillLot, type ServiceFactors } from './service.ts';
import { holder, NO_WINNER } from './story.ts';
import { phase, type LotState, type Workspace } from './workspace.ts';

/**
 * A lot's contract from event to event: MODEL.md, section 3. Between events nothing but relaxation happens, so a lot
 * is visited only in months in which one of its five steps may do something (`nextEventMonth`); each visit takes the
 * steps in the model's order and checks their conditions as a monthly walk would.
 */

/** What the lots' events need of a trial besides the workspace. */
export interface ContractTools {
  readonly pool: BidderPool;
  readonly steps: StepFactors;
  readonly service: ServiceFactors;
  readonly evaluation: Evaluation;
}

/** Puts a lot into its state at month 0, held by its incumbent at today's price. */
export function startLot(w: Workspace, lot: number): void {
  const state = w.lots[lot];
  const { incumbent, contractEndMonth } = w.model.lots[lot];
  state.phase = phase.running;
  state.provider = holder.incumbent;
  state.caretaking = false;
  state.quality = w.values[incumbent[0]];
  state.capability = w.values[incumbent[1]];
  state.reach = w.values[incumbent[2]];
  state.socialValue = w.values[incumbent[3]];
  state.cost = w.values[incumbent[4]];
  state.termEnd = contractEndMonth;
  state.clockStart = -1;
  state.spurred = false;
  state.blighted = false;
  state.dip = 0;
  state.serviceQuality = state.quality;
  state.serviceReach = state.reach;
  state.filledTo = 0;
  state.lastGoLive = 0;
  state.changedAt = -Infinity;
  state.rounds = 0;
  state.firstWinner = NO_WINNER;
  state.hazardStarts = 0;
  state.distresses = 0;
  state.collapses = 0;
  setPrice(w, state, 1);
  startHazard(w, lot, 0);
}

function hasReview(w: Workspace, lot: number, plan: LotPlan): boolean {
  return plan.route === DIRECT_AWARD && plan.strategy.review !== null && w.model.lots[lot].handoffs > 0;
}

/** Month in which the lot's next procurement starts if it is running until then. */
function startMonth(w: Workspace, plan: LotPlan, state: LotState): number {
  return state.termEnd - routeMonths(w, plan.route) - (plan.route === DIRECT_AWARD ? 0 : plan.strategy.mobilisationMonths);
}

/** The first month from `from` on in which one of a lot's steps may do something. */
export function nextEventMonth(w: Workspace, lot: number, from: number): number {
  const state = w.lots[lot];
  const plan = w.option.lots[lot];
  let next = distressMonth(w, state);
  if (state.phase === phase.running) {
    next = Math.min(next, startMonth(w, plan, state));
    if (hasReview(w, lot, plan) && plan.strategy.review !== null) {
      const every = plan.strategy.review.everyMonths;
      const periods = Math.max(1, Math.ceil((from - state.lastGoLive) / every));
      next = Math.min(next, state.lastGoLive + periods * every);
    }
  } else if (state.phase === phase.procuring) next = Math.min(next, state.awardMonth);
  else next = Math.min(next, state.goLiveMonth);
  return Math.max(from, next);
}

/** A lot's five steps in month t. */
export function stepLot(w: Workspace, tools: ContractTools, lot: number, t: number): void {
  const state = w.lots[lot];
  const plan = w.option.lots[lot];
  fillLot(w, tools.service, lot, t);
  advanceLinksOf(w, tools.steps, lot, t);
  if (state.phase === phase.running) review(w, lot, t);
  if (state.phase === phase.running && t >= startMonth(w, plan, state)) startProcurement(w, lot, t, plan.route);
  if (state.phase === phase.procuring && t >= state.awardMonth) award(w, tools.pool, tools.evaluation, lot, t);
  if (state.phase === phase.awaitingGoLive && t >= state.goLiveMonth) goLive(w, tools.pool, lot, t);
  if (state.hazardFrom !== Infinity && hazardAt(w, state, t) > state.threshold) distress(w, lot, t);
}

function review(w: Workspace, lot: number, t: number): void {
  const state = w.lots[lot];
  const plan = w.option.lots[lot];
  const terms = plan.strategy.review;
  if (terms === null || !hasReview(w, lot, plan)) return;
  const since = t - state.lastGoLive;
  if (since <= 0 || since % terms.everyMonths !== 0) return;
  w.ledger.procurementCost += pay(w, t, terms.cost);
  const integration = lotIntegration(w, lot);
  const tenderCalled = integration < terms.minIntegration;
  tell(w, lot, t, { kind: 'review', integration, tenderCalled });
  if (!tenderCalled) return;
  startProcurement(w, lot, t, COMPETITIVE);
  state.termEnd = Math.min(state.termEnd, state.awardMonth + plan.strategy.mobilisationMonths);
}
