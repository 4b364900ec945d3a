import type { InputUnit } from '../../../words/inputUnit.ts';

/** How a number of a scenario stands in its box: `shown = number x scale`, between prefix and suffix. */
export interface NumberDisplay {
  readonly prefix: string;
  readonly suffix: string;
  /** The word for the unit in a sentence, for more than one; empty where prefix or suffix are words enough. */
  readonly inFull: string;
  /** The unit in full, for those who hear it. */
  readonly spoken: string;
  readonly scale: number;
  /** Most digits of meaning shown; the document keeps them all. */
  readonly digits: number;
}

const plain: NumberDisplay = { prefix: '', suffix: '', inFull: '', spoken: '', scale: 1, digits: 10 };
const percent: NumberDisplay = { ...plain, suffix: '%', spoken: 'percent', scale: 100, digits: 4 };
const points: NumberDisplay = { ...plain, spoken: 'out of 100', scale: 100, digits: 4 };
const displays: Readonly<Record<InputUnit, NumberDisplay>> = {
  percent,
  percentPerYear: { ...percent, spoken: 'percent a year' },
  perMonth: { ...percent, spoken: 'percent a month' },
  points,
  pointsPerYear: { ...points, spoken: 'out of 100, a year' },
  qalyDays: { ...plain, suffix: 'days', inFull: 'days', spoken: 'days of full health', scale: 365, digits: 3 },
  pounds: { ...plain, prefix: '£', spoken: 'pounds' },
  poundsPerYear: { ...plain, prefix: '£', spoken: 'pounds a year' },
  years: { ...plain, suffix: 'yr', inFull: 'years', spoken: 'years' },
  months: { ...plain, suffix: 'mo', inFull: 'months', spoken: 'months' },
  people: { ...plain, spoken: 'people' },
  number: plain,
  multiple: { ...plain, suffix: '×', spoken: 'times' },
  choice: plain,
};

/** How numbers of a unit are shown and typed. */
export function displayOf(unit: InputUnit): NumberDisplay {
  return displays[unit];
}

/** A number without the noise that scaling leaves in its last digits. */
export function tidy(number: number): number {
  return Number(number.toPrecision(12));
}

const formats = new Map<number, Intl.NumberFormat>();

function formatOf(digits: number): Intl.NumberFormat {
  const known = formats.get(digits);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: digits });
  formats.set(digits, made);
  return made;
}

/** A number as it stands in its box, without the unit: "1,200", "35", "0.4". */
export function numberText(number: number, display: NumberDisplay): string {
  return formatOf(display.digits).format(number * display.scale).replace('-', '−');
}

/** A number in a sentence, with its unit: "£1,200", "35%", "2.5 years", "1 month". */
export function numberWithUnit(number: number, display: NumberDisplay): string {
  const text = numberText(number, display);
  // A box has room for a sign or a short word; a sentence says the word.
  const unit = display.inFull === '' ? display.suffix : `\u00a0${text === '1' ? display.inFull.replace(/s$/, '') : display.inFull}`;
  return `${display.prefix}${text}${unit}`;
}

/** A number as a screen reader should say it: "35 percent". */
export function numberSpoken(number: number, display: NumberDisplay): string {
  return display.spoken === '' ? numberText(number, display) : `${numberText(number, display)} ${display.spoken}`;
}

/**
 * What a typed text states, in the scenario's own scale; `null` where it states no number.
 * The unit's own sign and commas between thousands are let pass; "1.2k" and "1e6" are not numbers here.
 */
export function typedNumber(text: string, display: NumberDisplay): number | null {
  let bare = text.trim().replace('−', '-');
  if (bare.startsWith('£')) bare = bare.slice(1).trim();
  for (const suffix of [display.suffix, '%', display.inFull, display.inFull.replace(/s$/, '')]) {
    if (suffix !== '' && bare.endsWith(suffix)) bare = bare.slice(0, -suffix.length).trim();
  }
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?$/.test(bare) || !/\d/.test(bare)) return null;
  const shown = Number(bare.replaceAll(',', ''));
  if (!Number.isFinite(shown)) return null;
  return display.scale === 1 ? shown : tidy(shown / display.scale);
}
