/** Section 3: a lot's contract, month by month. */
import { exp } from '../../src/math/dmath.ts';
import { normalQuantile } from '../../src/math/normal.ts';
import { bidItem, bidPosition, lotStreams } from '../../src/model/luck.ts';
import { holder } from '../../src/model/story.ts';
import { traitFields } from '../../src/scenario/fields.ts';
import type { RouteName } from '../../src/scenario/types.ts';
import type { PlainBid } from './bids.ts';
import { bidsOf, winnerOf } from './bids.ts';
import { integrationOfLot, resetLinksOf } from './links.ts';
import { drawEach } from './luck.ts';
import { beginDip, stopCompetition, underpricing } from './standing.ts';
import type { LotState, Procurement, World } from './world.ts';
import { exponential } from './world.ts';

/** Step 1. */
function review(world: World, lot: LotState, t: number): void {
  const { strategy } = lot;
  if (lot.phase.kind !== 'running' || strategy.route !== 'directAward' || strategy.review === null) return;
  if (t <= lot.lastGoLive || (t - lot.lastGoLive) % strategy.review.everyMonths !== 0) return;
  const integration = integrationOfLot(world, lot);
  if (integration === null) return;
  world.paid.procurement += strategy.review.cost;
  const tenderCalled = integration < strategy.review.minIntegration;
  world.events.push({ month: t, lot: lot.lot.id, kind: 'review', integration, tenderCalled });
  if (!tenderCalled) return;
  const { awardMonth } = startProcurement(world, lot, t, 'competitive');
  lot.termEnd = Math.min(lot.termEnd, awardMonth + strategy.mobilisationMonths);
}

/** Step 2. */
function start(world: World, lot: LotState, t: number): void {
  const { route, mobilisationMonths } = lot.strategy;
  const lead = world.parameters.routes[route].months + (route === 'directAward' ? 0 : mobilisationMonths);
  if (lot.phase.kind === 'running' && t >= lot.termEnd - lead) startProcurement(world, lot, t, route);
}

/** A procurement starts: its costs, whether it will be challenged and struck down, blight. */
function startProcurement(world: World, lot: LotState, t: number, route: RouteName): Procurement {
  const { luck, parameters, paid, counts, events } = world;
  const id = lot.lot.id;
  const { months, cost, challengeProbability, challengeMonths, challengeCost, overturnProbability } = parameters.routes[route];
  const round = lot.procurements;
  lot.procurements += 1;
  paid.procurement += cost * lot.size;

  const isChallenged = luck(lotStreams.challenge(id), round) < challengeProbability;
  const willBeStruckDown = isChallenged && luck(lotStreams.overturn(id), round) < overturnProbability;
  const awardMonth = t + months + (isChallenged ? challengeMonths : 0);
  const procurement: Procurement = { route, round, awardMonth, willBeStruckDown };
  lot.phase = { kind: 'procuring', procurement };
  if (route !== 'directAward') lot.blighted = true;

  events.push({ month: t, lot: id, kind: 'start', route, awardMonth });
  if (isChallenged) {
    paid.procurement += challengeCost;
    counts.challenges += 1;
    events.push({ month: t, lot: id, kind: 'challenge', delayMonths: challengeMonths });
  }
  return procurement;
}

/** Step 3. */
function award(world: World, lot: LotState, t: number): void {
  if (lot.phase.kind !== 'procuring' || t < lot.phase.procurement.awardMonth) return;
  const { procurement } = lot.phase;
  if (procurement.route === 'directAward') awardDirectly(world, lot, t, procurement);
  else awardByTender(world, lot, t, procurement);
}

function awardDirectly(world: World, lot: LotState, t: number, { willBeStruckDown }: Procurement): void {
  if (willBeStruckDown) {
    world.events.push({ month: t, lot: lot.lot.id, kind: 'struckDown', route: 'directAward' });
    startProcurement(world, lot, t, 'competitive');
    return;
  }
  stayWithoutCompetition(lot, t, lot.strategy.termMonths);
  world.events.push({ month: t, lot: lot.lot.id, kind: 'renewal', termEnd: lot.termEnd });
}

/** The current provider stays for so many months from max(termEnd, t). */
function stayWithoutCompetition(lot: LotState, t: number, months: number): void {
  lot.termEnd = Math.max(lot.termEnd, t) + months;
  stopCompetition(lot, t);
  lot.blighted = false;
  lot.phase = { kind: 'running' };
}

function awardByTender(world: World, lot: LotState, t: number, procurement: Procurement): void {
  const { luck, parameters, paid, counts, events } = world;
  const { route, round } = procurement;
  const id = lot.lot.id;
  const tendered = bidsOf(world, lot, procurement);
  paid.procurement += tendered.length * parameters.routes[route].bidCost * lot.size;
  if (procurement.willBeStruckDown) {
    events.push({ month: t, lot: id, kind: 'struckDown', route });
    startProcurement(world, lot, t, route);
    return;
  }
  const bids = tendered.map(({ bid }) => bid);
  const isAbandoned = luck(lotStreams.abandon(id), round) < parameters.routes[route].abandonProbability;
  const winner = winnerOf(tendered);
  if (isAbandoned || winner === null) {
    stayWithoutCompetition(lot, t, Math.min(24, lot.strategy.termMonths));
    events.push({ month: t, lot: id, kind: 'abandoned', reason: isAbandoned ? 'abandoned' : 'noFitBid', bids, termEnd: lot.termEnd });
    return;
  }
  counts.tenders += 1;
  if (winner.isCurrent) counts.tendersHeld += 1;
  const { goLiveMonth, slipMonths } = win(world, lot, t, round, winner);
  events.push({ month: t, lot: id, kind: 'award', winner: winner.bid.bidder, held: winner.isCurrent, goLiveMonth, slipMonths, bids });
}

/** The current provider goes live when its term ends; another after its mobilisation, which may slip. */
function win(world: World, lot: LotState, t: number, round: number, winner: PlainBid): { goLiveMonth: number; slipMonths: number } {
  const { slipProbability, slipMonths } = world.parameters.transition;
  const slip = !winner.isCurrent && world.luck(lotStreams.slip(lot.lot.id), round) < slipProbability ? slipMonths : 0;
  const { provider, bid, isCurrent } = winner;
  const goLiveMonth = isCurrent ? Math.max(lot.termEnd, t) : Math.max(lot.termEnd, t + lot.strategy.mobilisationMonths) + slip;
  lot.phase = { kind: 'awaitingGoLive', win: { round, goLiveMonth, provider, price: bid.price, isNew: !isCurrent } };
  if (isCurrent) lot.blighted = false;
  return { goLiveMonth, slipMonths: slip };
}

/** Step 4. */
function goLive(world: World, lot: LotState, t: number): void {
  if (lot.phase.kind !== 'awaitingGoLive' || t < lot.phase.win.goLiveMonth) return;
  const { provider, price, isNew, round } = lot.phase.win;
  const oldPrice = lot.price;
  lot.phase = { kind: 'running' };
  lot.price = price;
  lot.provider = provider;
  lot.isCaretaker = false;
  lot.spurred = true;
  lot.competed = true;
  lot.termEnd = t + lot.strategy.termMonths;
  lot.lastGoLive = t;
  lot.blighted = false;
  startHazardAfresh(world, lot);
  const dip = isNew ? changeByTender(world, lot, t, oldPrice, round) : 0;
  const { termEnd } = lot;
  world.events.push({ month: t, lot: lot.lot.id, kind: 'goLive', provider: provider.holder, changed: isNew, price, dip, termEnd });
}

/** What a new provider's go-live brings with it. Returns where its dip starts. */
function changeByTender(world: World, lot: LotState, t: number, oldPrice: number, round: number): number {
  const { costShare, doubleRunningMonths, depth, mobilisationRelief } = world.parameters.transition;
  const { annualValue } = lot.lot;
  world.counts.providerChanges += 1;
  lot.newProviderSince = t;
  world.paid.transition += costShare * annualValue + (doubleRunningMonths / 12) * oldPrice * annualValue;
  resetLinksOf(world, lot, 1);
  const relief = exp(-mobilisationRelief * (lot.strategy.mobilisationMonths - 6));
  const size = dipSize(world, depth, world.luck(lotStreams.dip(lot.lot.id), round));
  // Without depth there is no dip, also where a short mobilisation's factor has overflowed.
  return beginDip(world, lot, t, size === 0 ? 0 : size * relief);
}

/** depth x exp(sZ - s²/2), s = depthVariation. */
function dipSize(world: World, depth: number, u: number): number {
  const s = world.parameters.transition.depthVariation;
  return depth * exp(s * normalQuantile(u) - (s * s) / 2);
}

function startHazardAfresh(world: World, lot: LotState): void {
  lot.hazard = 0;
  lot.threshold = exponential(world.luck(lotStreams.threshold(lot.lot.id), lot.hazardStarts));
  lot.hazardStarts += 1;
}

/** Step 5. */
function distress(world: World, lot: LotState, t: number): void {
  if (lot.isCaretaker) return;
  const { baseHazardPerYear, underpricingSensitivity, newProviderFactor, renegotiateShare } = world.parameters.contractFailure;
  // Without a base hazard there is none, also where the underpricing's factor has overflowed.
  if (baseHazardPerYear === 0) return;
  const isNewProvider = lot.newProviderSince !== null && t - lot.newProviderSince < 24;
  lot.hazard += (baseHazardPerYear / 12) * exp(underpricingSensitivity * underpricing(lot)) * (isNewProvider ? newProviderFactor : 1);
  if (!(lot.hazard > lot.threshold)) return;

  const isRenegotiated = world.luck(lotStreams.renegotiate(lot.lot.id), lot.distressCases) < renegotiateShare;
  lot.distressCases += 1;
  if (isRenegotiated) renegotiate(world, lot, t);
  else collapse(world, lot, t);
}

function renegotiate(world: World, lot: LotState, t: number): void {
  lot.price = Math.max(lot.price, lot.provider.cost * (1 + world.parameters.market.soleBidderMarkup));
  startHazardAfresh(world, lot);
  world.counts.renegotiations += 1;
  world.events.push({ month: t, lot: lot.lot.id, kind: 'renegotiation', price: lot.price });
}

function collapse(world: World, lot: LotState, t: number): void {
  const { scenario, luck, parameters, counts, paid } = world;
  const { caretakerPremium, collapseDepth, retainedFactor } = parameters.contractFailure;
  const id = lot.lot.id;
  const before = lot.collapses;
  lot.collapses += 1;
  counts.collapses += 1;
  counts.providerChanges += 1;
  const traits = drawEach(traitFields, scenario.assumptions.contractFailure.caretaker, (trait) =>
    luck(lotStreams.caretaker(id), bidPosition(before, 0, bidItem[trait])),
  );
  lot.provider = { ...traits, holder: holder.caretaker };
  lot.isCaretaker = true;
  lot.price = traits.cost * (1 + caretakerPremium);
  lot.spurred = false;
  lot.competed = true;
  lot.newProviderSince = null;
  lot.termEnd = Math.min(lot.termEnd, t);
  paid.transition += parameters.transition.costShare * lot.lot.annualValue;
  resetLinksOf(world, lot, retainedFactor);
  const dip = beginDip(world, lot, t, dipSize(world, collapseDepth, luck(lotStreams.collapseDip(id), before)));
  world.events.push({ month: t, lot: id, kind: 'collapse', dip, price: lot.price });

  const isTenderRunning = lot.phase.kind === 'procuring' && lot.phase.procurement.route !== 'directAward';
  const isAnotherMobilising = lot.phase.kind === 'awaitingGoLive' && lot.phase.win.isNew;
  if (isTenderRunning || isAnotherMobilising) return;
  startProcurement(world, lot, t, lot.strategy.route === 'directAward' ? 'mostSuitable' : lot.strategy.route);
}

/** One month of one lot: the five steps of section 3, in order. */
export function monthOfContract(world: World, lot: LotState, t: number): void {
  review(world, lot, t);
  start(world, lot, t);
  award(world, lot, t);
  goLive(world, lot, t);
  distress(world, lot, t);
}
