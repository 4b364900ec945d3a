import { uniform } from '../math/random.ts';
import { currentProvider, evaluateBids, nobody, type Evaluation } from './award.ts';
import { bidderRow, type BidderPool } from './bidders.ts';
import { routeNames } from './compile.ts';
import { COMPETITIVE, DIRECT_AWARD, pay, tell } from './lotTerms.ts';
import { NO_WINNER } from './story.ts';
import { phase, type LotState, type Workspace } from './workspace.ts';

/** A procurement from its start to its award: MODEL.md, section 3, steps 2 and 3. */

/** The route's whole months, as drawn. */
export function routeMonths(w: Workspace, route: number): number {
  return Math.max(1, Math.round(w.values[w.model.parameters.assumptions.routes[routeNames[route]].months]));
}

/** Starts a procurement of a lot on a route. */
export function startProcurement(w: Workspace, lot: number, t: number, route: number): void {
  const state = w.lots[lot];
  const { keys, size } = w.model.lots[lot];
  const assumed = w.model.parameters.assumptions.routes[routeNames[route]];
  const round = state.rounds++;
  state.phase = phase.procuring;
  state.route = route;
  state.winningRound = round;
  state.awardMonth = t + routeMonths(w, route);
  state.overturned = false;
  w.ledger.procurementCost += pay(w, t, w.values[assumed.cost] * size);
  const challenged = uniform(keys.challenge, w.trial, round) < w.values[assumed.challengeProbability];
  const delayMonths = challenged ? Math.round(w.values[assumed.challengeMonths]) : 0;
  if (challenged) {
    state.awardMonth += delayMonths;
    state.overturned = uniform(keys.overturn, w.trial, round) < w.values[assumed.overturnProbability];
    w.ledger.procurementCost += pay(w, t, w.values[assumed.challengeCost]);
    w.ledger.challenges++;
  }
  if (route !== DIRECT_AWARD) state.blighted = true;
  tell(w, lot, t, { kind: 'start', route: routeNames[route], awardMonth: state.awardMonth });
  if (challenged) tell(w, lot, t, { kind: 'challenge', delayMonths });
}

/** Makes the award of the procurement under way, or strikes it down, or abandons it. */
export function award(w: Workspace, pool: BidderPool, evaluation: Evaluation, lot: number, t: number): void {
  const state = w.lots[lot];
  const { keys, size } = w.model.lots[lot];
  const { route, winningRound: round } = state;
  const { strategy } = w.option.lots[lot];
  const assumed = w.model.parameters.assumptions.routes[routeNames[route]];
  if (route !== DIRECT_AWARD) {
    evaluateBids(w, pool, lot, evaluation);
    w.ledger.procurementCost += pay(w, t, evaluation.bids * w.values[assumed.bidCost] * size);
  }
  if (state.overturned) {
    tell(w, lot, t, { kind: 'struckDown', route: routeNames[route] });
    startProcurement(w, lot, t, route === DIRECT_AWARD ? COMPETITIVE : route);
    return;
  }
  if (route === DIRECT_AWARD) {
    extendWithoutCompetition(state, t, strategy.termMonths);
    tell(w, lot, t, { kind: 'renewal', termEnd: state.termEnd });
    return;
  }
  const abandoned = uniform(keys.abandon, w.trial, round) < w.values[assumed.abandonProbability];
  if (abandoned || evaluation.winner === nobody) {
    extendWithoutCompetition(state, t, Math.min(24, strategy.termMonths));
    state.blighted = false;
    tell(w, lot, t, { kind: 'abandoned', reason: abandoned ? 'abandoned' : 'noFitBid', bids: [...evaluation.told], termEnd: state.termEnd });
    return;
  }
  state.phase = phase.awaitingGoLive;
  state.winningPrice = evaluation.price;
  state.held = evaluation.winner === currentProvider;
  w.ledger.tenders++;
  let slipMonths = 0;
  if (state.held) {
    w.ledger.tendersHeld++;
    state.goLiveMonth = Math.max(state.termEnd, t);
    state.blighted = false;
  } else {
    const { transition } = w.model.parameters.assumptions;
    if (uniform(keys.slip, w.trial, round) < w.values[transition.slipProbability]) slipMonths = Math.round(w.values[transition.slipMonths]);
    state.winner = evaluation.winner;
    state.goLiveMonth = Math.max(state.termEnd, t + strategy.mobilisationMonths) + slipMonths;
  }
  const winner = state.held ? state.provider : pool.bidders[state.winner * bidderRow.size + bidderRow.holder];
  if (state.firstWinner === NO_WINNER) state.firstWinner = winner;
  tell(w, lot, t, { kind: 'award', winner, held: state.held, goLiveMonth: state.goLiveMonth, slipMonths, bids: [...evaluation.told] });
}

/** The current provider stays at its price; competition no longer applies. */
function extendWithoutCompetition(state: LotState, t: number, months: number): void {
  state.phase = phase.running;
  state.termEnd = Math.max(state.termEnd, t) + months;
  if (state.clockStart < 0) state.clockStart = t;
}
