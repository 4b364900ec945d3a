import type { MetalogQuantity } from '../types.ts';

/** The key under which a scenario made of answers cites them. */
export const ANSWERS_SOURCE = 'answers';

/** Low, middle and high of a range: the 10th, 50th and 90th percentile. */
export type Three = readonly [number, number, number];

/** A range that somebody's answer led to: a judgement, and marked as one. */
export function judged([p10, p50, p90]: Three, [min, max]: readonly [number, number], note: string): MetalogQuantity {
  return { p10: rounded(p10), p50: rounded(p50), p90: rounded(p90), min, max, grade: 'C', source: ANSWERS_SOURCE, basis: 'judgement', note };
}

/** A judged share, 0..1. */
export const judgedShare = (three: Three, note: string): MetalogQuantity => judged(three, [0, 1], note);

/** All numbers of a range moved by as much. */
export const moved = ([low, middle, high]: Three, by: number): Three => [low + by, middle + by, high + by];

/** All numbers of a range times a factor. */
export const times = ([low, middle, high]: Three, factor: number): Three => [low * factor, middle * factor, high * factor];

/** To four digits of meaning: products of round numbers are round again. */
export const rounded = (x: number): number => Number(x.toPrecision(4));
