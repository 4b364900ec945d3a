import { commands, type EditCommand } from '../edit.ts';
import type { Scenario } from '../types.ts';

/** The change that makes one document of another, as one undo step. Parts that both share are left alone. */
export function changeBetween(before: Scenario, after: Scenario): EditCommand {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  const gone = [...old.keys()].filter((key) => !now.has(key)).map((key) => commands.removeAt([key]));
  const changed = [...now].filter(([key, part]) => old.get(key) !== part).map(([key, part]) => commands.setAt([key], part));
  return commands.many([...changed, ...gone]);
}
