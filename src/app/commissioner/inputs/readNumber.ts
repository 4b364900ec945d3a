import type { NumberRule } from '../../../scenario/checkNumber.ts';
import type { NumberDisplay } from './numberText.ts';
import { numberWithUnit, typedNumber } from './numberText.ts';

/** What a box says of a plain number: the number in the scenario's own scale, or what is wrong and what would be accepted. */
export function readNumber(text: string, rule: NumberRule, display: NumberDisplay): number | { readonly message: string } {
  const number = typedNumber(text, display);
  if (number === null) return { message: `Enter a number, such as ${numberWithUnit(exampleOf(rule), display)}.` };
  if (number < rule.min || number > rule.max) return { message: `The number must be ${acceptedWords(rule, display)}.` };
  if (rule.multipleOf !== undefined && number % rule.multipleOf !== 0) return { message: `The number must be a multiple of ${rule.multipleOf}.` };
  if (rule.whole === true && !Number.isInteger(number)) return { message: 'The number must be a whole number.' };
  return number;
}

/** What a rule accepts: "from 0% to 100%", "£0 or more". */
export function acceptedWords({ min, max }: NumberRule, display: NumberDisplay): string {
  if (min === Number.MIN_VALUE) return `above ${numberWithUnit(0, display)}`;
  const least = numberWithUnit(min, display);
  return max < Number.MAX_VALUE ? `from ${least} to ${numberWithUnit(max, display)}` : `${least} or more`;
}

/** A number that a rule accepts, for a message. */
function exampleOf({ min, max, multipleOf }: NumberRule): number {
  if (multipleOf !== undefined) return Math.ceil(min / multipleOf) * multipleOf;
  return max < Number.MAX_VALUE ? (max <= 1 ? max / 2 : Math.round((min + max) / 2)) : Math.max(1, Math.ceil(min));
}
