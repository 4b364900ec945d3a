import type { EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { withRenamedPaths } from './keptView.ts';
import { withKeyRenamed } from './records.ts';

export type IdKind = 'lot' | 'partner' | 'link' | 'segment' | 'option' | 'challenger';

/**
 * Renames an id wherever it is referred to. The draws of what bears it change with it, as a stream has its path's name.
 * @param from a challenger's with its lot's before it: `community.newcomer`
 * @param to an id that cannot be one, or that another has, makes a document that is refused when it is checked
 * @throws RangeError where nothing of that kind has the id
 */
export function renameId(scenario: Scenario, kind: IdKind, from: string, to: string): EditCommand {
  return changeBetween(scenario, withRenamedPaths(renamed(scenario, kind, from, to), pathRenamer(kind, from, to)));
}

function renamed(scenario: Scenario, kind: IdKind, from: string, to: string): Scenario {
  switch (kind) {
    case 'lot': {
      const lots = withId(scenario.lots, from, to);
      const segments = scenario.segments.map((segment) => ({ ...segment, uses: withKeyRenamed(segment.uses, from, to) }));
      const options = scenario.options.map((option) =>
        option.lots === undefined ? option : { ...option, lots: withKeyRenamed(option.lots, from, to) },
      );
      return { ...withEnd(scenario, from, to), lots, segments, options };
    }
    case 'partner':
      return { ...withEnd(scenario, from, to), partners: withId(scenario.partners, from, to) };
    case 'link': {
      const segments = scenario.segments.map((segment) => ({ ...segment, handoffs: withKeyRenamed(segment.handoffs, from, to) }));
      return { ...scenario, links: withId(scenario.links, from, to), segments };
    }
    case 'segment':
      return { ...scenario, segments: withId(scenario.segments, from, to) };
    case 'option': {
      const { view } = scenario;
      const options = withId(scenario.options, from, to);
      return view?.reference === from ? { ...scenario, options, view: { ...view, reference: to } } : { ...scenario, options };
    }
    case 'challenger': {
      const [lotId, id] = challengerSteps(from);
      const { challengers } = findEntry(scenario.lots, lotId);
      const now = withId(challengers, id, to);
      return { ...scenario, lots: scenario.lots.map((lot) => (lot.id === lotId ? { ...lot, challengers: now } : lot)) };
    }
  }
}

function withId<T extends { readonly id: string }>(list: readonly T[], from: string, to: string): readonly T[] {
  findEntry(list, from);
  return list.map((entry) => (entry.id === from ? { ...entry, id: to } : entry));
}

function withEnd(scenario: Scenario, from: string, to: string): Scenario {
  const end = (id: string): string => (id === from ? to : id);
  return { ...scenario, links: scenario.links.map((link) => ({ ...link, between: [end(link.between[0]), end(link.between[1])] })) };
}

function challengerSteps(from: string): readonly [string, string] {
  const [lotId, id, ...rest] = from.split('.');
  if (id === undefined || rest.length > 0) throw new RangeError(`${from} is not the id of a challenger with its lot's before it.`);
  return [lotId, id];
}

/** Where an id stands in a path: `*` is any step. */
const places: Readonly<Record<Exclude<IdKind, 'challenger'>, readonly (readonly string[])[]>> = {
  lot: [['lots'], ['options', '*', 'lots'], ['segments', '*', 'uses']],
  partner: [['partners']],
  link: [['links'], ['segments', '*', 'handoffs']],
  segment: [['segments']],
  option: [['options']],
};

function pathRenamer(kind: IdKind, from: string, to: string): (steps: readonly string[]) => readonly string[] {
  const [lotId, id] = kind === 'challenger' ? challengerSteps(from) : ['', from];
  const before = kind === 'challenger' ? [['lots', lotId, 'challengers']] : places[kind];
  return (steps) => {
    const place = before.find((prefix) => steps[prefix.length] === id && prefix.every((step, i) => step === '*' || step === steps[i]));
    return place === undefined ? steps : steps.map((step, i) => (i === place.length ? to : step));
  };
}
