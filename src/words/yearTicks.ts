import type { Tick } from '../charts/frame.ts';

/** Ticks of an axis of months: "now", years, the end. */
export function yearTicks(months: number): Tick[] {
  const years = months / 12;
  const step = years <= 6 ? 1 : years <= 12 ? 2 : 5;
  const ticks: Tick[] = [{ at: 0, label: 'now' }];
  for (let year = step; year < years; year += step) ticks.push({ at: 12 * year, label: String(year) });
  // The end takes the place of a tick that is close to it.
  if (ticks.length > 1 && years - (ticks[ticks.length - 1].at / 12) < step / 2) ticks.pop();
  ticks.push({ at: months - 1, label: `year ${years}` });
  return ticks;
}
