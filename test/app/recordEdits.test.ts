import { describe, expect, test } from 'vitest';
import { setRecordAnswer, setRecordText, setWeightReason } from '../../src/app/commissioner/record/recordEdits.ts';
import { applyEdit, startHistory, undo, type EditCommand, type History } from '../../src/scenario/edit.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { scenarioHash } from '../../src/scenario/scenarioHash.ts';
import { serialise } from '../../src/scenario/serialise.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { quickScenario } from '../simulation/support/quickScenario.ts';

const edits: readonly ((scenario: Scenario) => EditCommand)[] = [
  (scenario) => setRecordAnswer(scenario, 'a.only', 'no'),
  (scenario) => setRecordAnswer(scenario, 'a.only.reason', 'Two others.'),
  (scenario) => setRecordText(scenario, 'reasons', 'One line\nand another'),
  (scenario) => setWeightReason(scenario, 'quality', 'Safety.'),
  (scenario) => setRecordText(scenario, 'proposed', scenario.options[0].id),
  (scenario) => setRecordAnswer(scenario, 'a.only', ''),
  (scenario) => setRecordAnswer(scenario, 'a.only.reason', '  '),
  (scenario) => setRecordText(scenario, 'decidedBy', 'The board'),
  (scenario) => setRecordText(scenario, 'conflicts', 'None.'),
  (scenario) => setRecordText(scenario, 'decidedOn', '28 May'),
  (scenario) => setWeightReason(scenario, 'quality', ''),
];

describe('edits of the record', () => {
  test('are valid documents with the same futures, one undo step each, and undone give the file back, byte for byte', () => {
    const states: string[] = [];
    let history: History = startHistory(quickScenario);
    for (const edit of edits) {
      states.push(serialise(history.present));
      history = applyEdit(history, edit(history.present));
      expect(parseValue(history.present).ok).toBe(true);
      expect(scenarioHash(history.present)).toBe(scenarioHash(quickScenario));
    }
    expect(history.present.record).toEqual({
      reasons: 'One line\nand another', proposed: quickScenario.options[0].id, decidedBy: 'The board', conflicts: 'None.', decidedOn: '28 May',
    });
    expect(history.past).toHaveLength(edits.length);
    for (const state of states.reverse()) {
      history = undo(history);
      expect(serialise(history.present)).toBe(state);
    }
    expect(history.present).toEqual(quickScenario);
  });

  test('a record of which nothing is left is none', () => {
    const some = applyEdit(startHistory(quickScenario), setRecordText(quickScenario, 'reasons', 'Why'));
    const none = applyEdit(some, setRecordText(some.present, 'reasons', ''));
    expect(none.present).not.toHaveProperty('record');
    expect(applyEdit(startHistory(quickScenario), setRecordAnswer(quickScenario, 'a.only', '')).past).toEqual([]);
  });

  test('leave what else a record holds', () => {
    const held: Scenario = { ...quickScenario, record: { answers: { 'b.choice': 'yes' }, conflicts: 'None.' } };
    const next = applyEdit(startHistory(held), setRecordAnswer(held, 'a.only', 'yes')).present;
    expect(next.record).toEqual({ answers: { 'b.choice': 'yes', 'a.only': 'yes' }, conflicts: 'None.' });
  });
});
