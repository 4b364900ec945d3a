import type { Outcomes } from '../../src/model/outcomes.ts';
import type { Quantity, Scenario } from '../../src/scenario/types.ts';

/** How a scenario of one service, one working relationship and one group of people stands in month t. */
export interface MonthForms {
  readonly integration: (t: number) => number;
  /** Quality of the service before dips and distraction take from it. */
  readonly quality: (t: number) => number;
  /** What dips and distraction leave: (1 - δ)(1 - b). */
  readonly undisturbed: (t: number) => number;
  /** Price paid, multiple of annualValue. */
  readonly price: (t: number) => number;
  /** Discounted £. */
  readonly procurementCost: number;
  /** Tenders made, each of them won by the incumbent. */
  readonly tenders: number;
}

function fixed(quantity: Quantity): number {
  if (typeof quantity !== 'number') throw new Error('The closed form needs fixed numbers.');
  return quantity;
}

/**
 * Every outcome of such a scenario (fixed numbers; the incumbent stays, no dip) as sums of its months, straight from
 * the equations of people and money. Written for tests: it shares nothing with the kernel nor with the plain model.
 */
export function outcomesOfMonths(scenario: Scenario, forms: MonthForms): Outcomes {
  const { horizonMonths: months, assumptions, values, lots: [lot], segments: [segment], options: [option], links: [link] } = scenario;
  const { handoffs, quality, access } = assumptions;
  const years = months / 12;
  const every = Array.from({ length: months }, (_, t) => t);
  const sum = (f: (t: number) => number, over: readonly number[] = every): number => over.reduce((total, t) => total + f(t), 0);
  const cost = (t: number): number => (1 + values.discountCosts) ** (-(t + 0.5) / 12);
  const health = (t: number): number => (1 + values.discountHealth) ** (-(t + 0.5) / 12);

  const stated = fixed(handoffs.delayedShare) + fixed(handoffs.duplicatedShare);
  const delayed = fixed(handoffs.delayedShare) / Math.max(1, stated);
  const duplicated = fixed(handoffs.duplicatedShare) / Math.max(1, stated);
  const lost = stated >= 1 ? 0 : 1 - stated;
  const harm = fixed(segment.harm);
  const admissionShare =
    delayed * Math.min(1, harm * fixed(handoffs.admissionIfDelayed)) + lost * Math.min(1, harm * fixed(handoffs.admissionIfLost));
  const failedCost =
    duplicated * fixed(handoffs.duplicateCost) + delayed * fixed(handoffs.delayCost) + admissionShare * fixed(handoffs.admissionCost);
  const failedQalys =
    harm * (delayed * fixed(handoffs.qalyLossDelayed) + lost * fixed(handoffs.qalyLossLost)) +
    admissionShare * fixed(handoffs.qalyLossAdmission);

  const hi = fixed(handoffs.failureWithoutIntegration);
  const lo = fixed(handoffs.failureWithFullIntegration);
  const failure = (t: number): number => 1 - (1 - (hi - (hi - lo) * forms.integration(t))) * forms.undisturbed(t);
  const perYear = segment.handoffs[link.id];
  const failed = (t: number): number => (segment.people / 12) * perYear * failure(t);
  const felt = (t: number): number => forms.quality(t) * forms.undisturbed(t);
  const uses = segment.uses[lot.id];
  const clinical = (t: number): number => (segment.people / 12) * fixed(quality.qalysPerPersonYear) * uses * felt(t);
  const unmet = fixed(segment.unmetNeed) * (1 - fixed(access.reachEffect) * (uses > 0 ? fixed(lot.incumbent.reach) : 0));
  const unmetQalys = -(segment.people / 12) * unmet * harm * fixed(access.qalyLossUnmet);

  const contractCost = sum((t) => (lot.annualValue / 12) * forms.price(t) * cost(t));
  const planCost = sum((t) => ((option.strategy.integrationPlan?.costPerYear ?? 0) / 12) * cost(t));
  const failureCost = sum((t) => failed(t) * failedCost * cost(t));
  const totalCost = contractCost + planCost + failureCost + forms.procurementCost;
  const clinicalQalys = sum((t) => clinical(t) * health(t));
  const fragmentationQalys = sum((t) => -failed(t) * failedQalys * health(t));
  const unmetNeedQalys = sum((t) => unmetQalys * health(t));
  const totalQalys = clinicalQalys + fragmentationQalys + unmetNeedQalys;
  const deprivedQalys = segment.deprived ? totalQalys : 0;
  const inYear = (year: number): readonly number[] => every.slice(12 * year, 12 * year + 12);
  const joined = Array.from({ length: years }, (_, year) => Math.exp((-perYear * sum(failure, inYear(year))) / 12));
  const midYear = (year: number): number => (1 + values.discountHealth) ** -(year + 0.5);
  const joinedUpPersonYears = joined.reduce((total, share, year) => total + segment.people * share * midYear(year), 0);
  return {
    contractCost,
    procurementCost: forms.procurementCost,
    transitionCost: 0,
    planCost,
    failureCost,
    totalCost,
    clinicalQalys,
    fragmentationQalys,
    unmetNeedQalys,
    totalQalys,
    deprivedQalys,
    joinedUpPersonYears,
    admissions: sum((t) => failed(t) * admissionShare),
    lostHandoffs: sum((t) => failed(t) * lost),
    providerChanges: 0,
    collapses: 0,
    renegotiations: 0,
    challenges: 0,
    tenders: forms.tenders,
    tendersHeld: forms.tenders,
    disruptedMonths: 0,
    quality: uses > 0 ? sum(felt) / months : 0,
    integration: sum(forms.integration) / months,
    access: sum((t) => (1 - unmet) * (1 - (delayed + lost) * failure(t))) / months,
    accessGap: 0,
    joinedUp: joined.reduce((total, share) => total + share, 0) / years,
    outcomeGap: 0,
    socialValue: fixed(lot.incumbent.socialValue),
    incumbentShare: 1,
    narrowNetBenefit: values.qalyValue * clinicalQalys - contractCost - planCost - forms.procurementCost,
    wholeValueNetBenefit:
      values.qalyValue * (totalQalys + (values.deprivedWeight - 1) * deprivedQalys) +
      values.joinedUpYearValue * joinedUpPersonYears -
      totalCost,
  };
}
