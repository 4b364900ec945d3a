import { describe, expect, test } from 'vitest';
import { MAX_ISSUES, type Issue } from '../../src/scenario/issues.ts';
import { parse, parseValue } from '../../src/scenario/parse.ts';
import { fileWith, fileWithout, validFile, validText } from './validFile.ts';

const issuesOf = (value: unknown): readonly Issue[] => {
  const parsed = parseValue(value);
  return parsed.ok ? [] : parsed.issues;
};
const brief = (value: unknown): string[] => issuesOf(value).map(({ code, path }) => `${code} ${path}`);
const long = (length: number): string => 'é'.repeat(length);

const quantity = 'assumptions.market.panelSd';
const cost = 'assumptions.handoffs.admissionCost';

describe('what is accepted', () => {
  const accepted: [string, Record<string, unknown>][] = [
    ['as it stands', {}],
    [
      'no partners',
      {
        partners: [],
        links: [{ id: 'x', between: ['community', 'dementia'], referral: 0, records: 0, trust: 0 }],
        'segments[0].handoffs': { x: 1 },
      },
    ],
    ['names of 80 characters of any kind', { title: '😀'.repeat(80), 'partners[0].name': 'x' }],
    ['texts at their limits', { summary: long(400), 'about.purpose': long(2000), 'sources.nao2016': '' }],
    ['bounds of ranges', { [quantity]: { min: 0, max: 1 }, [cost]: Number.MAX_VALUE }],
    ['a mode at an end', { [quantity]: { min: 0.1, mode: 0.1, max: 0.2 } }],
    ['a skew just within', { [cost]: { p10: 100, p50: 116.7, p90: 200 } }],
    ['a tail just within', { [cost]: { p10: 10, p50: 29, p90: 84, min: 0 } }],
    ['a wide range with both bounds', { [cost]: { p10: 10, p50: 30, p90: 90, min: 0, max: 500 } }],
    ['one weight', { 'options[0].strategy.weights': { quality: 0, value: 0.001, integration: 0, access: 0, socialValue: 0 } }],
    ['a lead one month under the term', { 'options[1].strategy.termMonths': 27, 'options[2].strategy.termMonths': 27 }],
    ['a direct award with a long mobilisation', { 'options[0].strategy.mobilisationMonths': 120 }],
    ['slots exchanged', { 'options[0].slot': 2, 'options[1].slot': 1 }],
    ['a review switched off for one lot', { 'options[2].lots.dementia.review': null }],
    ['an id that every object has', { 'segments[0].id': 'toString', 'links[1].id': 'valueOf', 'segments[0].handoffs': { valueOf: 1 } }],
    ['a record of nothing', { record: {}, view: {}, about: {}, sources: { nao2016: 'x' } }],
    ['a horizon at its limits', { horizonMonths: 24 }],
  ];
  test.each(accepted)('%s', (_name, changes) => {
    expect(issuesOf(fileWith(changes))).toEqual([]);
  });

  const free = ['summary', 'about', 'view', 'record', 'options[1].slot', 'options[1].lots', 'view.reference', 'record.answers'];
  test.each(free)('without %s', (path) => {
    expect(issuesOf(fileWithout(path))).toEqual([]);
  });

  test('the scenario equals the file, is a copy, and is frozen throughout', () => {
    const file = validFile();
    const parsed = parseValue(file);
    expect(parsed).toEqual({ ok: true, scenario: validFile() });
    if (!parsed.ok) return;
    expect(Object.isFrozen(file)).toBe(false);
    const open: unknown[] = [];
    const visit = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      if (!Object.isFrozen(part)) open.push(part);
      Object.values(part).forEach(visit);
    };
    visit(parsed.scenario);
    expect(open).toEqual([]);
  });

  test('text, bytes, and both with a byte order mark', () => {
    const bytes = new TextEncoder().encode(validText);
    for (const form of [validText, bytes, `\uFEFF${validText}`, Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)]) {
      expect(parse(form)).toEqual({ ok: true, scenario: validFile() });
    }
  });

  test('-0 is read as 0', () => {
    const parsed = parse(validText.replace('"joinedUpYearValue": 0', '"joinedUpYearValue": -0'));
    expect(parsed.ok && Object.is(parsed.scenario.values.joinedUpYearValue, 0)).toBe(true);
  });

  test('keys come out in the order of the format, whatever the order of the file', () => {
    const reversed = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(reversed);
      if (typeof part !== 'object' || part === null) return part;
      return Object.fromEntries(Object.entries(part).reverse().map(([key, value]) => [key, reversed(value)]));
    };
    const parsed = parseValue(reversed(validFile()));
    expect(parsed.ok && Object.keys(parsed.scenario)).toEqual(Object.keys(validFile() as object));
    expect(parsed.ok && Object.keys(parsed.scenario.assumptions.contractFailure).at(-1)).toBe('caretaker');
    const relationships = ['buildYears', 'layerWeights', 'retained', 'blightGrowth'];
    expect(parsed.ok && Object.keys(parsed.scenario.assumptions.relationships)).toEqual(relationships);
  });
});

describe('counts', () => {
  const many = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, place) => make(place));
  const [option, link, segment, lot, partner] = ['options', 'links', 'segments', 'lots', 'partners'].map(
    (key) => (validFile() as Record<string, Record<string, unknown>[]>)[key][0],
  );
  const lists: [string, number, Record<string, unknown>][] = [
    ['options', 12, option],
    ['links', 40, link],
    ['segments', 24, segment],
    ['lots', 12, lot],
  ];
  const first = { lots: 'community', links: 'community-gp', segments: 'frail', options: 'keep' } as Record<string, string>;
  const noOverrides = { 'options[1].lots': {}, 'options[2].lots': {} };
  const rest = (key: string) =>
    key === 'options' ? { view: {} } : { 'segments[0].uses': {}, 'segments[0].handoffs': { 'community-gp': 1 }, ...noOverrides };
  const filled = (key: string, count: number, entry: Record<string, unknown>) =>
    fileWith({
      ...rest(key),
      ...(key === 'lots' ? { links: [link] } : {}),
      [key]: many(count, (place) => ({ ...entry, id: place === 0 ? first[key] : `n${place}` })),
    });

  test.each(lists)('%s: at most %d', (key, max, entry) => {
    expect(brief(filled(key, max, entry))).toEqual([]);
    expect(brief(filled(key, max + 1, entry))).toEqual([`count ${key}`]);
  });

  test.each(['lots', 'links', 'segments', 'options'])('%s: at least one', (key) => {
    expect(brief(fileWith({ [key]: [] }))).toContain(`count ${key}`);
  });

  test('partners: as many as wanted', () => {
    expect(brief(fileWith({ partners: many(300, (place) => ({ ...partner, id: place === 0 ? 'gp' : `p${place}` })) }))).toEqual([]);
  });

  test('challengers: as many as can be told apart', () => {
    const challenger = (validFile() as { lots: { challengers: object[] }[] }).lots[0].challengers[0];
    const challengers = (count: number) =>
      fileWith({ 'lots[0].challengers': many(count, (place) => ({ ...challenger, id: `c${place}` })) });
    expect(brief(challengers(254))).toEqual([]);
    expect(brief(challengers(255))).toEqual(['count lots[0].challengers']);
  });
});

describe('all issues at once', () => {
  test('of shape, range, order, references and strategies, in parts that are themselves broken', () => {
    const file = fileWith({
      title: '',
      extra: 1,
      horizonMonths: 13,
      'partners[0].sector': 'x',
      'lots[0].incumbent': null,
      'lots[1].annualValue': -1,
      'links[0].between': ['community', 'nobody'],
      'segments[0].people': 'many',
      'segments[0].uses.nothing': 1,
      [quantity]: { min: 2, max: 1, source: 'gone' },
      'options[0].strategy.termMonths': 2.5,
      'options[0].strategy.weights': { quality: 0, value: 0, integration: 0, access: 0, socialValue: 0 },
      'options[1].strategy.termMonths': 20,
      'options[2].id': 'keep',
      'view.reference': 'nobody',
    });
    expect(brief(file).sort()).toEqual(
      [
        'text title',
        'unknownKey extra',
        'range horizonMonths',
        'choice partners[0].sector',
        'type lots[0].incumbent',
        'range lots[1].annualValue',
        'reference links[0].between[1]',
        'type segments[0].people',
        'reference segments[0].uses.nothing',
        `range ${quantity}.min`,
        `order ${quantity}`,
        `reference ${quantity}.source`,
        'range options[0].strategy.termMonths',
        'weights options[0].strategy.weights',
        'lead options[1].strategy.termMonths',
        'duplicateId options[2].id',
        'reference view.reference',
      ].sort(),
    );
  });

  test('a file with nothing but its format lists what is missing', () => {
    const missing = brief({ format: 'keep-or-compete', version: 1 });
    const required = ['title', 'horizonMonths', 'partners', 'lots', 'links', 'segments', 'assumptions', 'values', 'options'];
    expect(missing).toEqual(required.map((key) => `missing ${key}`));
  });

  test('a list of issues is cut at its limit and says how many more there are', () => {
    const extra = Object.fromEntries(Array.from({ length: 250 }, (_, place) => [`x${place}`, 1]));
    const issues = issuesOf({ ...(validFile() as object), ...extra });
    expect(issues).toHaveLength(MAX_ISSUES);
    expect(issues.at(-1)).toEqual({ code: 'more', path: '', message: 'There are 51 more issues; mend these first.' });
    expect(issues.slice(0, -1).every(({ code }) => code === 'unknownKey')).toBe(true);
  });

  test('exactly as many issues as the limit are all listed', () => {
    const extra = Object.fromEntries(Array.from({ length: MAX_ISSUES }, (_, place) => [`x${place}`, 1]));
    expect(issuesOf({ ...(validFile() as object), ...extra }).map(({ code }) => code)).toEqual(Array(MAX_ISSUES).fill('unknownKey'));
  });
});
