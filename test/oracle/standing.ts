/** Section 3: what follows from a lot's state in a month. */
import { exp, power } from '../../src/math/dmath.ts';
import type { LotState, World } from './world.ts';

/** δ(t) = d exp(-(t - t0) / recoveryMonths). */
export function dipAt(world: World, lot: LotState, t: number): number {
  if (lot.dip === null) return 0;
  return lot.dip.depth * exp(-(t - lot.dip.began) / world.parameters.transition.recoveryMonths);
}

/** A new dip starts from min(0.95, max(new depth, what is left of the old)). Returns where it starts. */
export function beginDip(world: World, lot: LotState, t: number, newDepth: number): number {
  const depth = Math.min(0.95, Math.max(newDepth, dipAt(world, lot, t)));
  lot.dip = { depth, began: t };
  return depth;
}

/** b: `distraction` while the lot is blighted, else 0. */
export const distractionOf = (world: World, lot: LotState): number => (lot.blighted ? world.parameters.transition.distraction : 0);

/** The share of a service that a dip and distraction leave: (1 - δ)(1 - b). */
export const undisturbed = (world: World, lot: LotState, t: number): number => (1 - dipAt(world, lot, t)) * (1 - distractionOf(world, lot));

/** u = max(0, cost / agreed price - 1). */
export const underpricing = (lot: LotState): number => Math.max(0, lot.provider.cost / lot.price - 1);

/** `reviewDiscipline` where the strategy has a review, else 1. */
export const discipline = (world: World, lot: LotState): number =>
  lot.strategy.review === null ? 1 : world.parameters.quality.reviewDiscipline;

/** Competition stops applying: the clock starts, or runs on. */
export function stopCompetition(lot: LotState, t: number): void {
  if (lot.competed) lot.competitionStopped = t;
  lot.competed = false;
}

/** y = D (1 - exp(-clock / (12 D))), D = driftYears. */
export function driftYears(world: World, lot: LotState, t: number): number {
  const clock = lot.competed ? 0 : t - lot.competitionStopped;
  const D = world.parameters.market.driftYears;
  return D * (1 - exp(-clock / (12 * D)));
}

/** Price paid in month t, as a multiple of `annualValue`. */
export function pricePaid(world: World, lot: LotState, t: number): number {
  const { priceDriftPerYear, extensionPremium } = world.parameters.market;
  const drifted = lot.price * power(1 + priceDriftPerYear * discipline(world, lot), driftYears(world, lot, t));
  const isExtended = t >= lot.termEnd && lot.phase.kind !== 'running' && !lot.isCaretaker;
  return isExtended ? drifted * (1 + extensionPremium) : drifted;
}

/** Service quality and reach go their month's way to where the present provider takes them (section 6). */
export function relaxService(world: World, lot: LotState, t: number): void {
  const { adjustYears, competitionSpur, complacencyPerYear, underpricingLoss } = world.parameters.quality;
  const spurredQuality = Math.min(1, lot.provider.quality + (lot.spurred ? competitionSpur : 0));
  const complacency = complacencyPerYear * discipline(world, lot) * driftYears(world, lot, t);
  const target = Math.max(0, spurredQuality - complacency - underpricingLoss * underpricing(lot));
  const step = 1 - exp(-1 / (12 * adjustYears));
  lot.serviceQuality += step * (target - lot.serviceQuality);
  lot.serviceReach += step * (lot.provider.reach - lot.serviceReach);
}
