import { exp, log } from '../math/dmath.ts';
import { normalQuantile } from '../math/normal.ts';
import { uniform, type StreamKey } from '../math/random.ts';
import { currentProvider, evaluateBids, nobody, type Evaluation } from './award.ts';
import { bidderRow, drawEvent, type BidderPool } from './bidders.ts';
import { routeNames, type LotPlan } from './compile.ts';
import { bidPosition } from './luck.ts';
import { advanceLinksOf, lotIntegration, resetLinksOf, type StepFactors } from './relationships.ts';
import { fillLot, type ServiceFactors } from './service.ts';
import { holder, type StoryEvent } from './story.ts';
import { phase, type LotState, type Workspace } from './workspace.ts';

/**
 * A lot's contract from event to event: model.md section 3. Between events nothing but relaxation happens, so a lot
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

const DIRECT_AWARD = routeNames.indexOf('directAward');
const MOST_SUITABLE = routeNames.indexOf('mostSuitable');
const COMPETITIVE = routeNames.indexOf('competitive');
const NEW_PROVIDER_MONTHS = 24;

type EventBody = StoryEvent extends infer E ? (E extends StoryEvent ? Omit<E, 'month' | 'lot'> : never) : never;

function tell(w: Workspace, lot: number, month: number, body: EventBody): void {
  w.listener?.({ month, lot: w.model.lots[lot].id, ...body } as StoryEvent);
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
  state.hazardStarts = 0;
  state.distresses = 0;
  state.collapses = 0;
  setPrice(w, state, 1);
  startHazard(w, lot, 0);
}

/** Sets the agreed price, and what underpricing follows from it. */
function setPrice(w: Workspace, state: LotState, price: number): void {
  const { contractFailure } = w.model.parameters.assumptions;
  state.price = price;
  state.underpricing = Math.max(0, state.cost / price - 1);
  const monthly = w.values[contractFailure.baseHazardPerYear] / 12;
  state.hazardRate = state.underpricing > 0 ? monthly * exp(w.values[contractFailure.underpricingSensitivity] * state.underpricing) : monthly;
}

/** Starts the cumulative hazard afresh from a month on, with a new threshold. */
function startHazard(w: Workspace, lot: number, from: number): void {
  const state = w.lots[lot];
  state.hazardFrom = from;
  state.threshold = -log(uniform(w.model.lots[lot].keys.threshold, w.trial, state.hazardStarts));
  state.hazardStarts++;
}

/** Months from `hazardFrom` in which a new provider's factor applies. */
const newProviderMonths = (state: LotState): number => Math.max(0, state.changedAt + NEW_PROVIDER_MONTHS - state.hazardFrom);

/** Cumulative hazard at the end of a month. */
function hazardAt(w: Workspace, state: LotState, month: number): number {
  const total = month + 1 - state.hazardFrom;
  const raised = Math.min(total, newProviderMonths(state));
  return state.hazardRate * (raised * w.values[w.model.parameters.assumptions.contractFailure.newProviderFactor] + (total - raised));
}

/** First month in which the cumulative hazard will have passed the threshold, if nothing changes. */
function distressMonth(w: Workspace, state: LotState): number {
  if (state.hazardFrom === Infinity || state.hazardRate === 0) return Infinity;
  const raisedRate = state.hazardRate * w.values[w.model.parameters.assumptions.contractFailure.newProviderFactor];
  const raised = newProviderMonths(state);
  const months =
    raisedRate * raised > state.threshold
      ? Math.floor(state.threshold / raisedRate) + 1
      : raised + Math.floor((state.threshold - raisedRate * raised) / state.hazardRate) + 1;
  return state.hazardFrom + months - 1;
}

/** The route's whole months, as drawn. */
function routeMonths(w: Workspace, route: number): number {
  return Math.max(1, Math.round(w.values[w.model.parameters.assumptions.routes[routeNames[route]].months]));
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
  if (state.phase === phase.procuring && t >= state.awardMonth) award(w, tools, lot, t);
  if (state.phase === phase.awaitingGoLive && t >= state.goLiveMonth) goLive(w, tools, lot, t);
  if (state.hazardFrom !== Infinity && hazardAt(w, state, t) > state.threshold) distress(w, lot, t);
}

function pay(w: Workspace, t: number, amount: number): number {
  w.payments[t] += amount;
  return amount * w.model.costDiscount[t];
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

function startProcurement(w: Workspace, lot: number, t: number, route: number): void {
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

function award(w: Workspace, tools: ContractTools, lot: number, t: number): void {
  const state = w.lots[lot];
  const { keys, size } = w.model.lots[lot];
  const { route, winningRound: round } = state;
  const { strategy } = w.option.lots[lot];
  const { evaluation } = tools;
  const assumed = w.model.parameters.assumptions.routes[routeNames[route]];
  if (route !== DIRECT_AWARD) {
    evaluateBids(w, tools.pool, lot, evaluation);
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
  if (w.listener !== null) {
    const winner = state.held ? state.provider : tools.pool.bidders[state.winner * bidderRow.size + bidderRow.holder];
    tell(w, lot, t, { kind: 'award', winner, held: state.held, goLiveMonth: state.goLiveMonth, slipMonths, bids: [...evaluation.told] });
  }
}

/** The current provider stays at its price; competition no longer applies. */
function extendWithoutCompetition(state: LotState, t: number, months: number): void {
  state.phase = phase.running;
  state.termEnd = Math.max(state.termEnd, t) + months;
  if (state.clockStart < 0) state.clockStart = t;
}

function goLive(w: Workspace, tools: ContractTools, lot: number, t: number): void {
  const state = w.lots[lot];
  const { annualValue, keys } = w.model.lots[lot];
  const { strategy } = w.option.lots[lot];
  const { transition } = w.model.parameters.assumptions;
  const changed = !state.held;
  let dip = 0;
  if (changed) {
    w.ledger.providerChanges++;
    w.ledger.transitionCost += pay(
      w,
      t,
      w.values[transition.costShare] * annualValue + (w.values[transition.doubleRunningMonths] / 12) * state.price * annualValue,
    );
    const { bidders } = tools.pool;
    const row = state.winner * bidderRow.size;
    state.provider = bidders[row + bidderRow.holder];
    state.quality = bidders[row + bidderRow.quality];
    state.capability = bidders[row + bidderRow.capability];
    state.reach = bidders[row + bidderRow.reach];
    state.socialValue = bidders[row + bidderRow.socialValue];
    state.cost = bidders[row + bidderRow.cost];
    state.changedAt = t;
    resetLinksOf(w, lot, bidders[row + bidderRow.localLinks], 1);
    dip = beginDip(w, lot, w.values[transition.depth], w.values[transition.mobilisationRelief] * (strategy.mobilisationMonths - 6), keys.dip, state.winningRound);
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

/** Begins a dip of a mean depth, varied and made shallower by e^-relief; returns the depth at which the lot then stands. */
function beginDip(w: Workspace, lot: number, depth: number, relief: number, key: StreamKey, position: number): number {
  const state = w.lots[lot];
  const sd = w.values[w.model.parameters.assumptions.transition.depthVariation];
  // No dip stays none, however large a factor a short mobilisation would put on it.
  const varied = depth === 0 ? 0 : depth * exp(sd * normalQuantile(uniform(key, w.trial, position)) - (sd * sd) / 2 - relief);
  state.dip = Math.min(0.95, Math.max(varied, state.dip));
  return state.dip;
}

function distress(w: Workspace, lot: number, t: number): void {
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
  w.ledger.providerChanges++;
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
