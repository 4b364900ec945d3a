import { exp } from '../math/dmath.ts';
import { layerNames, type CompiledModel } from './compile.ts';
import type { Workspace } from './workspace.ts';

/**
 * Working relationships: MODEL.md, section 5. Each layer of a link has groundwork G and working stock W, which relax
 * towards the ceiling C of its two ends. Links are advanced lazily, when an event at one of their ends is about to
 * change what they relax to. No array is taken apart by a pattern here: that makes an iterator each time.
 */

/** Step factors of this trial, by speed factor and layer: λ = e^-μ and λμ, with μ = 2 / (12 τ). */
export interface StepFactors {
  readonly decay: Float64Array;
  readonly decayRate: Float64Array;
}

export function makeStepFactors(model: CompiledModel): StepFactors {
  const size = model.speedFactors.length * 3;
  return { decay: new Float64Array(size), decayRate: new Float64Array(size) };
}

/** Works out the step factors for the parameters in the workspace. */
export function fillStepFactors(w: Workspace, factors: StepFactors): void {
  const { buildYears } = w.model.parameters.assumptions.relationships;
  const years = [w.values[buildYears.referral], w.values[buildYears.records], w.values[buildYears.trust]];
  w.model.speedFactors.forEach((speed, row) => {
    for (let layer = 0; layer < 3; layer++) {
      const mu = 2 / (12 * years[layer] * speed);
      const decay = exp(-mu);
      factors.decay[row * 3 + layer] = decay;
      factors.decayRate[row * 3 + layer] = decay * mu;
    }
  });
}

/** Puts every link at today's stock. */
export function startLinks(w: Workspace): void {
  const { links } = w.model;
  for (let e = 0; e < links.length; e++) {
    for (let layer = 0; layer < 3; layer++) {
      const today = w.values[links[e].layers[layer]];
      w.groundwork[e * 3 + layer] = today;
      w.stock[e * 3 + layer] = today;
    }
    w.linkMonth[e] = 0;
  }
}

/** Ceiling of a link: the geometric mean of what its two ends are capable of. */
function ceiling(w: Workspace, e: number): number {
  const { lots, partners } = w.model.links[e];
  return Math.sqrt(endCapability(w, lots[0], partners[0]) * endCapability(w, lots[1], partners[1]));
}

function endCapability(w: Workspace, lot: number, partner: number): number {
  if (lot < 0) return w.values[partner];
  const capability = w.lots[lot].capability + w.option.lots[lot].ceilingLift;
  return capability < 1 ? capability : 1;
}

/** Relaxes a link month by month up to month `to`, entering its integration in each month before that month's step. */
export function advanceLink(w: Workspace, factors: StepFactors, e: number, to: number): void {
  const from = w.linkMonth[e];
  if (from >= to) return;
  w.linkMonth[e] = to;
  const { groundwork, stock, integration, model } = w;
  const { lots } = model.links[e];
  const lotA = lots[0], lotB = lots[1];
  const blighted = (lotA >= 0 && w.lots[lotA].blighted) || (lotB >= 0 && w.lots[lotB].blighted);
  const growth = blighted ? w.values[model.parameters.assumptions.relationships.blightGrowth] : 1;
  const c = ceiling(w, e);
  const row = w.option.linkSpeeds[e] * 3;
  const { decay, decayRate } = factors;
  const { layerWeights } = model;
  const w0 = layerWeights[0], w1 = layerWeights[1], w2 = layerWeights[2];
  const l0 = decay[row], l1 = decay[row + 1], l2 = decay[row + 2];
  const m0 = decayRate[row], m1 = decayRate[row + 1], m2 = decayRate[row + 2];
  // Distances from the ceiling: E = C - G relaxes by λ, and D = C - W by λ (D + μ E).
  const at = e * 3;
  let e0 = c - groundwork[at], e1 = c - groundwork[at + 1], e2 = c - groundwork[at + 2];
  let d0 = c - stock[at], d1 = c - stock[at + 1], d2 = c - stock[at + 2];
  const end = e * model.months + to;
  let t = e * model.months + from;
  if (growth === 1) {
    for (; t < end; t++) {
      integration[t] = c - (w0 * d0 + w1 * d1 + w2 * d2);
      d0 = l0 * d0 + m0 * e0;
      d1 = l1 * d1 + m1 * e1;
      d2 = l2 * d2 + m2 * e2;
      e0 *= l0;
      e1 *= l1;
      e2 *= l2;
    }
  } else {
    for (; t < end; t++) {
      integration[t] = c - (w0 * d0 + w1 * d1 + w2 * d2);
      const n0 = l0 * d0 + m0 * e0, n1 = l1 * d1 + m1 * e1, n2 = l2 * d2 + m2 * e2;
      // A stock that grows comes nearer to its ceiling: only such a step is slowed.
      d0 = n0 < d0 ? d0 - growth * (d0 - n0) : n0;
      d1 = n1 < d1 ? d1 - growth * (d1 - n1) : n1;
      d2 = n2 < d2 ? d2 - growth * (d2 - n2) : n2;
      e0 = e0 > 0 ? e0 - growth * (e0 - l0 * e0) : l0 * e0;
      e1 = e1 > 0 ? e1 - growth * (e1 - l1 * e1) : l1 * e1;
      e2 = e2 > 0 ? e2 - growth * (e2 - l2 * e2) : l2 * e2;
    }
  }
  groundwork[at] = c - e0;
  groundwork[at + 1] = c - e1;
  groundwork[at + 2] = c - e2;
  stock[at] = c - d0;
  stock[at + 1] = c - d1;
  stock[at + 2] = c - d2;
}

/** Advances all links of a lot to a month. */
export function advanceLinksOf(w: Workspace, factors: StepFactors, lot: number, to: number): void {
  const { links } = w.model.lots[lot];
  for (let i = 0; i < links.length; i++) advanceLink(w, factors, links[i], to);
}

/**
 * Resets a lot's links to what survives a change of provider, or what the new provider brings. They must be at the
 * present month.
 */
export function resetLinksOf(w: Workspace, lot: number, localLinks: number, retainedFactor: number): void {
  const { retained } = w.model.parameters.assumptions.relationships;
  const { links } = w.model.lots[lot];
  for (let i = 0; i < links.length; i++) {
    const brought = localLinks * ceiling(w, links[i]);
    for (let layer = 0; layer < 3; layer++) {
      const at = links[i] * 3 + layer;
      const keep = w.values[retained[layerNames[layer]]] * retainedFactor;
      w.groundwork[at] = Math.max(keep * w.groundwork[at], brought);
      w.stock[at] = Math.max(keep * w.stock[at], brought);
    }
  }
}

/**
 * Integration of a lot now: mean over its links weighted by handoffs. The lot's links must be at the present month and
 * carry handoffs.
 */
export function lotIntegration(w: Workspace, lot: number): number {
  const { links, handoffs } = w.model.lots[lot];
  const { layerWeights } = w.model;
  const w0 = layerWeights[0], w1 = layerWeights[1], w2 = layerWeights[2];
  let weighted = 0;
  for (let i = 0; i < links.length; i++) {
    const e = links[i];
    weighted += w.model.links[e].weight * (w0 * w.stock[e * 3] + w1 * w.stock[e * 3 + 1] + w2 * w.stock[e * 3 + 2]);
  }
  return weighted / handoffs;
}
