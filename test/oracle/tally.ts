/** Section 7: what a trial adds up to. */
import { exp, power } from '../../src/math/dmath.ts';
import type { Outcomes } from '../../src/model/outcomes.ts';
import { holder } from '../../src/model/story.ts';
import { entryOf } from './luck.ts';
import type { SegmentMonth } from './people.ts';
import { dipAt, pricePaid, undisturbed } from './standing.ts';
import type { World } from './world.ts';

/** Sums over the months so far. Money and QALYs are discounted unless they say otherwise. */
export interface Tally {
  contractCost: number;
  procurementCost: number;
  transitionCost: number;
  planCost: number;
  failureCost: number;
  clinicalQalys: number;
  fragmentationQalys: number;
  unmetNeedQalys: number;
  deprivedQalys: number;
  joinedUpPersonYears: number;
  admissions: number;
  lostHandoffs: number;
  disruptedMonths: number;
  /** Sums over months of the system's integration and felt quality, and over years of the share joined up. */
  integration: number;
  quality: number;
  joinedUp: number;
  /** Sums over months and lots of annualValue x socialValue, and x 1 in original hands. */
  socialValue: number;
  inOriginalHands: number;
  /** By segment: sum over months of access, of undiscounted QALYs, and over the year's months of failures per person-year. */
  readonly segments: { access: number; qalys: number; failuresThisYear: number }[];
}

export function emptyTally(world: World): Tally {
  return {
    contractCost: 0,
    procurementCost: 0,
    transitionCost: 0,
    planCost: 0,
    failureCost: 0,
    clinicalQalys: 0,
    fragmentationQalys: 0,
    unmetNeedQalys: 0,
    deprivedQalys: 0,
    joinedUpPersonYears: 0,
    admissions: 0,
    lostHandoffs: 0,
    disruptedMonths: 0,
    integration: 0,
    quality: 0,
    joinedUp: 0,
    socialValue: 0,
    inOriginalHands: 0,
    segments: world.scenario.segments.map(() => ({ access: 0, qalys: 0, failuresThisYear: 0 })),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

/** A mean by weights; 0 where there is no weight. */
function mean(weights: readonly number[], values: readonly number[]): number {
  const weight = sum(weights);
  return weight === 0 ? 0 : sum(weights.map((w, i) => w * values[i])) / weight;
}

/** The system's felt quality in month t, weighted by people x uses. */
export function feltQuality(world: World, t: number): number {
  const users = (id: string): number => sum(world.scenario.segments.map(({ people, uses }) => people * (entryOf(uses, id) ?? 0)));
  return mean(
    world.lots.map(({ lot }) => users(lot.id)),
    world.lots.map((lot) => lot.serviceQuality * undisturbed(world, lot, t)),
  );
}

/** The share of people who would have no failed handoff in a year, given each segment's failures per person-year. */
export function joinedUpShare(world: World, failuresPerPersonYear: readonly number[]): number {
  return mean(
    world.scenario.segments.map(({ people }) => people),
    failuresPerPersonYear.map((failures) => exp(-failures)),
  );
}

/** Adds month t. Returns the month's undiscounted spend, £. */
export function addMonth(tally: Tally, world: World, months: readonly SegmentMonth[], integration: number, t: number): number {
  const { values, segments } = world.scenario;
  const discountedCost = power(1 + values.discountCosts, -(t + 0.5) / 12);
  const discountedHealth = power(1 + values.discountHealth, -(t + 0.5) / 12);

  const contract = sum(world.lots.map((lot) => (pricePaid(world, lot, t) * lot.lot.annualValue) / 12));
  const plan = sum(world.lots.map((lot) => (lot.strategy.integrationPlan?.costPerYear ?? 0) / 12));
  const failure = sum(months.map((month) => month.failureCost));
  const { procurement, transition } = world.paid;
  tally.contractCost += contract * discountedCost;
  tally.procurementCost += procurement * discountedCost;
  tally.transitionCost += transition * discountedCost;
  tally.planCost += plan * discountedCost;
  tally.failureCost += failure * discountedCost;

  months.forEach((month, place) => {
    const qalys = month.clinicalQalys + month.fragmentationQalys + month.unmetNeedQalys;
    tally.clinicalQalys += month.clinicalQalys * discountedHealth;
    tally.fragmentationQalys += month.fragmentationQalys * discountedHealth;
    tally.unmetNeedQalys += month.unmetNeedQalys * discountedHealth;
    if (segments[place].deprived) tally.deprivedQalys += qalys * discountedHealth;
    tally.admissions += month.admissions;
    tally.lostHandoffs += month.lost;
    tally.segments[place].access += month.access;
    tally.segments[place].qalys += qalys;
    tally.segments[place].failuresThisYear += month.failuresPerPersonYear;
  });
  for (const lot of world.lots) {
    if (dipAt(world, lot, t) > 0.05) tally.disruptedMonths += 1;
    tally.socialValue += lot.lot.annualValue * lot.provider.socialValue;
    if (lot.provider.holder === holder.incumbent) tally.inOriginalHands += lot.lot.annualValue;
  }
  tally.integration += integration;
  tally.quality += feltQuality(world, t);
  if (t % 12 === 11) addYear(tally, world, (t - 11) / 12);
  return contract + procurement + transition + plan + failure;
}

/** Joined-up care of a year, counted from 0: share of people with no failed handoff in it, by the mean F of the year. */
function addYear(tally: Tally, world: World, year: number): void {
  const share = joinedUpShare(
    world,
    tally.segments.map((segment) => segment.failuresThisYear / 12),
  );
  const people = sum(world.scenario.segments.map((segment) => segment.people));
  tally.joinedUp += share;
  tally.joinedUpPersonYears += people * share * power(1 + world.scenario.values.discountHealth, -(year + 0.5));
  for (const segment of tally.segments) segment.failuresThisYear = 0;
}

/** Other less deprived people of a mean over people; 0 where a group is empty. */
function gap(world: World, values: readonly number[]): number {
  const { segments } = world.scenario;
  const people = (deprived: boolean): number[] => segments.map((segment) => (segment.deprived === deprived ? segment.people : 0));
  if (sum(people(true)) === 0 || sum(people(false)) === 0) return 0;
  return mean(people(false), values) - mean(people(true), values);
}

/** The outcomes of the whole horizon. */
export function outcomesOf(tally: Tally, world: World): Outcomes {
  const { values, horizonMonths, lots, segments } = world.scenario;
  const { contractCost, procurementCost, transitionCost, planCost, failureCost } = tally;
  const { clinicalQalys, fragmentationQalys, unmetNeedQalys, deprivedQalys, joinedUpPersonYears } = tally;
  const totalCost = contractCost + procurementCost + transitionCost + planCost + failureCost;
  const totalQalys = clinicalQalys + fragmentationQalys + unmetNeedQalys;
  const contractMonths = sum(lots.map((lot) => lot.annualValue)) * horizonMonths;
  const accessBySegment = tally.segments.map((segment) => segment.access / horizonMonths);
  const qalysPerPersonYear = tally.segments.map(({ qalys }, place) =>
    segments[place].people === 0 ? 0 : qalys / (segments[place].people * (horizonMonths / 12)),
  );
  return {
    contractCost,
    procurementCost,
    transitionCost,
    planCost,
    failureCost,
    totalCost,
    clinicalQalys,
    fragmentationQalys,
    unmetNeedQalys,
    totalQalys,
    deprivedQalys,
    joinedUpPersonYears,
    admissions: tally.admissions,
    lostHandoffs: tally.lostHandoffs,
    ...world.counts,
    disruptedMonths: tally.disruptedMonths,
    quality: tally.quality / horizonMonths,
    integration: tally.integration / horizonMonths,
    access: mean(
      segments.map(({ people }) => people),
      accessBySegment,
    ),
    accessGap: gap(world, accessBySegment),
    joinedUp: tally.joinedUp / (horizonMonths / 12),
    outcomeGap: gap(world, qalysPerPersonYear),
    socialValue: tally.socialValue / contractMonths,
    incumbentShare: tally.inOriginalHands / contractMonths,
    narrowNetBenefit: values.qalyValue * clinicalQalys - contractCost - planCost - procurementCost,
    wholeValueNetBenefit:
      values.qalyValue * (totalQalys + (values.deprivedWeight - 1) * deprivedQalys) +
      values.joinedUpYearValue * joinedUpPersonYears -
      totalCost,
  };
}
