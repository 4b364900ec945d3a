import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { near } from './near.ts';
import { axisChanges, axisOf, axisValue, FINEST_STEPS, type Axis } from '../../src/analysis/breakEven/axis.ts';
import { breakEven } from '../../src/analysis/breakEven/breakEven.ts';
import { baseRun, cellFigures, type CellFigures } from '../../src/analysis/breakEven/cells.ts';
import { defaultPair } from '../../src/analysis/breakEven/defaultPair.ts';
import { areaOf } from '../../src/analysis/breakEven/envelope.ts';
import { firstRound, nextRound, type Round } from '../../src/analysis/breakEven/plan.ts';
import { estimate } from '../../src/analysis/estimate.ts';
import { strategySettings } from '../../src/analysis/strategyChanges.ts';
import { tornado } from '../../src/analysis/tornado.ts';
import { variantColumns } from '../../src/analysis/variantColumns.ts';
import { normalQuantile } from '../../src/math/normal.ts';
import { streamKey, uniform } from '../../src/math/random.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { quantityPaths, valueAt } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { withChanges } from '../../src/simulation/variant.ts';
import { corpus, scenarioOf } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { doneResult, quickRequest, quickScenario } from '../simulation/support/quickScenario.ts';
import { makeResult } from './makeResult.ts';

const axis = (from: number, to: number, present: number, box: readonly [number, number] | null = null): Axis =>
  ({ id: 'x', kind: 'parameter', from, to, present, box });
const axisFor = (scenario: Scenario, id: string): Axis => {
  const found = axisOf(scenario, id);
  if (found === null) throw new Error(`No axis ${id}`);
  return found;
};

/** Figures at all places of a grid from means that are known without error, or with the same error everywhere. */
function cellsOf(step: number, across: Axis, up: Axis, means: (x: number, y: number) => readonly number[], error = 0): CellFigures[] {
  const places = Array.from({ length: FINEST_STEPS / step + 1 }, (_, i) => i * step);
  return places.flatMap((row) => places.map((column): CellFigures => {
    const [x, y] = [axisValue(across, column), axisValue(up, row)];
    const made = means(x, y);
    const errors = made.map((_, a) => made.map((__, b) => (a === b ? 0 : error)));
    const leader = made.indexOf(Math.max(...made));
    const lead = { mean: 0, standardError: error };
    return { column, row, x, y, trials: 100, means: made, errors, leader, next: leader, lead, isClear: true };
  }));
}

describe('axes', () => {
  test('of every input of a scenario run from its 1st to its 99th percentile', () => {
    for (const { scenario } of corpus) {
      for (const { path } of quantityPaths(scenario)) {
        const found = axisOf(scenario, path);
        // Nothing has nothing to vary by halves.
        if (found === null) expect(valueAt(scenario, path)).toMatchObject({ value: 0 });
        else {
          expect(found.from).toBeLessThan(found.to);
          expect(found.present).toBeGreaterThanOrEqual(found.from);
          expect(found.present).toBeLessThanOrEqual(found.to);
        }
      }
    }
    expect(axisOf(quickScenario, 'lots.nobody.quality')).toBeNull();
    expect(axisOf(quickScenario, 'strategy.review.minIntegration')).toBeNull();
  });

  test('of settings in months stand at whole months', () => {
    for (const id of ['strategy.termMonths', 'strategy.mobilisationMonths']) {
      const found = axisFor(scenarioOf('community-nursing'), id);
      for (let place = 0; place <= FINEST_STEPS; place++) expect(axisValue(found, place) % 1).toBe(0);
    }
  });
});

describe('the plan', () => {
  test('runs the corners of its grid, and leaves out exactly the places that no valid scenario could be at', () => {
    const scenario = scenarioOf('community-nursing');
    const pairs = [['strategy.termMonths', 'strategy.mobilisationMonths'], ['assumptions.routes.competitive.months', 'strategy.termMonths']];
    for (const [left, right] of pairs) {
      const [across, up] = [axisFor(scenario, left), axisFor(scenario, right)];
      const round = firstRound(scenario, across, up, 6);
      expect(round.cells.length + round.skipped).toBe(25);
      expect(round.skipped).toBeGreaterThan(0);
      for (let row = 0; row <= 16; row += 4) {
        for (let column = 0; column <= 16; column += 4) {
          const [x, y] = [axisValue(across, column), axisValue(up, row)];
          const changed = withChanges(scenario, [...axisChanges(scenario, across, x), ...axisChanges(scenario, up, y)]);
          const planned = round.cells.find((cell) => cell.column === column && cell.row === row);
          expect(planned !== undefined, `${String(x)} ${String(y)}`).toBe(parseValue(changed).ok);
          if (planned !== undefined) expect([planned.x, planned.y]).toEqual([x, y]);
        }
      }
    }
  });

  test('makes valid scenarios of any scenario, input and setting', () => {
    fc.assert(fc.property(scenarioArbitrary, fc.nat(), fc.nat(), (scenario, a, b) => {
      const ids = [...quantityPaths(scenario).map(({ path }) => path), ...strategySettings].filter((id) => axisOf(scenario, id) !== null);
      const [across, up] = [axisFor(scenario, ids[a % ids.length]), axisFor(scenario, ids[b % ids.length])];
      if (across.id === up.id) return;
      for (const { changes } of firstRound(scenario, across, up, 2).cells.slice(0, 6)) {
        expect(parseValue(withChanges(scenario, changes)).ok, `${across.id} ${up.id}`).toBe(true);
      }
    }), { numRuns: cases(15), seed: 8 });
  });

  test('grows finer near the boundary alone, within what it may cost, and ends', () => {
    const [across, up] = [axis(0, 16, 4), axis(0, 16, 4)];
    const means = (x: number, y: number): readonly number[] => [0, x + y - 16.5];
    const scenario = quickScenario;
    const inputs = [{ ...across, id: 'assumptions.transition.depth' }, { ...up, id: 'assumptions.transition.costShare' }] as const;
    const second = nextRound(scenario, ...inputs, 2, { round: 0, step: 4 }, cellsOf(4, across, up, means));
    expect(second).toMatchObject({ round: 1, step: 2 });
    expect(second?.cells).toHaveLength(81);
    const third = nextRound(scenario, ...inputs, 2, { round: 1, step: 2 }, cellsOf(2, across, up, means));
    expect(third).toMatchObject({ round: 2, step: 1 });
    for (const { column, row } of third?.cells ?? []) expect(Math.abs(column + row - 16.5)).toBeLessThanOrEqual(4);
    expect(third?.cells.length).toBeGreaterThan(30);
    expect((third?.cells.length ?? 0) * (third?.trials ?? 0) * 2).toBeLessThanOrEqual(700_000);
    expect(nextRound(scenario, ...inputs, 2, { round: 2, step: 1 }, cellsOf(1, across, up, means))).toBeNull();
    expect(nextRound(scenario, ...inputs, 2, { round: 1, step: 2 }, cellsOf(2, across, up, () => [0, -1]))).toBeNull();
  });
});

describe('figures of a place', () => {
  const noise = (name: string, seed: number, t: number): number => normalQuantile(uniform(streamKey(seed, name), t, 0));

  test('miss the truth by about their standard error, and are several times as exact for going with the run', () => {
    let squares = 0;
    let smaller = 0;
    for (let seed = 0; seed < 60; seed++) {
      const trials = 600;
      const lead = Float64Array.from({ length: trials }, (_, t) => 1 + noise('a', seed, t));
      const result = makeResult({ trials, options: [
        { id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: (t) => lead[t] } }, { id: 'b', name: 'B', outcomes: {} },
      ] });
      const few = Array.from({ length: 50 }, (_, t) => t);
      const columns = [few.map(() => 0), few.map((t) => 0.5 - 1.3 * (lead[t] - 1) + 0.3 * noise('b', seed, t))];
      const found = cellFigures(baseRun(result), { column: 0, row: 0, x: 0, y: 0, changes: [] }, columns);
      const miss = found.means[1] - found.means[0] - 0.5;
      squares += (miss / found.errors[0][1]) * (miss / found.errors[0][1]);
      if (found.errors[0][1] < 0.5 * estimate(columns[1]).standardError) smaller++;
    }
    expect(Math.sqrt(squares / 60)).toBeGreaterThan(0.8);
    expect(Math.sqrt(squares / 60)).toBeLessThan(1.25);
    expect(smaller).toBe(60);
  });

  test('name the leader, the next, and whether the lead is clear', () => {
    const options = ['a', 'b', 'c'].map((id, i) => ({ id, name: id, outcomes: { wholeValueNetBenefit: i } }));
    const result = makeResult({ trials: 4, options });
    const at = { column: 0, row: 0, x: 0, y: 0, changes: [] };
    const found = cellFigures(baseRun(result), at, [[5, 5, 5, 5], [4, 4, 4, 4], [1, 2, 3, 4]]);
    expect(found).toMatchObject({ leader: 0, next: 1, lead: { mean: 1, standardError: 0 }, isClear: true });
    const level = cellFigures(baseRun(result), at, [[5, 5, 5, 5], [9, 1, 9, 0], [1, 2, 3, 4]]);
    expect(level).toMatchObject({ leader: 0, next: 1, isClear: false });
  });
});

describe('the map', () => {
  const [across, up] = [axis(0, 1, 0.25, [0.1, 0.5]), axis(0, 10, 2, [1, 5])];

  test('cuts the plane where means that are flat are level: a closed form', () => {
    // The second leads above x + y / 10 = 0.8: a triangle over the corner, of half of 1.2².
    const cells = cellsOf(4, across, up, (x, y) => [0, x + y / 10 - 0.8], 0.05);
    const map = breakEven(across, up, 2, [{ step: 4, trials: 100, cells }]);
    if (map === null) throw new Error('no map');
    expect(map.regions.map(({ option, share }) => [option, share])).toEqual([
      [1, near(1 - 0.32, 9)], [0, near(0.32, 9)],
    ]);
    expect(map.regions[1].middle).toEqual([near(0.8 / 3, 9), near(8 / 3, 9)]);
    expect(map.borders.length).toBeGreaterThan(4);
    for (const { between, ends } of map.borders) {
      expect(between).toEqual([0, 1]);
      expect(ends[0] + ends[1] / 10).toBeCloseTo(0.8, 9);
      expect(ends[2] + ends[3] / 10).toBeCloseTo(0.8, 9);
    }
    // Two errors of 0.05 either way.
    for (const piece of map.unclear) {
      for (let i = 0; i < piece.length; i += 2) expect(Math.abs(piece[i] + piece[i + 1] / 10 - 0.8)).toBeLessThan(0.1 + 1e-9);
    }
    expect(areaOf(map.unclear) / 10).toBeCloseTo((0.9 * 0.9 - 0.7 * 0.7) / 2, 9);
    expect(map.here).toMatchObject({ x: 0.25, y: 2, leader: 0, next: 1 });
    expect(map.here?.lead).toEqual({ mean: near(0.35), standardError: near(0.05) });
    expect(map.turns.across).toEqual({ option: 1, value: near(0.6, 1), from: near(0.5, 1), to: near(0.7, 1) });
    expect(map.turns.up).toMatchObject({ option: 1, value: near(5.5, 0) });
    // Of the box 0.1..0.5 by 0.1..0.5 in parts of 1, the corner beyond 0.8.
    expect(map.box?.shares[1]).toBeCloseTo((0.2 * 0.2) / 2 / 0.16, 1);
    expect(map.impossible).toBe(0);
  });

  test('is the same with the options named the other way round, and mirrored with the axes exchanged', () => {
    const means = (x: number, y: number): readonly number[] => [0.5, x * x * 2, 1 - y / 10];
    const one = breakEven(across, up, 3, [{ step: 2, trials: 9, cells: cellsOf(2, across, up, means, 0.02) }]);
    const backwards = cellsOf(2, across, up, (x, y) => [...means(x, y)].reverse(), 0.02);
    const turned = breakEven(across, up, 3, [{ step: 2, trials: 9, cells: backwards }]);
    const flipped = breakEven(up, across, 3, [{ step: 2, trials: 9, cells: cellsOf(2, up, across, (x, y) => means(y, x), 0.02) }]);
    const shares = (map: typeof one): Map<number, number> => new Map(map?.regions.map(({ option, share }) => [option, share]));
    for (const option of [0, 1, 2]) {
      expect(shares(turned).get(2 - option)).toBeCloseTo(shares(one).get(option) ?? -1, 9);
      expect(shares(flipped).get(option)).toBeCloseTo(shares(one).get(option) ?? -1, 9);
    }
    expect([...shares(one).values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });

  test('of options that are level everywhere gives the map to the first, without a line', () => {
    const map = breakEven(across, up, 3, [{ step: 4, trials: 100, cells: cellsOf(4, across, up, () => [1, 1, 0]) }]);
    expect(map?.regions.map(({ option, share }) => [option, share])).toEqual([[0, near(1, 9)]]);
    expect(map?.borders).toEqual([]);
  });

  test('leaves out squares with a place that cannot be, and says how much; fills in what a finer round did not run', () => {
    const coarse = cellsOf(4, across, up, (x) => [0, x - 0.5]);
    const missing = coarse.filter(({ column, row }) => column + row > 0);
    const map = breakEven(across, up, 2, [{ step: 4, trials: 1, cells: missing }]);
    expect(map?.impossible).toBeCloseTo(1 / 16, 9);
    const fine = cellsOf(2, across, up, (x) => [0, x - 0.5]).filter(({ column }) => column === 8);
    const finer = breakEven(across, up, 2, [{ step: 4, trials: 1, cells: coarse }, { step: 2, trials: 2, cells: fine }]);
    expect(finer?.regions.map(({ share }) => share)).toEqual([near(0.5, 9), near(0.5, 9)]);
    expect(finer).toMatchObject({ places: 25 + 4, trials: [100, 100] });
  });
});

describe('the pair that a map opens with', () => {
  test('is what the scenario names, else what takes most off the lead', async () => {
    for (const { scenario } of corpus) {
      const given = scenario.view?.breakEven;
      expect(defaultPair(scenario, null)).toEqual({ across: given?.[0], up: given?.[1], why: 'given' });
    }
    const result = doneResult(await createInlineRunner().run(quickRequest(1500)));
    const found = tornado(result, 0, 1);
    const pair = defaultPair(quickScenario, found);
    expect(pair).toMatchObject({ why: 'swing' });
    const paths = found?.rows.filter(({ hasEffect }) => hasEffect).map(({ path }) => path);
    expect(paths).toContain(pair?.across);
    expect(paths).toContain(pair?.up);
    expect(defaultPair(quickScenario, null)).toBeNull();
  });
});

describe('a map of a decision', () => {
  test('agrees with running single places in full, round by round', async () => {
    const trials = 1500;
    const runner = createInlineRunner();
    const request = quickRequest(trials);
    const result = doneResult(await runner.run(request));
    const base = baseRun(result);
    const [across, up] = [axisFor(quickScenario, 'lots.nursing.incumbent.quality'), axisFor(quickScenario, 'lots.nursing.challengers.newcomer.cost')];
    const rounds: { step: number; trials: number; cells: CellFigures[] }[] = [];
    let round: Round | null = firstRound(quickScenario, across, up, 2);
    while (round !== null) {
      const now = round;
      const cells: CellFigures[] = [];
      await runner.vary(
        { base: { ...request, trials: Math.min(100, now.trials) }, outcomes: ['wholeValueNetBenefit'], variants: now.cells.map(({ changes }) => changes) },
        { onVariant: (i, found) => cells.push(cellFigures(base, now.cells[i], variantColumns(found, 2))) },
      );
      rounds.push({ step: now.step, trials: now.trials, cells });
      round = nextRound(quickScenario, across, up, 2, now, cells);
    }
    const map = breakEven(across, up, 2, rounds, true);
    expect(map?.regions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    let squares = 0;
    const checked = rounds[0].cells.slice(0, 5);
    for (const cell of checked) {
      const changes = [...axisChanges(quickScenario, across, cell.x), ...axisChanges(quickScenario, up, cell.y)];
      const full = doneResult(await runner.run({ ...request, seed: 99, scenario: withChanges(quickScenario, changes) }));
      const whole = full.outcomes.map((outcomes) => outcomes[outcomes.length - 1] ?? new Float64Array());
      const truth = estimate(whole[1].map((value, t) => value - whole[0][t]));
      const error = cell.errors[0][1] * cell.errors[0][1] + truth.standardError * truth.standardError;
      squares += ((cell.means[1] - cell.means[0] - truth.mean) * (cell.means[1] - cell.means[0] - truth.mean)) / error;
    }
    expect(Math.sqrt(squares / checked.length)).toBeLessThan(2);
  });
});
