import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseValue } from '../../src/scenario/parse.ts';
import { serialise } from '../../src/scenario/serialise.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';
import { validFile, validText } from './validFile.ts';

describe('a scenario as a file', () => {
  test('is pretty, in the order of the format, and ends with a line end', () => {
    expect(serialise(validFile() as Scenario)).toBe(`${validText}\n`);
    const late = { ...(validFile() as Scenario) };
    const { title, ...rest } = late;
    expect(serialise({ ...rest, title })).toBe(`${validText}\n`);
  });

  test('a document that breaks a rule can still be saved', () => {
    const broken = { ...(validFile() as Scenario), title: '' };
    expect(JSON.parse(serialise(broken))).toEqual(broken);
  });

  test('any valid scenario comes back the same', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const parsed = parse(serialise(scenario));
        expect(parsed).toEqual({ ok: true, scenario });
        if (parsed.ok) expect(serialise(parsed.scenario)).toBe(serialise(scenario));
      }),
      { numRuns: cases(300), seed: 1 },
    );
  });

  test('as bytes, as text and as a value it is the same scenario', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (scenario) => {
        const text = serialise(scenario);
        expect(parse(new TextEncoder().encode(text))).toEqual(parse(text));
        expect(parseValue(JSON.parse(text))).toEqual(parse(text));
      }),
      { numRuns: cases(50), seed: 2 },
    );
  });
});

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));

test('every scenario that comes with the program is valid and comes back the same', () => {
  for (const name of files) {
    const parsed = parse(readFileSync(new URL(name, folder), 'utf8'));
    expect(parsed.ok ? [] : parsed.issues, name).toEqual([]);
    if (parsed.ok) expect(parse(serialise(parsed.scenario)), name).toEqual(parsed);
  }
});
