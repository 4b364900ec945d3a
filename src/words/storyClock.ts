/** Months of a future in words; month 0 is the first of year 1. */

/** "year 3, month 4" */
export function inMonth(month: number): string {
  return `year ${Math.floor(month / 12) + 1}, month ${(month % 12) + 1}`;
}

/** The same at the start of a line. */
export function clockWords(month: number): string {
  return `Year ${inMonth(month).slice('year '.length)}`;
}

/** "1 month", "7 months" */
export function monthCount(months: number): string {
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}
