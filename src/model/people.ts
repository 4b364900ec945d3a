import { exp } from '../math/dmath.ts';
import type { CompiledModel } from './compile.ts';
import { outcomeIndex as at } from './outcomes.ts';
import type { Workspace } from './workspace.ts';

/**
 * People and money: model.md sections 6 and 7. Whatever is linear in the months is collapsed: a link's failed
 * handoffs, a lot's felt quality and its reach are summed over months once, and segments then weigh those sums by
 * coefficients that are the same for every option of a trial.
 */

/** Coefficients of a trial's parameters, and sums of the option at hand. Group 0: other people, group 1: the most deprived. */
export interface PeopleSums {
  // Coefficients, by link.
  readonly failureCost: Float64Array;
  readonly admissions: Float64Array;
  readonly lost: Float64Array;
  /** QALYs lost per unit of failure, by group. */
  readonly fragmentation: readonly [Float64Array, Float64Array];
  /** Delayed and lost share of failed handoffs, what narrows access. */
  missed: number;

  // Sums over months, by link: of success, plain and discounted.
  readonly success: Float64Array;
  readonly successCost: Float64Array;
  readonly successHealth: Float64Array;
  readonly integration: Float64Array;
  /** By link and year: mean failure. */
  readonly yearFailure: Float64Array;
  /** By link and lot: Σ success x reach, where a segment has both. */
  readonly successReach: Float64Array;
  /** For each link: the lots for which that sum is needed. */
  readonly crossed: readonly Int32Array[];
}

const GROUPS = [0, 1] as const;

export function makePeopleSums(model: CompiledModel): PeopleSums {
  const { links, lots, segments, years } = model;
  const byLink = (): Float64Array => new Float64Array(links.length);
  return {
    failureCost: byLink(),
    admissions: byLink(),
    lost: byLink(),
    fragmentation: [byLink(), byLink()],
    missed: 0,
    success: byLink(),
    successCost: byLink(),
    successHealth: byLink(),
    integration: byLink(),
    yearFailure: new Float64Array(links.length * years),
    successReach: new Float64Array(links.length * lots.length),
    crossed: links.map((_, e) =>
      Int32Array.from(lots.keys()).filter((lot) => segments.some((segment) => segment.handoffs[e] > 0 && segment.uses[lot] > 0)),
    ),
  };
}

/** Works out the coefficients for the parameters in the workspace. */
export function fillCoefficients(w: Workspace, sums: PeopleSums): void {
  const { segments, parameters } = w.model;
  const places = parameters.assumptions.handoffs;
  const p = w.values;
  const stated = p[places.delayedShare] + p[places.duplicatedShare];
  const scale = stated > 1 ? 1 / stated : 1;
  const delayed = p[places.delayedShare] * scale;
  const duplicated = p[places.duplicatedShare] * scale;
  // Exactly 0 where the stated shares leave nothing, not what rounding leaves of 1.
  const lost = stated >= 1 ? 0 : 1 - stated;
  sums.missed = delayed + lost;
  sums.failureCost.fill(0);
  sums.admissions.fill(0);
  sums.lost.fill(0);
  for (const group of GROUPS) sums.fragmentation[group].fill(0);
  for (const segment of segments) {
    const harm = p[segment.harm];
    const admissions = delayed * Math.min(1, harm * p[places.admissionIfDelayed]) + lost * Math.min(1, harm * p[places.admissionIfLost]);
    const cost = duplicated * p[places.duplicateCost] + delayed * p[places.delayCost] + admissions * p[places.admissionCost];
    const qalys = harm * (delayed * p[places.qalyLossDelayed] + lost * p[places.qalyLossLost]) + admissions * p[places.qalyLossAdmission];
    const group = segment.deprived ? 1 : 0;
    for (const e of segment.links) {
      const perMonth = (segment.people * segment.handoffs[e]) / 12;
      sums.failureCost[e] += perMonth * cost;
      sums.admissions[e] += perMonth * admissions;
      sums.lost[e] += perMonth * lost;
      sums.fragmentation[group][e] += perMonth * qalys;
    }
  }
}

/** Sums each link's successes over the months. Lots and links must have been taken to the horizon. */
export function sumLinks(w: Workspace, sums: PeopleSums): void {
  const { model, values, integration, success, survival, reach } = w;
  const { months, years, links, costDiscount, healthDiscount, lots } = model;
  const { handoffs } = model.parameters.assumptions;
  const hi = values[handoffs.failureWithoutIntegration];
  const gain = hi - values[handoffs.failureWithFullIntegration];
  for (let e = 0; e < links.length; e++) {
    const [lotA, lotB] = links[e].lots;
    const ends = (lotA >= 0 ? 1 : 0) + (lotB >= 0 ? 1 : 0);
    const rowA = (lotA >= 0 ? lotA : lotB) * months;
    const rowB = lotB * months;
    const row = e * months;
    let total = 0, cost = 0, health = 0, integrated = 0;
    for (let year = 0; year < years; year++) {
      let yearSum = 0;
      for (let t = year * 12; t < year * 12 + 12; t++) {
        const stock = integration[row + t];
        let kept = 1 - hi + gain * stock;
        if (ends > 0) kept *= survival[rowA + t];
        if (ends > 1) kept *= survival[rowB + t];
        success[row + t] = kept;
        integrated += stock;
        yearSum += kept;
        cost += kept * costDiscount[t];
        health += kept * healthDiscount[t];
      }
      sums.yearFailure[e * years + year] = 1 - yearSum / 12;
      total += yearSum;
    }
    sums.success[e] = total;
    sums.successCost[e] = cost;
    sums.successHealth[e] = health;
    sums.integration[e] = integrated;
    for (const lot of sums.crossed[e]) {
      // Four accumulators: one would wait for its own last addition each month.
      const reachRow = lot * months;
      let x0 = 0, x1 = 0, x2 = 0, x3 = 0;
      for (let t = 0; t < months; t += 4) {
        x0 += success[row + t] * reach[reachRow + t];
        x1 += success[row + t + 1] * reach[reachRow + t + 1];
        x2 += success[row + t + 2] * reach[reachRow + t + 2];
        x3 += success[row + t + 3] * reach[reachRow + t + 3];
      }
      sums.successReach[e * lots.length + lot] = x0 + x1 + (x2 + x3);
    }
  }
}

/** Writes the outcomes of the option at hand into `out` from `offset` on, in the order of `outcomeNames`. */
export function writeOutcomes(w: Workspace, sums: PeopleSums, out: Float64Array, offset: number): void {
  const { model, values, ledger, lotSums, option } = w;
  const { lots, links, segments, months, years, scenario } = model;
  const { access, quality } = model.parameters.assumptions;
  const { qalyValue, deprivedWeight, joinedUpYearValue } = scenario.values;
  const set = (outcome: number, value: number): void => {
    out[offset + outcome] = value;
  };
  const { costMonths, healthMonths } = model;

  // Money.
  let contractCost = 0, planCost = 0, annualValue = 0, socialValue = 0, incumbentShare = 0, disruptedMonths = 0;
  for (let lot = 0; lot < lots.length; lot++) {
    const value = lots[lot].annualValue;
    contractCost += (value / 12) * lotSums[lot].contract;
    planCost += ((option.lots[lot].strategy.integrationPlan?.costPerYear ?? 0) / 12) * costMonths;
    annualValue += value;
    socialValue += value * lotSums[lot].socialValue;
    incumbentShare += value * lotSums[lot].incumbentMonths;
    disruptedMonths += lotSums[lot].disrupted;
  }
  let failureCost = 0, admissions = 0, lostHandoffs = 0, integration = 0, handoffWeight = 0;
  // QALYs by group, discounted and not.
  const fragmentation: [number, number] = [0, 0];
  const plainFragmentation: [number, number] = [0, 0];
  for (let e = 0; e < links.length; e++) {
    const failed = months - sums.success[e];
    const failedHealth = healthMonths - sums.successHealth[e];
    failureCost += sums.failureCost[e] * (costMonths - sums.successCost[e]);
    admissions += sums.admissions[e] * failed;
    lostHandoffs += sums.lost[e] * failed;
    integration += links[e].weight * sums.integration[e];
    handoffWeight += links[e].weight;
    for (const group of GROUPS) {
      fragmentation[group] -= sums.fragmentation[group][e] * failedHealth;
      plainFragmentation[group] -= sums.fragmentation[group][e] * failed;
    }
  }

  // People, by group.
  const people: [number, number] = [0, 0];
  const clinical: [number, number] = [0, 0];
  const plainClinical: [number, number] = [0, 0];
  const unmet: [number, number] = [0, 0];
  const plainUnmet: [number, number] = [0, 0];
  const accessible: [number, number] = [0, 0];
  let joinedUp = 0, joinedUpPersonYears = 0, felt = 0, users = 0;
  const qalysPerUse = values[quality.qalysPerPersonYear] / 12;
  const reachEffect = values[access.reachEffect];
  const lossUnmet = values[access.qalyLossUnmet] / 12;
  for (const segment of segments) {
    const group = segment.deprived ? 1 : 0;
    people[group] += segment.people;
    let reachSum = 0, reachDiscounted = 0;
    for (let lot = 0; lot < lots.length; lot++) {
      const use = segment.people * segment.uses[lot];
      clinical[group] += use * qalysPerUse * lotSums[lot].feltDiscounted;
      plainClinical[group] += use * qalysPerUse * lotSums[lot].felt;
      felt += use * lotSums[lot].felt;
      users += use;
      if (segment.usesSum > 0) {
        reachSum += (segment.uses[lot] / segment.usesSum) * lotSums[lot].reach;
        reachDiscounted += (segment.uses[lot] / segment.usesSum) * lotSums[lot].reachDiscounted;
      }
    }
    const need = values[segment.unmetNeed];
    const loss = segment.people * values[segment.harm] * lossUnmet * need;
    unmet[group] -= loss * (healthMonths - reachEffect * reachDiscounted);
    plainUnmet[group] -= loss * (months - reachEffect * reachSum);

    // Access: Σ (1 - m)(1 - missed F), with 1 - m = a + b reach and F = 1 - the handoffs' mean success.
    const a = 1 - need;
    const b = need * reachEffect;
    let open = a * months + b * reachSum;
    if (segment.handoffSum > 0) {
      let success = 0, successReach = 0;
      for (const e of segment.links) {
        const share = segment.handoffs[e] / segment.handoffSum;
        success += share * sums.success[e];
        if (segment.usesSum === 0) continue;
        for (const lot of sums.crossed[e]) {
          successReach += share * (segment.uses[lot] / segment.usesSum) * sums.successReach[e * lots.length + lot];
        }
      }
      open = (1 - sums.missed) * open + sums.missed * (a * success + b * successReach);
    }
    accessible[group] += segment.people * open;

    for (let year = 0; year < years; year++) {
      let failures = 0;
      for (const e of segment.links) failures += segment.handoffs[e] * sums.yearFailure[e * years + year];
      const share = exp(-failures);
      joinedUp += segment.people * share;
      joinedUpPersonYears += segment.people * share * model.yearHealthDiscount[year];
    }
  }

  const procurementCost = ledger.procurementCost;
  const transitionCost = ledger.transitionCost;
  const clinicalQalys = clinical[0] + clinical[1];
  const fragmentationQalys = fragmentation[0] + fragmentation[1];
  const unmetNeedQalys = unmet[0] + unmet[1];
  const totalQalys = clinicalQalys + fragmentationQalys + unmetNeedQalys;
  const deprivedQalys = clinical[1] + fragmentation[1] + unmet[1];
  const totalCost = contractCost + procurementCost + transitionCost + planCost + failureCost;
  const everyone = people[0] + people[1];
  const bothGroups = people[0] > 0 && people[1] > 0;
  const qalysPerPersonYear = (group: 0 | 1): number =>
    (plainClinical[group] + plainFragmentation[group] + plainUnmet[group]) / (people[group] * years);
  set(at.contractCost, contractCost);
  set(at.procurementCost, procurementCost);
  set(at.transitionCost, transitionCost);
  set(at.planCost, planCost);
  set(at.failureCost, failureCost);
  set(at.totalCost, totalCost);
  set(at.clinicalQalys, clinicalQalys);
  set(at.fragmentationQalys, fragmentationQalys);
  set(at.unmetNeedQalys, unmetNeedQalys);
  set(at.totalQalys, totalQalys);
  set(at.deprivedQalys, deprivedQalys);
  set(at.joinedUpPersonYears, joinedUpPersonYears);
  set(at.admissions, admissions);
  set(at.lostHandoffs, lostHandoffs);
  set(at.providerChanges, ledger.providerChanges);
  set(at.collapses, ledger.collapses);
  set(at.renegotiations, ledger.renegotiations);
  set(at.challenges, ledger.challenges);
  set(at.tenders, ledger.tenders);
  set(at.tendersHeld, ledger.tendersHeld);
  set(at.disruptedMonths, disruptedMonths);
  set(at.quality, users > 0 ? felt / (users * months) : 0);
  set(at.integration, integration / (handoffWeight * months));
  set(at.access, (accessible[0] + accessible[1]) / (everyone * months));
  set(at.accessGap, bothGroups ? (accessible[0] / people[0] - accessible[1] / people[1]) / months : 0);
  set(at.joinedUp, joinedUp / (everyone * years));
  set(at.outcomeGap, bothGroups ? qalysPerPersonYear(0) - qalysPerPersonYear(1) : 0);
  set(at.socialValue, socialValue / (annualValue * months));
  set(at.incumbentShare, incumbentShare / (annualValue * months));
  set(at.narrowNetBenefit, qalyValue * clinicalQalys - contractCost - planCost - procurementCost);
  set(
    at.wholeValueNetBenefit,
    qalyValue * (totalQalys + (deprivedWeight - 1) * deprivedQalys) + joinedUpYearValue * joinedUpPersonYears - totalCost,
  );
}
