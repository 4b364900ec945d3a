import { describe, expect, test } from 'vitest';
import { parseValue } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import { fieldHelp } from '../../src/words/fieldHelp.ts';
import { helpSources } from '../../src/words/helpSources.ts';
import { validFile } from '../scenario/validFile.ts';

const parsed = parseValue(validFile());
if (!parsed.ok) throw new Error('the file of these tests is not valid');
const places = quantityPaths(parsed.scenario);
const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s+/);

describe('the help of fields', () => {
  test('tells of every quantity and of every value', () => {
    for (const { path } of places) expect(fieldHelp(path), path).not.toBeNull();
    for (const key of Object.keys(parsed.scenario.values)) expect(fieldHelp(`values.${key}`), key).not.toBeNull();
    expect(fieldHelp('horizonMonths')).not.toBeNull();
    expect(fieldHelp('title')).toBeNull();
    expect(fieldHelp('assumptions.relationships')).toBeNull();
    expect(fieldHelp('assumptions.constructor.name')).toBeNull();
  });

  test('gives usual ranges that rise and that the field would accept', () => {
    for (const { path, field } of places) {
      const usual = fieldHelp(path)?.usual ?? null;
      if (usual === null) continue;
      const [low, middle, high] = usual;
      expect(low, path).toBeLessThan(middle);
      expect(middle, path).toBeLessThan(high);
      expect(low, path).toBeGreaterThanOrEqual(field.min);
      expect(high, path).toBeLessThanOrEqual(field.max);
    }
  });

  test('grades a range wherever there is one, and cites public sources with an address', () => {
    for (const { path } of places) {
      const help = fieldHelp(path);
      expect(help?.usual === null, path).toBe(help?.grade === null);
      if (help?.source !== null && help?.source !== undefined) expect(helpSources[help.source]).toMatch(/https?:\/\/\S+$/);
    }
  });

  test('speaks in short sentences, in the words of the screen', () => {
    for (const { path } of places) {
      const help = fieldHelp(path);
      for (const sentence of [...sentences(help?.meaning ?? ''), ...sentences(help?.evidence ?? '')]) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
        expect(sentence).toMatch(/^[A-Z0-9£“].*[.?]$/);
        expect(sentence).not.toMatch(/\b(trial|lot|incumbent|challenger|segment|P10|P90|optimal|significant|robust)\b/i);
      }
    }
  });
});
