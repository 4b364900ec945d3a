import type { Tick } from '../charts/frame.ts';

/** Round values (steps of 1, 2 or 5 times a power of ten) from low to high, about `count` of them. */
export function roundValues(low: number, high: number, count: number): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  let base = 1;
  while (base * 10 <= span / count) base *= 10;
  while (base > span / count) base /= 10;
  const step = base * ([1, 2, 5].find((factor) => span / (base * factor) <= count * 1.25) ?? 10);
  const values: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k <= Math.floor(high / step + 1e-9); k++) values.push(k * step + 0);
  return values;
}

/** Ticks of differences in pounds, all in one unit, signed: "−£20m", "0", "+£20m". */
export function moneyTicks(low: number, high: number, count: number): Tick[] {
  const values = roundValues(low, high, count);
  const step = values.length > 1 ? values[1] - values[0] : Math.abs(values[0]);
  const [unit, name] = step >= 1e9 ? [1e9, 'bn'] as const : step >= 1e5 ? [1e6, 'm'] as const : [1, ''] as const;
  const inUnits = (value: number): string => {
    const amount = Math.round((Math.abs(value) / unit) * 10) / 10;
    return (unit === 1 ? Math.round(Math.abs(value)).toString() : amount.toString()).replace(/\B(?=(\d{3})+(?!\d|\.))/g, ',');
  };
  return values.map((at) => ({ at, label: at === 0 ? '0' : `${at < 0 ? '−' : '+'}£${inUnits(at)}${name}` }));
}
