import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Scenario } from '../../../scenario/types.ts';
import type { InputWords } from '../../../words/inputUnit.ts';
import { inputWords } from '../../../words/inputs.ts';
import type { Session } from '../../shared/session.ts';

/**
 * What the input at a path is called now: it follows a change of names. In the moment between the removal of a part and that of its
 * fields, it is what it was called last.
 */
export function useInputWords(session: Session, path: string): InputWords {
  const last = useRef<InputWords | null>(null);
  const find = (scenario: Scenario): InputWords => {
    try {
      last.current = inputWords(path, scenario);
    } catch (error) {
      if (!(error instanceof RangeError) || last.current === null) throw error;
    }
    return last.current;
  };
  // Only a change of label renders the field again: hint and unit go by the path alone.
  const label = useComputed(() => find(session.scenario.value).label).value;
  return { ...find(session.scenario.peek()), label };
}
