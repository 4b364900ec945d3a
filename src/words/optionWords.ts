import type { OptionPatternId } from '../scenario/interview/answers.ts';
import { strategyOf } from '../scenario/strategyOf.ts';
import type { Option, PriceFormula, RouteName, Scenario, Strategy } from '../scenario/types.ts';
import { routeWords } from './assumptionWords.ts';
import { horizon, money } from './number.ts';
import { strategyWords } from './settingWords.ts';

/** What each of the usual ways to commission is. */
export const patternWords: Readonly<Record<OptionPatternId, { readonly name: string; readonly line: string }>> = {
  'keep': { name: 'Keep as now', line: 'A direct award to the present provider, with nothing added.' },
  'keep-plan': { name: 'Keep with plan and review', line: 'A direct award, money for working relationships, and a review that may call a tender.' },
  'price-led': { name: 'Price-led tender', line: 'A competitive tender in which price counts for most.' },
  'balanced': { name: 'Balanced tender', line: 'A competitive tender with weights near common practice.' },
  'whole-value': { name: 'Whole-value tender', line: 'A competitive tender that weighs integration and asks for a track record.' },
  'most-suitable': { name: 'Most suitable provider', line: 'Providers are judged against the key criteria, without a full tender.' },
};

/** The parts of a strategy, in the order in which they are set. */
export const strategyParts = [
  'route', 'termMonths', 'mobilisationMonths', 'weights', 'priceFormula', 'minQuality', 'trackRecord', 'review', 'integrationPlan',
] as const satisfies readonly (keyof Strategy)[];
export type StrategyPart = (typeof strategyParts)[number];

/** What a part of a strategy is called. */
export function partName(part: StrategyPart): string {
  return part === 'weights' ? 'Weights of the criteria' : strategyWords[part].label;
}

/** What each route is, as a choice. */
export const routeChoices: readonly { readonly value: RouteName; readonly label: string }[] = [
  { value: 'directAward', label: `${routeWords.directAward} to the present provider` },
  { value: 'mostSuitable', label: routeWords.mostSuitable },
  { value: 'competitive', label: routeWords.competitive },
];

interface FormulaWords {
  readonly name: string;
  readonly equation: string;
  readonly meaning: string;
}

/** The ways to score a price, each with its equation and what it does. */
export const formulaWords: Readonly<Record<PriceFormula, FormulaWords>> = {
  relative: {
    name: 'Relative to the lowest',
    equation: 'score = lowest price ÷ this price',
    meaning: 'A bid 10% dearer scores 91 of 100, one at twice the price 50. The gap counts less the dearer a bid is.',
  },
  linear: {
    name: 'Linear from the lowest',
    equation: 'score = 1 − (this price − lowest price) ÷ lowest price',
    meaning: 'A bid 10% dearer scores 90 of 100, one at twice the price or more 0. Every pound of the gap counts the same.',
  },
};

/** What an option does, in a line: "Competitive tender, five years, asks for a track record". */
export function optionLine(option: Option, { lots }: Scenario): string {
  const { route, termMonths, trackRecord, review, integrationPlan } = option.strategy;
  const keeps = route === 'directAward';
  const differing = lots.filter(({ id }) => overriddenParts(option, id).length > 0).length;
  return [
    routeWords[route],
    horizon(termMonths),
    ...(integrationPlan === null ? [] : [`plan of ${money(integrationPlan.costPerYear)} a year`]),
    ...(keeps && review !== null ? [`review every ${horizon(review.everyMonths)}`.replace('every one year', 'every year')] : []),
    ...(!keeps && trackRecord ? ['asks for a track record'] : []),
    ...(differing === 0 ? [] : [differing === 1 ? 'differs for one service' : `differs for ${differing} services`]),
  ].join(', ');
}

/** The parts of its strategy that an option overrides for a service, in their order. */
export function overriddenParts(option: Option, lotId: string): readonly StrategyPart[] {
  const override = option.lots !== undefined && Object.hasOwn(option.lots, lotId) ? option.lots[lotId] : undefined;
  return override === undefined ? [] : strategyParts.filter((part) => override[part] !== undefined);
}

/** A part of a strategy in a few words, for "instead of": "five years", "no review". */
export function partValue(strategy: Strategy, part: StrategyPart): string {
  switch (part) {
    case 'route':
      return routeWords[strategy.route].toLowerCase();
    case 'termMonths':
      return horizon(strategy.termMonths);
    case 'mobilisationMonths':
      return strategy.mobilisationMonths === 1 ? '1 month' : `${strategy.mobilisationMonths} months`;
    case 'weights': {
      const { quality, value, integration, access, socialValue } = strategy.weights;
      const sum = quality + value + integration + access + socialValue;
      return [quality, value, integration, access, socialValue].map((weight) => String(Math.round((100 * weight) / sum))).join(', ');
    }
    case 'priceFormula':
      return formulaWords[strategy.priceFormula].name.toLowerCase();
    case 'minQuality':
      return `${Math.round(strategy.minQuality * 100)} of 100`;
    case 'trackRecord':
      return strategy.trackRecord ? 'asked for' : 'not asked for';
    case 'review':
      return strategy.review === null ? 'no review' : 'a review';
    case 'integrationPlan':
      return strategy.integrationPlan === null ? 'no plan' : `a plan of ${money(strategy.integrationPlan.costPerYear)} a year`;
  }
}

/** What the option itself does where a service differs: "The option: five years." */
export function insteadOf(option: Option, part: StrategyPart): string {
  return `The option itself: ${partValue(option.strategy, part)}.`;
}

/** Does a service's override change nothing of what the option does anyway? */
export function changesNothing(option: Option, lotId: string, part: StrategyPart): boolean {
  return JSON.stringify(strategyOf(option, lotId)[part]) === JSON.stringify(option.strategy[part]);
}
