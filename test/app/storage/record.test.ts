import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startState } from '../../../src/app/shared/createSession.ts';
import type { SessionState } from '../../../src/app/shared/session.ts';
import { recordOf } from '../../../src/app/storage/decisionRecord.ts';
import { readRecord } from '../../../src/app/storage/readRecord.ts';
import { applyEdit, commands, redo, startHistory, undo } from '../../../src/scenario/edit.ts';
import type { EditCommand, History } from '../../../src/scenario/edit.ts';
import { parseValue } from '../../../src/scenario/parse.ts';
import { quantityPaths } from '../../../src/scenario/path.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import type { Scenario } from '../../../src/scenario/types.ts';
import { cases } from '../../generators/cases.ts';
import { baseScenario, baseVariant } from '../../generators/baseScenario.ts';
import { quantityWithin } from '../../generators/quantityArbitrary.ts';
import { scenarioArbitrary } from '../../generators/scenarioArbitrary.ts';
import { keptDecision } from './support/kept.ts';

/** Through the store and back, as the browser copies it. */
const stored = (state: SessionState, original: Scenario): ReturnType<typeof readRecord> =>
  readRecord(structuredClone(recordOf({ id: 'a', file: null, original, state, changedAt: 5, revision: 3 })));

/** An edit of each kind. */
function editArbitrary(scenario: Scenario): fc.Arbitrary<EditCommand> {
  const places = quantityPaths(scenario);
  const quantity = fc.nat(places.length - 1).chain((i) => quantityWithin(places[i].field.min, Math.min(places[i].field.max, 1e9))
    .map((value) => commands.setQuantity(places[i].path, value)));
  const title = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }).map(commands.setTitle);
  const summary = fc.string({ unit: 'grapheme-ascii', maxLength: 40 }).map((text) => commands.setAt('summary', text));
  return fc.oneof(
    { weight: 5, arbitrary: quantity },
    title,
    summary,
    fc.constant(commands.removeAt('summary')),
    fc.constant(commands.setScenario(baseScenario)),
    fc.tuple(title, summary).map((both) => commands.many(both)),
  );
}

/** Edits that lead to valid documents, made one after another. */
function edited(history: History, edits: readonly EditCommand[]): History {
  return edits.reduce((so, command) => {
    let next = so;
    try {
      next = applyEdit(so, command, 'drag');
    } catch (error) {
      // The place that it edits went with another edit.
      if (!(error instanceof RangeError)) throw error;
    }
    return parseValue(next.present).ok ? next : so;
  }, history);
}

describe('a decision that was kept', () => {
  test('any valid scenario comes back the same', () => {
    fc.assert(fc.property(scenarioArbitrary, (scenario) => {
      const read = stored(startState(scenario), scenario);
      expect(read).toMatchObject({ ok: true, lost: [], kept: { id: 'a', file: null, changedAt: 5, revision: 3 } });
      if (!read.ok) return;
      expect(read.kept.original).toEqual(scenario);
      expect(serialise(read.kept.state.history.present)).toBe(serialise(scenario));
    }), { numRuns: cases(100), seed: 1 });
  });

  test('any edits, undone after they were kept, give the file back byte for byte; done again, the same document', () => {
    const arbitrary = scenarioArbitrary.chain((scenario) => fc.record({
      scenario: fc.constant(scenario),
      before: fc.array(editArbitrary(scenario), { maxLength: 8 }),
      undone: fc.nat(4),
      after: fc.array(editArbitrary(scenario), { maxLength: 4 }),
    }));
    fc.assert(fc.property(arbitrary, ({ scenario, before, undone, after }) => {
      let history = edited(startHistory(scenario), before);
      for (let i = 0; i < undone; i++) history = undo(history);
      const last = serialise(history.present);
      const read = stored({ ...startState(scenario), history }, scenario);
      expect(read).toMatchObject({ ok: true, lost: [] });
      if (!read.ok) return;
      let on = read.kept.state.history;
      expect(serialise(on.present)).toBe(last);
      expect(on.past).toHaveLength(history.past.length);
      expect(on.future).toHaveLength(history.future.length);
      let [there, here] = [history, on];
      while (there.future.length > 0) [there, here] = [redo(there), redo(here)];
      expect(serialise(here.present)).toBe(serialise(there.present));
      on = edited(on, after);
      while (on.past.length > 0) on = undo(on);
      expect(serialise(on.present)).toBe(serialise(scenario));
    }), { numRuns: cases(80), seed: 2 });
  });

  test('versions and settings come back, a gesture has ended', () => {
    const version = { id: 'v', name: 'First', scenario: baseScenario, keptAt: 7 };
    const history = applyEdit(startHistory(baseScenario), commands.setTitle('New'), 'typing');
    const state: SessionState = { ...startState(baseScenario), history, versions: [version], seed: 9, trials: 500, other: 'x' };
    const read = stored(state, baseScenario);
    const past = history.past.map(({ mark: _mark, ...step }) => step);
    expect(read.ok ? read.kept.state : null).toEqual({ ...state, history: { ...history, past } });
  });

  test('of very many steps the last thousand are kept', () => {
    let history = startHistory(baseScenario);
    for (let i = 0; i < 1100; i++) history = applyEdit(history, commands.setTitle(`Title ${i}`));
    const record = recordOf(keptDecision([], { state: { ...startState(baseScenario), history } }));
    expect(record.past).toHaveLength(1000);
    expect(record.past.at(-1)?.command).toEqual(commands.setTitle('Title 1099'));
  });
});

describe('what is not as it was written', () => {
  const good = recordOf(keptDecision([commands.setTitle('A'), commands.setTitle('B')]));
  const faultOf = (raw: unknown): unknown => {
    const read = readRecord(raw);
    return read.ok ? read.lost : read.fault;
  };

  test.each([
    ['nothing', undefined],
    ['text', 'hello'],
    ['another object', { a: 1 }],
    ['a list', [good]],
    ['no document', { ...good, present: null }],
    ['a document with a fault', { ...good, present: { ...baseScenario, title: '' } }],
    ['no id', { ...good, id: 7 }],
    ['no time', { ...good, changedAt: 'yesterday' }],
    ['no version', { ...good, recordVersion: '1' }],
  ])('%s is damaged', (_name, raw) => {
    expect(faultOf(raw)).toBe('damaged');
  });

  test('of a newer program is left alone', () => {
    expect(faultOf({ ...good, recordVersion: 2 })).toBe('newer');
    expect(faultOf({ ...good, present: { ...baseScenario, version: 99 } })).toBe('newer');
  });

  test('steps that lead nowhere, or to no valid document, are lost; the document is not', () => {
    const bent = (patch: object): unknown =>
      ({ ...good, past: good.past.map((step, i) => (i === 0 ? { ...step, inverse: [patch] } : step)) });
    expect(faultOf(good)).toEqual([]);
    expect(faultOf(bent({ op: 'replace', path: ['title'], value: 7 }))).toEqual(['steps']);
    expect(faultOf(bent({ op: 'replace', path: ['a', 'b', 'c'], value: 7 }))).toEqual(['steps']);
    expect(faultOf(bent({ op: 'replace', path: ['__proto__', 'x'], value: 7 }))).toEqual(['steps']);
    expect(faultOf(bent({ op: 'jump', path: [] }))).toEqual(['steps']);
    expect(faultOf({ ...good, past: 'none' })).toEqual(['steps']);
    const read = readRecord(bent({ op: 'replace', path: ['title'], value: 7 }));
    expect(read.ok ? read.kept.state.history : null).toMatchObject({ past: [], future: [], present: { title: 'B' } });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test('versions that cannot be read are lost, the others are not', () => {
    const version = { id: 'v', name: 'First', scenario: baseScenario, keptAt: 7 };
    const read = readRecord({ ...good, versions: [version, { ...version, scenario: {} }] });
    expect(read).toMatchObject({ ok: true, lost: ['versions'], kept: { state: { versions: [{ id: 'v' }] } } });
    expect(faultOf({ ...good, versions: null })).toEqual(['versions']);
  });

  test('settings out of range are the usual ones', () => {
    const read = readRecord({ ...good, seed: -1, trials: 1e9, reference: 4, other: 5 });
    const start = startState(baseVariant((draft) => { draft.title = 'B'; }));
    const { seed, trials, reference } = start;
    expect(read.ok ? read.kept.state : null).toMatchObject({ seed, trials, reference, other: null });
  });
});
