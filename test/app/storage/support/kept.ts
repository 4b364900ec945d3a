import { startState } from '../../../../src/app/shared/createSession.ts';
import type { KeptDecision } from '../../../../src/app/storage/keptDecision.ts';
import { applyEdit } from '../../../../src/scenario/edit.ts';
import type { EditCommand } from '../../../../src/scenario/edit.ts';
import { baseScenario } from '../../../generators/baseScenario.ts';

/** A kept decision of the base scenario after some edits. */
export function keptDecision(edits: readonly EditCommand[] = [], rest: Partial<KeptDecision> = {}): KeptDecision {
  const start = startState(baseScenario);
  const history = edits.reduce((so, command) => applyEdit(so, command), start.history);
  return { id: 'own-1', file: null, original: baseScenario, state: { ...start, history }, changedAt: 1_000, revision: 1, ...rest };
}

/** Waits for something that comes about by itself. */
export async function until(isDone: () => boolean): Promise<void> {
  for (let i = 0; i < 4000 && !isDone(); i++) await new Promise((resolve) => setTimeout(resolve, 1));
  if (!isDone()) throw new Error('It did not come about');
}
