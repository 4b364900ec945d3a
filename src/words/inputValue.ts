import type { InputUnit } from './inputUnit.ts';
import { decimal, money, wholeNumber } from './number.ts';

const MOST_PLACES = 6;

interface UnitWords {
  readonly scale: number;
  /** After the number. */
  readonly after: string;
}

const plain: UnitWords = { scale: 1, after: '' };
const units: Readonly<Record<Exclude<InputUnit, 'pounds' | 'poundsPerYear'>, UnitWords>> = {
  percent: { scale: 100, after: '%' },
  percentPerYear: { scale: 100, after: '% a year' },
  perMonth: { scale: 100, after: '% a month' },
  points: { scale: 100, after: '' },
  pointsPerYear: { scale: 100, after: ' a year' },
  qalyDays: { scale: 365, after: ' days' },
  years: { scale: 1, after: ' years' },
  months: { scale: 1, after: ' months' },
  people: plain,
  number: plain,
  multiple: plain,
  choice: plain,
};

/**
 * A number of a scenario with its unit: "20%", "8 days", "0.94", "£1.2m".
 * @param span how far apart the numbers lie that stand beside it: it has the decimals that tell them apart
 */
export function inputValue(value: number, unit: InputUnit, span: number = Math.abs(value)): string {
  if (unit === 'pounds' || unit === 'poundsPerYear') return `${money(value)}${unit === 'poundsPerYear' ? ' a year' : ''}`;
  const { scale, after } = units[unit];
  const shown = value * scale;
  let places = shown === 0 ? 0 : decimalsFor(span * scale);
  // What is not nothing is not shown as nothing.
  while (shown !== 0 && places < MOST_PLACES && Number(shown.toFixed(places)) === 0) places++;
  const number = places === 0 ? wholeNumber(shown) : decimal(shown, places);
  return `${number}${number === '1' ? after.replace(/s$/, '') : after}`;
}

/** The same without what follows the number, for axes whose title tells the unit; pounds keep their sign. */
export function bareValue(value: number, unit: InputUnit, span: number): string {
  const words = inputValue(value, unit, span);
  if (unit === 'percent' || unit === 'pounds') return words;
  return words.replace(/(% a year|% a month)$/, '%').replace(/ (a year|days?|years?|months?)$/, '');
}

/** What a number is multiplied by when it is shown. */
export function unitScale(unit: InputUnit): number {
  return unit === 'pounds' || unit === 'poundsPerYear' ? 1 : units[unit].scale;
}

/** Enough to tell eighths of a span apart. */
function decimalsFor(span: number): number {
  let places = 0;
  for (let eighth = span / 8; eighth < 1 && places < MOST_PLACES && span > 0; eighth *= 10) places++;
  return places;
}
