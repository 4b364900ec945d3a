import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf, routeOf } from '../../src/app/shared/route.ts';

describe('routeOf', () => {
  test.each(['', '#', '#/', '/'])('%o is Home', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'home' });
  });

  test('a decision is named by its file', () => {
    expect(routeOf('#/decision/dermatology')).toEqual({ page: 'decision', file: 'dermatology' });
    expect(routeOf('#/decision/older%20people/')).toEqual({ page: 'decision', file: 'older people' });
  });

  test.each(['#/decision/', '#/decision/a/b', '#/elsewhere', '#/decision/%', '#answer'])('%o leads nowhere', (hash) => {
    expect(routeOf(hash).page).toBe('unknown');
  });

  test('reads back every address that it makes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (file) => {
      expect(routeOf(hashOf({ page: 'decision', file }))).toEqual({ page: 'decision', file });
    }));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => {
      expect(['home', 'decision', 'unknown']).toContain(routeOf(hash).page);
    }));
  });
});
