import { describe, expect, test } from 'vitest';
import type { ScenarioDiscovery } from '../../src/analysis/scenarioDiscovery.ts';
import type { ValueOfInformation } from '../../src/analysis/valueOfInformation/valueOfInformation.ts';
import { inputGroupOf } from '../../src/analysis/inputGroups.ts';
import { inputAmount } from '../../src/words/inputAmount.ts';
import { informationReading } from '../../src/words/informationReading.ts';
import { inputWords } from '../../src/words/inputs.ts';
import { labelInSentence } from '../../src/words/labelInSentence.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { plainText } from '../../src/words/reading.ts';
import { scenarioDiscoveryReading } from '../../src/words/scenarioDiscoveryReading.ts';
import { pathsOf, someScenario, discoveryOf, informationOf } from '../charts/informationFigures.ts';

const scenario = someScenario();
const looks = optionLooks(scenario, scenario.options.map(({ id }) => id));
const FAILS = 'assumptions.handoffs.failureWithoutIntegration';
const HARM = 'assumptions.handoffs.qalyLossLost';

/** Everything worth `all`, one group and one input worth what is said, £ and error. */
function informed(all: number, group: [number, number], input: [number, number]): ValueOfInformation {
  const by = (mean: number, standardError: number) => ({ whole: { mean, standardError }, narrow: { mean: 0, standardError: 0 } });
  return {
    trials: 10_000,
    all: by(all, all / 50),
    inputs: [{ path: HARM, value: by(0, 0) }, { path: FAILS, value: by(...input) }],
    groups: [{ group: inputGroupOf(HARM), paths: [HARM, FAILS], value: by(...group) }, { group: 'links', paths: [], value: by(0, 0) }],
  };
}
const said = (...args: Parameters<typeof informed>): string => plainText(informationReading(informed(...args), 'whole', scenario).sentence);

describe('what to find out first', () => {
  test('names the group and the input that are worth most, and what everything is worth', () => {
    expect(said(4.6e6, [0.746e6, 46e3], [0.468e6, 21e3])).toBe(
      'Knowing everything before choosing would be worth £4.6m on average. Most of that is chance that no study can find out. '
      + 'Of what can be studied together, what failed handoffs do is worth most: up to £0.7m. '
      + 'Of single inputs it is handoffs that fail between strangers: up to £0.5m. A study that costs more, or waits too long, is not worth it.');
    expect(informationReading(informed(4.6e6, [0.7e6, 1e4], [0.4e6, 1e4]), 'whole', scenario).title)
      .toBe('Find out first: handoffs that fail between strangers');
  });

  test('claims nothing that the simulation cannot tell from nothing', () => {
    expect(said(4e6, [2.5e6, 1e5], [3e4, 2e4])).toContain('No single input is clearly worth a study.');
    expect(said(4e6, [2.5e6, 1e5], [3e4, 2e4])).not.toContain('chance');
    expect(said(4e6, [5e4, 4e4], [3e4, 2e4])).toContain('what can be found out would not change the choice');
    const reading = informationReading(informed(4e6, [5e4, 4e4], [3e4, 2e4]), 'whole', scenario);
    expect(reading.title).toBe('Finding out more first would hardly change the choice');
    expect(reading.data.sections.flatMap(({ rows }) => rows.map(({ amount, isClear }) => [amount, isClear]))).toEqual([
      ['under £0.1m', false], ['nothing', false], ['under £0.1m', false], ['nothing', false],
    ]);
  });

  test('by a lens in which nothing can change: says that one option is always best', () => {
    expect(said(0, [0, 0], [0, 0])).toMatch(/one option is best in all futures/);
  });

  test('the table holds every group and every input, the highest first', () => {
    const found = informationOf(scenario, 4, 1e6);
    const { table, data } = informationReading(found, 'narrow', scenario);
    expect(table.rows.length).toBe(1 + found.groups.length + found.inputs.length);
    expect(new Set(table.rows.map(([label]) => label)).size).toBeGreaterThan(found.inputs.length);
    expect(data.sections[1].rows.length).toBe(8);
    expect(data.rest).toMatch(new RegExp(`^${found.inputs.length - 8} other inputs: `));
    const values = data.sections[1].rows.map(({ value }) => value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });
});

describe('the box of futures', () => {
  const discovered = (over: Partial<ScenarioDiscovery> = {}, recurs = 4): ScenarioDiscovery => ({
    ...discoveryOf(scenario, 1, 1, {
      conditions: [
        { path: FAILS, low: null, high: 0.2517, p1: 0.067, p99: 0.59, quasiP: 1e-9, recurs: 4 },
        { path: HARM, low: 0.0504, high: null, p1: 0.0003, p99: 0.228, quasiP: 0.004, recurs },
      ],
    }),
    ...over,
  });

  test('its conditions, its share, its coverage, against the share overall', () => {
    const { sentence, table, data, title } = scenarioDiscoveryReading(discovered(), looks, scenario);
    expect(title).toBe('The futures in which another option would have been better');
    expect(plainText(sentence)).toBe(
      'Take the futures with “Handoffs that fail between strangers” under 25%, and “Harm from a lost handoff” over 18 days. '
      + `In 65 of 100 of them an option other than ${looks[1].name} is best, against 48 of 100 overall. `
      + 'They are 20 of 100 futures, and hold 28 of every 100 in which that is so.');
    expect(table.rows).toEqual([
      ['Handoffs that fail between strangers', 'under 25%', '7% to 59%', '4 of 4', 'under 1 in 100'],
      ['Harm from a lost handoff', 'over 18 days', '0 days to 83 days', '4 of 4', 'under 1 in 100'],
    ]);
    expect(data.strips.map(({ lowWords, highWords }) => [lowWords, highWords])).toEqual([[null, '25%'], ['18 days', null]]);
    expect(data.strips[0].to).toBeCloseTo((0.2517 - 0.067) / (0.59 - 0.067), 10);
  });

  test('lines that other samples draw elsewhere are called a hint', () => {
    expect(plainText(scenarioDiscoveryReading(discovered({}, 1), looks, scenario).sentence)).toMatch(/take them as a hint\.$/);
  });

  test('no box: says so, and draws nothing', () => {
    const { sentence, data, table } = scenarioDiscoveryReading(discovered({ box: null }), looks, scenario);
    expect(plainText(sentence)).toBe(`In 48 of 100 futures an option other than ${looks[1].name} is best. `
      + 'No few inputs tell which futures those are: they are spread over the whole range of each.');
    expect([data.strips, table.rows]).toEqual([[], []]);
    expect(plainText(scenarioDiscoveryReading(discovered({ box: null, base: { mean: 0, standardError: 0 } }), looks, scenario).sentence))
      .toBe(`There is no future in which an option other than ${looks[1].name} is best.`);
  });

  test('a chosen option is named', () => {
    const { sentence, title } = scenarioDiscoveryReading(discovered({ target: 2 }), looks, scenario);
    expect(title).toBe(`The futures in which ${looks[2].shortName} is best`);
    expect(plainText(sentence)).toContain(`In 65 of 100 of them ${looks[2].name} is best`);
  });
});

describe('amounts of inputs', () => {
  test.each([
    [0.2517, 'percent', undefined, '25%'], [0.00612, 'percent', undefined, '0.61%'], [0.067, 'percent', 0.59, '7%'],
    [0.0504, 'qalyDays', undefined, '18 days'], [0.0003, 'qalyDays', 0.228, '0 days'], [0.62, 'points', undefined, '62'],
    [7.9, 'months', 17.7, '8 months'], [1, 'years', undefined, '1 year'], [1.24, 'years', 3.6, '1.2 years'],
    [212601, 'pounds', undefined, '£210,000'], [212601, 'pounds', 1.9e6, '£0.2m'], [0.943, 'multiple', 1.02, '0.94 times'],
    [0.006, 'pointsPerYear', undefined, '0.6 a year'], [0.5, 'perMonth', undefined, '50% a month'], [-3.42, 'number', undefined, '−3.4'],
    [0, 'number', undefined, '0'],
  ] as const)('%s %s beside %s: %s', (value, unit, largest, words) => {
    expect(inputAmount(value, unit, largest)).toBe(words);
  });

  test('every input has a label for the middle of a sentence', () => {
    for (const path of pathsOf(scenario)) {
      expect(labelInSentence(path, scenario).toLowerCase()).toBe(inputWords(path, scenario).label.toLowerCase());
    }
    expect(labelInSentence(FAILS, scenario)).toBe('handoffs that fail between strangers');
    expect(labelInSentence(`partners.${scenario.partners[0].id}.capability`, scenario)).toMatch(new RegExp(`^${scenario.partners[0].name}`));
  });
});
