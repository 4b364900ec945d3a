import { readAmount } from '../../../scenario/readAmount.ts';
import { wholeNumber } from '../../../words/number.ts';
import type { NumberDisplay } from '../inputs/numberText.ts';

/** How prices are typed: in £, with k, m or bn where that is shorter. */
export const priceDisplay: NumberDisplay = { prefix: '£', suffix: '', inFull: '', spoken: 'pounds', scale: 1, digits: 15 };

/** A price as it stands in its box, exactly: "13.62m", "750,000", "−5". */
export function priceText(price: number): string {
  const sign = price < 0 ? '−' : '';
  const size = Math.abs(price);
  if (size >= 1e6) {
    const millions = `${Number((size / 1e6).toPrecision(12))}m`;
    if (/^\d+(\.\d{1,3})?m$/.test(millions) && readAmount(millions) === size) return `${sign}${millions}`;
  }
  return Number.isInteger(size) ? `${sign}${wholeNumber(size)}` : `${sign}${size}`;
}
