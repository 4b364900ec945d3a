import type { Scenario } from '../../scenario/types.ts';
import { estimate, type Estimate } from '../estimate.ts';
import type { Observation } from './observe.ts';
import { optionInRole, type OptionRole } from './optionRoles.ts';
import { replays, type Replay, type ReplayId } from './replays.ts';
import { targets, type Target, type TargetId } from './targets.ts';

/** Why a target has no figure in a scenario that it is for. */
export type NotApplicable = 'noScenario' | 'noOption' | 'noFigure';

/** A target in one scenario under one option. */
export interface TargetFinding {
  readonly target: TargetId;
  readonly scenario: string;
  readonly role: OptionRole;
  readonly option: string | null;
  readonly low: number;
  readonly high: number;
  /** The model's own figure; null where there is none. */
  readonly figure: Estimate | null;
  /** `within` also where the published range is passed by no more than two standard errors. */
  readonly verdict: 'within' | 'below' | 'above' | NotApplicable;
}

/** A case held against its scenario's futures. */
export interface ReplayFinding {
  readonly replay: ReplayId;
  readonly scenario: string;
  readonly option: string | null;
  readonly observed: number | null;
  /** Futures in which the question arises, of all. */
  readonly arises: Estimate | null;
  /** Of those: the share that lies below what happened, ties half; of what happened or did not, the share in which it does. */
  readonly share: Estimate | null;
  /** The figure in the middle future, and those that 1 future in 20 falls below or goes above; null: never, or not a number. */
  readonly middle: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** `within`: among the middle nine futures of ten, or in one of twenty at least; `edge`: rarer, but there; `outside`: in none. */
  readonly verdict: 'within' | 'edge' | 'outside' | NotApplicable;
}

/** How findings come by observations: the first trials of an option, always as many. */
export type Observe = (scenario: Scenario, optionId: string) => readonly Observation[];
export type Scenarios = ReadonlyMap<string, Scenario>;

/** @param scenarios by file name without its ending */
export function calibrateTargets(scenarios: Scenarios, observe: Observe): TargetFinding[] {
  return targets.flatMap((target) => target.scenarios.flatMap((file) => (
    target.roles.map((role) => targetFinding(target, file, scenarios.get(file), role, observe))
  )));
}

function targetFinding(target: Target, file: string, scenario: Scenario | undefined, role: OptionRole, observe: Observe): TargetFinding {
  const { id, low, high } = target;
  const finding = { target: id, scenario: file, role, option: null, low, high, figure: null } as const;
  if (scenario === undefined) return { ...finding, verdict: 'noScenario' };
  const option = optionInRole(scenario, role);
  if (option === null) return { ...finding, verdict: 'noOption' };
  const figure = target.figure(observe(scenario, option), scenario);
  if (figure === null) return { ...finding, option, verdict: 'noFigure' };
  const error = 2 * figure.standardError;
  const verdict = figure.mean + error < low ? 'below' : figure.mean - error > high ? 'above' : 'within';
  return { ...finding, option, figure, verdict };
}

/** @param scenarios by file name without its ending */
export function replayCases(scenarios: Scenarios, observe: Observe): ReplayFinding[] {
  return replays.map((replay) => replayFinding(replay, scenarios.get(replay.scenario), observe));
}

function replayFinding(replay: Replay, scenario: Scenario | undefined, observe: Observe): ReplayFinding {
  const { id, observed, role, see } = replay;
  const finding = {
    replay: id, scenario: replay.scenario, option: null, observed, arises: null, share: null, middle: null, low: null, high: null,
  } as const;
  if (scenario === undefined) return { ...finding, verdict: 'noScenario' };
  const option = optionInRole(scenario, role);
  if (option === null) return { ...finding, verdict: 'noOption' };
  const seen = observe(scenario, option).map((one) => see(one, scenario));
  const arises = estimate(seen.map((one) => (one === null ? 0 : 1)));
  const found = seen.filter((one) => one !== null);
  if (found.length === 0) return { ...finding, option, arises, verdict: 'noFigure' };
  if (observed === null) {
    const share = estimate(found.map((one) => (one === true ? 1 : 0)));
    return { ...finding, option, arises, share, verdict: share.mean >= 0.05 ? 'within' : share.mean > 0 ? 'edge' : 'outside' };
  }
  const numbers = found.map(Number).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const share = estimate(numbers.map((x) => (x < observed ? 1 : x > observed ? 0 : 0.5)));
  const isThere = numbers[0] <= observed && observed <= numbers[numbers.length - 1];
  const verdict = !isThere ? 'outside' : share.mean >= 0.05 && share.mean <= 0.95 ? 'within' : 'edge';
  // Of all sorted numbers the one that so many fall below: Infinity, which no text format holds, becomes null.
  const at = (part: number): number | null => finiteOrNull(numbers[Math.min(numbers.length - 1, Math.floor(part * numbers.length))]);
  return { ...finding, option, arises, share, middle: at(0.5), low: at(0.05), high: at(0.95), verdict };
}

const finiteOrNull = (x: number): number | null => (Number.isFinite(x) ? x : null);
