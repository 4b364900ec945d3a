import type { Scenario } from '../scenario/types.ts';
import { inputWords } from './inputs.ts';

/** An input's label in the middle of a sentence: what begins with the name of a partner, a group or a newcomer keeps its capital. */
export function labelInSentence(path: string, scenario: Scenario): string {
  const { label } = inputWords(path, scenario);
  const beginsWithName = path.startsWith('partners.') || path.startsWith('segments.') || path.includes('.challengers.');
  return beginsWithName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
