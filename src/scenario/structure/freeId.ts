import { limits } from '../fields.ts';

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeId(base: string, taken: Iterable<string>): string {
  return firstFree(taken, (count) => (count === 1 ? base : `${base}-${count}`));
}

/** The first of "New service", "New service 2" … that is not taken, cut so that it is no longer than a name may be. */
export function freeName(base: string, taken: Iterable<string>): string {
  return firstFree(taken, (count) => {
    const ending = count === 1 ? '' : ` ${count}`;
    return `${Array.from(base).slice(0, limits.name - ending.length).join('')}${ending}`;
  });
}

function firstFree(taken: Iterable<string>, candidate: (count: number) => string): string {
  const held = new Set(taken);
  let count = 1;
  while (held.has(candidate(count))) count++;
  return candidate(count);
}
