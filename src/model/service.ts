import { exp, log } from '../math/dmath.ts';
import { holder } from './story.ts';
import type { LotSums } from './sums.ts';
import { phase, type Workspace } from './workspace.ts';

/**
 * A lot's service month by month between events: dip, felt quality, reach, price paid. MODEL.md, sections 3 (drift,
 * dips) and 6 (quality). What only relaxes is stepped by one multiplication a month.
 */

/** What a trial's parameters make of a month, shared by all options. */
export interface ServiceFactors {
  /** e^(-1 / recoveryMonths) */
  dipDecay: number;
  /** 1 - e^(-1 / (12 adjustYears)) */
  adjustment: number;
  /** Years of drift after so many months without competition; filled when first needed in a trial. */
  readonly driftYears: Float64Array;
  /** Price drift after so many months, without and with a review's discipline. */
  readonly priceDrift: readonly [Float64Array, Float64Array];
  driftReady: boolean;
  readonly priceReady: [boolean, boolean];
}

export function makeServiceFactors(months: number): ServiceFactors {
  return {
    dipDecay: 0,
    adjustment: 0,
    driftYears: new Float64Array(months + 1),
    priceDrift: [new Float64Array(months + 1), new Float64Array(months + 1)],
    driftReady: false,
    priceReady: [false, false],
  };
}

/** Works out the month's factors for the parameters in the workspace. */
export function fillServiceFactors(w: Workspace, factors: ServiceFactors): void {
  const { transition, quality } = w.model.parameters.assumptions;
  factors.dipDecay = exp(-1 / w.values[transition.recoveryMonths]);
  factors.adjustment = 1 - exp(-1 / (12 * w.values[quality.adjustYears]));
  factors.driftReady = false;
  factors.priceReady[0] = false;
  factors.priceReady[1] = false;
}

/** y = D (1 - e^(-clock / (12 D))) by months on the clock. */
function driftYearsTable(w: Workspace, factors: ServiceFactors): Float64Array {
  const table = factors.driftYears;
  if (!factors.driftReady) {
    factors.driftReady = true;
    const d = w.values[w.model.parameters.assumptions.market.driftYears];
    const step = exp(-1 / (12 * d));
    let left = 1;
    for (let clock = 0; clock < table.length; clock++) {
      table[clock] = d * (1 - left);
      left *= step;
    }
  }
  return table;
}

/** (1 + priceDriftPerYear x discipline)^y by months on the clock. */
function priceDriftTable(w: Workspace, factors: ServiceFactors, reviewed: boolean): Float64Array {
  const which = reviewed ? 1 : 0;
  const table = factors.priceDrift[which];
  if (!factors.priceReady[which]) {
    factors.priceReady[which] = true;
    const years = driftYearsTable(w, factors);
    const { market, quality } = w.model.parameters.assumptions;
    const discipline = reviewed ? w.values[quality.reviewDiscipline] : 1;
    const rate = log(1 + w.values[market.priceDriftPerYear] * discipline);
    for (let clock = 0; clock < table.length; clock++) table[clock] = exp(rate * years[clock]);
  }
  return table;
}

/** Enters a lot's months up to `to` as its present state makes them, and relaxes its quality, reach and dip over them. */
export function fillLot(w: Workspace, factors: ServiceFactors, lot: number, to: number): void {
  const state = w.lots[lot];
  const from = state.filledTo;
  if (from >= to) return;
  state.filledTo = to;
  const { model, values, survival, felt, reach, pricePaid, agreedPrice, dips, holders, blights } = w;
  const { months, costDiscount, healthDiscount } = model;
  const { market, quality, transition } = model.parameters.assumptions;
  const { strategy } = w.option.lots[lot];
  const reviewed = strategy.review !== null;
  const drifting = state.clockStart >= 0;
  const years = drifting ? driftYearsTable(w, factors) : factors.driftYears;
  const drift = drifting ? priceDriftTable(w, factors, reviewed) : factors.priceDrift[0];
  const complacency = values[quality.complacencyPerYear] * (reviewed ? values[quality.reviewDiscipline] : 1);
  const undistracted = state.blighted ? 1 - values[transition.distraction] : 1;
  const base = Math.min(1, state.quality + (state.spurred ? values[quality.competitionSpur] : 0));
  const loss = values[quality.underpricingLoss] * state.underpricing;
  const extended = state.phase !== phase.running && !state.caretaking;
  const premium = 1 + values[market.extensionPremium];
  const { dipDecay, adjustment } = factors;
  const { price, termEnd, clockStart } = state;
  const offset = lot * months;
  let dip = state.dip, serviceQuality = state.serviceQuality, serviceReach = state.serviceReach;
  let contract = 0, feltSum = 0, feltDiscounted = 0, reachSum = 0, reachDiscounted = 0, disrupted = 0;
  for (let t = from; t < to; t++) {
    const target = Math.max(0, base - (drifting ? complacency * years[t - clockStart] : 0) - loss);
    const left = (1 - dip) * undistracted;
    const feltQuality = serviceQuality * left;
    let paid = drifting ? price * drift[t - clockStart] : price;
    if (extended && t >= termEnd) paid *= premium;
    survival[offset + t] = left;
    felt[offset + t] = feltQuality;
    reach[offset + t] = serviceReach;
    pricePaid[offset + t] = paid;
    dips[offset + t] = dip;
    contract += paid * costDiscount[t];
    feltSum += feltQuality;
    feltDiscounted += feltQuality * healthDiscount[t];
    reachSum += serviceReach;
    reachDiscounted += serviceReach * healthDiscount[t];
    if (dip > 0.05) disrupted++;
    dip *= dipDecay;
    serviceQuality += (target - serviceQuality) * adjustment;
    serviceReach += (state.reach - serviceReach) * adjustment;
  }
  state.dip = dip;
  state.serviceQuality = serviceQuality;
  state.serviceReach = serviceReach;
  agreedPrice.fill(price, offset + from, offset + to);
  holders.fill(state.provider, offset + from, offset + to);
  blights.fill(state.blighted ? 1 : 0, offset + from, offset + to);
  const sums: LotSums = w.lotSums[lot];
  sums.contract += contract;
  sums.felt += feltSum;
  sums.feltDiscounted += feltDiscounted;
  sums.reach += reachSum;
  sums.reachDiscounted += reachDiscounted;
  sums.socialValue += state.socialValue * (to - from);
  sums.disrupted += disrupted;
  if (state.provider === holder.incumbent) sums.incumbentMonths += to - from;
}
