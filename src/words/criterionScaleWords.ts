import type { Scale } from '../analysis/criterionScales.ts';
import type { OutcomeName } from '../model/outcomes.ts';
import type { Criterion } from '../scenario/types.ts';
import { decimal, roughMoney, wholeNumber } from './number.ts';

/** The five criteria where they are weighed against each other. */
export const criterionNames: Readonly<Record<Criterion, string>> = {
  quality: 'quality', value: 'value for money', integration: 'working relationships', access: 'access', socialValue: 'social value',
};

interface MeasureWords {
  readonly name: string;
  /** Unit in which its ends are told and typed; '' where the name says it. */
  readonly unit: string;
  /** What one of that unit is in the outcome's own. */
  readonly size: number;
  /** Decimals that are worth showing. */
  readonly places: number;
}

const measure = (name: string, unit = '', size = 1, places = 1): MeasureWords => ({ name, unit, size, places });
const money = (name: string): MeasureWords => measure(name, '£m', 1e6);
const points = (name: string): MeasureWords => measure(name, 'points of 100', 0.01, 0);

const words: Readonly<Partial<Record<OutcomeName, MeasureWords>>> = {
  quality: points('clinical quality as felt'),
  clinicalQalys: measure('health from clinical care', 'years of full health', 1, 0),
  totalQalys: measure('all health', 'years of full health', 1, 0),
  deprivedQalys: measure('health of the most deprived', 'years of full health', 1, 0),
  totalCost: money('total cost'),
  contractCost: money('contract cost'),
  failureCost: money('cost of failed handoffs'),
  integration: points('strength of relationships'),
  joinedUp: points('joined-up care'),
  disruptedMonths: measure('disrupted months'),
  providerChanges: measure('changes of provider'),
  collapses: measure('collapses'),
  access: points('access'),
  accessGap: points('gap in access'),
  outcomeGap: measure('gap in outcomes', 'days of full health a year', 1 / 365.25),
  socialValue: points('social value of providers'),
};

/** What an outcome that measures a criterion is called, and in which unit; one that has no words of its own bears its own name. */
export function measureWords(outcome: OutcomeName): MeasureWords {
  return words[outcome] ?? measure(outcome);
}

/** "Access: access from 67 to 80 (half), …": what counts 0 and 1 on a criterion's scale. */
export function scaleWords(criterion: Criterion, scales: readonly Scale[]): string {
  const name = criterionNames[criterion];
  const head = name.charAt(0).toUpperCase() + name.slice(1);
  const told = scales.filter(({ share }) => share > 0).map(({ outcome, zero, one, share }) => {
    const { name: of, unit } = measureWords(outcome);
    const part = share < 0.995 ? ` (${wholeNumber(100 * share)} of 100)` : '';
    return `${of} from ${endWords(outcome, zero)} to ${endWords(outcome, one)}${unit === '' || unit === '£m' ? '' : ` ${unit}`}${part}`;
  });
  return `${head}: ${told.length === 0 ? 'the same in every option and future, so it tells nothing' : told.join('; ')}.`;
}

function endWords(outcome: OutcomeName, end: number): string {
  const { unit, size, places } = measureWords(outcome);
  if (unit === '£m') return roughMoney(end);
  const told = end / size;
  return Number.isInteger(told) || Math.abs(told) >= 10 ? wholeNumber(told) : decimal(told, places);
}
