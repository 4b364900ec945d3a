import { describe, expect, test } from 'vitest';
import { challengerLine, fullWords, incumbentLine, lotLine, partnerLine, removalRefusal, segmentLine } from '../../src/words/partWords.ts';
import { pasteWords } from '../../src/words/pasteWords.ts';
import { baseScenario, baseVariant } from '../generators/baseScenario.ts';

describe('what a part is, in a line', () => {
  test('services, groups, partners, providers', () => {
    expect(lotLine({ annualValue: 14_000_000, contractEndMonth: 15 })).toBe('£14m a year, 15 months left');
    expect(lotLine({ annualValue: 340_000, contractEndMonth: 1 })).toBe('£340,000 a year, 1 month left');
    expect(lotLine({ annualValue: 340_000, contractEndMonth: 0 })).toBe('£340,000 a year, contract ends now');
    expect(segmentLine({ people: 3500, deprived: true })).toBe('3,500 people, among the most deprived');
    expect(segmentLine({ people: 1, deprived: false })).toBe('1 person');
    expect(partnerLine(baseScenario.partners[0], baseScenario)).toBe('NHS, 1 working relationship');
    expect(partnerLine({ id: 'new', sector: 'voluntary' }, baseScenario)).toBe('Voluntary sector, no working relationship yet');
    expect(incumbentLine({ sector: 'independent' })).toBe('Present provider, Independent sector');
    expect(challengerLine({ sector: 'nhs', expectedBids: 1 })).toBe('Newcomer, NHS, about 1 bid expected');
    expect(challengerLine({ sector: 'nhs', expectedBids: { min: 1, max: 2 } })).toBe('Newcomer, NHS, about 1.5 bids expected');
  });

  test('why a part cannot go', () => {
    const without = (change: Parameters<typeof baseVariant>[0]): string => removalRefusal(baseVariant(change), 'Something else.');
    expect(without((draft) => { draft.lots = []; })).toContain('at least one service');
    expect(without((draft) => { draft.segments = []; })).toContain('at least one group');
    expect(without((draft) => { draft.links = []; })).toContain('no working relationship');
    expect(without((draft) => { draft.segments[0].people = 0; })).toContain('no people');
    expect(without((draft) => { draft.segments[0].handoffs = {}; })).toContain('no handoffs');
    expect(without(() => undefined)).toBe('Something else.');
    expect(fullWords(12, 'services')).toBe('Twelve services are the most that fit here.');
  });
});

describe('what a pasted block has done', () => {
  test('says what was filled, what was left and what had no place', () => {
    expect(pasteWords({ filled: 6, refused: [], rowsOver: 0, columnsOver: 0 })).toEqual(['6 boxes were filled in, as one step.']);
    const refused = Array.from({ length: 5 }, (_, i) => ({ row: `Row ${String(i)}`, column: 'Frail', text: 'a very long text that is no number' }));
    expect(pasteWords({ filled: 0, refused, rowsOver: 1, columnsOver: 2 })).toEqual([
      'Nothing was filled in.',
      '5 boxes were left as before: a number of 0 or more is wanted.',
      'Row 0, Frail: “a very long text tha…”.',
      'Row 1, Frail: “a very long text tha…”.',
      'Row 2, Frail: “a very long text tha…”.',
      'And 2 more.',
      '1 row had no place below.',
      '2 columns had no place to the right.',
    ]);
  });
});
