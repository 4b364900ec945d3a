import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, canonicalScenario } from '../../src/scenario/canonical.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { scenarioHash } from '../../src/scenario/scenarioHash.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { fileWith, fileWithout, validFile } from './validFile.ts';
import { cases } from '../generators/cases.ts';

const scenarioOf = (file: unknown): Scenario => {
  const parsed = parseValue(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.scenario;
};
const hashWith = (changes: Readonly<Record<string, unknown>>): string => scenarioHash(scenarioOf(fileWith(changes)));

describe('canonical JSON', () => {
  test('the examples of RFC 8785, sections 3.2.2 and 3.2.3', () => {
    const value: unknown = JSON.parse(
      '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],' +
        '"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1F600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalJson(keys)) as object).length).toBe(7);
    expect(canonicalJson(keys)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1F600}":5,"\ufb33":3}');
  });

  test('does not depend on the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const reversed = (part: unknown): unknown =>
          Array.isArray(part)
            ? part.map(reversed)
            : typeof part === 'object' && part !== null
              ? Object.fromEntries(Object.entries(part).reverse().map(([key, entry]) => [key, reversed(entry)]))
              : part;
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: cases(1000), seed: 1 },
    );
  });
});

describe('the hash of a scenario', () => {
  test('is the SHA-256 of its canonical text in UTF-8', () => {
    const scenario = scenarioOf(fileWith({ title: 'Grüße 😀' }));
    expect(scenarioHash(scenario)).toBe(createHash('sha256').update(canonicalScenario(scenario), 'utf8').digest('hex'));
  });

  test('leaves out what never changes a result', () => {
    const hash = hashWith({});
    expect(hashWith({ about: { purpose: 'Another' }, view: {}, record: { reasons: 'None' } })).toBe(hash);
    for (const key of ['about', 'view', 'record']) expect(scenarioHash(scenarioOf(fileWithout(key)))).toBe(hash);
    expect(canonicalScenario(scenarioOf(validFile()))).not.toMatch(/"(about|view|record)":/);
  });

  test('changes with anything else', () => {
    const hashes = [
      hashWith({}),
      hashWith({ title: 'Another' }),
      hashWith({ 'values.qalyValue': 25_000.000001 }),
      hashWith({ 'assumptions.market.panelSd': { value: 0.08 } }),
      hashWith({ 'options[0].name': 'Kept' }),
      hashWith({ options: (validFile() as { options: unknown[] }).options.reverse() }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
