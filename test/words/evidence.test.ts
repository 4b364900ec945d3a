import { describe, expect, test } from 'vitest';
import { boundRules } from '../../src/analysis/sanity/boundRules.ts';
import { directionRules } from '../../src/analysis/sanity/directionRules.ts';
import { limitRules } from '../../src/analysis/sanity/limitRules.ts';
import { replays } from '../../src/analysis/calibration/replays.ts';
import { targets } from '../../src/analysis/calibration/targets.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import { figureWords, publishedRange, targetWords } from '../../src/words/calibrationWords.ts';
import { againstPremise, forPremise } from '../../src/words/evidenceFacts.ts';
import { evidenceTables } from '../../src/words/evidenceTable.ts';
import { placeWords, replayWords } from '../../src/words/replayWords.ts';
import { boundWords, directionWords, limitWords } from '../../src/words/sanityWords.ts';
import { whatSpeaksAgainst } from '../../src/words/speaksAgainst.ts';
import { corpus } from '../corpus.ts';

const sentences = (text: string): string[] => text.split(/(?<=[.:?])\s+/);

describe('evidence', () => {
  test('something is said against every input of every scenario', () => {
    const silent = corpus.flatMap(({ scenario }) => quantityPaths(scenario).filter(({ path }) => whatSpeaksAgainst(path) === null));
    expect(silent.map(({ path }) => path)).toEqual([]);
    expect(whatSpeaksAgainst('values.qalyValue')).toBeNull();
    expect(whatSpeaksAgainst('assumptions.market.constructor')).toBeNull();
  });

  test('as much is told for as against, each with sources that can be opened', () => {
    expect(againstPremise).toHaveLength(6);
    expect(forPremise).toHaveLength(6);
    for (const { text, sources } of [...againstPremise, ...forPremise]) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { address } of sources) expect(new URL(address).protocol).toMatch(/^https?:$/);
      for (const sentence of sentences(text)) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(22);
    }
  });

  test('the table holds every assumption, its range in its own unit, and what speaks against it', () => {
    const tables = evidenceTables();
    const rows = tables.flatMap((table) => table.rows);
    expect(rows.length).toBeGreaterThan(70);
    expect(rows.filter((row) => row[0] === '' || row[4] === '' || row.some((cell) => /NaN|undefined/.test(cell)))).toEqual([]);
    expect(rows.find(([label]) => label === 'Present provider bids')?.[1]).toBe('80%, 93%, 99%');
  });
});

describe('words of the checks', () => {
  test('every rule, target and case has its own, and none is left over', () => {
    const ids = (rules: readonly { readonly id: string }[]): string[] => rules.map(({ id }) => id).sort();
    expect(Object.keys(directionWords).sort()).toEqual(ids(directionRules));
    expect(Object.keys(boundWords).sort()).toEqual(ids(boundRules));
    expect(Object.keys(limitWords).sort()).toEqual(ids(limitRules));
    expect(Object.keys(targetWords).sort()).toEqual(ids(targets));
    expect(Object.keys(replayWords).sort()).toEqual(ids(replays));
  });

  test('figures with their error, ranges, places', () => {
    expect(figureWords({ mean: -0.0538, standardError: 0.0051 })).toBe('−5.4% ±1.0');
    expect(figureWords(null)).toBe('–');
    expect(publishedRange({ low: -0.1, high: -0.015 })).toBe('−10% to −1.5%');
    const found = {
      replay: 'lowBidExit', scenario: 'x', option: 'y', observed: 8, arises: { mean: 0.9, standardError: 0 }, share: { mean: 0.14, standardError: 0 },
      middle: null, low: 1, high: null, verdict: 'within',
    } as const;
    expect(placeWords(found)).toBe('14 of 100 futures are sooner where it arises (90 of 100). Middle never; 9 futures in 10 from 1 month to never.');
    expect(placeWords({ ...found, verdict: 'noScenario' })).toBe('No such decision yet.');
    expect(placeWords({ ...found, replay: 'abandoned', observed: null, arises: { mean: 1, standardError: 0 } })).toBe('It happens in 14 of 100 futures.');
  });
});
