import type { Migration } from './migrate.ts';

/**
 * One entry for each version before the current, in order: what turns a file of that version into one of the next.
 * None yet: version 1 is the first. Each migration has its test in `test/scenario/migrations`.
 */
export const migrations: readonly Migration[] = [];
