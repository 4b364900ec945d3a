import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { networkReading } from '../../src/words/networkReading.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

function nursing(): Scenario {
  const parsed = parse(readFileSync('scenarios/community-nursing.json', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  return parsed.scenario;
}

describe('a network in words', () => {
  test('each link has a name that says its ends and its strength', () => {
    const scenario = nursing();
    const { links, sentence } = networkReading(scenario, 'together');
    expect(links[0].spoken).toMatch(/^Community nursing to Dementia liaison, \d+ of 100$/);
    expect(sentence).toMatch(/^Nine working relationships, from \d+ to \d+ of 100\.$/);
    expect(links).toHaveLength(scenario.links.length);
    expect(networkReading(scenario, 'records').links[1].spoken).toMatch(/^Community nursing to GP practices, shared records \d+ of 100$/);
  });

  test('strength is the layers’ middle values by their weights', () => {
    const [link] = networkReading(baseScenario, 'together').links;
    expect(link.strength).toBeCloseTo(0.35 * 0.3 + 0.3 * 0.4 + 0.35 * 0.5, 12);
    expect(link.label).toBe('40');
    expect(networkReading(baseScenario, 'trust').links[0].strength).toBe(0.5);
    const doubled = baseVariant((draft) => {
      draft.assumptions.relationships.layerWeights = { referral: 0.7, records: 0.6, trust: 0.7 };
    });
    expect(networkReading(doubled, 'together').links[0].strength).toBeCloseTo(link.strength, 12);
  });

  test('links follow the order of services, then of partners, whatever the file’s', () => {
    const scenario = nursing();
    const turned = { ...scenario, links: [...scenario.links].reverse() };
    const ids = networkReading(turned, 'together').links.map(({ id }) => id);
    expect(ids).toEqual(networkReading(scenario, 'together').links.map(({ id }) => id));
    const starts = ids.map((id) => (id.startsWith('community-') ? 0 : 1));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('the table holds every link with all its layers', () => {
    const { table, links } = networkReading(nursing(), 'trust');
    expect(table.columns.map(({ label }) => label)).toEqual(['Working relationship', 'All three together', 'Referral routes', 'Shared records', 'Trust']);
    expect(table.rows).toHaveLength(9);
    table.rows.forEach((row, i) => { expect(row[4]).toBe(links[i].label); });
    expect(table.rows[0][0]).toBe('Community nursing – Dementia liaison');
  });

  test('one link alone, and links all alike', () => {
    expect(networkReading(baseScenario, 'together').sentence).toBe('One working relationship, 40 of 100.');
    const twice = baseVariant((draft) => { draft.links = [draft.links[0], { ...draft.links[0], id: 'again' }]; });
    expect(networkReading(twice, 'together').sentence).toBe('Two working relationships, each 40 of 100.');
  });
});
