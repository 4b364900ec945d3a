import type { Criterion, Layer, NewProviderTraits, Scenario } from '../scenario/types.ts';
import { assumptionWords } from './assumptionWords.ts';
import type { InputWords } from './inputUnit.ts';
import { criterionWords, layerWords, strategyWords, traitWords, valueWords } from './settingWords.ts';

/**
 * What a number of a scenario is called on screen, what it counts and how it is shown.
 * @param path with ids, as in `scenario/path.ts`: `lots.community.incumbent.quality`, `options.keep.strategy.weights.value`
 * @throws RangeError for a path at which the scenario has nothing that can be set
 */
export function inputWords(path: string, scenario: Scenario): InputWords {
  const found = wordsAt(path.split('.'), scenario);
  if (found === undefined) throw new RangeError(`No input is called ${path}.`);
  return found;
}

function wordsAt([part, ...rest]: readonly string[], scenario: Scenario): InputWords | undefined {
  switch (part) {
    case 'horizonMonths':
      return rest.length === 0 ? { label: 'Months looked ahead', hint: 'How long every future runs', unit: 'months' } : undefined;
    case 'partners':
      return ofPartner(rest, scenario);
    case 'lots':
      return ofLot(rest, scenario);
    case 'links':
      return ofLink(rest, scenario);
    case 'segments':
      return ofSegment(rest, scenario);
    case 'assumptions':
      return ofAssumption(rest);
    case 'values':
      return own(valueWords, rest.join('.'));
    case 'options':
      return ofOption(rest, scenario);
    default:
      return undefined;
  }
}

function ofPartner([id, key, ...rest]: readonly string[], { partners }: Scenario): InputWords | undefined {
  const partner = byId(partners, id);
  if (partner === undefined || key !== 'capability' || rest.length > 0) return undefined;
  return { ...traitWords.capability, label: `${partner.name}: ${traitWords.capability.label}` };
}

function ofLot([id, key, ...rest]: readonly string[], { lots }: Scenario): InputWords | undefined {
  const lot = byId(lots, id);
  if (lot === undefined) return undefined;
  // Only where there are several does a service have to be told from the others.
  const service = lots.length > 1 ? `, ${lot.name}` : '';
  if (key === 'incumbent') {
    const words = rest.length === 1 && rest[0] !== 'localLinks' ? traitOf(rest[0]) : undefined;
    return words && { ...words, label: `Present provider’s ${words.label}${service}` };
  }
  if (key === 'challengers') {
    const challenger = byId(lot.challengers, rest[0]);
    if (challenger === undefined || rest.length !== 2) return undefined;
    if (rest[1] === 'expectedBids') {
      return { label: `${challenger.name}: bids expected${service}`, hint: 'How many newcomers of this kind bid, on average', unit: 'number' };
    }
    const words = traitOf(rest[1]);
    return words && { ...words, label: `${challenger.name}: ${words.label}${service}` };
  }
  if (rest.length > 0) return undefined;
  if (key === 'annualValue') return { label: `Value of the contract${service}`, hint: 'A year, in today’s prices', unit: 'poundsPerYear' };
  if (key === 'contractEndMonth') return { label: `Months left of the contract${service}`, hint: 'Until the present contract ends', unit: 'months' };
  return undefined;
}

function ofLink([id, key, ...rest]: readonly string[], scenario: Scenario): InputWords | undefined {
  const link = byId(scenario.links, id);
  if (link === undefined || !isLayer(key) || rest.length > 0) return undefined;
  return { label: `${layerWords[key]}: ${endsOf(link.between, scenario)}`, hint: 'Strength today, 0 to 100', unit: 'points' };
}

function ofSegment([id, key, ...rest]: readonly string[], scenario: Scenario): InputWords | undefined {
  const segment = byId(scenario.segments, id);
  if (segment === undefined) return undefined;
  const named = (label: string, hint: string, unit: InputWords['unit']): InputWords => ({ label: `${segment.name}: ${label}`, hint, unit });
  if (key === 'uses' && rest.length === 1) {
    const lot = byId(scenario.lots, rest[0]);
    return lot && named(`use of ${lot.name}`, 'Share of a year that a person is in its care', 'number');
  }
  if (key === 'handoffs' && rest.length === 1) {
    const link = byId(scenario.links, rest[0]);
    return link && named(`handoffs, ${endsOf(link.between, scenario)}`, 'For each person in a year', 'number');
  }
  if (rest.length > 0) return undefined;
  switch (key) {
    case 'people':
      return named('people', 'Number of people in this group', 'people');
    case 'harm':
      return named('risk of harm', 'Times that of a person of usual risk', 'multiple');
    case 'unmetNeed':
      return named('need left unmet', 'Share of people, if nobody reached out to them', 'percent');
    default:
      return undefined;
  }
}

function ofAssumption(steps: readonly string[]): InputWords | undefined {
  const [group, name, key] = steps;
  if (group === 'relationships' && name === 'layerWeights') {
    if (!isLayer(key) || steps.length > 3) return undefined;
    return { label: `Weight of ${layerWords[key].toLowerCase()}`, hint: 'In the strength of a working relationship', unit: 'percent' };
  }
  if (group === 'contractFailure' && name === 'caretaker') {
    const words = steps.length === 3 ? traitOf(key) : undefined;
    return words && { ...words, label: `Caretaker’s ${words.label}` };
  }
  let part: unknown = assumptionWords;
  for (const step of steps) {
    if (isWords(part) || !isTable(part)) return undefined;
    part = own(part, step);
  }
  return isWords(part) ? part : undefined;
}

function ofOption([id, part, ...rest]: readonly string[], { options, lots }: Scenario): InputWords | undefined {
  if (byId(options, id) === undefined) return undefined;
  if (part === 'strategy') return strategyOfPath(rest);
  if (part !== 'lots') return undefined;
  const [lotId, ...setting] = rest;
  const lot = byId(lots, lotId);
  const words = strategyOfPath(setting);
  return lot && words && { ...words, label: `${words.label}, ${lot.name}` };
}

function strategyOfPath(steps: readonly string[]): InputWords | undefined {
  if (steps[0] !== 'weights') return own(strategyWords, steps.join('.'));
  return steps.length === 2 ? own<InputWords>(criterionWords satisfies Readonly<Record<Criterion, InputWords>>, steps[1]) : undefined;
}

const traitOf = (key: string): InputWords | undefined =>
  own<InputWords>(traitWords satisfies Readonly<Record<keyof NewProviderTraits, InputWords>>, key);

/** "Community nursing – GP practices". */
function endsOf(between: readonly string[], { lots, partners }: Scenario): string {
  return between.map((id) => (byId(lots, id) ?? byId(partners, id))?.name ?? id).join(' – ');
}

const byId = <T extends { readonly id: string }>(list: readonly T[], id: string | undefined): T | undefined =>
  list.find((entry) => entry.id === id);

/** An own entry alone: a path may hold any word, `constructor` among them. */
const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

const isLayer = (key: string | undefined): key is Layer => key !== undefined && Object.hasOwn(layerWords, key);
const isTable = (part: unknown): part is Readonly<Record<string, unknown>> => typeof part === 'object' && part !== null;
const isWords = (part: unknown): part is InputWords => isTable(part) && typeof part['label'] === 'string';
