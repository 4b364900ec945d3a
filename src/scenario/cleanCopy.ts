import { forbiddenKeys, type Position, type Report } from './issues.ts';
import { MAX_DEPTH } from './scanJson.ts';

/** More parts than a file of the largest accepted size can hold; only a value that shares or repeats its parts has more. */
const MAX_PARTS = 3_000_000;

/**
 * A copy of a JSON value that nothing else holds: without keys that reach prototypes (each reported), -0 as 0.
 * Values that JSON cannot hold stay as they are, for later checks to refuse.
 * @returns undefined where the value is nested too deep or endless, which is reported
 */
export function cleanCopy(value: unknown, report: Report): { readonly copy: unknown } | undefined {
  let parts = 0;
  let stopped = false;
  const path: (string | number)[] = [];

  const copyOf = (part: unknown): unknown => {
    if (stopped || typeof part !== 'object' || part === null) return part === 0 ? 0 : part;
    if (path.length >= MAX_DEPTH) {
      stopped = true;
      return undefined;
    }
    if (Array.isArray(part)) {
      const entries: unknown[] = [];
      const list: readonly unknown[] = part;
      for (let index = 0; index < list.length && !stopped; index++) {
        if (++parts > MAX_PARTS) stopped = true;
        path.push(index);
        entries.push(copyOf(list[index]));
        path.pop();
      }
      return entries;
    }
    const copy: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(part)) {
      if (++parts > MAX_PARTS) stopped = true;
      if (stopped) break;
      if (forbiddenKeys.has(key)) {
        reportForbidden([...path, key], key, report);
        continue;
      }
      path.push(key);
      copy[key] = copyOf(entry);
      path.pop();
    }
    return copy;
  };

  const copy = copyOf(value);
  if (!stopped) return { copy };
  report({
    code: 'tooDeep',
    path: [],
    message: `The file is nested more than ${MAX_DEPTH} brackets deep, or has no end.`,
    accepted: `at most ${MAX_DEPTH} brackets within each other`,
  });
  return undefined;
}

function reportForbidden(path: Position, key: string, report: Report): void {
  report({ code: 'forbiddenKey', path, message: `The key "${key}" is not allowed anywhere in a file.`, accepted: 'another key' });
}
