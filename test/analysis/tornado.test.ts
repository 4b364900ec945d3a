import { describe, expect, test } from 'vitest';
import { near } from './near.ts';
import { normalQuantile } from '../../src/math/normal.ts';
import { streamKey, uniform } from '../../src/math/random.ts';
import { estimate } from '../../src/analysis/estimate.ts';
import { flipOf } from '../../src/analysis/flip.ts';
import { spanOf, tornado, type TornadoColumns, type TornadoRow } from '../../src/analysis/tornado.ts';
import { EVENT_TRIALS, tornadoRefinement, tornadoVariants } from '../../src/analysis/tornadoVariants.ts';
import { variantColumns } from '../../src/analysis/variantColumns.ts';
import { outcomeIndex } from '../../src/model/outcomes.ts';
import { commands } from '../../src/scenario/edit.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { withChanges } from '../../src/simulation/variant.ts';
import { corpus, scenarioOf } from '../corpus.ts';
import { doneResult } from '../simulation/support/quickScenario.ts';
import { makeResult } from './makeResult.ts';

const paths = [
  'assumptions.access.reachEffect', 'assumptions.market.panelSd', 'assumptions.market.incumbentBids', 'assumptions.transition.depth',
] as const;

/** A result whose four uncertain inputs are uniform 0..1, and whose two options differ by `apart` of their draws and a normal number. */
function madeResult(trials: number, seed: number, apart: (u: readonly number[], z: number) => number): RunResult {
  const keys = [...paths, 'noise'].map((name) => streamKey(seed, name));
  const draws = paths.map((_, i) => Float64Array.from({ length: trials }, (__, t) => uniform(keys[i], t, 0)));
  const value = (t: number): number => apart(draws.map((column) => column[t]), normalQuantile(uniform(keys[paths.length], t, 0)));
  const made = makeResult({
    trials,
    options: [{ id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: value } }, { id: 'b', name: 'B', outcomes: {} }],
  });
  const scenario = withChanges(made.request.scenario, paths.map((path) => commands.setQuantity(path, { min: 0, max: 1 })));
  return { ...made, request: { ...made.request, scenario }, parameterPaths: paths, draws };
}

const rowOf = (rows: readonly TornadoRow[], path: string): TornadoRow => {
  const row = rows.find((one) => one.path === path);
  if (row === undefined) throw new Error(`No row ${path}`);
  return row;
};

describe('a tornado by regression', () => {
  const linear = madeResult(4000, 7, ([x, y], z) => 3 * x - 4 * y + 0.8 + 0.5 * z);

  test('finds what a linear difference does, where it flips, and what has no effect', () => {
    const found = tornado(linear, 0, 1);
    if (found === null) throw new Error('no tornado');
    const [y, x] = found.rows;
    expect([y.path, x.path]).toEqual([paths[1], paths[0]]);
    expect(y.range).toMatchObject({ low: 0.1, middle: 0.5, high: 0.9 });
    for (const [row, slope] of [[x, 3], [y, -4]] as const) {
      const { effect } = row;
      if (effect === null) throw new Error('no effect');
      // The mean of the draws is not exactly a half.
      for (const [part, at] of [[effect.low, 0.1], [effect.high, 0.9]] as const) {
        expect(Math.abs(part.mean - slope * (at - 0.5))).toBeLessThan(4 * part.standardError);
        expect(part.standardError).toBeLessThan(0.05);
      }
      expect(Math.abs(effect.swing.mean - 0.8 * slope)).toBeLessThan(4 * effect.swing.standardError);
    }
    // E[3x - 4y + 0.8 | x] = 3x - 1.2 and E[... | y] = 2.3 - 4y.
    for (const [row, at] of [[x, 0.4], [y, 0.575]] as const) {
      const flip = row.effect?.flip;
      if (flip?.kind !== 'at') throw new Error('no flip');
      expect(Math.abs(flip.value - at)).toBeLessThan(4 * flip.standardError);
      expect(flip.standardError).toBeLessThan(0.02);
      expect(flip.isClear).toBe(true);
    }
    for (const path of [paths[2], paths[3]]) {
      const row = rowOf(found.rows, path);
      expect(row.hasEffect).toBe(false);
      expect(row.effect?.low.standardError).toBeGreaterThan(0.001);
      expect(row.effect?.flip.kind).toBe('none');
    }
    expect(found.withoutEffect).toBe(2);
    expect(found.rows).toHaveLength(quantityPaths(linear.request.scenario).length);
    expect(found.fixed).toBe(found.rows.length - 4);
  });

  test('is the same with its sign turned when the two options change places', () => {
    const [there, back] = [tornado(linear, 0, 1), tornado(linear, 1, 0)];
    if (there === null || back === null) throw new Error('no tornado');
    expect(back.rows.map(({ path }) => path)).toEqual(there.rows.map(({ path }) => path));
    there.rows.forEach(({ effect }, i) => {
      const other = back.rows[i].effect;
      if (effect === null || other === null) {
        expect(other).toBe(effect);
        return;
      }
      expect(other.low.mean).toBeCloseTo(-effect.low.mean, 10);
      expect(other.high.standardError).toBeCloseTo(effect.high.standardError, 10);
      if (effect.flip.kind === 'at' && other.flip.kind === 'at') expect(other.flip.value).toBeCloseTo(effect.flip.value, 10);
      expect(other.flip.kind).toBe(effect.flip.kind);
    });
  });

  test('has standard errors that are right: the miss over the error has a root mean square of about 1, bends and uneven noise too', () => {
    let squares = 0;
    let count = 0;
    for (let seed = 0; seed < 40; seed++) {
      // Given x: 2 x² + 0.25; given y: 2/3 + y / 2.
      const found = tornado(madeResult(1000, seed, ([x, y], z) => 2 * x * x + x * y + (0.2 + x) * z), 0, 1);
      const mean = 2 / 3 + 0.25;
      const truths = { [paths[0]]: (x: number) => 2 * x * x + 0.5 * x - mean, [paths[1]]: (y: number) => 2 / 3 + 0.5 * y - mean };
      for (const [path, truth] of Object.entries(truths)) {
        const { effect } = rowOf(found?.rows ?? [], path);
        if (effect === null) throw new Error('no effect');
        for (const [part, at] of [[effect.low, 0.1], [effect.high, 0.9]] as const) {
          const miss = (part.mean - truth(at)) / part.standardError;
          squares += miss * miss;
          count++;
        }
      }
    }
    const rms = Math.sqrt(squares / count);
    expect(rms).toBeGreaterThan(0.75);
    expect(rms).toBeLessThan(1.25);
  });

  test('is not made without draws or with too few trials', () => {
    expect(tornado({ ...linear, draws: null }, 0, 1)).toBeNull();
    expect(tornado(madeResult(50, 1, ([x]) => x), 0, 1)).toBeNull();
  });
});

describe('where a difference flips', () => {
  const point = (share: number, value: number, mean: number, standardError = 0.1) => ({ share, value, level: { mean, standardError } });

  test('is on the straight line between two points, the nearest to the middle', () => {
    const points = [point(0.01, 0, -1), point(0.1, 1, 1), point(0.9, 9, 3), point(0.99, 10, -1)];
    expect(flipOf(points)).toMatchObject({ kind: 'at', value: near(0.5, 12), standardError: near(0.05, 12), isClear: true });
  });

  test('is not clear where what lies beyond is within two standard errors', () => {
    expect(flipOf([point(0.1, 1, -0.1), point(0.9, 9, 3)])).toMatchObject({ kind: 'at', isClear: false });
  });

  test('is nowhere where the sign stays, also where it only touches nothing', () => {
    expect(flipOf([point(0.1, 1, 1), point(0.9, 9, 3)])).toEqual({ kind: 'none', from: 1, to: 9 });
    expect(flipOf([point(0.1, 1, 1), point(0.5, 5, 0), point(0.9, 9, 3)])).toMatchObject({ kind: 'none' });
    expect(flipOf([point(0.1, 1, 1), point(0.5, 5, 0), point(0.9, 9, -3)])).toMatchObject({ kind: 'at', value: 5 });
  });
});

describe('variants for a tornado', () => {
  test('are valid scenarios, two for each input that is drawn at events and has a range', () => {
    // One of each kind is held against the whole check: an input by its name and the form of its range, at either end.
    const seen = new Set<string>();
    for (const { scenario } of corpus) {
      const variants = tornadoVariants(scenario);
      const events = quantityPaths(scenario)
        .filter(({ drawn, quantity }) => drawn === 'event' && typeof quantity === 'object' && !('value' in quantity));
      expect(variants.map(({ path, share }) => `${path} ${String(share)}`)).toEqual(events.flatMap(({ path }) => [`${path} 0.1`, `${path} 0.9`]));
      for (const { changes, path, share } of variants) {
        const { quantity } = events.find((event) => event.path === path) ?? {};
        const kind = [path.split('.')[0], path.split('.').at(-1), ...Object.keys(typeof quantity === 'object' ? quantity : {}), share].join(' ');
        if (seen.has(kind)) continue;
        seen.add(kind);
        expect(parseValue(withChanges(scenario, changes)).ok, path).toBe(true);
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});

/** Both options' columns of each variant. */
async function run(
  scenario: Scenario, optionIds: readonly string[], trials: number, variants: ReturnType<typeof tornadoVariants>,
): Promise<TornadoColumns[]> {
  const found: TornadoColumns[] = [];
  const end = await createInlineRunner().vary(
    { base: { scenario, optionIds, seed: 5, trials }, outcomes: ['wholeValueNetBenefit'], variants: variants.map(({ changes }) => changes) },
    {
      onVariant: (i, result) => {
        const [option, other] = variantColumns(result, 2);
        found[i] = { variant: variants[i], option, other };
      },
    },
  );
  expect(end).toEqual({ status: 'done' });
  return found;
}

describe('a tornado of a decision', () => {
  const scenario = scenarioOf('failing-dermatology');
  const optionIds = ['keep', 'balanced'];
  const ran = (async () => doneResult(await createInlineRunner().run({ scenario, optionIds, seed: 5, trials: 2000 })))();

  test('agrees with running the scenario again with the input held, and then takes those runs', async () => {
    const result = await ran;
    const found = tornado(result, 0, 1);
    if (found === null) throw new Error('no tornado');
    const refinement = tornadoRefinement(scenario, found, 6);
    expect(new Set(refinement.map(({ path }) => path))).toEqual(new Set(found.rows.slice(0, 6).map(({ path }) => path)));
    for (const { changes, path } of refinement) expect(parseValue(withChanges(scenario, changes)).ok, path).toBe(true);
    const columns = await run(scenario, optionIds, 300, refinement);
    const refined = tornado(result, 0, 1, columns);
    let squares = 0;
    let count = 0;
    for (const { path, effect } of found.rows.slice(0, 6)) {
      const again = rowOf(refined?.rows ?? [], path).effect;
      if (effect === null || again === null) throw new Error('no effect');
      for (const end of ['low', 'high'] as const) {
        const error = effect[end].standardError * effect[end].standardError + again[end].standardError * again[end].standardError;
        squares += ((effect[end].mean - again[end].mean) * (effect[end].mean - again[end].mean)) / error;
        count++;
      }
      expect(spanOf(again)).toBeGreaterThan(0);
    }
    expect(Math.sqrt(squares / count)).toBeLessThan(1.5);
  });

  test('counts a moved event as its paired change against the same trials', async () => {
    const result = await ran;
    const variants = tornadoVariants(scenario).slice(0, 4);
    const columns = await run(scenario, optionIds, EVENT_TRIALS, variants);
    const found = tornado(result, 0, 1, columns);
    const whole = outcomeIndex.wholeValueNetBenefit;
    const [a, b] = result.outcomes.map((outcomes) => outcomes[whole] ?? new Float64Array());
    columns.forEach(({ variant, option, other }) => {
      const change = estimate(Float64Array.from({ length: EVENT_TRIALS }, (_, t) => option[t] - other[t] - (a[t] - b[t])));
      const { effect, drawn } = rowOf(found?.rows ?? [], variant.path);
      expect(drawn).toBe('event');
      const part = variant.share === 0.1 ? effect?.low : effect?.high;
      expect(part?.mean).toBeCloseTo(change.mean, 3);
      expect(part?.standardError).toBeCloseTo(change.standardError, 3);
    });
  });
});
