/** Futures to draw and to word in tests. */
import type { OptionLook } from '../../src/charts/frame.ts';
import type { ReplayNetworkData } from '../../src/charts/replayLayout.ts';
import type { ReplayMonth } from '../../src/charts/replayNetwork.ts';
import { tell } from '../../src/model/tell.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { storyEvents } from '../../src/words/storyEvents.ts';
import type { ToldOption } from '../../src/words/storyStripReading.ts';

/** One future of a scenario under the options at two places. */
export function toldOptions(
  scenario: Scenario, trial: number, places: readonly number[] = [0, scenario.options.length - 1], seed = 1,
): readonly ToldOption[] {
  const looks: readonly OptionLook[] = optionLooks(scenario);
  return places.map((place) => {
    const story = tell(scenario, scenario.options[place].id, seed, trial);
    return { look: looks[place], story, events: storyEvents(story, scenario) };
  });
}

/** A network of any size: each partner works with some services, services with their neighbours and one far off. */
export function network(services: number, partners: number, name = (i: number): string => `Name ${i}`): ReplayNetworkData {
  const ids = (kind: string, count: number) => Array.from({ length: count }, (_, i) => ({ id: `${kind}${i}`, name: name(i) }));
  const links: { between: readonly [string, string]; start: number }[] = [];
  for (let p = 0; p < partners; p++) {
    for (let k = 0; k < Math.min(services, 2); k++) links.push({ between: [`s${(p + k) % services}`, `p${p}`], start: ((p + k) % 10) / 10 });
  }
  for (let s = 1; s < services; s++) links.push({ between: [`s${s - 1}`, `s${s}`], start: 0.5 });
  if (services > 2) links.push({ between: ['s0', `s${services - 1}`], start: 0.4 });
  if (partners > 2) links.push({ between: ['p0', 'p1'], start: 0.3 }, { between: ['p0', 'p2'], start: 0.9 });
  return { services: ids('s', services), partners: ids('p', partners), links };
}

/** A month in which as much as can goes on. */
export function busyMonth({ services, links }: ReplayNetworkData, words = 'Independent community provider'): ReplayMonth {
  return {
    services: services.map((_, i) => ({
      holder: (['present', 'newcomer', 'caretaker'] as const)[i % 3], kind: 'Newcomer', name: words, price: '£123.4m a year',
      going: 'Dip 43%, tender running', dip: 0.43, heldUp: true,
    })),
    links: links.map((_, i) => ({ strength: (i % 11) / 10, label: String((i % 11) * 10), crosses: i % 13 })),
  };
}
