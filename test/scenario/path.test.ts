import { describe, expect, test } from 'vitest';
import { parseValue } from '../../src/scenario/parse.ts';
import { pathOf, positionOf, quantityPaths, valueAt, valueAtPosition } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { validFile } from './validFile.ts';

const scenario = validFile() as Scenario;

describe('paths with ids', () => {
  test.each([
    ['assumptions.market.panelSd', ['assumptions', 'market', 'panelSd'], 0.08],
    ['lots.community.annualValue', ['lots', 0, 'annualValue'], 14_000_000],
    ['lots.community.challengers.newcomer.cost', ['lots', 0, 'challengers', 0, 'cost'], 1],
    ['options.keep.strategy.weights.value', ['options', 0, 'strategy', 'weights', 'value'], 30],
    ['options.compete.lots.dementia.termMonths', ['options', 1, 'lots', 'dementia', 'termMonths'], 36],
    ['links.community-gp.trust', ['links', 0, 'trust'], 0.5],
    ['links.lots.between.1', ['links', 1, 'between', 1], 'dementia'],
    ['segments.frail.harm', ['segments', 0, 'harm'], 1.4],
    ['segments.frail.handoffs.community-gp', ['segments', 0, 'handoffs', 'community-gp'], 6],
    ['values.qalyValue', ['values', 'qalyValue'], 25_000],
  ])('%s', (path, position, value) => {
    expect(positionOf(scenario, path)).toEqual(position);
    expect(valueAt(scenario, path)).toEqual(value);
    expect(valueAtPosition(scenario, position)).toEqual(value);
    expect(pathOf(scenario, position)).toBe(path);
  });

  test.each([
    '', 'nothing.here', 'lots.nowhere.name', 'lots.0.name', 'lots.community..name', 'title.length', '__proto__.x', 'lots.constructor',
    'links.lots.between.2',
  ])('nowhere: "%s"', (path) => {
    expect(positionOf(scenario, path)).toBeUndefined();
    expect(valueAt(scenario, path)).toBeUndefined();
  });

  test('a key that the document could hold has a place and no value', () => {
    expect(positionOf(scenario, 'options.keep.slot')).toEqual(['options', 0, 'slot']);
    expect(valueAt(scenario, 'options.keep.slot')).toBeUndefined();
    expect(pathOf(scenario, ['options', 0, 'slot'])).toBeUndefined();
    expect(valueAt(scenario, 'values.toString')).toBeUndefined();
  });
});

describe('the list of quantities', () => {
  const places = quantityPaths(scenario);

  test('leads to each quantity, under a path of its own', () => {
    expect(new Set(places.map(({ path }) => path)).size).toBe(places.length);
    for (const { path, quantity } of places) {
      expect(quantity).toBeDefined();
      expect(valueAt(scenario, path)).toBe(quantity);
    }
  });

  test('holds every quantity of the file: a wrong form is noticed at each place and at no other', () => {
    const found: string[] = [];
    const visit = (part: unknown, position: readonly (string | number)[]): void => {
      if (typeof part === 'number' || (typeof part === 'object' && part !== null)) {
        const file = structuredClone(scenario) as unknown as Record<string | number, unknown>;
        const holder = position.slice(0, -1).reduce((node, step) => node[step] as Record<string | number, unknown>, file);
        if (position.length > 0) holder[position[position.length - 1]] = { value: 1, grade: 7 };
        const parsed = parseValue(file);
        const isQuantity = !parsed.ok && parsed.issues.some(({ path, code }) => code === 'choice' && path.endsWith('.grade'));
        const path = pathOf(scenario, position);
        if (isQuantity && path !== undefined) {
          found.push(path);
          return;
        }
      }
      if (typeof part === 'object' && part !== null) {
        for (const [key, entry] of Object.entries(part)) visit(entry, [...position, Array.isArray(part) ? Number(key) : key]);
      }
    };
    visit(scenario, []);
    expect(found.sort()).toEqual(places.map(({ path }) => path).sort());
  });

  test('tells what is drawn once a trial from what is drawn when it happens', () => {
    const events = places.filter(({ drawn }) => drawn === 'event').map(({ path }) => path);
    expect(events.every((path) => /\.challengers\.|\.caretaker\./.test(path))).toBe(true);
    expect(events).toHaveLength(2 * 7 + 6);
    expect(places.filter(({ path }) => /\.challengers\.|\.caretaker\./.test(path))).toHaveLength(events.length);
  });
});
