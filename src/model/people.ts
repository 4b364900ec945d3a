import { exp } from '../math/dmath.ts';
import { GROUPS, type HandoffSums } from './handoffs.ts';
import { outcomeIndex as at } from './outcomes.ts';
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
