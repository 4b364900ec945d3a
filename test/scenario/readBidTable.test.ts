import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BIDS } from '../../src/scenario/bidLaboratory.ts';
import { readAmount } from '../../src/scenario/readAmount.ts';
import { readBidTable } from '../../src/scenario/readBidTable.ts';

describe('an amount of money', () => {
  test.each([
    ['13.62m', 13_620_000], ['£13.62 m', 13_620_000], ['£13,620,000', 13_620_000], ['13 620 000', 13_620_000], ['750k', 750_000], ['1.2bn', 1.2e9],
    ['£ 1.2 billion', 1.2e9], ['12', 12], ['.5', 0.5], ['0', 0], ['−5', -5], ['-£5', -5], ['£-5', -5], ['(1,000)', -1000], ['  7 thousand ', 7000],
  ])('%s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  test.each(['', 'n/a', '£', '1.2.3', '1,2', '12,34', '--5', '1e6', '5 miles', '12%', '(', '1m2', 'constructor', '5constructor'])('%s is none', (text) => {
    expect(readAmount(text)).toBeNull();
  });
});

const two = [
  { name: 'Present provider', price: 13_620_000, scores: { quality: 0.68, integration: 0.61, access: 0.6, socialValue: 0.6 } },
  { name: 'Newcomer', price: 12_350_000, scores: { quality: 0.7, integration: 0.31, access: 0.52, socialValue: 0.6 } },
];

describe('a block of bids', () => {
  test.each([
    ['a spreadsheet', 'Present provider\t£13,620,000\t68\t61\t60\t60\nNewcomer\t£12,350,000\t70\t31\t52\t60\n'],
    ['with Windows line ends and a blank line', 'Present provider\t13.62m\t68\t61\t60\t60\r\n\r\nNewcomer\t12.35m\t70\t31\t52\t60\r\n'],
    ['commas, quoted where needed', '"Present provider","£13,620,000",68,61,60,60\nNewcomer,12350k,70%,31%,52%,60/100'],
    ['commas, thousands not quoted', 'Present provider,£13,620,000,68,61,60,60\nNewcomer,£12,350,000,70,31,52,60'],
    ['semicolons', 'Present provider;13.62m;68;61;60;60\nNewcomer;12.35m;70;31;52;60'],
    ['headings in another order, in £m', 'Social value\tBidder\tAccess\tIntegration\tQuality\tPrice (£m)\n60\tPresent provider\t60\t61\t68\t13.62\n60\tNewcomer\t52\t31\t70\t12.35'],
    ['headings, in £000', 'Supplier,Annual cost £000,Quality and innovation,Integration and collaboration,Access and choice,Social value\nPresent provider,13620,68,61,60,60\nNewcomer,"12,350",70,31,52,60'],
  ])('%s', (_, text) => {
    expect(readBidTable(text)).toEqual({ bids: two, unread: [] });
  });

  test('what is not understood is said line by line, and the rest is read', () => {
    const text = [
      'Present provider\t13.62m\t68\t61\t60\t60', 'No price\tn/a\t68\t61\t60\t60', 'No score\t1m\t68\t\t60\t60', 'High\t1m\t68\t161\t60\t60', 'Short\t1m',
      'Newcomer\t12.35m\t70\t31\t52\t60',
    ].join('\n');
    expect(readBidTable(text)).toEqual({
      bids: two,
      unread: [
        'Line 2 is left out: “n/a” is no price.', 'Line 3 is left out: it has no score for integration.',
        'Line 4 is left out: “161” is no score from 0 to 100 for integration.', 'Line 5 is left out: it has no score for quality.',
      ],
    });
  });

  test('columns that are missing or strange', () => {
    expect(readBidTable('Name\tPrice\tQuality\nA\t1m\t50')).toEqual({ bids: [], unread: ['No heading names integration, access and social value.'] });
    expect(readBidTable('Name\tPrice\tQuality\tIntegration\tAccess\tSocial\tComment\nA\t1m\t50\t50\t50\t50\tFine')).toMatchObject({
      bids: [{ name: 'A' }], unread: ['The column “Comment” is left out.'],
    });
    expect(readBidTable(' \n ')).toEqual({ bids: [], unread: ['There is nothing to read.'] });
  });

  test('names: none becomes a number, white space is one space, too long is refused', () => {
    expect(readBidTable('\t1m\t1\t1\t1\t1').bids[0].name).toBe('Bid 1');
    expect(readBidTable('A\u00a0 b\u2028c\t1m\t1\t1\t1\t1').bids[0].name).toBe('A b c');
    expect(readBidTable(`${'x'.repeat(81)}\t1m\t1\t1\t1\t1`).unread).toEqual(['Line 1 is left out: its name has more than 80 characters.']);
  });

  test('too many bids', () => {
    const found = readBidTable(Array.from({ length: 30 }, (_, i) => `B${i}\t1m\t1\t1\t1\t1`).join('\n'));
    expect(found.bids).toHaveLength(MOST_BIDS);
    expect(found.unread).toEqual([`Line ${MOST_BIDS + 1} and what follows are left out: there may be ${MOST_BIDS} bids.`]);
  });

  test('any text is read without a throw, into bids that a file may hold', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('£1,000', '13.62m', '50', '101', '-1', 'Price', 'Quality', '"', '1e999', '=1+1'));
    const text = fc.array(fc.array(cell, { maxLength: 8 }).map((cells) => cells.join('\t')), { maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(fc.property(text, (block) => {
      const { bids, unread } = readBidTable(block);
      expect(bids.length + unread.length).toBeGreaterThan(0);
      expect(bids.length).toBeLessThanOrEqual(MOST_BIDS);
      for (const { name, price, scores } of bids) {
        expect(name).toMatch(/\S/);
        expect(Math.abs(price)).toBeLessThanOrEqual(1e12);
        for (const score of Object.values(scores)) expect(score >= 0 && score <= 1).toBe(true);
      }
    }), { numRuns: 300 });
  });
});
