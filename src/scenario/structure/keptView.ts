import { valueAt } from '../path.ts';
import type { Scenario } from '../types.ts';

/**
 * A document whose view names nothing that is gone: the pair of the break-even map goes, with why it was chosen, where one of its
 * paths leads nowhere any more; the reference goes where that option has gone.
 */
export function withoutDangling(scenario: Scenario): Scenario {
  const { view, ...rest } = scenario;
  if (view === undefined) return scenario;
  const { reference, breakEven, why, ...others } = view;
  const lost = breakEven?.some((path) => valueAt(scenario, path) === undefined) === true;
  const left = reference !== undefined && !scenario.options.some(({ id }) => id === reference);
  if (!lost && !left) return scenario;
  const kept = {
    ...others,
    ...(reference === undefined || left ? {} : { reference }),
    ...(breakEven === undefined || lost ? {} : { breakEven }),
    ...(why === undefined || lost ? {} : { why }),
  };
  return Object.keys(kept).length === 0 ? rest : { ...rest, view: kept };
}

/** A document whose view follows a change of names. `rename` is given a path's steps and gives them as they are now. */
export function withRenamedPaths(scenario: Scenario, rename: (steps: readonly string[]) => readonly string[]): Scenario {
  const { view } = scenario;
  if (view?.breakEven === undefined) return scenario;
  const now = (path: string): string => rename(path.split('.')).join('.');
  const [across, up] = view.breakEven;
  if (now(across) === across && now(up) === up) return scenario;
  return { ...scenario, view: { ...view, breakEven: [now(across), now(up)] } };
}
