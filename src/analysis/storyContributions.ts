import type { Outcomes } from '../model/outcomes.ts';
import type { Values } from '../scenario/types.ts';
import { contributionParts, worthOf, type Contributions } from './contributions.ts';

/** Where the difference in value between two options comes from in one trial: exact, so without a standard error. */
export function storyContributions(values: Values, option: Outcomes, other: Outcomes): Contributions {
  const worth = worthOf(values);
  const exact = (mean: number): { mean: number; standardError: number } => ({ mean: mean + 0, standardError: 0 });
  return {
    option: 0,
    other: 1,
    parts: contributionParts.map((part) => {
      const [outcome, unit] = worth[part];
      const natural = option[outcome] - other[outcome];
      return { part, value: exact(natural * unit), natural };
    }),
    total: exact(option.wholeValueNetBenefit - other.wholeValueNetBenefit),
  };
}
