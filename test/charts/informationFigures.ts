/** Figures to draw in tests: values of information and boxes, hand-made, put into words as the page does. */
import { inputGroupOf, inputGroups } from '../../src/analysis/inputGroups.ts';
import type { Estimate } from '../../src/analysis/estimate.ts';
import type { DiscoveredBox, ScenarioDiscovery } from '../../src/analysis/scenarioDiscovery.ts';
import type { ValueOfInformation } from '../../src/analysis/valueOfInformation/valueOfInformation.ts';
import { compile } from '../../src/model/compile.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { scenarioOf } from '../corpus.ts';
import { irregular } from '../analysis/makeResult.ts';

/** A real scenario, for the names of its inputs. */
export function someScenario(): Scenario {
  return scenarioOf('community-nursing');
}

export function pathsOf(scenario: Scenario): readonly string[] {
  return compile(scenario, scenario.options.map(({ id }) => id), 1).parameters.uncertainPaths;
}

const both = (estimate: Estimate) => ({ whole: estimate, narrow: estimate });

/** Values that fall off irregularly by `key`, most of them nothing; `size` is about that of the largest, £. */
export function informationOf(scenario: Scenario, key: number, size: number): ValueOfInformation {
  const paths = pathsOf(scenario);
  const made = (i: number, share: number): Estimate => {
    const x = irregular(i, key);
    const mean = x > 0.75 ? size * share * (x - 0.75) * 4 : 0;
    return { mean, standardError: mean * irregular(i, key + 1) * 0.8 };
  };
  return {
    trials: 10_000,
    all: both({ mean: 3 * size, standardError: size / 20 }),
    inputs: paths.map((path, i) => ({ path, value: both(made(i, 0.7)) })),
    groups: inputGroups.map((group, i) => (
      { group, paths: paths.filter((path) => inputGroupOf(path) === group), value: both(made(i, 1)) })),
  };
}

/** Every shape of a condition, on inputs of all kinds. */
export function discoveryOf(scenario: Scenario, key: number, conditions: number, box: Partial<DiscoveredBox> = {}): ScenarioDiscovery {
  const paths = pathsOf(scenario);
  const share = (mean: number): Estimate => ({ mean, standardError: 0.01 });
  return {
    trials: 10_000,
    leader: 1,
    target: null,
    base: share(0.48),
    box: conditions === 0 ? null : {
      conditions: Array.from({ length: conditions }, (_, i) => {
        const path = paths[Math.floor(irregular(i, key) * paths.length)];
        const scale = path.includes('ost') ? 1e6 : 0.5;
        const low = irregular(i, key + 1) * scale;
        return {
          path,
          low: (i + key) % 3 === 0 ? null : low,
          high: (i + key) % 3 === 1 ? null : low + irregular(i, key + 2) * (scale - low),
          p1: 0.013 * scale, p99: scale, quasiP: 1e-5, recurs: 4,
        };
      }),
      resamples: 4, density: share(0.65), coverage: share(0.28), mass: share(0.2), ...box,
    },
  };
}
