import type { Quantity } from '../scenario/types.ts';
import type { InputUnit } from './inputUnit.ts';
import { inputValue, unitScale } from './inputValue.ts';
import { decimal, money, wholeNumber } from './number.ts';

/** Digits of meaning with which numbers stand beside each other; more only where two would look alike. */
export const FEW_DIGITS = 6;
export const ALL_DIGITS = 15;

/** A number of a scenario as somebody entered it, not rounded to what a simulation bears: "34.5%", "£14.25m a year", "£1,240". */
export function enteredValue(value: number, unit: InputUnit, digits: number = FEW_DIGITS): string {
  if (unit === 'pounds' || unit === 'poundsPerYear') return `${enteredMoney(value, digits)}${unit === 'poundsPerYear' ? ' a year' : ''}`;
  const scale = unitScale(unit);
  const places = decimalsIn(Number((value * scale).toPrecision(digits)));
  // Eighths of this span are told apart by just that many decimals.
  return inputValue(value, unit, (8.0001 * Number(`1e-${places}`)) / scale);
}

/** Millions in short where that says all, else pounds, with pence only where there are some. */
function enteredMoney(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size >= 1e6 && size % 1e5 === 0) return money(value);
  const pence = decimalsIn(digits === ALL_DIGITS || size < 0.01 ? size : Number(size.toFixed(2)));
  const pounds = pence === 0 ? wholeNumber(size) : decimal(size, Math.max(2, pence));
  return `${value < 0 ? '−' : ''}£${pounds}`;
}

/** How many decimals a number has, written without an exponent. */
function decimalsIn(value: number): number {
  const [digits, exponent] = Math.abs(value).toExponential().split('e');
  const fraction = digits.includes('.') ? digits.length - 2 : 0;
  return Math.min(12, Math.max(0, fraction - Number(exponent)));
}

/**
 * A quantity by the words that its boxes have on screen: "50% (low 35%, high 65%)".
 * @param withBounds what a low, middle and high never go beyond is said too
 */
export function enteredQuantity(quantity: Quantity, unit: InputUnit, withBounds: boolean, digits: number = FEW_DIGITS): string {
  const shown = (value: number): string => enteredValue(value, unit, digits);
  if (typeof quantity === 'number') return shown(quantity);
  if ('value' in quantity) return shown(quantity.value);
  if ('p10' in quantity) {
    const { p10, p50, p90, min, max } = quantity;
    const bounds = !withBounds ? [] : [...(min === undefined ? [] : [`never below ${shown(min)}`]), ...(max === undefined ? [] : [`never above ${shown(max)}`])];
    return `${shown(p50)} (${[`low ${shown(p10)}`, `high ${shown(p90)}`, ...bounds].join(', ')})`;
  }
  if ('mode' in quantity) return `${shown(quantity.mode)} (lowest ${shown(quantity.min)}, highest ${shown(quantity.max)})`;
  return `${shown(quantity.min)} to ${shown(quantity.max)}, all alike`;
}
