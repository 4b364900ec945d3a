/** Findings made by hand, to draw and to read: a tornado, a break-even map and a sweep of weights. */
import type { Axis } from '../../src/analysis/breakEven/axis.ts';
import { breakEven, type BreakEven } from '../../src/analysis/breakEven/breakEven.ts';
import type { CellFigures } from '../../src/analysis/breakEven/cells.ts';
import { flipOf, type CurvePoint } from '../../src/analysis/flip.ts';
import { inputRange } from '../../src/analysis/inputRange.ts';
import type { Tornado, TornadoRow } from '../../src/analysis/tornado.ts';
import type { WeightSweep } from '../../src/analysis/weightSweep/weightSweep.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { scenarioOf } from '../corpus.ts';
import { irregular } from '../analysis/makeResult.ts';

/** Community nursing: two lots, two kinds of newcomer each, six options. */
export const decision: Scenario = scenarioOf('community-nursing');

/**
 * A tornado of option 1 over option 2 in which every `every`th uncertain input has an effect of up to `size`.
 * @param mean £ ahead
 */
export function tornadoFigures({ mean = 6.8e6, size = 5e6, every = 9, key = 1 } = {}): Tornado {
  let place = 0;
  const rows = quantityPaths(decision).map((input): TornadoRow => {
    const range = inputRange(input);
    const shared = { path: input.path, drawn: input.drawn, range };
    if (range === null) return { ...shared, effect: null, hasEffect: false };
    const hasEffect = place++ % every === 0;
    const reach = hasEffect ? size * irregular(place, key) : 0;
    const side = irregular(place, key + 1) < 0.5 ? -1 : 1;
    // Now and then both ends go one way.
    const bend = irregular(place, key + 2) < 0.15 ? -0.4 : 0.8;
    const estimateOf = (value: number): { mean: number; standardError: number } => ({ mean: value, standardError: 1.3e5 });
    const [low, high] = [estimateOf(-side * reach), estimateOf(side * reach * bend)];
    const at = (share: number, value: number, effect: number): CurvePoint => ({ share, value, level: estimateOf(mean + effect) });
    const flip = flipOf([
      at(0.01, range.lowest, 1.9 * low.mean), at(0.1, range.low, low.mean), at(0.5, range.middle, 0),
      at(0.9, range.high, high.mean), at(0.99, range.highest, 1.9 * high.mean),
    ]);
    return { ...shared, effect: { low, high, swing: estimateOf(high.mean - low.mean), flip }, hasEffect: hasEffect && reach > 4e5 };
  });
  const span = ({ effect, hasEffect }: TornadoRow): number => (hasEffect && effect !== null ? Math.abs(effect.swing.mean) : -1);
  return {
    option: 1, other: 2, trials: 10_000, difference: { mean, standardError: 1e5 },
    rows: [...rows].sort((a, b) => span(b) - span(a)),
    withoutEffect: rows.filter(({ effect, hasEffect }) => effect !== null && !hasEffect).length,
    fixed: rows.filter(({ range }) => range === null).length,
  };
}

/** A map of three options; the second leads here, the others far off. `far` moves their boundaries out. */
export function mapFigures({ far = 0, error = 0.05, step = 4, isFinest = false } = {}): BreakEven {
  const across: Axis = {
    id: 'assumptions.handoffs.failureWithoutIntegration', kind: 'parameter', from: 0.08, to: 0.52, present: 0.25, box: [0.13, 0.39],
  };
  const up: Axis = {
    id: 'assumptions.quality.qalysPerPersonYear', kind: 'parameter', from: 0.003, to: 0.14, present: 0.03, box: [0.01, 0.07],
  };
  const places = Array.from({ length: 16 / step + 1 }, (_, i) => i * step);
  const cells = places.flatMap((row) => places.map((column): CellFigures => {
    const [u, v] = [column / 16, row / 16];
    const means = [-0.2 - far + 1.4 * v - 2 * u, 0, -0.5 - far + v - u * u];
    return {
      column, row, x: across.from + u * (across.to - across.from), y: up.from + v * (up.to - up.from), trials: 300, means,
      errors: means.map((_, a) => means.map((__, b) => (a === b ? 0 : error))),
      leader: 1, next: 0, lead: { mean: 1, standardError: error }, isClear: true,
    };
  }));
  const found = breakEven(across, up, 3, [{ step, trials: 300, cells }], isFinest);
  if (found === null) throw new Error('No map.');
  return found;
}

interface SweepShape {
  readonly top?: number;
  readonly gain?: number;
  readonly present?: number | null;
  readonly error?: number;
}

/** A sweep of the balanced option: the present provider gains with the weight, and so does the whole value up to `top`. */
export function sweepFigures({ top = 0.4, gain = 7e6, present = 0.15, error = 2e5 }: SweepShape = {}): WeightSweep {
  const weights = Array.from({ length: 13 }, (_, i) => i / 20);
  const share = (mean: number): { mean: number; standardError: number } => ({ mean, standardError: 0.01 });
  const sweeps = [false, true].map((trackRecord) => {
    const factor = trackRecord ? 1 : 0.4;
    const whole = (weight: number): number => gain * factor * (Math.min(weight, top) / (top || 1));
    const of = (mean: number, weight: number): { mean: number; standardError: number } => (
      { mean, standardError: weight === 0 ? 0 : error }
    );
    const best = (weight: number, from: number, to: number, loss: number) => (
      { weight, from, to, loss: present === null ? null : { mean: loss, standardError: error } }
    );
    return {
      priceFormula: 'relative' as const,
      trackRecord,
      points: weights.map((weight) => ({
        weight,
        lots: decision.lots.map(({ id, challengers }) => ({
          lotId: id,
          present: share(0.38 + 0.5 * weight * factor),
          challengers: challengers.map((_, i) => share(i === 0 ? 0.3 : 0.3 - 0.5 * weight * factor)),
          caretaker: share(0.01),
          nobody: share(0.01),
        })),
        whole: of(whole(weight), weight),
        narrow: of(-6e6 * factor * weight, weight),
      })),
      best: { whole: best(top, top, 0.5, whole(top) - whole(present ?? 0)), narrow: best(0, 0, 0, 9e5) },
    };
  });
  return { optionId: 'balanced', trials: 2000, present, sweeps };
}
