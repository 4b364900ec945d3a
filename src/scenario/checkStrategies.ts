import { checkWeights } from './checkWeights.ts';
import { listed, shown, type Position, type Report } from './issues.ts';
import { criteria, routeNames } from './schema.ts';
import { at, isLoose, type Loose, type LooseEntry } from './tolerant.ts';

/** What must be there of a review and of a plan once an override is merged. */
const parts = { review: ['everyMonths', 'minIntegration', 'cost'], integrationPlan: ['costPerYear', 'ceilingLift', 'speedup'] } as const;

/** Slots, weights, leads and overrides of options whose shape need not be right. */
export function checkStrategies(file: unknown, options: readonly LooseEntry[], report: Report): void {
  checkSlots(options, report);
  for (const { value, position } of options) {
    const own = at(value, 'strategy');
    if (!isLoose(own)) continue;
    checkCriterionWeights(own, [...position, 'strategy', 'weights'], report);
    checkLead(file, own, [...position, 'strategy', 'termMonths'], report);
    const overrides = at(value, 'lots');
    if (!isLoose(overrides)) continue;
    for (const [lotId, override] of Object.entries(overrides)) {
      if (!isLoose(override)) continue;
      const place = [...position, 'lots', lotId];
      const merged = mergeLoose(own, override);
      if (isLoose(override['weights'])) checkCriterionWeights(merged, [...place, 'weights'], report);
      if (['route', 'termMonths', 'mobilisationMonths'].some((key) => Object.hasOwn(override, key))) {
        checkLead(file, merged, Object.hasOwn(override, 'termMonths') ? [...place, 'termMonths'] : place, report);
      }
      for (const [key, needed] of Object.entries(parts)) checkComplete(own, override, key, needed, place, report);
    }
  }
}

/** As `strategyOf` merges, for strategies that have not been checked. */
function mergeLoose(own: Loose, override: Loose): Loose {
  const merged = Object.entries(override).map(([key, value]): [string, unknown] => {
    const mine = at(own, key);
    return [key, isLoose(value) && isLoose(mine) ? { ...mine, ...value } : value];
  });
  return { ...own, ...Object.fromEntries(merged) };
}

function checkCriterionWeights(strategy: Loose, path: Position, report: Report): void {
  const weights = at(strategy, 'weights');
  if (isLoose(weights)) checkWeights(criteria.map((criterion) => at(weights, criterion)), path, report);
}

/** A part of a review or plan over none: the rest of it would be nowhere. */
function checkComplete(own: Loose, override: Loose, key: string, needed: readonly string[], place: Position, report: Report): void {
  const part = at(override, key);
  if (!isLoose(part) || at(own, key) !== null) return;
  const missing = needed.filter((name) => !Object.hasOwn(part, name));
  if (missing.length === 0) return;
  const whole = key === 'review' ? 'review' : 'integration plan';
  report({
    code: 'incomplete',
    path: [...place, key],
    message: `Missing here: ${listed(missing)}. The option itself has no ${whole} to take the rest from.`,
    accepted: `all of ${listed(needed)}, or null`,
  });
}

/** The lead is taken at the highest month that the route's `months` state, rounded as a draw is. */
function checkLead(file: unknown, strategy: Loose, path: Position, report: Report): void {
  const { route, termMonths, mobilisationMonths } = strategy;
  const name = routeNames.find((candidate) => candidate === route);
  if (name === undefined || !isFiniteNumber(termMonths)) return;
  const mobilisation = name === 'directAward' ? 0 : mobilisationMonths;
  const stated = highestMonths(at(file, 'assumptions', 'routes', name, 'months'));
  if (stated === undefined || !isFiniteNumber(mobilisation)) return;
  const months = Math.max(1, Math.round(stated));
  const lead = months + mobilisation;
  if (lead < termMonths) return;
  const sum = `up to ${months} months${name === 'directAward' ? '' : ` and ${mobilisation} months of mobilisation`}`;
  report({
    code: 'lead',
    path,
    message: `The contract ends after ${termMonths} months, but to award the next one takes ${sum}.`,
    accepted: `a term of more than ${lead} months, or a shorter route or mobilisation`,
  });
}

const isFiniteNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The highest number that a quantity states, of a quantity that need not be right. */
function highestMonths(quantity: unknown): number | undefined {
  const stated = isLoose(quantity) ? (at(quantity, 'value') ?? at(quantity, 'max') ?? at(quantity, 'p90')) : quantity;
  return isFiniteNumber(stated) ? stated : undefined;
}

/** Slots, counting the places that stand in where none is given, are unique. */
function checkSlots(options: readonly LooseEntry[], report: Report): void {
  const taken = new Map<number, string>();
  for (const { value, position, index } of options) {
    const given = at(value, 'slot');
    const slot = given ?? index + 1;
    if (!isFiniteNumber(slot)) continue;
    const holder = taken.get(slot);
    if (holder === undefined) {
      taken.set(slot, shown(at(value, 'id')));
      continue;
    }
    const whose = given === undefined ? `Without a slot of its own this option has that of its place, ${slot}, which` : `Slot ${slot}`;
    const free = Array.from({ length: 12 }, (_, place) => place + 1).filter((number) => !taken.has(number));
    report({
      code: 'slot',
      path: [...position, 'slot'],
      message: `${whose} option ${holder} has already.`,
      accepted: `a slot that no other option has: ${free.join(', ')}`,
    });
  }
}
