import { shown, type Problem } from './issues.ts';
import { migrations } from './migrations.ts';
import { CURRENT_VERSION } from './schema.ts';
import type { Loose } from './tolerant.ts';

/** Turns a file of one version into one of the next. */
export interface Migration {
  /** The version it reads; it writes the one after. */
  readonly from: number;
  /** What changed in the format, for those who read the code. */
  readonly what: string;
  /** Must not change what it is given. The version is set for it. What it is given has not been checked. */
  readonly up: (file: Loose) => Loose;
}

export type Migrated = { readonly ok: true; readonly file: Loose } | { readonly ok: false; readonly problem: Problem };

/**
 * Brings a file of any version to the current one, or says why it can't be.
 * A newer file is refused: to read what one understands of it would lose the rest.
 * @param chain as `migrations`, without gaps: `chainFault`
 */
export function migrate(file: Loose, chain: readonly Migration[] = migrations, current = CURRENT_VERSION): Migrated {
  const { version } = file;
  const fail = (code: 'newer' | 'version' | 'migration', message: string, accepted: string): Migrated => ({
    ok: false,
    problem: { code, path: ['version'], message, accepted },
  });
  const known = current === 1 ? 'version 1' : `version 1 to ${current}`;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    const message = version === undefined ? 'The version is missing.' : `${shown(version)} is not a version of this format.`;
    return fail('version', message, known);
  }
  if (version > current) {
    return fail('newer', `The file is of version ${version}, made by a newer program; this one reads up to version ${current}.`, known);
  }
  let migrated: Loose = file;
  for (const migration of chain.slice(version - 1, current - 1)) {
    try {
      migrated = { ...migration.up(migrated), version: migration.from + 1 };
    } catch {
      const message = `The file is of version ${version} and cannot be brought to version ${current}.`;
      return fail('migration', message, `a valid file of ${known}`);
    }
  }
  return { ok: true, file: migrated };
}

/** Why a chain does not lead from version 1 to the current one, step by step; undefined where it does. */
export function chainFault(chain: readonly Migration[], current: number): string | undefined {
  if (chain.length !== current - 1) return `${chain.length} migrations for ${current - 1} older versions`;
  const wrong = chain.findIndex((migration, place) => migration.from !== place + 1);
  return wrong < 0 ? undefined : `migration ${wrong + 1} reads version ${chain[wrong].from}`;
}
