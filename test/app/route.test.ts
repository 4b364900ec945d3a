import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf, pages, routeOf, tabs } from '../../src/app/shared/route.ts';

describe('routeOf', () => {
  test.each(['', '#', '#/', '/'])('%o is Home', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'home' });
  });

  test('a decision is named by its file', () => {
    expect(routeOf('#/decision/dermatology')).toEqual({ page: 'decision', file: 'dermatology', tab: 'answer', query: '' });
    expect(routeOf('#/decision/older%20people/')).toEqual({ page: 'decision', file: 'older people', tab: 'answer', query: '' });
  });

  test.each(tabs)('a decision has the screen %s', (tab) => {
    expect(routeOf(`#/decision/dermatology/${tab}`)).toEqual({ page: 'decision', file: 'dermatology', tab, query: '' });
  });

  test('charts for developers have an address', () => {
    expect(routeOf('#/gallery')).toEqual({ page: 'gallery' });
    expect(hashOf({ page: 'gallery' })).toBe('#/gallery');
  });

  test.each(['#/decision/', '#/decision/a/b', '#/decision/a/answer/b', '#/elsewhere', '#/decision/%', '#answer'])('%o leads nowhere', (hash) => {
    expect(routeOf(hash).page).toBe('unknown');
  });

  test('reads back every address that it makes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(...tabs), (file, tab) => {
      expect(routeOf(hashOf({ page: 'decision', file, tab }))).toEqual({ page: 'decision', file, tab, query: '' });
    }));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => {
      expect(['home', 'decision', 'shared', 'unknown', ...pages]).toContain(routeOf(hash).page);
    }));
  });
});
