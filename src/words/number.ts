/** Numbers in words people use. Own code and no `Intl`, whose output differs between engines. */

export interface MoneyStyle {
  /** No digit beyond it is shown. Without it: at most three digits of meaning. */
  readonly standardError?: number;
  /** "+" before a gain. A loss always has "−". */
  readonly sign?: boolean;
  /** Among figures in millions: "£0.3m" rather than "£290,000". */
  readonly millions?: boolean;
}

const MILLION = 1e6;
const BILLION = 1e9;

/**
 * Pounds: "£340,000", "£6.8m", "−£7.9m", "£1.2bn"; at most one decimal in millions. With a standard error the last digit is that
 * of its first: £6.83m with an error of £0.4m is "£6.8m", with £2m "£7m".
 */
export function money(value: number, { standardError, sign = false, millions = false }: MoneyStyle = {}): string {
  if (!Number.isFinite(value)) return 'unknown';
  const size = Math.abs(value);
  const finest = Math.max(1, standardError === undefined || !(standardError > 0) ? size / 1000 : standardError);
  const place = Math.max(powerOfTen(finest), millions && size >= MILLION / 20 ? MILLION / 10 : 1);
  const words = amount(size, place, standardError !== undefined);
  if (words === '£0') return words;
  return `${value < 0 ? '−' : sign ? '+' : ''}${words}`;
}

/** `place`: the £ that the last digit stands for, a power of ten. */
function amount(size: number, place: number, keepZero: boolean): string {
  const rounded = Math.round(size / place) * place;
  // As much as would round to a million is told in millions; so is what is known to £100,000 only.
  if (rounded < MILLION - 0.5 && (place < 100_000 || rounded === 0)) return `£${grouped(Math.round(rounded))}`;
  const [unit, name] = size >= BILLION - 0.05 * BILLION / 10 ? [BILLION, 'bn'] as const : [MILLION, 'm'] as const;
  if (place >= unit) return `£${grouped(Math.round(Math.round(size / place) * (place / unit)))}${name}`;
  const tenths = Math.round(size / (unit / 10));
  const whole = Math.floor(tenths / 10);
  const decimal = tenths % 10;
  if (whole >= 1000 && name === 'm') return amount(BILLION, BILLION / 10, keepZero);
  // Three digits are enough where no error asks for more.
  if (!keepZero && (decimal === 0 || whole >= 100)) return `£${grouped(Math.round(size / unit))}${name}`;
  return `£${grouped(whole)}.${decimal}${name}`;
}

/** "£14m", "−£7.9m": for the spread of futures, which asks for no more than two digits. */
export function roughMoney(value: number, sign = false): string {
  const size = Math.abs(value);
  return money(value, { standardError: Math.max(1, powerOfTen(size) / 10), sign, millions: true }).replace(/\.0(m|bn)$/, '$1');
}

/** "14", "1,240", "−3". */
export function wholeNumber(value: number): string {
  const rounded = Math.round(Math.abs(value));
  return `${value < 0 && rounded > 0 ? '−' : ''}${grouped(rounded)}`;
}

/** A number to that many decimals, with −. */
export function decimal(value: number, places: number): string {
  const fixed = Math.abs(value).toFixed(places);
  return `${value < 0 && Number(fixed) > 0 ? '−' : ''}${fixed}`;
}

/** A share 0..1 as a count of 100 futures: "52", "under 1", "over 99". */
export function inHundred(share: number): string {
  if (share < 0.01) return 'under 1';
  if (share > 0.99) return 'over 99';
  return String(Math.round(share * 100));
}

/** "52 of 100 futures". */
export function futures(share: number): string {
  return `${inHundred(share)} of 100 futures`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

/** A count in words up to twelve. */
export function countWord(count: number): string {
  return small[count] ?? grouped(count);
}

/** "ten years", "18 months". */
export function horizon(months: number): string {
  return months % 12 === 0 ? `${countWord(months / 12)} ${months === 12 ? 'year' : 'years'}` : `${grouped(months)} months`;
}

/** "about 3 years", "about half a year". */
export function aboutYears(years: number): string {
  const halves = Math.round(years * 2);
  if (halves < 1) return 'a few months';
  if (halves === 1) return 'about half a year';
  const rounded = halves < 6 && halves % 2 === 1 ? halves / 2 : Math.round(years);
  return `about ${rounded} ${rounded === 1 ? 'year' : 'years'}`;
}

/** The highest power of ten that is no more than a positive number. */
function powerOfTen(value: number): number {
  if (!(value > 0)) return 1;
  let place = 1;
  while (place * 10 <= value) place *= 10;
  while (place > value) place /= 10;
  return place;
}

function grouped(whole: number): string {
  return whole < 1e21 ? String(whole).replace(/\B(?=(\d{3})+$)/g, ',') : String(whole);
}
