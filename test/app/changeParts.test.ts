import { afterEach, describe, expect, test } from 'vitest';
import { changeParts } from '../../src/app/commissioner/inputs/entries/changeParts.ts';
import { createSession } from '../../src/app/shared/createSession.ts';
import type { Session } from '../../src/app/shared/session.ts';
import { addPartner } from '../../src/scenario/structure/addPartner.ts';
import { removeLink } from '../../src/scenario/structure/removeLink.ts';
import { removePartner } from '../../src/scenario/structure/removePartner.ts';
import type { Runner } from '../../src/simulation/runner.ts';
import { baseScenario } from '../generators/baseScenario.ts';

const still: Runner = {
  threads: 1,
  run: () => new Promise(() => undefined),
  vary: () => Promise.reject(new Error('not asked for')),
  tell: () => Promise.reject(new Error('not asked for')),
  dispose: () => undefined,
};
let session: Session;
const open = (): void => {
  session = createSession({ scenario: baseScenario, runner: still, describe: () => [] });
};
afterEach(() => session.dispose());

describe('a change of parts', () => {
  test('is made as one undo step', () => {
    open();
    expect(changeParts(session, addPartner(baseScenario), 'Added.')).toBeNull();
    expect(session.scenario.value.partners).toHaveLength(2);
    session.undo();
    expect(session.scenario.value).toEqual(baseScenario);
    expect(session.canUndo.value).toBe(false);
  });

  test('that would leave no valid decision is refused in words; the document stays, without an error to put right', () => {
    open();
    const words = 'That would leave no working relationship. A decision needs at least one.';
    expect(changeParts(session, removeLink(baseScenario, 'nursing-gp'), 'Removed.')).toBe(words);
    expect(changeParts(session, removePartner(baseScenario, 'gp'), 'Removed.')).toBe(words);
    expect(session.scenario.value).toBe(baseScenario);
    expect(session.drafts.value.size).toBe(0);
    expect(session.canUndo.value).toBe(false);
  });
});
