import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { evidenceWords } from '../../src/words/evidenceWords.ts';
import { inputWords } from '../../src/words/inputs.ts';
import { strategyWords, valueWords } from '../../src/words/settingWords.ts';

const scenarios = readdirSync('scenarios')
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, scenario: read(name) }));

function read(name: string): Scenario {
  const parsed = parse(readFileSync(`scenarios/${name}`));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.issues.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
  return parsed.scenario;
}

const community = read('community-nursing.json');
const skin = read('failing-dermatology.json');

/** Paths of the plain numbers and choices of a scenario, written out from its parts. */
function settingPaths(scenario: Scenario): string[] {
  const { lots, segments, options } = scenario;
  return [
    'horizonMonths',
    ...lots.flatMap(({ id }) => [`lots.${id}.annualValue`, `lots.${id}.contractEndMonth`]),
    ...segments.flatMap(({ id, uses, handoffs }) => [
      `segments.${id}.people`,
      ...Object.keys(uses).map((lot) => `segments.${id}.uses.${lot}`),
      ...Object.keys(handoffs).map((link) => `segments.${id}.handoffs.${link}`),
    ]),
    ...['referral', 'records', 'trust'].map((layer) => `assumptions.relationships.layerWeights.${layer}`),
    ...Object.keys(scenario.values).map((key) => `values.${key}`),
    ...options.flatMap(({ id, strategy, lots: overrides = {} }) => [
      ...settingsIn(strategy).map((path) => `options.${id}.strategy.${path}`),
      ...Object.entries(overrides).flatMap(([lot, override]) => settingsIn(override).map((path) => `options.${id}.lots.${lot}.${path}`)),
    ]),
  ];
}

function settingsIn(strategy: object): string[] {
  return Object.entries(strategy).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
  );
}

const allPaths = (scenario: Scenario): string[] => [...quantityPaths(scenario).map(({ path }) => path), ...settingPaths(scenario)];

/** Words of the code and of statistics that have others on screen. */
const notOnScreen =
  /\b(incumbents?|challengers?|lots?|links?|trials?|segments?|layers?|hazard|retained|narrow|optimal|significant|robust|P[159]0|undefined)\b|NaN/i;

describe('words of inputs', () => {
  test.each(scenarios)('$name: every number has a label, a hint and a unit', ({ scenario }) => {
    const paths = allPaths(scenario);
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) {
      const { label, hint, unit } = inputWords(path, scenario);
      expect(label, path).toMatch(/^[A-Z].{3,}[^.]$/);
      expect(hint, path).toMatch(/^[A-Z0-9].{5,}[^.]$/);
      expect(hint.length, path).toBeLessThanOrEqual(70);
      expect(unit, path).not.toBe('');
    }
  });

  test.each(scenarios)('$name: no two numbers outside the options have the same label', ({ scenario }) => {
    const labels = allPaths(scenario).filter((path) => !path.startsWith('options.')).map((path) => inputWords(path, scenario).label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  test.each(scenarios)('$name: within an option no two settings have the same label', ({ scenario }) => {
    for (const { id } of scenario.options) {
      const labels = settingPaths(scenario).filter((path) => path.startsWith(`options.${id}.`)).map((path) => inputWords(path, scenario).label);
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
    }
  });

  test.each(scenarios)('$name: words of the screen, not of the code', ({ scenario }) => {
    const texts = allPaths(scenario).flatMap((path) => {
      const { label, hint } = inputWords(path, scenario);
      return [label, hint];
    });
    expect(texts.filter((text) => notOnScreen.test(text))).toEqual([]);
  });

  test('named as in the designs', () => {
    expect(inputWords('assumptions.relationships.retained.trust', community)).toEqual({
      label: 'Trust kept after a change of provider', hint: 'Share that survives the first day', unit: 'percent',
    });
    expect(inputWords('assumptions.relationships.buildYears.trust', community)).toEqual({
      label: 'Years for trust to build', hint: 'To about three-fifths of what is possible', unit: 'years',
    });
    expect(inputWords('assumptions.handoffs.failureWithoutIntegration', community)).toEqual({
      label: 'Handoffs that fail between strangers', hint: 'Before any working relationship exists', unit: 'percent',
    });
    expect(inputWords('assumptions.quality.qalysPerPersonYear', community).unit).toBe('qalyDays');
  });

  test('a service is named only where there are several', () => {
    expect(inputWords('lots.community.incumbent.quality', community).label).toBe('Present provider’s clinical quality, Community nursing');
    expect(inputWords('lots.skin.incumbent.quality', skin).label).toBe('Present provider’s clinical quality');
  });

  test('names of the scenario stand in the words', () => {
    expect(inputWords('links.community-gp.trust', community).label).toBe('Trust: Community nursing – GP practices');
    expect(inputWords('lots.dementia.challengers.charity.expectedBids', community).label).toContain('National dementia charity');
    expect(inputWords('options.keep-plan.lots.dementia.integrationPlan.costPerYear', community).label).toContain('Dementia liaison');
    expect(inputWords('assumptions.routes.mostSuitable.months', skin).label).toBe('Most suitable provider process: months to the award');
  });

  test.each([
    '', 'title', 'nowhere', 'constructor', 'assumptions', 'assumptions.market', 'assumptions.market.nothing', 'assumptions.market.panelSd.label',
    'assumptions.market.panelSd.label.length', 'assumptions.__proto__.label', 'assumptions.relationships.layerWeights.all',
    'lots.nobody.annualValue', 'lots.community.incumbent.localLinks', 'lots.community.incumbent.toString', 'lots.community.challengers.nobody.cost',
    'links.community-gp.constructor', 'links.nobody.trust', 'segments.frail-other.handoffs.nobody', 'partners.gp.name', 'values.toString',
    'options.nobody.strategy.termMonths', 'options.keep.strategy.weights', 'options.keep.strategy.constructor', 'options.keep.lots.nobody.termMonths',
  ])('%j leads to no input', (path) => {
    expect(() => inputWords(path, community)).toThrow(RangeError);
  });

  test('no words for what no scenario has', () => {
    const strategies = scenarios.flatMap(({ scenario }) => scenario.options.map(({ strategy }) => strategy));
    const used = new Set([...strategies.flatMap(settingsIn), 'review', 'integrationPlan']);
    expect(Object.keys(strategyWords).filter((key) => !used.has(key))).toEqual([]);
    expect(Object.keys(valueWords)).toEqual(Object.keys(community.values));
  });

  test('grades and bases have names', () => {
    expect(evidenceWords.grade).toEqual({ A: 'Direct evidence', B: 'Like services', C: 'Judgement' });
    expect(evidenceWords.basis).toEqual({ found: '', recalled: 'to be checked', derived: 'worked out from', judgement: 'judgement' });
  });
});
