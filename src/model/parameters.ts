import { streamKey, uniform, type StreamKey } from '../math/random.ts';
import { assumptionFields, type Field } from '../scenario/fields.ts';
import { quantityPaths } from '../scenario/path.ts';
import { distributionOf, quantile, type Distribution } from '../scenario/quantity.ts';
import type { Scenario } from '../scenario/types.ts';
import { parameterStream } from './luck.ts';

/** Replaces each field of a tree by the place of its parameter in a trial's values. */
type Places<T> = { readonly [K in keyof T]: T[K] extends Field ? number : Places<T[K]> };

/** Places of the assumptions' parameters, in the shape of the scenario's `assumptions`. */
export type AssumptionPlaces = Places<typeof assumptionFields>;

interface Parameter {
  readonly distribution: Distribution;
  readonly min: number;
  readonly max: number;
  readonly key: StreamKey;
}

/** All that is drawn once a trial, the same for every option. */
export interface Parameters {
  readonly paths: readonly string[];
  /** A value a parameter: what is fixed, with 0 for what `drawParameters` is to fill in. */
  readonly fixedValues: Float64Array;
  /** Places of the parameters that are not fixed. */
  readonly uncertain: Int32Array;
  readonly uncertainPaths: readonly string[];
  readonly drawn: readonly Parameter[];
  readonly assumptions: AssumptionPlaces;
  /** Place of the parameter at a path. @throws Error where there is none */
  readonly placeOf: (path: string) => number;
}

export const clamp = (x: number, min: number, max: number): number => (x < min ? min : x > max ? max : x);

/** Lists a scenario's parameters and keys each one's stream under a seed. */
export function compileParameters(scenario: Scenario, seed: number): Parameters {
  const listed = quantityPaths(scenario).filter((entry) => entry.drawn === 'parameter');
  const paths = listed.map((entry) => entry.path);
  const places = new Map(paths.map((path, place) => [path, place]));
  const placeOf = (path: string): number => {
    const place = places.get(path);
    if (place === undefined) throw new Error(`No parameter at ${path}.`);
    return place;
  };
  const fixedValues = new Float64Array(listed.length);
  const uncertain: number[] = [];
  const drawn: Parameter[] = [];
  listed.forEach(({ path, quantity, field }, place) => {
    const distribution = distributionOf(quantity);
    if (distribution.kind === 'fixed') fixedValues[place] = distribution.value;
    else {
      uncertain.push(place);
      drawn.push({ distribution, min: field.min, max: field.max, key: streamKey(seed, parameterStream(path)) });
    }
  });
  return {
    paths,
    fixedValues,
    uncertain: Int32Array.from(uncertain),
    uncertainPaths: uncertain.map((place) => paths[place]),
    drawn,
    assumptions: placesOf(assumptionFields, 'assumptions', placeOf),
    placeOf,
  };
}

function placesOf<T extends object>(fields: T, prefix: string, placeOf: (path: string) => number): Places<T> {
  const isField = (value: object): value is Field => 'unit' in value;
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]: [string, object]) => {
      const path = `${prefix}.${key}`;
      return [key, isField(value) ? placeOf(path) : placesOf(value, path, placeOf)];
    }),
  ) as Places<T>;
}

/** Draws a trial's parameters into `values` (one a parameter, clamped to its range); the fixed ones must stand there. */
export function drawParameters(parameters: Parameters, trial: number, values: Float64Array): void {
  const { uncertain, drawn } = parameters;
  for (let i = 0; i < uncertain.length; i++) {
    const { distribution, min, max, key } = drawn[i];
    values[uncertain[i]] = clamp(quantile(distribution, uniform(key, trial, 0)), min, max);
  }
}
