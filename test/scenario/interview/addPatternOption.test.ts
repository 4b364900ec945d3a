import { expect, test } from 'vitest';
import { applyEdit, startHistory, undo } from '../../../src/scenario/edit.ts';
import { addPatternOption } from '../../../src/scenario/interview/addPatternOption.ts';
import { optionPatternIds } from '../../../src/scenario/interview/answers.ts';
import { parseValue } from '../../../src/scenario/parse.ts';
import { slotsOf } from '../../../src/scenario/structure/slots.ts';
import { corpus, scenarioOf } from '../../corpus.ts';

test('any pattern can be added to any decision, in colours of its own, and undone', () => {
  for (const { scenario } of corpus) {
    let history = startHistory(scenario);
    for (const id of optionPatternIds) {
      if (history.present.options.length === 12) break;
      const before = slotsOf(history.present.options);
      history = applyEdit(history, addPatternOption(history.present, id));
      const after = slotsOf(history.present.options);
      for (const [option, slot] of before) expect(after.get(option)).toBe(slot);
      const parsed = parseValue(history.present);
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    }
    while (history.past.length > 0) history = undo(history);
    expect(history.present).toEqual(scenario);
  }
});

test('a pattern’s own colour is taken where it is free', () => {
  const scenario = scenarioOf('community-nursing');
  const left = { ...scenario, options: scenario.options.map((option, i) => ({ ...option, slot: i + 1 })).filter((_, i) => i !== 2) };
  const { present } = applyEdit(startHistory(left), addPatternOption(left, 'price-led'));
  expect(present.options.at(-1)?.slot).toBe(3);
});
