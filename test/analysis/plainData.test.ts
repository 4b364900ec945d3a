import { expect, test } from 'vitest';
import { acceptability } from '../../src/analysis/acceptability.ts';
import { costOutcomePlane } from '../../src/analysis/costOutcomePlane.ts';
import { dominance } from '../../src/analysis/dominance.ts';
import { duties } from '../../src/analysis/duties.ts';
import { expectedLoss } from '../../src/analysis/expectedLoss.ts';
import { rankAcceptability } from '../../src/analysis/rankAcceptability.ts';
import { stability } from '../../src/analysis/stability.ts';
import { irregularResult, usualNames } from '../charts/figures.ts';

test('what the analyses find is plain data: it crosses to another thread unchanged', () => {
  const result = irregularResult(usualNames, 50, 3, 1);
  const found = [
    acceptability(result, 'qalyValue'), rankAcceptability(result), expectedLoss(result), costOutcomePlane(result, 0), dominance(result),
    duties(result, 0), stability(result),
  ];
  for (const one of found) expect(structuredClone(one)).toEqual(one);
  expect(found).not.toContain(null);
});
