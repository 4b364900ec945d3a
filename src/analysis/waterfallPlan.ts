import { crossChecks } from '../scenario/crossChecks.ts';
import type { Scenario } from '../scenario/types.ts';
import type { DifferenceGroup } from './differenceGroups.ts';
import type { ScenarioDifference } from './scenarioDifferences.ts';
import { blendScenarios } from './waterfallBlend.ts';

/** One step from a version to another: the groups of differences that it takes over, usually one. */
export interface WaterfallStep {
  /** In the order of `differenceGroups`; several where one could not stand without the other. */
  readonly groups: readonly DifferenceGroup[];
  /** The decision after this step and all before it; after the last step, the other version itself. */
  readonly after: Scenario;
  /** The decision with this step's differences and no others; null where that is no valid decision. */
  readonly alone: Scenario | null;
}

export interface WaterfallPlan {
  readonly from: Scenario;
  readonly to: Scenario;
  /** The option whose worth is told, and the one that it is held against, if any; both versions have them. */
  readonly optionIds: readonly string[];
  readonly steps: readonly WaterfallStep[];
}

/**
 * The steps by which one version becomes another: one for each group of differences that may move these options, in the order given.
 *
 * A group whose differences alone would make no valid decision is joined with the fewest others that mend it, which its own differences
 * lead to: a handoff needs its working relationship, and that its service. Where a step is valid alone but not after those before it,
 * the next ones are taken with it until it is.
 * @param differences of `from` and `to`, in that order
 * @param order groups of differences, first to last; those that are missing follow in their usual order
 */
export function waterfallPlan(
  from: Scenario, to: Scenario, differences: readonly ScenarioDifference[], optionIds: readonly string[],
  order: readonly DifferenceGroup[] = [],
): WaterfallPlan {
  const acting = [...new Set(differences.filter((one) => mayMove(one, optionIds)).map(({ group }) => group))];
  const wanted = [...new Set([...order.filter((group) => acting.includes(group)), ...acting])];
  const inFile = (groups: readonly DifferenceGroup[]): DifferenceGroup[] => acting.filter((group) => groups.includes(group));
  const blend = (groups: readonly DifferenceGroup[]): Scenario => ofOptions(blendScenarios(from, to, new Set(groups)), optionIds);

  const blocks: DifferenceGroup[][] = [];
  for (const group of wanted) {
    if (blocks.some((block) => block.includes(group))) continue;
    const needed = withNeeds(group, wanted, blend);
    // Blocks that share a group are one.
    const sharing = blocks.filter((block) => block.some((one) => needed.includes(one)));
    const joined = inFile([...needed, ...sharing.flat()]);
    const place = sharing.length === 0 ? blocks.length : blocks.indexOf(sharing[0]);
    blocks.splice(place, sharing.length === 0 ? 0 : 1, joined);
    for (const block of sharing.slice(1)) blocks.splice(blocks.indexOf(block), 1);
  }

  const steps: WaterfallStep[] = [];
  let taken: DifferenceGroup[] = [];
  let open: DifferenceGroup[] = [];
  for (const [place, block] of blocks.entries()) {
    open = [...open, ...block];
    const isLast = place === blocks.length - 1;
    const after = isLast ? to : blend([...taken, ...open]);
    if (!isLast && faultsIn(after) > 0) continue;
    const groups = inFile(open);
    const alone = blend(groups);
    taken = [...taken, ...groups];
    steps.push({ groups, after, alone: faultsIn(alone) === 0 ? alone : null });
    open = [];
  }
  return { from, to, optionIds, steps };
}

/** May a difference move what these options do? Another option never does. */
function mayMove({ counts, group, path }: ScenarioDifference, optionIds: readonly string[]): boolean {
  return counts && (group !== 'options' || optionIds.some((id) => path.startsWith(`options.${id}.`)));
}

/** A group with those that its differences need: always the one that mends most, then without any that turned out to be needless. */
function withNeeds(
  group: DifferenceGroup, all: readonly DifferenceGroup[], blend: (groups: readonly DifferenceGroup[]) => Scenario,
): readonly DifferenceGroup[] {
  let groups: readonly DifferenceGroup[] = [group];
  let faults = faultsIn(blend(groups));
  while (faults > 0 && groups.length < all.length) {
    const tried = all.filter((one) => !groups.includes(one)).map((one) => ({ one, left: faultsIn(blend([...groups, one])) }));
    const best = tried.reduce((least, next) => (next.left < least.left ? next : least));
    groups = [...groups, best.one];
    faults = best.left;
  }
  if (faults > 0) return [group];
  return groups.filter((one) => one === group || faultsIn(blend(groups.filter((other) => other !== one))) > 0);
}

/**
 * How much is wrong with a scenario that was put together of two valid ones: each part is as it was in one of them, so that only what the
 * parts say of each other can be at fault.
 */
function faultsIn(scenario: Scenario): number {
  let count = 0;
  crossChecks(scenario, () => {
    count++;
  });
  return count;
}

/** With those options alone, and without what a result never rests on and what would name the others. */
function ofOptions(scenario: Scenario, optionIds: readonly string[]): Scenario {
  const { about: _about, view: _view, record: _record, ...rest } = scenario;
  return { ...rest, options: scenario.options.filter(({ id }) => optionIds.includes(id)) };
}
