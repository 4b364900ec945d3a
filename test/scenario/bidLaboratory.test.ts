import { describe, expect, test } from 'vitest';
import { applyEdit, commands, startHistory, undo } from '../../src/scenario/edit.ts';
import { parse, parseValue } from '../../src/scenario/parse.ts';
import { sameModel } from '../../src/scenario/sameModel.ts';
import { scenarioHash } from '../../src/scenario/scenarioHash.ts';
import { sendWeights } from '../../src/scenario/sendWeights.ts';
import { serialise } from '../../src/scenario/serialise.ts';
import type { BidLaboratory } from '../../src/scenario/bidLaboratory.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { baseScenario } from '../generators/baseScenario.ts';

const laboratory: BidLaboratory = {
  bids: [
    { id: 'bid-1', name: 'One', price: 12_000_000, scores: { quality: 0.6, integration: 0.5, access: 0.4, socialValue: 0.3 } },
    { id: 'bid-2', name: 'Two', price: -1, scores: { quality: 0, integration: 1, access: 0.4, socialValue: 0.3 } },
  ],
  pricePeriod: 'total',
  weights: { quality: 40, value: 30, integration: 15, access: 5, socialValue: 10 },
  minQuality: 0.45,
  formula: 'linearToMaximum',
  maximumPrice: null,
  panelSd: 0.04,
};
const withLaboratory = (change: object = {}): unknown => ({ ...baseScenario, record: { laboratory: { ...laboratory, ...change } } });
const issuesOf = (value: unknown): readonly string[] => {
  const parsed = parseValue(value);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => `${code} ${path}`);
};

describe('a laboratory in a file', () => {
  test('is kept as it is, and moves no receipt', () => {
    const parsed = parseValue(withLaboratory());
    if (!parsed.ok) throw new Error(parsed.issues[0].message);
    expect(parsed.scenario.record?.laboratory).toEqual(laboratory);
    expect(scenarioHash(parsed.scenario)).toBe(scenarioHash(baseScenario));
    const again = parse(serialise(parsed.scenario));
    expect(again.ok && again.scenario).toEqual(parsed.scenario);
  });

  test.each([
    ['a score out of range', { bids: [{ ...laboratory.bids[0], scores: { ...laboratory.bids[0].scores, quality: 1.1 } }] }, 'range record.laboratory.bids[0].scores.quality'],
    ['an unknown formula', { formula: 'lowest' }, 'choice record.laboratory.formula'],
    ['ids that collide', { bids: [laboratory.bids[0], laboratory.bids[0]] }, 'duplicateId record.laboratory.bids[1].id'],
    ['no weight at all', { weights: { quality: 0, value: 0, integration: 0, access: 0, socialValue: 0 } }, 'weights record.laboratory.weights'],
    ['a price beyond counting', { bids: [{ ...laboratory.bids[0], price: 1e13 }] }, 'range record.laboratory.bids[0].price'],
    ['too many bids', { bids: Array.from({ length: 21 }, (_, i) => ({ ...laboratory.bids[0], id: `bid-${i}` })) }, 'count record.laboratory.bids'],
    ['a key that is not known', { winner: 'bid-1' }, 'unknownKey record.laboratory.winner'],
  ])('%s is refused', (_, change, issue) => {
    expect(issuesOf(withLaboratory(change))).toEqual([issue]);
  });
});

describe('edits', () => {
  const start = startHistory(baseScenario);

  test('of the laboratory leave the model the same, of anything else not', () => {
    const kept = applyEdit(start, commands.setAt('record', { laboratory })).present;
    expect(sameModel(baseScenario, kept)).toBe(true);
    expect(sameModel(kept, applyEdit(startHistory(kept), commands.removeAt('record')).present)).toBe(true);
    for (const command of [commands.setTitle('Another'), commands.setNumber('values.qalyValue', 1), commands.removeAt('summary'), commands.setAt('summary', 'New')]) {
      const { present } = applyEdit(start, command);
      expect(sameModel(baseScenario, present)).toBe(present === baseScenario);
    }
  });

  const optionOf = ({ options }: Scenario) => options[0].strategy;

  test('sending weights writes all five as shares, and the formula where tenders know it, in one step', () => {
    const { id } = baseScenario.options[0];
    const sent = applyEdit(start, sendWeights({ ...laboratory, formula: 'linear' }, id));
    expect(optionOf(sent.present)).toMatchObject({
      weights: { quality: 0.4, value: 0.3, integration: 0.15, access: 0.05, socialValue: 0.1 }, priceFormula: 'linear',
    });
    expect(issuesOf(sent.present)).toEqual([]);
    expect(sent.past).toHaveLength(1);
    expect(serialise(undo(sent).present)).toBe(serialise(baseScenario));
    const other = applyEdit(start, sendWeights({ ...laboratory, formula: 'pricePerPoint' }, id));
    expect(optionOf(other.present).priceFormula).toBe(optionOf(baseScenario).priceFormula);
  });
});
