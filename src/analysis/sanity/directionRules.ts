import { outcomeNames, type OutcomeName } from '../../model/outcomes.ts';
import type { OptionCondition } from './optionConditions.ts';

/** Where an outcome's mean must go when an input goes from its Low to its High; `still`: it must not move in any trial. */
export type Direction = 'up' | 'down' | 'either' | 'still';

/** What must happen to outcomes when an input rises. Outcomes that a rule does not name must stand still. */
export interface DirectionRule {
  readonly id: string;
  /** Paths of inputs; `*` stands for one step. Of several rules that fit a path the first counts whose condition an option meets. */
  readonly inputs: readonly string[];
  /** The options for which it holds; all where absent. */
  readonly when?: OptionCondition;
  readonly up?: readonly OutcomeName[];
  readonly down?: readonly OutcomeName[];
  /** Outcomes that may go either way; the reason is `sanityWords` of the rule. */
  readonly either?: readonly OutcomeName[];
}

const allBut = (...kept: readonly OutcomeName[]): readonly OutcomeName[] => outcomeNames.filter((name) => !kept.includes(name));

/** Plans are paid month by month, whoever holds the service. */
const anything = allBut('planCost');
const health = ['totalQalys', 'deprivedQalys'] as const;
const gaps = ['accessGap', 'outcomeGap'] as const;
const care = ['clinicalQalys', ...health, 'narrowNetBenefit', 'wholeValueNetBenefit'] as const;
/** What follows where care is interrupted: handoffs fail, and people get less of the service. */
const harmUp = ['failureCost', 'totalCost', 'admissions', 'lostHandoffs'] as const;
const harmDown = ['fragmentationQalys', 'joinedUpPersonYears', 'joinedUp', 'access', ...health, 'wholeValueNetBenefit'] as const;

const handoffs = (...names: readonly string[]): readonly string[] => names.map((name) => `assumptions.handoffs.${name}`);
const market = (...names: readonly string[]): readonly string[] => names.map((name) => `assumptions.market.${name}`);
const quality = (...names: readonly string[]): readonly string[] => names.map((name) => `assumptions.quality.${name}`);
const transition = (...names: readonly string[]): readonly string[] => names.map((name) => `assumptions.transition.${name}`);
const failure = (...names: readonly string[]): readonly string[] => names.map((name) => `assumptions.contractFailure.${name}`);
const route = (...names: readonly string[]): readonly string[] => names.map((name) => `assumptions.routes.*.${name}`);

const links = [
  'links.*.*', 'partners.*.capability', 'assumptions.relationships.retained.*', 'assumptions.relationships.blightGrowth', ...failure('retainedFactor'),
  'lots.*.challengers.*.localLinks', ...failure('caretaker.localLinks'),
];

/** Every rule, from the more special to the more general. A path that none fits is a fault. */
export const directionRules: readonly DirectionRule[] = [
  // Handoffs move nothing that is awarded or paid for under the contract.
  { id: 'failureRate', inputs: handoffs('failureWithoutIntegration', 'failureWithFullIntegration'), up: harmUp, down: harmDown, either: gaps },
  {
    id: 'delayedShare', inputs: handoffs('delayedShare'), down: ['lostHandoffs'],
    either: ['failureCost', 'totalCost', 'admissions', 'fragmentationQalys', ...health, ...gaps, 'access', 'wholeValueNetBenefit'],
  },
  {
    id: 'duplicatedShare', inputs: handoffs('duplicatedShare'), up: ['fragmentationQalys', ...health, 'access'], down: ['lostHandoffs', 'admissions'],
    either: ['failureCost', 'totalCost', ...gaps, 'wholeValueNetBenefit'],
  },
  {
    id: 'failureCost', inputs: handoffs('duplicateCost', 'delayCost', 'admissionCost'), up: ['failureCost', 'totalCost'],
    down: ['wholeValueNetBenefit'],
  },
  {
    id: 'admissionChance', inputs: handoffs('admissionIfDelayed', 'admissionIfLost'), up: ['admissions', 'failureCost', 'totalCost'],
    down: ['fragmentationQalys', ...health, 'wholeValueNetBenefit'], either: ['outcomeGap'],
  },
  {
    id: 'healthLost', inputs: handoffs('qalyLossDelayed', 'qalyLossLost', 'qalyLossAdmission'),
    down: ['fragmentationQalys', ...health, 'wholeValueNetBenefit'], either: ['outcomeGap'],
  },

  // Quality and reach decide no award by themselves: a panel scores what a provider is, not how the service has come to be felt.
  { id: 'healthGained', inputs: quality('qalysPerPersonYear'), up: care, either: ['outcomeGap'] },
  {
    id: 'adjustYears', inputs: quality('adjustYears'),
    either: ['quality', ...care, 'unmetNeedQalys', 'access', ...gaps],
  },
  { id: 'serviceWorn', inputs: quality('complacencyPerYear', 'underpricingLoss'), down: ['quality', ...care], either: ['outcomeGap'] },
  {
    id: 'reviewDiscipline', inputs: quality('reviewDiscipline'), up: ['contractCost', 'totalCost'], down: ['quality', ...care],
    either: ['outcomeGap'],
  },
  { id: 'competitionSpur', inputs: quality('competitionSpur'), up: ['quality', ...care], either: ['outcomeGap'] },
  {
    id: 'reachEffect', inputs: ['assumptions.access.reachEffect'], up: ['unmetNeedQalys', 'access', ...health, 'wholeValueNetBenefit'], either: gaps,
  },
  {
    id: 'healthUnmet', inputs: ['assumptions.access.qalyLossUnmet'], down: ['unmetNeedQalys', ...health, 'wholeValueNetBenefit'],
    either: ['outcomeGap'],
  },
  {
    id: 'harm', inputs: ['segments.*.harm'], up: ['admissions', 'failureCost', 'totalCost'],
    down: ['fragmentationQalys', 'unmetNeedQalys', ...health, 'wholeValueNetBenefit'], either: ['outcomeGap'],
  },
  {
    id: 'unmetNeed', inputs: ['segments.*.unmetNeed'], down: ['unmetNeedQalys', 'access', ...health, 'wholeValueNetBenefit'], either: gaps,
  },

  // Money that decides nothing.
  {
    id: 'priceDrift', inputs: market('priceDriftPerYear', 'extensionPremium'), up: ['contractCost', 'totalCost'],
    down: ['narrowNetBenefit', 'wholeValueNetBenefit'],
  },
  {
    id: 'driftYears', inputs: market('driftYears'), up: ['contractCost', 'totalCost'], down: ['quality', ...care], either: ['outcomeGap'],
  },
  {
    id: 'processCost', inputs: route('cost', 'bidCost', 'challengeCost'), up: ['procurementCost', 'totalCost'],
    down: ['narrowNetBenefit', 'wholeValueNetBenefit'],
  },
  { id: 'changeCost', inputs: transition('costShare', 'doubleRunningMonths'), up: ['transitionCost', 'totalCost'], down: ['wholeValueNetBenefit'] },
  {
    id: 'caretakerPremium', inputs: failure('caretakerPremium'), up: ['contractCost', 'transitionCost', 'totalCost'],
    down: ['narrowNetBenefit', 'wholeValueNetBenefit'],
  },

  // Dips and distraction.
  {
    id: 'dip', inputs: [...transition('depth', 'recoveryMonths'), ...failure('collapseDepth')], up: [...harmUp, 'disruptedMonths'],
    down: ['quality', 'clinicalQalys', 'narrowNetBenefit', ...harmDown], either: gaps,
  },
  {
    id: 'distraction', inputs: transition('distraction'), up: harmUp, down: ['quality', 'clinicalQalys', 'narrowNetBenefit', ...harmDown],
    either: gaps,
  },
  {
    id: 'dipShape', inputs: transition('depthVariation', 'mobilisationRelief'),
    either: [...harmUp, 'disruptedMonths', 'quality', 'clinicalQalys', 'narrowNetBenefit', ...harmDown, ...gaps],
  },

  // Failure of contracts.
  {
    id: 'hazard', inputs: failure('baseHazardPerYear', 'newProviderFactor', 'underpricingSensitivity'), up: ['collapses'],
    either: anything.filter((name) => name !== 'collapses'),
  },
  {
    id: 'renegotiateShare', inputs: failure('renegotiateShare'), up: ['renegotiations'], down: ['collapses'],
    either: anything.filter((name) => name !== 'collapses' && name !== 'renegotiations'),
  },
  {
    id: 'challengeProbability', inputs: route('challengeProbability'), up: ['challenges'], either: anything.filter((name) => name !== 'challenges'),
  },

  // Working relationships, where no award and no review looks at them.
  {
    id: 'linksThatHelp', inputs: links, when: 'linksHelpAndDecideNothing', up: ['integration', 'joinedUpPersonYears', 'joinedUp', 'access', 'fragmentationQalys', ...health, 'wholeValueNetBenefit'],
    down: harmUp, either: gaps,
  },
  {
    id: 'linksThatDoNothing', inputs: links, when: 'linksDecideNothing', up: ['integration'], either: [...harmUp, ...harmDown, ...gaps],
  },
  {
    id: 'buildYears', inputs: ['assumptions.relationships.buildYears.*'], when: 'linksDecideNothing',
    either: ['integration', ...harmUp, ...harmDown, ...gaps],
  },
  { id: 'linksThatDecide', inputs: [...links, 'assumptions.relationships.buildYears.*'], either: anything },

  // A present provider that is kept.
  {
    id: 'keptQuality', inputs: ['lots.*.incumbent.quality'], when: 'keeps', up: ['quality', ...care],
    either: anything.filter((name) => name !== 'quality' && !(care as readonly OutcomeName[]).includes(name)),
  },
  {
    id: 'keptReach', inputs: ['lots.*.incumbent.reach'], when: 'keeps', up: ['unmetNeedQalys', 'access'],
    either: anything.filter((name) => name !== 'unmetNeedQalys' && name !== 'access'),
  },
  {
    id: 'keptSocialValue', inputs: ['lots.*.incumbent.socialValue'], when: 'keeps', up: ['socialValue'],
    either: anything.filter((name) => name !== 'socialValue'),
  },
  {
    id: 'keptCapability', inputs: ['lots.*.incumbent.capability'], when: 'keeps', up: ['integration'],
    either: anything.filter((name) => name !== 'integration'),
  },
  {
    id: 'keptCost', inputs: ['lots.*.incumbent.cost'], when: 'keeps', up: ['collapses'], either: anything.filter((name) => name !== 'collapses'),
  },
  { id: 'presentProvider', inputs: ['lots.*.incumbent.*'], either: anything },

  // Bids, time, and what else runs through who wins.
  { id: 'newcomers', inputs: ['lots.*.challengers.*.*', ...failure('caretaker.*')], either: anything },
  {
    id: 'bidding', either: anything, inputs: market(
      'incumbentBids', 'soleBidderMarkup', 'costErrorSd', 'incumbentCostErrorSd', 'challengerOptimism', 'panelSd', 'trackRecordSd', 'claimInflation',
    ),
  },
  { id: 'timing', inputs: [...route('months', 'challengeMonths'), ...transition('slipProbability', 'slipMonths')], either: anything },
  { id: 'awards', inputs: route('competition', 'overturnProbability', 'abandonProbability'), either: anything },
];

/** Where a rule sends an outcome. */
export function directionOf(rule: DirectionRule, outcome: OutcomeName): Direction {
  if (rule.up?.includes(outcome) === true) return 'up';
  if (rule.down?.includes(outcome) === true) return 'down';
  return rule.either?.includes(outcome) === true ? 'either' : 'still';
}
