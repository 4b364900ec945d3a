import { quantityPaths } from '../../scenario/path.ts';
import { strategyOf } from '../../scenario/strategyOf.ts';
import type { Lot, Option, RouteName, Scenario } from '../../scenario/types.ts';
import { inputQuantile } from '../inputRange.ts';
import { presentLifetimeValue } from './answers.ts';
import { overUpTo, valueChange, type ValueChange } from './considerableChange.ts';

/** An input's 10th, 50th and 90th percentile; all the same for one number. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What a scenario says of a service that bears on the routes. */
export interface LotFacts {
  readonly lotId: string;
  /** Until the present contract ends. */
  readonly monthsLeft: number;
  /** Newcomers that are expected to bid, at the median of each kind. */
  readonly newcomers: number;
  /** The present provider's clinical quality, 0..1. */
  readonly quality: Spread;
  /** Lowest and highest quality score, 0..1, that options ask for. */
  readonly leastQuality: { readonly low: number; readonly high: number };
  /** £ over its life when made; null where nobody has said. */
  readonly presentValue: number | null;
}

/** What a direct award to a service's present provider would be worth. */
export interface AwardValue {
  readonly lotId: string;
  /** £ over its term: the contract at today's price, and the plan for working relationships where there is one. */
  readonly proposed: number;
  /** Against the present contract; null where its value is not known. */
  readonly change: ValueChange | null;
  /** A present contract worth so many £ or less, over its life, makes the change one over the threshold. */
  readonly overUpTo: number;
}

export interface OptionFacts {
  readonly optionId: string;
  /** Services by the way in which the option awards them; ways that it does not use are left out. */
  readonly ways: readonly { readonly way: RouteName; readonly lotIds: readonly string[] }[];
  /** Of services that are awarded directly. */
  readonly awards: readonly AwardValue[];
  /** Does a plan or a review come with a direct award? */
  readonly hasPlan: boolean;
  readonly hasReview: boolean;
  /** Shortest and longest time to prepare a new start, months. */
  readonly mobilisation: { readonly low: number; readonly high: number };
}

export interface ScenarioFacts {
  readonly horizonMonths: number;
  readonly lots: readonly LotFacts[];
  readonly options: readonly OptionFacts[];
  /** Months to an award, without challenges, by way. */
  readonly months: Readonly<Record<RouteName, Spread>>;
}

const ways: readonly RouteName[] = ['directAward', 'mostSuitable', 'competitive'];

/**
 * What a scenario says to the questions of the regime. What it cannot know, such as whether a service changes in character, is not
 * here.
 */
export function scenarioFacts(scenario: Scenario): ScenarioFacts {
  const places = new Map(quantityPaths(scenario).map((place) => [place.path, place]));
  const spread = (path: string): Spread => {
    const place = places.get(path);
    if (place === undefined) throw new RangeError(`No input is called ${path}.`);
    const at = inputQuantile(place);
    return { low: at(0.1), middle: at(0.5), high: at(0.9) };
  };
  const lotFacts = (lot: Lot): LotFacts => {
    const asked = scenario.options.map((option) => strategyOf(option, lot.id).minQuality);
    return {
      lotId: lot.id,
      monthsLeft: lot.contractEndMonth,
      newcomers: lot.challengers.reduce((sum, { id }) => sum + spread(`lots.${lot.id}.challengers.${id}.expectedBids`).middle, 0),
      quality: spread(`lots.${lot.id}.incumbent.quality`),
      leastQuality: { low: Math.min(...asked), high: Math.max(...asked) },
      presentValue: presentLifetimeValue(scenario.record, lot.id),
    };
  };
  return {
    horizonMonths: scenario.horizonMonths,
    lots: scenario.lots.map(lotFacts),
    options: scenario.options.map((option) => optionFacts(scenario, option)),
    months: {
      directAward: spread('assumptions.routes.directAward.months'),
      mostSuitable: spread('assumptions.routes.mostSuitable.months'),
      competitive: spread('assumptions.routes.competitive.months'),
    },
  };
}

function optionFacts({ lots, record }: Scenario, option: Option): OptionFacts {
  const strategies = lots.map((lot) => ({ lot, strategy: strategyOf(option, lot.id) }));
  const direct = strategies.filter(({ strategy }) => strategy.route === 'directAward');
  const mobilisations = strategies.map(({ strategy }) => strategy.mobilisationMonths);
  return {
    optionId: option.id,
    ways: ways.flatMap((way) => {
      const lotIds = strategies.filter(({ strategy }) => strategy.route === way).map(({ lot }) => lot.id);
      return lotIds.length === 0 ? [] : [{ way, lotIds }];
    }),
    awards: direct.map(({ lot, strategy }) => {
      const yearly = lot.annualValue + (strategy.integrationPlan?.costPerYear ?? 0);
      const proposed = (yearly * strategy.termMonths) / 12;
      const present = presentLifetimeValue(record, lot.id);
      return { lotId: lot.id, proposed, change: present === null ? null : valueChange(present, proposed), overUpTo: overUpTo(proposed) };
    }),
    hasPlan: direct.some(({ strategy }) => strategy.integrationPlan !== null),
    hasReview: direct.some(({ strategy }) => strategy.review !== null),
    mobilisation: { low: Math.min(...mobilisations), high: Math.max(...mobilisations) },
  };
}
