import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explain, fingerprint, root } from '../../tools/freshBuild.mjs';

describe('the fingerprint of the sources', () => {
  let folder = '';
  let path = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
    path = relative(root, folder);
    mkdirSync(join(folder, 'part'));
    writeFileSync(join(folder, 'part', 'a.ts'), 'one');
    writeFileSync(join(folder, 'b.ts'), 'two');
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('stays while the contents do, whatever their dates', () => {
    const before = fingerprint([path]);
    utimesSync(join(folder, 'b.ts'), 1, 1);
    expect(fingerprint([path])).toBe(before);
  });

  test.each([
    ['a content changes', () => writeFileSync(join(folder, 'b.ts'), 'owt')],
    ['a file comes', () => writeFileSync(join(folder, 'part', 'c.ts'), '')],
    ['a file goes', () => rmSync(join(folder, 'b.ts'))],
    [
      'contents are swapped',
      () => {
        writeFileSync(join(folder, 'part', 'a.ts'), 'two');
        writeFileSync(join(folder, 'b.ts'), 'one');
      },
    ],
  ])('changes when %s', (_name, change) => {
    const before = fingerprint([path]);
    change();
    expect(fingerprint([path])).not.toBe(before);
  });

  test('leaves out what it is told to, and what an editor leaves behind', () => {
    const before = fingerprint([path], [`${path}/part`]);
    writeFileSync(join(folder, 'part', 'a.ts'), 'three');
    writeFileSync(join(folder, '.b.ts.swp'), 'three');
    writeFileSync(join(folder, 'b.ts~'), 'three');
    expect(fingerprint([path], [`${path}/part`])).toBe(before);
  });
});

test('missing packages are explained', () => {
  expect(explain(Object.assign(new Error('Cannot find'), { code: 'ERR_MODULE_NOT_FOUND' }))).toMatch(/npm ci/);
  expect(explain(new Error('The build failed'))).toBe('The build failed');
});
