import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, commands, redo, startHistory, undo, type EditCommand, type History } from '../../src/scenario/edit.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { quantityPaths, valueAt } from '../../src/scenario/path.ts';
import { strategyOf } from '../../src/scenario/strategyOf.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { cases } from '../generators/cases.ts';
import { quantityWithin } from '../generators/quantityArbitrary.ts';
import { validFile } from './validFile.ts';

const parsed = parseValue(validFile());
if (!parsed.ok) throw new Error('the file of these tests is not valid');
const { scenario } = parsed;
const start = startHistory(scenario);
const text = (history: History): string => JSON.stringify(history.present);
const after = (...edits: EditCommand[]): History => edits.reduce((history, command) => applyEdit(history, command), start);

describe('each command', () => {
  test('setTitle', () => {
    expect(after(commands.setTitle('New')).present.title).toBe('New');
  });

  test('setQuantity and setNumber, at a path with ids', () => {
    const history = after(
      commands.setQuantity('lots.community.challengers.second.cost', { min: 0.9, max: 1.1 }),
      commands.setNumber('values.qalyValue', 30_000),
      commands.setNumber('segments.frail.people', 10),
    );
    expect(history.present.lots[0].challengers[1].cost).toEqual({ min: 0.9, max: 1.1 });
    expect(history.present.values.qalyValue).toBe(30_000);
    expect(history.present.segments[0].people).toBe(10);
  });

  test('setWeight of an option, and of one lot with and without an override', () => {
    const own = after(commands.setWeight('keep', 'integration', 55)).present.options[0];
    expect(own.strategy.weights.integration).toBe(55);
    expect(own.lots).toBeUndefined();
    const first = after(commands.setWeight('keep', 'integration', 55, 'dementia')).present.options[0];
    expect(first.lots).toEqual({ dementia: { weights: { integration: 55 } } });
    expect(strategyOf(first, 'dementia').weights.integration).toBe(55);
    const second = after(commands.setWeight('compete', 'quality', 1, 'dementia'), commands.setWeight('compete', 'value', 2, 'dementia'));
    expect(second.present.options[1].lots?.['dementia'].weights).toEqual({ value: 2, quality: 1 });
  });

  test('setAt and removeAt, by path and by position, of keys and of entries', () => {
    const partner = { ...scenario.partners[0], id: 'new' };
    const history = after(
      commands.setAt('options.keep.slot', 9),
      commands.setAt(['partners', 2], partner),
      commands.removeAt('partners.gp'),
      commands.removeAt('summary'),
      commands.setAt(['sources', 'a.b'], 'A source'),
    );
    expect(history.present.options[0].slot).toBe(9);
    expect(history.present.partners.map(({ id }) => id)).toEqual(['council', 'new']);
    expect(Object.hasOwn(history.present, 'summary')).toBe(false);
    expect(history.present.sources?.['a.b']).toBe('A source');
  });

  test.each<EditCommand>([
    commands.setNumber('values.nothing.here', 1),
    commands.setQuantity('lots.nowhere.incumbent.cost', 1),
    commands.setWeight('nobody', 'value', 1),
    commands.setWeight('keep', 'value', 1, 'nowhere'),
    commands.setAt(['__proto__', 'polluted'], 1),
    commands.setAt('values.__proto__', { polluted: 1 }),
    commands.setAt(['partners', 7], {}),
    commands.removeAt([]),
  ])('a path that leads nowhere is refused: %j', (command) => {
    expect(() => applyEdit(start, command)).toThrow(RangeError);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('a change that changes nothing is none', () => {
    expect(applyEdit(start, commands.setTitle(scenario.title))).toBe(start);
    expect(applyEdit(start, commands.removeAt('options.keep.slot'))).toBe(start);
    expect(applyEdit(start, commands.setQuantity('partners.council.capability', { min: 0.4, max: 0.7 }))).toBe(start);
  });
});

describe('history', () => {
  test('leaves earlier documents as they were, frozen, and shares what did not change', () => {
    const history = after(commands.setNumber('values.qalyValue', 1));
    expect(scenario.values.qalyValue).toBe(25_000);
    expect(history.present.lots).toBe(scenario.lots);
    expect(Object.isFrozen(history.present.values)).toBe(true);
  });

  test('undo and redo, and no more of them than there are changes', () => {
    const changed = after(commands.setTitle('A'), commands.setTitle('B'));
    expect(undo(changed).present.title).toBe('A');
    expect(undo(undo(changed)).present).toEqual(scenario);
    expect(undo(start)).toBe(start);
    expect(redo(changed)).toBe(changed);
    expect(redo(undo(changed)).present.title).toBe('B');
  });

  test('a change after undo ends what could be redone', () => {
    const history = applyEdit(undo(after(commands.setTitle('A'))), commands.setTitle('B'));
    expect(history.future).toEqual([]);
    expect(redo(history)).toBe(history);
  });

  test('a gesture is one undo step, however long, and is kept short', () => {
    let history = after(commands.setTitle('Before'));
    for (let value = 1; value <= 100; value++) {
      history = applyEdit(history, commands.setWeight('keep', 'value', value, 'dementia'), 'drag-1');
    }
    expect(history.past).toHaveLength(2);
    expect(history.past[1].patches.length).toBeLessThanOrEqual(2);
    expect(undo(history).present.title).toBe('Before');
    expect(text(undo(history))).toBe(text(after(commands.setTitle('Before'))));
    expect(text(redo(undo(history)))).toBe(text(history));
  });

  test('two gestures are two steps; changes between break a gesture; so does undo', () => {
    const drag = (history: History, value: number, mark?: string) =>
      applyEdit(history, commands.setNumber('values.qalyValue', value), mark);
    expect(drag(drag(start, 1, 'a'), 2, 'b').past).toHaveLength(2);
    expect(drag(drag(start, 1), 2).past).toHaveLength(2);
    expect(drag(drag(drag(start, 1, 'a'), 2), 3, 'a').past).toHaveLength(3);
    const undone = undo(drag(drag(start, 1, 'a'), 2));
    expect(drag(undone, 3, 'a').past).toHaveLength(2);
    expect(drag(redo(undo(drag(start, 1, 'a'))), 3, 'a').past).toHaveLength(2);
  });

  test('is plain data', () => {
    const history = undo(after(commands.setTitle('A'), commands.removeAt('summary')));
    const copy = JSON.parse(JSON.stringify(history)) as History;
    expect(text(redo(copy))).toBe(text(redo(history)));
    expect(text(undo(copy))).toBe(text(undo(history)));
  });
});

describe('any changes, taken back, give the file back byte for byte', () => {
  const places = quantityPaths(scenario).map(({ path }) => path);
  const removable = [
    'summary', 'about', 'view', 'record', 'sources', 'options.compete.slot', 'options.compete.lots', 'about.purpose', 'view.reference',
    'lots.dementia', 'partners.gp', 'sources.nao2016', 'options.compete.lots.dementia.weights', 'links.community-gp.between.0',
  ];
  const numbers = fc.constantFrom('values.qalyValue', 'horizonMonths', 'segments.frail.people');
  const optionIds = fc.constantFrom('keep', 'compete', 'mixed');
  const edit: fc.Arbitrary<EditCommand> = fc.oneof(
    fc.string().map(commands.setTitle),
    fc.tuple(fc.constantFrom(...places), quantityWithin(0, 1)).map(([path, quantity]) => commands.setQuantity(path, quantity)),
    fc.tuple(numbers, fc.double()).map(([path, value]) => commands.setNumber(path, value)),
    fc
      .tuple(optionIds, fc.constantFrom('value', 'access'), fc.nat(99), fc.constantFrom(undefined, 'dementia', 'community'))
      .map(([option, criterion, value, lot]) => commands.setWeight(option, criterion, value, lot)),
    fc.tuple(fc.constantFrom(...removable), fc.jsonValue()).map(([path, value]) => commands.setAt(path, value)),
    fc.constantFrom(...removable).map(commands.removeAt),
  );
  const back = fc.constantFrom('undo' as const, 'redo' as const);
  const mark = fc.constantFrom(undefined, undefined, 'a', 'b');
  const tryEdit = (history: History, command: EditCommand, gesture?: string): History => {
    try {
      return applyEdit(history, command, gesture);
    } catch (error) {
      // An earlier change has removed what this one is about.
      expect(error).toBeInstanceOf(RangeError);
      return history;
    }
  };

  test('forwards and backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, mark), { maxLength: 15 }), (edits) => {
        const texts = [text(start)];
        let history = start;
        for (const [command, gesture] of edits) {
          const next = tryEdit(history, command, gesture);
          if (next.past.length > history.past.length) texts.push(text(next));
          else texts[texts.length - 1] = text(next);
          history = next;
        }
        expect(history.past).toHaveLength(texts.length - 1);
        for (const expected of texts.slice(0, -1).reverse()) {
          history = undo(history);
          expect(text(history)).toBe(expected);
        }
        for (const expected of texts.slice(1)) {
          history = redo(history);
          expect(text(history)).toBe(expected);
        }
      }),
      { numRuns: cases(500), seed: 1 },
    );
  });

  test('with undo and redo at any time', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.tuple(edit, mark), back), { maxLength: 25 }), (moves) => {
        let history = start;
        for (const move of moves) history = move === 'undo' ? undo(history) : move === 'redo' ? redo(history) : tryEdit(history, ...move);
        while (history.past.length > 0) history = undo(history);
        expect(text(history)).toBe(text(start));
      }),
      { numRuns: cases(500), seed: 2 },
    );
  });

  test('a path found before a change still leads to the same part after it', () => {
    const history = after(commands.removeAt('partners.gp'));
    expect(valueAt(history.present, 'partners.council.name')).toBe((scenario satisfies Scenario).partners[1].name);
  });
});
