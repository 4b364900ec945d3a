import { describe, expect, test } from 'vitest';
import { laboratoryFindings, type LaboratoryFinding } from '../../src/analysis/bidLaboratory/laboratoryFindings.ts';
import { leadNoise, panelNoise } from '../../src/analysis/bidLaboratory/panelNoise.ts';
import { scoreBids } from '../../src/analysis/bidLaboratory/scoreBids.ts';
import { weightThresholds } from '../../src/analysis/bidLaboratory/weightThresholds.ts';
import { laboratoryFormulas, type BidLaboratory } from '../../src/scenario/bidLaboratory.ts';
import { laboratoryFindingSentence } from '../../src/words/bidLaboratoryFindings.ts';
import { formulaWords, withdrawalWords } from '../../src/words/bidLaboratoryFormulas.ts';
import {
  bidRowWords, bidsUnderstood, panelNote, standingSentence, thresholdTable, weightsLine, weightsSent,
} from '../../src/words/bidLaboratoryReading.ts';
import { bidLetter, pointsText, pointsWords, rankWord, scoreText } from '../../src/words/bidLaboratoryWords.ts';
import { plainText } from '../../src/words/reading.ts';
import { bid, fourBids, fourWeights, laboratoryOf } from '../analysis/bidLaboratory/laboratory.ts';

const told = (laboratory: BidLaboratory): readonly string[] =>
  laboratoryFindings(laboratory, panelNoise(laboratory)).map((finding) => plainText(laboratoryFindingSentence(finding, laboratory)));
const telling = (finding: LaboratoryFinding, laboratory = laboratoryOf(fourBids, fourWeights)): string =>
  plainText(laboratoryFindingSentence(finding, laboratory));

describe('what should be known, in a sentence each', () => {
  test('the four bids', () => {
    expect(told(laboratoryOf(fourBids, fourWeights))).toEqual([
      'If D withdrew, B would win, not A, though D itself comes fourth.',
      'Another panel would pick A in 43 of 100 tries: it leads by 0.1 points, less than a panel’s noise of 2.5.',
      'Straight line from the lowest and price per quality point would pick B: the formulas disagree.',
      'D asks 18% less than the others on average: find out why before award.',
    ]);
  });

  const free = [bid('a', 0, 60), bid('b', 10, 50)];
  test.each([
    ['relative', 'A asks £0: the formula divides by it, gives it no score, and gives all others 0.'],
    ['linear', 'A asks £0: the formula divides by the lowest price, so no bid has a score.'],
    ['pricePerPoint', 'A asks £0: points for each pound cannot be told, so no bid can be ranked.'],
  ] as const)('a nought price under %s', (formula, sentence) => {
    expect(told(laboratoryOf(free, [50, 50], { formula }))[0]).toBe(sentence);
  });

  test('a price under nought', () => {
    expect(told(laboratoryOf([bid('a', -1, 60), bid('b', 0, 50), bid('c', 2, 50)], [50, 50]))[0]).toBe(
      'A and B ask −£1m and up: the formula divides by the lowest price, so no bid has a score.');
  });

  test.each([
    ['noBids', laboratoryOf([], [50, 50]), 'There is no bid to score: add one, or paste some.'],
    ['noneFit', laboratoryOf(free.slice(1), [50, 50], { minQuality: 0.55 }), 'The only bid is under the minimum quality of 55, so none can be scored.'],
    ['noMaximum', laboratoryOf(free, [50, 50], { formula: 'linearToMaximum' }), 'A maximum price above £0 is wanted: this formula measures every price against it.'],
    ['noWeights', laboratoryOf(free.slice(1), [100], { formula: 'pricePerPoint' }), 'Only price has a weight, which this formula leaves aside, so nothing is left to score.'],
    ['noWeights', laboratoryOf(free.slice(1), []), 'All weights are 0, so no bid has a score.'],
  ] as const)('%s', (_, laboratory, sentence) => {
    expect(told(laboratory)[0]).toBe(sentence);
  });

  test.each<[LaboratoryFinding, string]>([
    [{ kind: 'withdrawal', bid: 'c', rank: 3, before: ['a', 'b'], after: ['b'] }, 'If C withdrew, B would win, A and B would not tie, though C itself comes third.'],
    [{ kind: 'withdrawal', bid: 'c', rank: 3, before: ['a'], after: ['a', 'b'] }, 'If C withdrew, A and B would tie, not A, though C itself comes third.'],
    [{ kind: 'tie', bids: ['a', 'b', 'c'] }, 'A, B and C tie for first, so the smallest change of a score or a weight decides.'],
    [{ kind: 'lowestQualityWins', bid: 'd', quality: 0.5, stops: 0.4149 }, 'D wins with the lowest quality, 50, and would not if price counted under 41%.'],
    [{ kind: 'lowestQualityWins', bid: 'd', quality: 0.5, stops: null }, 'D wins with the lowest quality, 50, because it asks least for each point.'],
    [{ kind: 'highPrice', bid: 'b', over: 0.4, priceScore: 0.625 }, 'B asks 40% more than the others on average, and gets 63 of 100 for price.'],
    [{ kind: 'highPrice', bid: 'b', over: 0.4, priceScore: null }, 'B asks 40% more than the others on average: see what that pays for.'],
    [{ kind: 'overMaximum', bid: 'b', maximum: 12e6 }, 'B asks more than the maximum of £12m and gets 0 for price: say whether such a bid is out.'],
    [{ kind: 'farMaximum', maximum: 40e6, spread: 0.052 }, 'The maximum of £40m is far above the bids: price tells them apart by 5 of 100 points only.'],
    [{ kind: 'belowMinimum', bid: 'd', quality: 0.405, minimum: 0.45 }, 'D is out: its quality of 40.5 is under the minimum of 45.'],
    [{ kind: 'noPoints', bid: 'd' }, 'D has no quality points, so what it asks for a point cannot be told.'],
    [{ kind: 'equalPrices', price: 12.5e6 }, 'All prices are £12.5m, so price decides nothing.'],
    [{ kind: 'onlyBid', bid: 'a' }, 'A is the only bid in the running, so weights and formula decide nothing.'],
    [{ kind: 'formulasDisagree', others: [{ formula: 'linear', first: ['b'] }, { formula: 'pricePerPoint', first: ['c', 'd'] }] },
      'Straight line from the lowest would pick B and price per quality point C and D: the formulas disagree.'],
  ])('%o', (finding, sentence) => {
    expect(telling(finding)).toBe(sentence);
    expect(sentence.split(' ').length).toBeLessThanOrEqual(22);
  });
});

describe('how firmly the first stands', () => {
  const read = (laboratory: BidLaboratory): string => {
    const scores = scoreBids(laboratory);
    const noise = scores.second === null ? null : leadNoise(laboratory, scores.first[0], scores.second);
    return plainText(standingSentence(laboratory, scores, weightThresholds(laboratory), noise));
  };

  test('bounds lie on the side where it is still first', () => {
    expect(read(laboratoryOf(fourBids, fourWeights))).toBe(
      'A stays first while quality is 19 to 43%, price at most 31%, integration at least 10%, access 4 to 34% and social value at most 27%.' +
      ' Its lead is 0.1 points; a panel’s noise on that is about 2.5.');
  });

  test('a bound so near that whole percents would pass the weight itself is told finer', () => {
    // The threshold of price is 31.097%; here it counts 31.05% already, the others in their proportions.
    const [, ...others] = fourWeights;
    const near = [31.05, ...others.map((weight) => weight * (1 - 0.3105) / 0.7)];
    expect(read(laboratoryOf(fourBids, near))).toContain('price at most 31.09%');
  });

  test('points for each £1m', () => {
    expect(read(laboratoryOf(fourBids, fourWeights, { formula: 'pricePerPoint' }))).toMatch(
      /^B stays first while .* Its lead is 0\.188 points per £1m; a panel’s noise on that is about 0\.276\.$/);
  });

  test('nothing where nobody or several are first; no weight at all where none turns it', () => {
    expect(read(laboratoryOf([], [50, 50]))).toBe('');
    expect(read(laboratoryOf([bid('a', 10, 60, 60, 60, 60), bid('b', 20, 50, 50, 50, 50)], fourWeights))).toMatch(/^A stays first whichever single weight is moved\./);
  });

  test('the table tells both ways of every weight', () => {
    const laboratory = laboratoryOf(fourBids, fourWeights);
    const { columns, rows } = thresholdTable(laboratory, weightThresholds(laboratory) ?? []);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[0]).toEqual(['Quality', '40%', 'under 18.2%: C', 'over 43.7%: B']);
    expect(rows[1]).toEqual(['Price', '30%', 'no weight does', 'over 31.1%: B']);
  });
});

test('rows', () => {
  const laboratory = laboratoryOf([bid('a', 10, 60), bid('b', 10, 60), bid('c', 10, 50), bid('d', 10, 30)], [50, 50], { minQuality: 0.4 });
  const scores = scoreBids(laboratory);
  expect(scores.bids.map((one) => bidRowWords(one, scores, laboratory, 0.394))).toEqual([
    { score: '80.0', rank: 'First, tied', first: '39' }, { score: '80.0', rank: 'First, tied', first: '39' }, { score: '75.0', rank: 'Third', first: '39' },
    { score: '–', rank: 'Out', first: '39' },
  ]);
  const none = laboratoryOf([bid('a', 0, 60)], [50, 50]);
  expect(bidRowWords(scoreBids(none).bids[0], scoreBids(none), none, null)).toEqual({ score: '–', rank: 'No score', first: '–' });
});

test('small words', () => {
  expect([0, 19].map(bidLetter)).toEqual(['A', 'T']);
  expect([1, 12, 13, 20].map(rankWord)).toEqual(['First', 'Twelfth', '13th', '20th']);
  expect([0.68, 0.685, 1].map(scoreText)).toEqual(['68', '68.5', '100']);
  expect([pointsText(60.65 - 1e-12, 'relative'), pointsText(0.031, 'relative'), pointsText(0, 'linear')]).toEqual(['60.7', '0.03', '0.0']);
  expect([5.0231, 0.50231, 123.4, 0].map((points) => pointsText(points, 'pricePerPoint'))).toEqual(['5.02', '0.502', '123', '0']);
  expect(pointsWords(1, 'linear')).toBe('1.0 point');
  expect(weightsLine(laboratoryOf(fourBids, fourWeights))).toBe('Quality 40%, price 30%, integration 10%, access 5%, social value 15%');
  expect(weightsLine(laboratoryOf(fourBids, [50, 1, 1, 1, 0], { formula: 'pricePerPoint' }))).toBe('Quality 33.3%, integration 33.3%, access 33.3%, social value 0%');
  expect(weightsLine(laboratoryOf(fourBids, []))).toBeNull();
  expect(weightsSent('Balanced', 'linear')).toBe('Sent to Balanced: weights and formula. Undo takes both back.');
  expect(weightsSent('Balanced', 'pricePerPoint')).toBe('Sent to Balanced: weights; its formula stays. Undo takes them back.');
  expect([[], ['A'], ['A', 'B']].map((names) => plainText(bidsUnderstood(names)))).toEqual([
    'No bid is understood.', 'One bid is understood: A.', 'Two bids are understood: A and B.',
  ]);
  expect(panelNote({ panels: 5000, first: [{ mean: 0.4, standardError: 0.007 }], nobody: 0 })).toBe('5,000 panels were drawn; shares are good to ±1.4 in 100.');
  expect(panelNote({ panels: 5000, first: [{ mean: 0, standardError: 0 }], nobody: 0.2 })).toBe(
    '5,000 panels were drawn; shares are good to ±0.1 in 100. In 20 of 100 none can be ranked.');
});

test('every formula tells its equation, its use, what is against it, and each fact its source', () => {
  for (const formula of laboratoryFormulas) {
    const { equation, inWords, used, against } = formulaWords[formula];
    expect(equation).toContain('÷');
    expect(inWords.length).toBeGreaterThan(20);
    for (const { fact, source } of [...used, ...against]) expect(fact.length * source.length).toBeGreaterThan(0);
    expect(used.length * against.length).toBeGreaterThan(0);
  }
  expect(laboratoryFormulas.map((formula) => withdrawalWords(formula).includes('never'))).toEqual([false, false, true, true]);
});
