import { applyEdit, startHistory } from '../../../../scenario/edit.ts';
import type { EditCommand } from '../../../../scenario/edit.ts';
import { removalRefusal } from '../../../../words/partWords.ts';
import { announcer } from '../../../shared/announcer.ts';
import type { Session } from '../../../shared/session.ts';
import { refusalOf } from '../refusalOf.ts';

/**
 * Makes a change of parts where what it leaves is a valid document; says what was done, or why it was not.
 * @returns null where it was made, else why not
 */
export function changeParts(session: Session, command: EditCommand, done: string): string | null {
  const before = session.scenario.peek();
  const fault = refusalOf(before, command);
  if (fault === null) {
    session.edit(command);
    if (done !== '') announcer.say(done);
    return null;
  }
  const words = removalRefusal(applyEdit(startHistory(before), command).present, fault);
  announcer.say(words);
  return words;
}
