import type { Scenario } from '../../scenario/types.ts';
import type { Tornado } from '../tornado.ts';
import { axisOf } from './axis.ts';

/** The two axes that a scenario's map opens with, and why these. */
export interface AxisPair {
  readonly across: string;
  readonly up: string;
  /** `given`: the scenario names them. `swing`: of all inputs they take most off the lead, each alone, at Low or High. */
  readonly why: 'given' | 'swing';
}

/**
 * The pair that the scenario names in `view.breakEven`; where it names none that can be drawn, the two inputs that most nearly turn the
 * answer: those that at Low or High take most off the present difference (or turn it furthest).
 * @param found a tornado of the option with the highest mean against the next; null where there is none
 * @returns null where fewer than two inputs move the difference
 */
export function defaultPair(scenario: Scenario, found: Tornado | null): AxisPair | null {
  const given = scenario.view?.breakEven;
  if (given !== undefined && given[0] !== given[1] && given.every((id) => axisOf(scenario, id) !== null)) {
    return { across: given[0], up: given[1], why: 'given' };
  }
  if (found === null) return null;
  const side = found.difference.mean < 0 ? -1 : 1;
  const first = found.rows
    .filter(({ path, hasEffect }) => hasEffect && axisOf(scenario, path) !== null)
    .map(({ path, effect }) => ({ path, taken: effect === null ? 0 : Math.max(-side * effect.low.mean, -side * effect.high.mean) }))
    .sort((a, b) => b.taken - a.taken);
  if (first.length < 2) return null;
  return { across: first[0].path, up: first[1].path, why: 'swing' };
}
