import { applyEdit, startHistory, type EditCommand } from '../../../scenario/edit.ts';
import type { Scenario } from '../../../scenario/types.ts';
import { checkEdit } from '../../shared/checkEdit.ts';

/** Why a document would not take a change, in words; null where it would. */
export function refusalOf(scenario: Scenario, command: EditCommand): string | null {
  try {
    return checkEdit(applyEdit(startHistory(scenario), command).present, command)?.message ?? null;
  } catch (error) {
    if (error instanceof RangeError) return 'This part of the decision is no longer there.';
    throw error;
  }
}
