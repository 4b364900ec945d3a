import { streamKey, uniform } from '../../src/math/random.ts';
import type { Field } from '../../src/scenario/fields.ts';
import { distributionOf, quantile } from '../../src/scenario/quantity.ts';
import type { Quantity } from '../../src/scenario/types.ts';

/** The uniform number at a place of a stream, in one trial under one seed. Names and places: `src/model/luck.ts`. */
export type Luck = (stream: string, position: number) => number;

export const luckOf =
  (seed: number, trial: number): Luck =>
  (stream, position) =>
    uniform(streamKey(seed, stream), trial, position);

export const clamp = (x: number, min: number, max: number): number => Math.min(max, Math.max(min, x));

/** The value of a quantity at u, clamped to the range of its field. */
export function draw(quantity: Quantity, field: Field, u: number): number {
  return clamp(quantile(distributionOf(quantity), u), field.min, field.max);
}

/** Draws one quantity for each of the fields, each at its own u. */
export function drawEach<K extends string>(
  fields: Readonly<Record<K, Field>>,
  quantities: Readonly<Record<NoInfer<K>, Quantity>>,
  u: (key: K) => number,
): Readonly<Record<K, number>> {
  const drawn: Partial<Record<K, number>> = {};
  for (const key in fields) drawn[key] = draw(quantities[key], fields[key], u(key));
  return drawn as Record<K, number>;
}

/** What a record says of an id; undefined where it says nothing, also for ids such as `constructor`. */
export function entryOf<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
