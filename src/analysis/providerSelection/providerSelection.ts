import type { Scenario } from '../../scenario/types.ts';
import { answersOf, questionIds, reasonFor, type Answer, type Answers, type QuestionId } from './answers.ts';
import { arithmetic, conflicts, type Conflict } from './conflicts.ts';
import { optionRoutes, type OptionRoute } from './optionRoutes.ts';
import { routesOpen, type RoutesOpen } from './routesOpen.ts';
import { scenarioFacts, type ScenarioFacts } from './scenarioFacts.ts';

/** The regime's questions as answered in a scenario's record, and what follows. */
export interface ProviderSelection {
  readonly answers: Answers;
  readonly facts: ScenarioFacts;
  readonly open: RoutesOpen;
  /** In the order of the scenario. */
  readonly options: readonly OptionRoute[];
  readonly conflicts: readonly Conflict[];
  /** What the figures point to, where they do: never an answer by itself. */
  readonly pointsTo: Readonly<Partial<Record<QuestionId, Answer>>>;
  /** Questions that still bear on a route and have no answer, in their order. */
  readonly awaited: readonly QuestionId[];
  /** Questions with an answer and no reason. */
  readonly withoutReason: readonly QuestionId[];
}

/** Newcomers expected in all from which a present provider is hardly the only one. */
const SOME_NEWCOMERS = 0.5;

/** Works the regime's questions through, with what the scenario says to them. */
export function providerSelection(scenario: Scenario): ProviderSelection {
  const answers = answersOf(scenario.record);
  const facts = scenarioFacts(scenario);
  const open = routesOpen(answers);
  const options = optionRoutes(facts.options, open);
  const awaited = new Set(open.routes.flatMap(({ standing, because }) => (standing === 'waits' ? because : [])));
  return {
    answers,
    facts,
    open,
    options,
    conflicts: conflicts(answers, facts, options, scenario.record?.proposed),
    pointsTo: pointsTo(facts),
    awaited: questionIds.filter((id) => awaited.has(id)),
    withoutReason: questionIds.filter((id) => answers[id] !== 'unknown' && reasonFor(scenario.record, id) === ''),
  };
}

function pointsTo({ lots, options, horizonMonths }: ScenarioFacts): ProviderSelection['pointsTo'] {
  const value = arithmetic(options);
  const newcomers = lots.reduce((sum, lot) => sum + lot.newcomers, 0);
  const isGood = lots.every(({ quality, leastQuality }) => quality.low >= leastQuality.high);
  const isPoor = lots.some(({ quality, leastQuality }) => quality.middle < leastQuality.low);
  return {
    ...(newcomers >= SOME_NEWCOMERS ? { 'a.only': 'no' } : {}),
    ...(lots.every(({ monthsLeft }) => monthsLeft < horizonMonths) ? { 'c.ending': 'yes' } : {}),
    ...(value === 'unknown' ? {} : { 'c.value': value }),
    ...(isGood ? { 'c.likely': 'yes' } : isPoor ? { 'c.likely': 'no' } : {}),
  };
}
