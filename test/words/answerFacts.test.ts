import { describe, expect, test } from 'vitest';
import { difference } from '../../src/analysis/difference.ts';
import type { Estimate } from '../../src/analysis/estimate.ts';
import type { Tornado, TornadoRow } from '../../src/analysis/tornado.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { otherSideReading } from '../../src/words/otherSideReading.ts';
import { plainText } from '../../src/words/reading.ts';
import { restsOn } from '../../src/words/restsOn.ts';
import { makeResult } from '../analysis/makeResult.ts';
import { scenarioOf } from '../corpus.ts';

describe('the other side', () => {
  const read = (leader: (trial: number) => number): string => {
    const result = makeResult({
      trials: 1000,
      options: [{ id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: leader } }, { id: 'b', name: 'B', outcomes: { wholeValueNetBenefit: 0 } }],
    });
    const found = difference(result, 0, 1);
    if (found === null) throw new Error('Every trial was kept.');
    return plainText(otherSideReading(found, result.trials, optionLooks(result.request.scenario, result.request.optionIds)[1]));
  };

  test('is behind by so much, and ahead in so many futures', () => {
    expect(read((t) => (t % 10 < 8 ? 2e6 : -1e6))).toBe('at best £1.4m behind, with B; ahead in 20 futures of 100');
  });

  test('is level where simulation error hides the lead', () => {
    expect(read((t) => (t % 2 === 0 ? 1e6 : -1e6 + 10))).toBe('at best level, with B; ahead in 50 futures of 100');
  });
});

describe('what an answer rests on', () => {
  const scenario = scenarioOf('community-nursing');
  const about = (mean: number): Estimate => ({ mean, standardError: 1 });
  const row = (path: string, swing: number | null, hasEffect = true): TornadoRow => ({
    path, drawn: 'parameter', range: null, hasEffect,
    effect: swing === null ? null : { low: about(0), high: about(swing), swing: about(swing), flip: { kind: 'none', from: 0, to: 1 } },
  });
  const of = (...rows: TornadoRow[]): readonly string[] => {
    const found: Tornado = { option: 0, other: 1, trials: 100, difference: about(1), rows, withoutEffect: 0, fixed: 0 };
    return restsOn(found, scenario).map(({ label }) => label);
  };
  const [trust, depth, spur, gp] = [
    'assumptions.relationships.retained.trust', 'assumptions.transition.depth', 'assumptions.quality.competitionSpur', 'partners.gp.capability',
  ];

  test('are the inputs that move it most, three at most, none by less than half of the first', () => {
    expect(of(row(trust, -10), row(depth, 9), row(gp, -8), row(spur, 7))).toHaveLength(3);
    expect(of(row(trust, -10), row(depth, 6), row(spur, 4))).toHaveLength(2);
    expect(of(row(trust, 10))).toHaveLength(1);
  });

  test('are named as in the middle of a sentence, in the order of their weight', () => {
    expect(of(row(gp, 10), row(trust, -9))).toEqual([expect.stringMatching(/^GP practices/), expect.stringMatching(/^[a-z]/)]);
  });

  test('leave out what has no effect that shows', () => {
    expect(of(row(trust, 10, false), row(depth, null))).toEqual([]);
  });
});
