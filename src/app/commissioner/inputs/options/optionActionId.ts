import { fieldId } from '../../../shared/fieldId.ts';

/** Id of a button of an option, which gets focus back when the list has changed. */
export function optionActionId(optionId: string, kind: 'up' | 'down' | 'duplicate' | 'remove'): string {
  return `${fieldId(`options.${optionId}`)}-${kind}`;
}
