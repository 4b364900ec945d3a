import type { QuestionId } from '../analysis/providerSelection/answers.ts';
import type { Conflict } from '../analysis/providerSelection/conflicts.ts';
import type { AwardValue, LotFacts, OptionFacts, ScenarioFacts, Spread } from '../analysis/providerSelection/scenarioFacts.ts';
import type { Scenario } from '../scenario/types.ts';
import { countWord, decimal, money } from './number.ts';
import { listedWords, serviceNames } from './providerSelectionRoutes.ts';

/** What the scenario says to a question of the regime, as sentences; null where it cannot tell. */
export function factsWords(id: QuestionId, facts: ScenarioFacts, scenario: Scenario): readonly string[] | null {
  switch (id) {
    case 'scope.health':
    case 'scope.mixed':
    case 'scope.mainly':
    case 'scope.framework':
      return null;
    case 'a.only':
    case 'm.identify':
      return facts.lots.map((lot) => newcomerSentence(lot, scenario));
    case 'b.choice':
    case 'b.unlimited':
      return ['The model has one provider for each service at a time. It cannot show an unlimited list.'];
    case 'c.ending':
      return facts.lots.map(({ lotId, monthsLeft }) => `${serviceNames([lotId], scenario)}: the present contract ${endWords(monthsLeft)}.`);
    case 'c.character':
      return characterSentences(facts.options, scenario);
    case 'c.authority':
      return ['The scenario cannot tell who decides. A plan for working relationships, or a new term, would be your decision.'];
    case 'c.value':
      return valueSentences(facts, scenario);
    case 'c.satisfying':
    case 'c.likely':
      return facts.lots.map((lot) => qualitySentence(lot, scenario));
  }
}

function endWords(months: number): string {
  if (months === 0) return 'has come to its end';
  return `ends in ${months === 1 ? '1 month' : `${months} months`}`;
}

function newcomerSentence({ lotId, newcomers }: LotFacts, scenario: Scenario): string {
  const lot = scenario.lots.find(({ id }) => id === lotId);
  const kinds = lot?.challengers.length ?? 0;
  const name = serviceNames([lotId], scenario);
  if (kinds === 0) return `${name}: no newcomer is described.`;
  return `${name}: about ${decimal(newcomers, newcomers < 10 ? 1 : 0)} newcomers are expected to bid, of ${countWord(kinds)} ${kinds === 1 ? 'kind' : 'kinds'}.`;
}

function characterSentences(options: readonly OptionFacts[], scenario: Scenario): readonly string[] {
  const direct = options.filter(({ awards }) => awards.length > 0);
  if (direct.length === 0) return ['No option awards directly.'];
  const changed = direct.flatMap(({ optionId, hasPlan, hasReview }): string[] => {
    const added = [...(hasPlan ? ['a plan for working relationships'] : []), ...(hasReview ? ['regular reviews'] : [])];
    return added.length === 0 ? [] : [`${optionName(optionId, scenario)} adds ${listedWords(added)}.`];
  });
  return [...(changed.length === 0 ? ['Options that award directly add nothing to the service here.'] : changed), 'Whether the character changes is your judgement.'];
}

function valueSentences({ options, lots }: ScenarioFacts, scenario: Scenario): readonly string[] {
  const awards = options.flatMap(({ optionId, awards: own }) => own.map((award) => ({ optionId, award })));
  if (awards.length === 0) return ['No option awards directly.'];
  const sentences = awards.map(({ optionId, award }) => awardSentence(optionName(optionId, scenario), award, scenario, lots.length > 1));
  return [...sentences, 'At today’s price for the option’s term, with its plan; extensions and price formulas are not counted.'];
}

function awardSentence(option: string, { lotId, proposed, change, overUpTo }: AwardValue, scenario: Scenario, several: boolean): string {
  const worth = `${option}${several ? `, ${serviceNames([lotId], scenario)}` : ''}: worth ${money(proposed)} over its term.`;
  if (change === null) {
    return overUpTo > 0
      ? `${worth} Both limits are passed if the present contract was worth ${money(overUpTo)} or less.`
      : `${worth} It cannot pass both limits.`;
  }
  const { rise, share, isOver } = change;
  if (rise === 0) return `${worth} That is as much as the present contract: under the limits.`;
  const percent = `${decimal(100 * Math.abs(share), Math.abs(share) < 0.1 ? 1 : 0)}%`;
  return `${worth} That is ${money(Math.abs(rise))}, or ${percent}, ${rise > 0 ? 'more' : 'less'}: ${isOver ? 'both limits are passed' : 'not both limits are passed'}.`;
}

function qualitySentence({ lotId, quality, leastQuality }: LotFacts, scenario: Scenario): string {
  const lot = scenario.lots.find(({ id }) => id === lotId);
  const asked = leastQuality.low === leastQuality.high ? points(leastQuality.low) : `${points(leastQuality.low)} to ${points(leastQuality.high)}`;
  return `${lot?.incumbent.name ?? ''}, ${serviceNames([lotId], scenario)}: clinical quality ${spreadWords(quality)}. The options ask for at least ${asked}.`;
}

function spreadWords({ low, middle, high }: Spread): string {
  return low === high ? `${points(middle)} of 100` : `about ${points(middle)} of 100 (${points(low)} to ${points(high)})`;
}

const points = (share: number): string => decimal(100 * share, 0);

/** The name of an option by its id. */
export function optionName(optionId: string, { options }: Scenario): string {
  return options.find(({ id }) => id === optionId)?.name ?? optionId;
}

/** What does not go together, in a sentence or two, and what to look at. */
export function conflictWords(conflict: Conflict, scenario: Scenario): string {
  const names = (ids: readonly string[]): string => serviceNames(ids, scenario);
  switch (conflict.kind) {
    case 'frameworkAndDirect':
      return 'You want a framework agreement, and say that a direct award is required. A framework is made by competition alone.';
    case 'onlyAndNewcomers':
      return `You say that only the present provider can do it. The scenario expects about ${decimal(conflict.newcomers, 1)} newcomers to bid for ${names(conflict.lotIds)}.`;
    case 'othersAndNobody':
      return `You say that others can do it. The scenario expects no newcomer to bid for ${names(conflict.lotIds)}.`;
    case 'onlyAndChoice':
      return 'You say that only one provider can do it, and that any number may have a contract. Both cannot be so.';
    case 'endsAfterAll':
      return `You say that no contract ends. In the scenario one does, for ${names(conflict.lotIds)}.`;
    case 'valueIsOver':
      return `You say that the value does not pass both limits. By the arithmetic it does, with ${listedWords(conflict.optionIds.map((id) => optionName(id, scenario)))}.`;
    case 'valueIsUnder':
      return 'You say that the value passes both limits. By the arithmetic it does so with no option.';
    case 'qualityIsBelow':
      return `You say that the present provider is good enough. In the scenario its quality is below what every option asks for, in ${names(conflict.lotIds)}.`;
    case 'proposalIsClosed':
      return `You propose ${optionName(conflict.optionId, scenario)}, and its route is closed.`;
  }
}
