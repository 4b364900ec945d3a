import type { EditCommand } from '../edit.ts';
import type { Option, Scenario } from '../types.ts';
import { changeBetween } from './changeBetween.ts';
import { findEntry } from './findEntry.ts';
import { withoutDangling } from './keptView.ts';
import { withoutKeys } from './records.ts';
import { withoutLinks } from './withoutLinks.ts';

/**
 * Takes a lot away, with its links, the handoffs over them, its uses, and what options say of it alone.
 * @throws RangeError where there is no such lot
 */
export function removeLot(scenario: Scenario, lotId: string): EditCommand {
  findEntry(scenario.lots, lotId);
  const gone = new Set([lotId]);
  const unlinked = withoutLinks(scenario, ({ between }) => between.includes(lotId));
  const after: Scenario = {
    ...unlinked,
    lots: unlinked.lots.filter(({ id }) => id !== lotId),
    segments: unlinked.segments.map((segment) => {
      const uses = withoutKeys(segment.uses, gone);
      return uses === segment.uses ? segment : { ...segment, uses };
    }),
    options: unlinked.options.map((option) => withoutOverride(option, gone)),
  };
  return changeBetween(scenario, withoutDangling(after));
}

function withoutOverride(option: Option, gone: ReadonlySet<string>): Option {
  const { lots, ...rest } = option;
  if (lots === undefined) return option;
  const left = withoutKeys(lots, gone);
  if (left === lots) return option;
  return Object.keys(left).length === 0 ? rest : { ...rest, lots: left };
}
