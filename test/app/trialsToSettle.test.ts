import { describe, expect, test } from 'vitest';
import { trialsToSettle } from '../../src/app/shared/trialsToSettle.ts';
import { stability } from '../../src/analysis/stability.ts';
import { makeResult } from '../analysis/makeResult.ts';

/** Two options whose lead is `lead` on average and spreads by some 10 either way. */
const apart = (lead: number, trials = 10_000): ReturnType<typeof makeResult> => makeResult({
  trials,
  options: [
    { id: 'a', name: 'A', outcomes: { wholeValueNetBenefit: (t) => lead + 20 * (((t * 7919) % 1000) / 1000 - 0.4995) } },
    { id: 'b', name: 'B', outcomes: { wholeValueNetBenefit: 0 } },
  ],
});

describe('trialsToSettle', () => {
  test('none where the decision is settled', () => {
    const result = apart(4);
    expect(stability(result).isStable).toBe(true);
    expect(trialsToSettle(result)).toBeNull();
  });

  test('a step that is as many as are needed', () => {
    const result = apart(0.08);
    const { needed } = stability(result);
    if (needed.kind !== 'more') throw new Error('The made-up lead should want more trials.');
    expect(needed.trials).toBeLessThanOrEqual(100_000);
    expect(trialsToSettle(result)).toBe(needed.trials <= 30_000 ? 30_000 : 100_000);
  });

  test('none where it would take more than are kept in full', () => {
    const result = apart(0.01);
    expect(stability(result).isStable).toBe(false);
    expect(trialsToSettle(result)).toBeNull();
  });
});
