import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueCodes, MAX_ISSUES } from '../../src/scenario/issues.ts';
import { parse, parseValue, type Parsed } from '../../src/scenario/parse.ts';
import { scanJson } from '../../src/scenario/scanJson.ts';
import { serialise } from '../../src/scenario/serialise.ts';
import { cases } from '../generators/cases.ts';
import { validFile, validText } from './validFile.ts';

const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 0, 1, 0.5, 1e308, Infinity, NaN, '', 'x', true, [], {}, [[]], [null], { value: 1 }),
  fc.double(),
  fc.string(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** One change: how far down to go, what to do there. */
const mutation = fc.record({
  steps: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 7 }),
  act: fc.constantFrom('replace', 'remove', 'add', 'duplicate'),
  key: fc.oneof(
    fc.constantFrom('id', 'value', 'min', 'max', 'p10', 'review', 'lots', 'slot', 'source', '__proto__', 'constructor'),
    fc.string(),
  ),
  value: hostileValue,
});

type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutate(root: unknown, { steps, act, key, value }: Mutation): void {
  let holder = root;
  for (const [place, step] of steps.entries()) {
    if (typeof holder !== 'object' || holder === null) return;
    const keys = Object.keys(holder);
    if (keys.length === 0) return;
    const chosen = keys[step % keys.length];
    const record = holder as Record<string, unknown>;
    const next = record[chosen];
    if (place < steps.length - 1 && typeof next === 'object' && next !== null) {
      holder = next;
      continue;
    }
    if (act === 'remove') Reflect.deleteProperty(record, chosen);
    else if (act === 'duplicate' && Array.isArray(holder)) holder.push(structuredClone(next));
    else Object.defineProperty(record, act === 'add' ? key : chosen, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
}

function expectSound(parsed: Parsed): void {
  if (parsed.ok) {
    expect(parse(serialise(parsed.scenario))).toEqual(parsed);
    return;
  }
  expect(parsed.issues.length).toBeGreaterThan(0);
  expect(parsed.issues.length).toBeLessThanOrEqual(MAX_ISSUES);
  for (const { code, message, accepted } of parsed.issues) {
    expect(issueCodes).toContain(code);
    expect(message).not.toBe('');
    expect(accepted).not.toBe('');
    expect(message).not.toMatch(/undefined|\[object/);
  }
}

describe('whatever is done to a file, it is parsed or refused with reasons', () => {
  test('changed values, keys and lists', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const file = validFile();
        for (const one of mutations) mutate(file, one);
        expectSound(parseValue(file));
        expectSound(parse(JSON.stringify(file)));
      }),
      { numRuns: cases(1500), seed: 1 },
    );
  });

  test('changed text', () => {
    const splice = fc.record({
      at: fc.nat({ max: validText.length }),
      remove: fc.nat({ max: 30 }),
      insert: fc.oneof(
        fc.constantFrom('', ',', '}', ']', '"', '{', '[', ':', '\\', '1e999', 'NaN', '\u0000', '-', '9'),
        fc.string({ unit: 'binary' }),
      ),
    });
    fc.assert(
      fc.property(splice, ({ at, remove, insert }) => {
        expectSound(parse(validText.slice(0, at) + insert + validText.slice(at + remove)));
      }),
      { numRuns: cases(1500), seed: 1 },
    );
  });

  test('any bytes, any value', () => {
    const anything = fc.anything({ withMap: true, withDate: true, withBigInt: true, withSparseArray: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), anything, (bytes, value) => {
        expectSound(parse(bytes));
        expectSound(parseValue(value));
        expectSound(parseValue({ ...(validFile() as object), title: value }));
      }),
      { numRuns: cases(1000), seed: 1 },
    );
  });
});

describe('the scan takes for JSON what JSON.parse does', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const pieces = fc.constantFrom(
    '{', '}', '[', ']', ',', ':', '"', '"a"', '"b":', '1', '-', '0', '01', '-0', '1.5', '1.', '.5', '1e5', '1E+5', '1e', 'true', 'false',
    'null',    'nul', 'NaN', ' ', '\n', '\t', '\u00a0', '\uFEFF', '"\\n"', '"\\u00e9"', '"\\u00g9"', '"\u0001"', '"\\', '+1', "'a'", '//',
  );

  test('pieces in any order', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(scanJson(text).ok, text).toBe(isJson(text));
      }),
      { numRuns: cases(20_000), seed: 1 },
    );
  });

  test('JSON with one character changed', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', '"', ',', '}', '1', '\\', ' ', 'e'), (json, at, insert) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + insert + json.slice(place + 1);
        expect(scanJson(json).ok).toBe(true);
        expect(scanJson(text).ok, text).toBe(isJson(text));
      }),
      { numRuns: cases(5000), seed: 1 },
    );
  });

  test('it finds a key that stands twice, and only then', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 6 }), (keys) => {
        const text = `{${keys.map((key) => `${JSON.stringify(key)}: {"a": [1]}`).join(',')}}`;
        const scan = scanJson(text);
        expect(scan.ok && scan.duplicates.length).toBe(keys.length - new Set(keys).size);
      }),
      { numRuns: cases(1000), seed: 1 },
    );
  });
});
