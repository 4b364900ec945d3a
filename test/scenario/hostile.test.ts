import { describe, expect, test } from 'vitest';
import { limits } from '../../src/scenario/fields.ts';
import { MAX_ISSUES } from '../../src/scenario/issues.ts';
import { parse, parseValue } from '../../src/scenario/parse.ts';
import { MAX_DEPTH } from '../../src/scenario/scanJson.ts';
import { fileWith, validFile, validText } from './validFile.ts';

const brief = (text: string | Uint8Array): string[] => {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`.trim());
};
const firstMessage = (text: string): string => {
  const parsed = parse(text);
  return parsed.ok ? '' : `${parsed.issues[0].message} ${parsed.issues[0].accepted ?? ''}`;
};
// Work that grew faster than a file's length would not end within a test's time limit.
describe('files that are too large', () => {
  const padded = (bytes: number): string => validText + ' '.repeat(bytes - new TextEncoder().encode(validText).byteLength);

  test('the largest that is accepted, and one byte more', () => {
    expect(brief(padded(limits.fileBytes))).toEqual([]);
    expect(brief(padded(limits.fileBytes + 1))).toEqual(['tooLarge']);
    expect(brief(new TextEncoder().encode(padded(limits.fileBytes + 1)))).toEqual(['tooLarge']);
  });

  test('bytes count, not characters', () => {
    const name = 'é'.repeat(limits.fileBytes / 2);
    expect(brief(`{"format":"${name}"}`)).toEqual(['tooLarge']);
  });

  test('50 MB are refused before they are read', () => {
    const bytes = new Uint8Array(50_000_000).fill(91);
    expect(brief(bytes)).toEqual(['tooLarge']);
  });
});

describe('files that are not JSON', () => {
  test.each([
    ['', 'ends too early'],
    ['   \n', 'ends too early'],
    ['{"format": NaN}', 'line 1, at character 12, "NaN"'],
    ['{"a": Infinity}', '"Infinity"'],
    ['{"a": -Infinity}', '"-Infinity"'],
    ['{\n "a": 1,\n}', 'line 3, at character 1, "}"'],
    ["{'a': 1}", 'a key in double quotes'],
    ['{"a": 1 /* why */}', 'a comma or }'],
    ['{"a" 1}', 'a colon'],
    ['[1 2]', 'a comma or ]'],
    ['[1, 2', 'ends too early'],
    ['{"a": "b', 'text in double quotes, closed'],
    ['{"a": "\\x"}', 'special characters escaped'],
    ['{"a": "\t"}', 'special characters escaped'],
    ['{"a": 01}', 'a comma'],
    ['{"a": .5}', 'a value'],
    ['{} {}', 'the end of the file'],
    ['<html>', 'a value'],
    ['PK\u0003\u0004', 'a value'],
  ])('%j', (text, words) => {
    expect(brief(text)).toEqual(['notJson']);
    expect(firstMessage(text)).toContain(words);
  });

  test('bytes that are not UTF-8', () => {
    expect(brief(Uint8Array.of(0x7b, 0xff, 0x7d))).toEqual(['notUtf8']);
    const wide = new Uint8Array(Uint16Array.from(`\uFEFF${validText}`, (character) => character.charCodeAt(0)).buffer);
    expect(brief(wide)).toEqual(['notUtf8']);
  });

  test.each(['null', 'true', '7', '"text"', '[]', '[{}]'])('JSON that is no object: %s', (text) => {
    expect(brief(text)).toEqual(['type']);
  });

  test('an object of another kind', () => {
    expect(brief('{}')).toEqual(['format format']);
    expect(brief('{"format":"keep-or-compete"}')).toContain('version version');
    expect(brief('{"format":"keep-or-compete","version":99,"and":"more"}')).toEqual(['newer version']);
    expect(brief('{"format":"keep-or-compete","version":1e999}')).toContain('version version');
  });
});

describe('nesting', () => {
  test.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('of %s', (_name, open, close) => {
    const nested = (depth: number, middle: string): string => open.repeat(depth) + middle + close.repeat(depth);
    expect(brief(nested(MAX_DEPTH, '1'))).not.toEqual(['tooDeep']);
    expect(brief(nested(MAX_DEPTH + 1, '1'))).toEqual(['tooDeep']);
    expect(brief(open.repeat(Math.floor(limits.fileBytes / open.length)))).toEqual(['tooDeep']);
  });

  test('brackets in text are text', () => {
    expect(brief(JSON.stringify(fileWith({ 'about.purpose': '[{"\\'.repeat(400) })))).toEqual([]);
  });

  test('deep values, endless values and values that share their parts without end', () => {
    const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
    expect(parseValue(deep(MAX_DEPTH + 1))).toMatchObject({ ok: false, issues: [{ code: 'tooDeep' }] });
    const ring: Record<string, unknown> = { format: 'keep-or-compete', version: 1 };
    ring['self'] = ring;
    expect(parseValue(ring)).toMatchObject({ ok: false, issues: [{ code: 'tooDeep' }] });
    let shared: unknown = 1;
    for (let depth = 0; depth < 30; depth++) shared = [shared, shared, shared];
    expect(parseValue(shared)).toMatchObject({ ok: false, issues: [{ code: 'tooDeep' }] });
  });
});

describe('keys that reach prototypes', () => {
  const places = ['', 'lots[0].', 'sources.', 'assumptions.', 'segments[0].uses.', 'options[1].lots.', 'assumptions.market.panelSd.'];

  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused wherever it stands', (key) => {
    for (const place of places) {
      const parts = place === 'assumptions.market.panelSd.' ? { 'assumptions.market.panelSd': { value: 0 } } : {};
      const marked = JSON.stringify(fileWith({ ...parts, [`${place}marker`]: { polluted: true } }));
      const issues = brief(marked.replace('"marker"', JSON.stringify(key)));
      expect(issues, place).toEqual([`forbiddenKey ${place}${key}`]);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('escaped in the text', () => {
    expect(brief(validText.replace('"title"', '"\\u005f_proto__": {"polluted": 1}, "title"'))).toEqual(['forbiddenKey __proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('in the middle of a nest', () => {
    const text = validText.replace('"title"', '"__proto__": {"__proto__": {"polluted": 1}}, "title"');
    expect(brief(text)).toEqual(['forbiddenKey __proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('an object whose prototype holds the keys is not a file', () => {
    const parsed = parseValue(Object.create(validFile() as object));
    expect(parsed).toMatchObject({ ok: false, issues: [{ code: 'format' }] });
  });
});

describe('keys that stand twice', () => {
  test('at the top, deep down, and escaped', () => {
    expect(brief(validText.replace('"title"', '"title": "Other", "title"'))).toEqual(['duplicateKey title']);
    expect(brief(validText.replace('"trust": 0.5', '"trust": 0.5, "trust": 0.9'))).toEqual(['duplicateKey links[0].trust']);
    expect(brief(validText.replace('"title"', '"\\u0074itle": "Other", "title"'))).toEqual(['duplicateKey title']);
  });

  test('the same key in two objects, or as a value, is no fault', () => {
    expect(brief(validText)).toEqual([]);
  });
});

describe('numbers', () => {
  test.each(['1e999', '-1e999', '1e400'])('%s is refused at its path', (number) => {
    expect(brief(validText.replace('"annualValue": 14000000', `"annualValue": ${number}`))).toEqual(['range lots[0].annualValue']);
    const text = validText.replace('"blightGrowth": 0.5', `"blightGrowth": ${number}`);
    expect(brief(text)).toEqual(['range assumptions.relationships.blightGrowth']);
  });

  test('1e308 is refused where there is a range', () => {
    const text = validText.replace('"blightGrowth": 0.5', '"blightGrowth": 1e308');
    expect(brief(text)).toEqual(['range assumptions.relationships.blightGrowth']);
  });
});

describe('huge counts', () => {
  const body = (key: string, value: string): string => {
    const { [key]: _replaced, ...rest } = validFile() as Record<string, unknown>;
    return `${JSON.stringify(rest).slice(0, -1)},"${key}":${value}}`;
  };
  const list = (entry: string, count: number): string => `[${Array<string>(count).fill(entry).join(',')}]`;

  // A million in one place, below; in the others what would not end either if work grew with the square of their number.
  test.each(['lots', 'partners', 'links', 'segments', 'options', 'assumptions', 'title', 'unknown'])('very many entries in %s', (key) => {
    const issues = parse(body(key, list('{}', 200_000)));
    expect(issues.ok).toBe(false);
    if (!issues.ok) expect(issues.issues.length).toBeLessThanOrEqual(MAX_ISSUES);
  });

  test('a million lots are counted and not read', () => {
    const parsed = parse(body('lots', list('{}', 1_000_000)));
    expect(parsed.ok ? [] : parsed.issues.map(({ message }) => message)).toContain('The list has 1000000 entries.');
  });

  test('a list without end says that it was left', () => {
    const parsed = parse(body('partners', list('1', 2_000_000)));
    const last = parsed.ok ? undefined : parsed.issues.at(-1);
    expect(last).toMatchObject({ code: 'more' });
    expect(last?.message).toMatch(/^There are at least \d+ more issues/);
  });

  test('very many keys', () => {
    const keysOf = (length: number): string => Array.from({ length }, (_, place) => `"k${place}":1`).join(',');
    // As many as a file can hold, once; each further place of a file with fewer.
    const keys = keysOf(350_000);
    for (const [key, length] of [['unknown', 50_000], ['sources', 50_000], ['assumptions', 50_000], ['record', 50_000]] as const) {
      const parsed = parse(body(key, `{${keysOf(length)}}`));
      if (!parsed.ok) expect(parsed.issues.length).toBeLessThanOrEqual(MAX_ISSUES);
    }
    const segment = parse(validText.replace('"uses": {}', `"uses": {${keys}}`));
    expect(segment.ok ? 0 : segment.issues.length).toBe(MAX_ISSUES);
  });

  test('very many wrong references to very many right ones', () => {
    const ids = Array.from({ length: 50_000 }, (_, place) => `{"id":"p${place}"}`).join(',');
    const sources = Array.from({ length: 50_000 }, (_, place) => `"s${place}":""`).join(',');
    const keys = Array.from({ length: 100_000 }, (_, place) => `"k${place}":{"source":"x"}`).join(',');
    const lists = `"partners":[${ids}],"lots":[],"sources":{${sources}},"segments":[{"uses":{${keys}}}]`;
    const parsed = parse(`{"format":"keep-or-compete","version":1,${lists}}`);
    expect(parsed.ok ? 0 : parsed.issues.length).toBe(MAX_ISSUES);
  });

  test('one key, one name and one id of megabytes are quoted in short', () => {
    const long = 'x'.repeat(4_000_000);
    for (const text of [
      body(long, '1'),
      body('title', `"${long}"`),
      validText.replaceAll('"gp"', `"${long.slice(0, 1_000_000)} "`),
      validText.replace('"uses": {}', `"uses": {"${long}": 1}`),
      validText.replace('"title"', `"${long}": 1, "title"`),
    ]) {
      const parsed = parse(text);
      expect(parsed.ok).toBe(false);
      if (!parsed.ok) expect(Math.max(...parsed.issues.map((issue) => JSON.stringify(issue).length))).toBeLessThan(1000);
    }
  });
});

test('markup in names is text', () => {
  const name = '<img src=x onerror=alert(1)>';
  const parsed = parseValue(fileWith({ 'lots[0].name': name }));
  expect(parsed.ok && parsed.scenario.lots[0].name).toBe(name);
});
