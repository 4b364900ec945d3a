import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/scenario/base64url.ts';
import { serialise } from '../../src/scenario/serialise.ts';
import { packScenario, unpackScenario } from '../../src/scenario/share.ts';
import { corpus } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { baseScenario } from '../generators/baseScenario.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';

function linkOf(text: string | Buffer): string {
  const packed = deflateRawSync(text);
  return `1.${createHash('sha256').update(packed).digest().subarray(0, 6).toString('base64url')}${packed.toString('base64url')}`;
}

async function codesOf(packed: string): Promise<string[]> {
  const parsed = await unpackScenario(packed);
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
}

describe('base64url', () => {
  test('is the one that others write', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }), { seed: 1 });
  });

  test.each(['A', 'AAAAA', 'AA=', 'A A', 'A+/A', 'AB', 'AAB', 'Ä'])('%s is none', (text) => {
    expect(fromBase64url(text)).toBeUndefined();
  });
});

describe('a scenario as a link', () => {
  test('any valid scenario comes back the same', async () => {
    await fc.assert(fc.asyncProperty(scenarioArbitrary, async (scenario) => {
      const packed = await packScenario(scenario);
      expect(packed).toMatch(/^1\.[\w-]+$/);
      const parsed = await unpackScenario(packed);
      expect(parsed).toEqual({ ok: true, scenario });
      if (parsed.ok) expect(serialise(parsed.scenario)).toBe(serialise(scenario));
    }), { numRuns: cases(100), seed: 1 });
  });

  test('every scenario that comes with the program comes back the same', async () => {
    for (const { scenario } of corpus) expect(await unpackScenario(await packScenario(scenario))).toEqual({ ok: true, scenario });
  });

  test('holds plain deflated JSON', async () => {
    const packed = await packScenario(baseScenario);
    expect(JSON.parse(inflateRawSync(Buffer.from(packed.slice(10), 'base64url')).toString())).toEqual(baseScenario);
    expect(await unpackScenario(linkOf(serialise(baseScenario)))).toEqual({ ok: true, scenario: baseScenario });
  });
});

describe('a link that is refused', () => {
  test('of a newer packing, or holding a newer file, says so', async () => {
    expect(await codesOf('2.AAAA')).toEqual(['newer']);
    expect(await codesOf(linkOf(JSON.stringify({ ...baseScenario, version: 999 })))).toEqual(['newer']);
  });

  test.each(['', '1', '1.', '.abc', 'x.abc', '0.abc', '1.a b', '1.abc.def', '-1.abc'])('"%s" is no link', async (packed) => {
    expect(await codesOf(packed)).toEqual(['format']);
  });

  test('cut short, lengthened or changed at any place is refused', async () => {
    const packed = await packScenario(baseScenario);
    const places = fc.integer({ min: 2, max: packed.length - 1 });
    await fc.assert(fc.asyncProperty(places, fc.constantFrom('cut', 'swap', 'add'), async (place, how) => {
      const changed = how === 'cut' ? packed.slice(0, place)
        : how === 'add' ? `${packed}${packed.slice(place)}`
          : `${packed.slice(0, place)}${packed[place] === 'A' ? 'B' : 'A'}${packed.slice(place + 1)}`;
      const parsed = await unpackScenario(changed);
      expect(parsed.ok ? [] : parsed.issues.map(({ code }) => code)).toEqual(['format']);
    }), { numRuns: cases(150), seed: 2 });
  });

  test('holding what is no scenario gets the issues of a file', async () => {
    expect(await codesOf(linkOf('hello'))).toEqual(['notJson']);
    expect(await codesOf(linkOf('{"format":"other"}'))).toEqual(['format']);
    expect(await codesOf(linkOf(Buffer.from([0xff, 0xfe])))).toEqual(['notUtf8']);
    const parsed = await unpackScenario(linkOf(JSON.stringify({ ...baseScenario, title: '' })));
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(['title']);
  });

  test('that would unpack to hundreds of megabytes is given up at five', async () => {
    const bomb = linkOf(Buffer.alloc(200_000_000, ' '));
    expect(bomb.length).toBeLessThan(400_000);
    expect(await codesOf(bomb)).toEqual(['tooLarge']);
  });
});
