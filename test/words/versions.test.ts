import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioDifferences } from '../../src/analysis/scenarioDifferences.ts';
import type { Waterfall } from '../../src/analysis/waterfall.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { plainText } from '../../src/words/reading.ts';
import { enteredQuantity, enteredValue } from '../../src/words/scenarioDifferencesNumbers.ts';
import { scenarioDifferencesReading } from '../../src/words/scenarioDifferencesReading.ts';
import { waterfallJoined, waterfallReading } from '../../src/words/waterfallReading.ts';
import { corpus } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import type { Mutable } from '../generators/baseScenario.ts';
import { variantOf } from '../generators/baseScenario.ts';
import { versionPairArbitrary } from '../generators/versionPairArbitrary.ts';
import { quickScenario } from '../simulation/support/quickScenario.ts';

const read = (...versions: readonly Scenario[]) => scenarioDifferencesReading(versions, scenarioDifferences(versions));
const rows = (...versions: readonly Scenario[]) => read(...versions).sections.flatMap(({ title, rows: some }) =>
  some.map(({ label, cells }) => [title, label, ...cells.map(({ text, details }) => [text, ...details].join(' | '))]));
const changed = (change: (draft: Mutable<Scenario>) => void): Scenario => variantOf(quickScenario, change);

describe('numbers as they were entered', () => {
  test.each([
    [0.345, 'percent', '34.5%'], [0.35, 'percent', '35%'], [0.7, 'points', '70'], [14_000_000, 'poundsPerYear', '£14m a year'],
    [14_250_000, 'pounds', '£14,250,000'], [1240, 'pounds', '£1,240'], [12.5, 'pounds', '£12.50'], [1.05, 'multiple', '1.05'],
    [0.02, 'qalyDays', '7.3 days'], [18, 'months', '18 months'], [1, 'years', '1 year'], [0, 'percent', '0%'], [0.1 + 0.2, 'percent', '30%'],
  ] as const)('%s as %s is %s', (value, unit, words) => {
    expect(enteredValue(value, unit)).toBe(words);
  });

  test('ranges by the words of their boxes', () => {
    expect(enteredQuantity({ p10: 0.35, p50: 0.5, p90: 0.65, min: 0 }, 'percent', true)).toBe('50% (low 35%, high 65%, never below 0%)');
    expect(enteredQuantity({ p10: 0.35, p50: 0.5, p90: 0.65, min: 0 }, 'percent', false)).toBe('50% (low 35%, high 65%)');
    expect(enteredQuantity({ min: 1, mode: 2, max: 4 }, 'years', true)).toBe('2 years (lowest 1 year, highest 4 years)');
    expect(enteredQuantity({ min: 0.1, max: 0.2 }, 'points', true)).toBe('10 to 20, all alike');
    expect(enteredQuantity({ value: 3, note: 'x' }, 'number', true)).toBe('3');
  });
});

describe('what differs, in words', () => {
  test('numbers, weights, choices, plans, entries and texts', () => {
    const other = changed((draft) => {
      draft.title = 'Another';
      draft.sources = { review: 'A review of services' };
      draft.values.qalyValue = 30_000;
      draft.assumptions.relationships.retained.trust = { p10: 0.2, p50: 0.35, p90: 0.5, grade: 'B', source: 'review' };
      Object.assign(draft.options[1].strategy, { route: 'mostSuitable', trackRecord: true, review: { everyMonths: 12, minIntegration: 0.4, cost: 2000 } });
      draft.options[1].strategy.weights = { quality: 2, value: 1, integration: 1, access: 0, socialValue: 0 };
      draft.options[0].lots = { nursing: { minQuality: 0.3 } };
      draft.partners.push({ id: 'acute', name: 'Hospital', sector: 'nhs', capability: 0.5 });
      draft.lots[0].incumbent.name = 'The trust';
    });
    expect(rows(quickScenario, other)).toEqual([
      ['Providers and links', 'Present provider’s name', 'Present trust', 'The trust'],
      ['Providers and links', 'Partner: Hospital', 'Not there', 'NHS, no working relationship yet'],
      ['Options', 'Tender: How the contract is awarded', 'Competitive tender', 'Most suitable provider process'],
      ['Options', 'Tender: Weight of quality', '30%', '50%'],
      ['Options', 'Tender: Weight of price', '30%', '25%'],
      ['Options', 'Tender: Weight of integration', '20%', '25%'],
      ['Options', 'Tender: Weight of access', '10%', '0%'],
      ['Options', 'Tender: Weight of social value', '10%', '0%'],
      ['Options', 'Tender: Ask for a track record', 'No', 'Yes'],
      ['Options', 'Tender: Regular review', 'None', 'Yes'],
      ['Options', 'Keep: Lowest quality score allowed, Community nursing', 'As for its other services', '30'],
      [
        'How working relationships grow and fade', expect.stringMatching(/^Trust kept/),
        '10% | Not graded | No source', '35% (low 20%, high 50%) | Grade B: Like services | Source: A review of services',
      ],
      ['Values', 'Worth of a year of full health', '£25,000', '£30,000'],
      ['Texts', 'Title', 'Base', 'Another'],
      ['Texts', 'Source review', 'None', 'A review of services'],
    ]);
    expect(read(quickScenario, other).sentence).toBe('15 things differ, in five groups. Three of them do not touch the figures.');
  });

  test('sentences count, and say where nothing differs', () => {
    expect(read(quickScenario).sentence).toBe('Choose a second version to see what differs.');
    expect(read(quickScenario, quickScenario).sentence).toBe('Both versions say exactly the same.');
    expect(read(quickScenario, quickScenario, quickScenario).sentence).toBe('All these versions say exactly the same.');
    expect(read(quickScenario, changed((draft) => { draft.title = 'A'; })).sentence).toBe('One thing differs. It does not touch the figures.');
  });

  test('texts that begin alike are told from where they part', () => {
    const long = 'word '.repeat(60);
    const [a, b] = ['one', 'two'].map((end) => changed((draft) => { draft.summary = `${long}${end}`; }));
    const [row] = rows(a, b);
    expect(row.slice(2)).toEqual([expect.stringMatching(/^…word .*one$/), expect.stringMatching(/^…word .*two$/)]);
  });

  test('whatever two versions hold, every difference has words, and versions that differ in figures never read alike', () => {
    fc.assert(
      fc.property(versionPairArbitrary, ([a, b]) => {
        for (const { rows: some } of read(a, b).sections) {
          for (const { label, cells, counts } of some) {
            expect(`${label} ${cells.map(({ text }) => text).join(' ')}`).not.toMatch(/undefined|NaN|\[object|Infinity/);
            expect(cells.every(({ text }) => text !== '')).toBe(true);
            if (counts) expect(cells[0].text).not.toBe(cells[1].text);
          }
        }
      }),
      { numRuns: cases(60), seed: 8 },
    );
    for (const [i, { scenario }] of corpus.entries()) {
      const { sections } = read(scenario, corpus[(i + 1) % corpus.length].scenario);
      expect(sections.flatMap((section) => section.rows.map(({ label }) => label)).join(' ')).not.toMatch(/undefined|\[object/);
    }
  });
});

describe('a waterfall in words', () => {
  const option = { id: 'plan', name: 'Keep with plan', shortName: 'Keep with plan', slot: 2 };
  const other = { id: 'price', name: 'Price-led tender', shortName: 'Price-led', slot: 3 };
  const from = { label: 'As first opened', inSentence: 'as first opened', asMoment: 'first opening' };
  const to = { label: 'Version 2', inSentence: '“Version 2”', asMoment: '“Version 2”' };
  const se = 50_000;
  const found: Waterfall = {
    trials: 4000,
    from: { mean: 1.2e6, standardError: se },
    to: { mean: -0.3e6, standardError: se },
    change: { mean: -1.5e6, standardError: se },
    parts: [
      { groups: ['options'], effect: { mean: 0.5e6, standardError: se }, alone: { mean: 0.5e6, standardError: se } },
      { groups: ['service', 'providers'], effect: { mean: -2e6, standardError: se }, alone: { mean: -1.4e6, standardError: se } },
    ],
  };

  test('says the change, what did most, and what the order does', () => {
    expect(plainText(waterfallReading(found, { option, other, from, to }).sentence)).toBe(
      'From first opening to “Version 2”, the lead of Keep with plan over Price-led tender falls by £1.5m: £1.2m ahead before, £0.3m behind after. '
      + 'Most is added by “Options”, £0.5m. Most is taken away by “Service and people, with providers and links”, £2.0m. '
      + 'The order matters: “Service and people, with providers and links” does −£2.0m here and −£1.4m on its own.',
    );
    expect(plainText(waterfallReading(found, { option, other: null, from, to }).sentence))
      .toMatch(/^From first opening to “Version 2”, the worth of Keep with plan falls by £1.5m\./);
    expect(waterfallJoined(found.parts)).toMatch(/^“Service and people, with providers and links” is one step\./);
    expect(waterfallJoined(found.parts.slice(0, 1))).toBeNull();
  });

  test('levels that round alike are left out: they would deny the change', () => {
    const change = { mean: -80_000, standardError: 10_000 };
    const near = { from: { mean: 1.33e6, standardError: se }, to: { mean: 1.25e6, standardError: se }, change };
    const lead = (over: Partial<Waterfall>): string =>
      plainText(waterfallReading({ ...found, ...over }, { option, other, from, to }).sentence);
    expect(lead(near)).toMatch(/^From first opening to “Version 2”, the lead of Keep with plan over Price-led tender falls by £0.1m\. Most /);
    expect(lead({ ...near, to: { mean: 1.22e6, standardError: se } })).toContain('falls by £0.1m: £1.3m ahead before, £1.2m ahead after.');
    const bothLevel = { from: { mean: 40_000, standardError: se }, to: { mean: -40_000, standardError: se }, change };
    expect(lead(bothLevel)).toMatch(/falls by £0.1m\. Most /);
  });

  test('within its error it is no change, and where nothing acts that is said', () => {
    const level = { ...found, change: { mean: 60_000, standardError: se } };
    expect(plainText(waterfallReading(level, { option, other: null, from, to }).sentence)).toContain('stays level, within the simulation error');
    const none = { ...found, change: { mean: 0, standardError: 0 }, parts: [] };
    expect(plainText(waterfallReading(none, { option, other, from, to }).sentence))
      .toBe('Nothing that differs between these versions can move this figure.');
  });

  test('its table ends where the other version stands', () => {
    const { table } = waterfallReading(found, { option, other, from, to });
    expect(table.rows.map((row) => row.at(-1))).toEqual(['+£1.2m', '+£1.7m', '−£0.3m', '−£0.3m']);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});
