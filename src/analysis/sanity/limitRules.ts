import type { OutcomeName } from '../../model/outcomes.ts';
import { commands, type EditCommand } from '../../scenario/edit.ts';
import { quantityPaths } from '../../scenario/path.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { OutcomeOf } from './boundRules.ts';
import { fits } from './ruleFor.ts';

/** A document at the edge of what can be described, and what must hold there in every trial of every option. */
export interface LimitRule {
  readonly id: string;
  /** What makes the document; null where the scenario cannot be brought there. */
  readonly changes: (scenario: Scenario) => readonly EditCommand[] | null;
  readonly holds: (at: OutcomeOf, scenario: Scenario) => boolean;
}

/** Every quantity that follows a pattern, set to one number. */
const set = (scenario: Scenario, value: number, ...patterns: readonly string[]): readonly EditCommand[] => (
  quantityPaths(scenario).flatMap(({ path }) => (
    patterns.some((pattern) => fits(pattern, path)) ? [commands.setQuantity(path, value)] : []
  ))
);

const nought = (...names: readonly OutcomeName[]): LimitRule['holds'] => (at) => names.every((name) => at(name) === 0);

/** A scenario whose segments of one kind hold nobody; null where nobody would be left who is handed over. */
function withoutPeople(scenario: Scenario, deprived: boolean): readonly EditCommand[] | null {
  const rest = scenario.segments.filter((segment) => segment.deprived !== deprived);
  const isHandedOver = rest.some(({ people, handoffs }) => people > 0 && Object.values(handoffs).some((rate) => rate > 0));
  if (!isHandedOver) return null;
  return scenario.segments.filter((segment) => segment.deprived === deprived).map(({ id }) => commands.setNumber(`segments.${id}.people`, 0));
}

export const limitRules: readonly LimitRule[] = [
  {
    id: 'noLinks',
    changes: (scenario) => set(scenario, 0, 'links.*.*', 'partners.*.capability', 'lots.*.incumbent.capability', 'lots.*.challengers.*.capability',
      'assumptions.contractFailure.caretaker.capability'),
    holds: (at, { options }) => options.some(hasLift) || at('integration') === 0,
  },
  {
    id: 'noNewcomers',
    changes: (scenario) => scenario.lots.map(({ id }) => commands.setAt(`lots.${id}.challengers`, [])),
    holds: (at) => at('tendersHeld') === at('tenders') && at('providerChanges') === at('collapses'),
  },
  {
    id: 'noBidders',
    changes: (scenario) => [
      ...scenario.lots.map(({ id }) => commands.setAt(`lots.${id}.challengers`, [])), commands.setQuantity('assumptions.market.incumbentBids', 0),
    ],
    holds: (at) => at('tenders') === 0 && at('providerChanges') === at('collapses'),
  },
  {
    id: 'noDeprived', changes: (scenario) => withoutPeople(scenario, true), holds: nought('accessGap', 'outcomeGap', 'deprivedQalys'),
  },
  {
    id: 'onlyDeprived',
    changes: (scenario) => withoutPeople(scenario, false),
    holds: (at) => at('accessGap') === 0 && at('outcomeGap') === 0
      && Math.abs(at('deprivedQalys') - at('totalQalys')) <= 1e-9 * Math.abs(at('totalQalys')),
  },
  {
    id: 'noDistress', changes: (scenario) => set(scenario, 0, 'assumptions.contractFailure.baseHazardPerYear'), holds: nought('collapses', 'renegotiations'),
  },
  {
    id: 'noChallenge', changes: (scenario) => set(scenario, 0, 'assumptions.routes.*.challengeProbability'), holds: nought('challenges'),
  },
  {
    id: 'nothingFails',
    changes: (scenario) => set(scenario, 0, 'assumptions.handoffs.failureWithoutIntegration', 'assumptions.handoffs.failureWithFullIntegration',
      'assumptions.transition.depth', 'assumptions.transition.distraction', 'assumptions.contractFailure.collapseDepth'),
    holds: (at) => at('admissions') === 0 && at('failureCost') === 0 && at('lostHandoffs') === 0 && at('fragmentationQalys') === 0
      && Math.abs(at('joinedUp') - 1) <= 1e-9 && at('disruptedMonths') === 0,
  },
  {
    id: 'noNeedUnmet', changes: (scenario) => set(scenario, 0, 'segments.*.unmetNeed'), holds: nought('unmetNeedQalys'),
  },
  {
    id: 'nobodyIsHurt', changes: (scenario) => set(scenario, 0, 'segments.*.harm'),
    holds: nought('admissions', 'fragmentationQalys', 'unmetNeedQalys'),
  },
];

/** A plan lifts what a provider can do, so that links may grow from nothing. */
function hasLift({ strategy, lots }: Scenario['options'][number]): boolean {
  const lifts = [strategy, ...Object.values(lots ?? {})].map(({ integrationPlan }) => integrationPlan?.ceilingLift ?? 0);
  return lifts.some((lift) => lift > 0);
}
