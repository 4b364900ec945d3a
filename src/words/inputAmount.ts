import type { InputUnit } from './inputUnit.ts';
import { decimal, money, wholeNumber } from './number.ts';

/**
 * A number of an input in words, to two digits: "25%", "0.6%", "18 days", "8 months", "£210,000". For where a line is drawn by
 * simulation, which bears no more.
 * @param value as in the file
 * @param largest the largest number of the same input beside it: no digit is shown below the second of that
 */
export function inputAmount(value: number, unit: InputUnit, largest: number = value): string {
  const scale = scaleOf(unit);
  const second = secondDigit(Math.max(Math.abs(value), Math.abs(largest)) * scale);
  // Multiples of a price or a risk stand close to 1: hundredths tell them apart.
  return worded(value * scale, unit === 'multiple' ? Math.min(second, -2) : second, unit);
}

function scaleOf(unit: InputUnit): number {
  switch (unit) {
    case 'percent': case 'percentPerYear': case 'perMonth': case 'points': case 'pointsPerYear':
      return 100;
    case 'qalyDays':
      return 365;
    case 'pounds': case 'poundsPerYear': case 'years': case 'months': case 'people': case 'number': case 'multiple': case 'choice':
      return 1;
  }
}

/** The power of ten that the second digit of a number of that size stands for: 0 for 83, -1 for 3.7. */
function secondDigit(size: number): number {
  return size > 0 && Number.isFinite(size) ? Number(size.toExponential(1).split('e')[1]) - 1 : 0;
}

function worded(shown: number, place: number, unit: InputUnit): string {
  const number = place >= 0
    ? wholeNumber(Number((shown / Number(`1e${place}`)).toFixed(0)) * Number(`1e${place}`))
    : decimal(shown, Math.min(20, -place)).replace(/\.?0+$/, '');
  switch (unit) {
    case 'percent':
      return `${number}%`;
    case 'percentPerYear':
      return `${number}% a year`;
    case 'perMonth':
      return `${number}% a month`;
    case 'pointsPerYear':
      return `${number} a year`;
    case 'qalyDays':
      return counted(number, 'day');
    case 'years':
      return counted(number, 'year');
    case 'months':
      return counted(number, 'month');
    case 'multiple':
      return `${number} times`;
    case 'pounds':
    case 'poundsPerYear': {
      const pounds = money(shown, { standardError: Number(`1e${place}`) }).replace(/\.0(m|bn)$/, '$1');
      return unit === 'pounds' ? pounds : `${pounds} a year`;
    }
    case 'points':
    case 'people':
    case 'number':
    case 'choice':
      return number;
  }
}

const counted = (number: string, unit: string): string => `${number} ${number === '1' ? unit : `${unit}s`}`;
