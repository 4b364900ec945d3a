import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chainFault, migrate, type Migration } from '../../src/scenario/migrate.ts';
import { migrations } from '../../src/scenario/migrations.ts';
import { CURRENT_VERSION } from '../../src/scenario/schema.ts';

/** A chain of a format that never was: a key renamed, a key added. */
const chain: readonly Migration[] = [
  {
    from: 1,
    what: 'name becomes title',
    up: ({ name, ...rest }) => ({ ...rest, title: name }),
  },
  {
    from: 2,
    what: 'horizonMonths is asked for',
    up: (file) => {
      if (typeof file['title'] !== 'string') throw new TypeError('no title');
      return { ...file, horizonMonths: 120 };
    },
  },
];

describe('the chain of this program', () => {
  test('leads from version 1 to the current one without a gap', () => {
    expect(chainFault(migrations, CURRENT_VERSION)).toBeUndefined();
  });

  test('each migration has a test of its own', () => {
    const untested = migrations.filter(({ from }) => !existsSync(new URL(`migrations/from${from}.test.ts`, import.meta.url)));
    expect(untested).toEqual([]);
  });

  test('a current file is left as it is', () => {
    const file = { version: CURRENT_VERSION, title: 'x' };
    expect(migrate(file)).toEqual({ ok: true, file });
  });
});

describe('any chain', () => {
  test('brings each older version to the current one, step by step', () => {
    const migrated = { version: 3, title: 'x', horizonMonths: 120 };
    expect(migrate({ version: 1, name: 'x' }, chain, 3)).toEqual({ ok: true, file: migrated });
    expect(migrate({ version: 2, title: 'x' }, chain, 3)).toEqual({ ok: true, file: migrated });
    expect(migrate(migrated, chain, 3)).toEqual({ ok: true, file: migrated });
  });

  test('leaves what it is given as it was', () => {
    const file = Object.freeze({ version: 1, name: 'x' });
    migrate(file, chain, 3);
    expect(file).toEqual({ version: 1, name: 'x' });
  });

  test('refuses a newer file and says why', () => {
    const refused = migrate({ version: 4 }, chain, 3);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'newer', path: ['version'], accepted: 'version 1 to 3' } });
  });

  test.each([0, -1, 1.5, '1', null, undefined, NaN, Infinity, [1]])('refuses version %s', (version) => {
    expect(migrate({ version }, chain, 3)).toMatchObject({ ok: false, problem: { code: 'version', path: ['version'] } });
  });

  test('turns a failure of a migration into an issue', () => {
    expect(migrate({ version: 1, name: 7 }, chain, 3)).toMatchObject({ ok: false, problem: { code: 'migration' } });
  });

  test('with a gap, a repetition or a wrong length is found out', () => {
    expect(chainFault(chain, 3)).toBeUndefined();
    expect(chainFault(chain, 4)).toBe('2 migrations for 3 older versions');
    expect(chainFault([chain[0], chain[0]], 3)).toBe('migration 2 reads version 1');
    expect(chainFault([chain[1]], 2)).toBe('migration 1 reads version 2');
  });
});
