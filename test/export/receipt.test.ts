import { describe, expect, test } from 'vitest';
import { receiptCode, receiptOf } from '../../src/export/receipt.ts';
import { MODEL_VERSION } from '../../src/model/version.ts';
import { scenarioHash } from '../../src/scenario/scenarioHash.ts';
import { makeResult } from '../analysis/makeResult.ts';

const result = makeResult({ trials: 7, options: [{ id: 'a', name: 'A', outcomes: {} }, { id: 'b', name: 'B', outcomes: {} }] });
const receipt = { scenario: 'ab'.repeat(32), modelVersion: '1.0.0', seed: 1, trials: 10_000, options: ['keep', 'open'] };

describe('receipt', () => {
  test('names what is needed to run again', () => {
    expect(receiptOf(result)).toEqual({
      scenario: scenarioHash(result.request.scenario), modelVersion: MODEL_VERSION, seed: 1, trials: 7, options: ['a', 'b'],
    });
  });

  test('its code: the first 60 bits of SHA-256, as another program gives it (hashlib of Python 3)', () => {
    // of {"scenario":"abab…","modelVersion":"1.0.0","seed":1,"trials":10000,"options":["keep","open"]}
    expect(receiptCode(receipt)).toBe('0M73-SDTK-HT8H');
  });

  test('another receipt has another code; the order of keys is of no account', () => {
    const { options, trials, seed, modelVersion, scenario } = receipt;
    expect(receiptCode({ options, trials, seed, modelVersion, scenario })).toBe(receiptCode(receipt));
    const others = [{ ...receipt, seed: 2 }, { ...receipt, trials: 9999 }, { ...receipt, options: ['open', 'keep'] }, { ...receipt, modelVersion: '1.0.1' }];
    expect(new Set([receipt, ...others].map(receiptCode)).size).toBe(5);
    for (const one of others) expect(receiptCode(one)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  });
});
