import { exp } from '../math/dmath.ts';
import { GROUPS, type HandoffSums } from './handoffs.ts';
import { outcomeIndex as at } from './outcomes.ts';
import { clearGroups } from './sums.ts';
import type { Workspace } from './workspace.ts';

/**
 * People and money: MODEL.md, sections 6 and 7. A trial's outcomes from the months' sums: of lots (`service.ts`), of
 * links (`handoffs.ts`) and of one-off payments and counts (`Ledger`).
 */

/** Writes the outcomes of the option at hand into `out` from `offset` on, in the order of `outcomeNames`. */
export function writeOutcomes(w: Workspace, sums: HandoffSums, out: Float64Array, offset: number): void {
  const { model, values, ledger, lotSums, option } = w;
  const { lots, links, segments, months, years, scenario } = model;
  const { access, quality } = model.parameters.assumptions;
  const { qalyValue, deprivedWeight, joinedUpYearValue } = scenario.values;
  const { costMonths, healthMonths } = model;
  clearGroups(w.groups);

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
  const { people, accessible, clinical, plainClinical, fragmentation, plainFragmentation, unmet, plainUnmet } = w.groups;
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
    // Not below 0 by rounding where all of the need is met.
    unmet[group] -= loss * Math.max(0, healthMonths - reachEffect * reachDiscounted);
    plainUnmet[group] -= loss * Math.max(0, months - reachEffect * reachSum);

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
  out[offset + at.contractCost] = contractCost;
  out[offset + at.procurementCost] = procurementCost;
  out[offset + at.transitionCost] = transitionCost;
  out[offset + at.planCost] = planCost;
  out[offset + at.failureCost] = failureCost;
  out[offset + at.totalCost] = totalCost;
  out[offset + at.clinicalQalys] = clinicalQalys;
  out[offset + at.fragmentationQalys] = fragmentationQalys;
  out[offset + at.unmetNeedQalys] = unmetNeedQalys;
  out[offset + at.totalQalys] = totalQalys;
  out[offset + at.deprivedQalys] = deprivedQalys;
  out[offset + at.joinedUpPersonYears] = joinedUpPersonYears;
  out[offset + at.admissions] = admissions;
  out[offset + at.lostHandoffs] = lostHandoffs;
  out[offset + at.providerChanges] = ledger.providerChanges;
  out[offset + at.collapses] = ledger.collapses;
  out[offset + at.renegotiations] = ledger.renegotiations;
  out[offset + at.challenges] = ledger.challenges;
  out[offset + at.tenders] = ledger.tenders;
  out[offset + at.tendersHeld] = ledger.tendersHeld;
  out[offset + at.disruptedMonths] = disruptedMonths;
  out[offset + at.quality] = users > 0 ? felt / (users * months) : 0;
  out[offset + at.integration] = integration / (handoffWeight * months);
  out[offset + at.access] = (accessible[0] + accessible[1]) / (everyone * months);
  out[offset + at.accessGap] = bothGroups ? (accessible[0] / people[0] - accessible[1] / people[1]) / months : 0;
  out[offset + at.joinedUp] = joinedUp / (everyone * years);
  out[offset + at.outcomeGap] = bothGroups ? qalysPerPersonYear(0) - qalysPerPersonYear(1) : 0;
  out[offset + at.socialValue] = socialValue / (annualValue * months);
  out[offset + at.incumbentShare] = incumbentShare / (annualValue * months);
  out[offset + at.narrowNetBenefit] = qalyValue * clinicalQalys - contractCost - planCost - procurementCost;
  out[offset + at.wholeValueNetBenefit] =
    qalyValue * (totalQalys + (deprivedWeight - 1) * deprivedQalys) + joinedUpYearValue * joinedUpPersonYears - totalCost;
}
