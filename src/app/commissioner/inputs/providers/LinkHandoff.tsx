import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { commands } from '../../../../scenario/edit.ts';
import { linkName } from '../../../../words/networkReading.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import { NumberBox } from '../NumberBox.tsx';
import { displayOf } from '../numberText.ts';
import { cellPath } from '../service/matrix.ts';
import { cellText, readCell } from '../service/readCell.ts';
import { useTyped } from '../useTyped.ts';

const display = displayOf('number');

/** How often one group is passed over one link: the same number as in the table of handoffs. */
export function LinkHandoff({ session, linkId, segmentId }: { session: Session; linkId: string; segmentId: string }): JSX.Element {
  const path = cellPath('handoffs', linkId, segmentId);
  // The cell of the table bears the field's own id.
  const id = `${fieldId(path)}-link`;
  const group = useComputed(() => session.scenario.value.segments.find((segment) => segment.id === segmentId)?.name ?? '').value;
  const link = useComputed(() => {
    const scenario = session.scenario.value;
    const found = scenario.links.find((one) => one.id === linkId);
    return found === undefined ? '' : linkName(found, scenario);
  }).value;
  const { text, message, type, settle } = useTyped({
    session, path, label: `${link}, ${group}`,
    show: (scenario) => cellText(scenario, 'handoffs', linkId, segmentId),
    read: (typed, scenario) => {
      const read = readCell(typed, scenario, 'handoffs', linkId, segmentId);
      return 'message' in read ? read : { command: read.command ?? commands.many([]) };
    },
  });
  return (
    <div class={`link-handoff${message === null ? '' : ' link-handoff--error'}`}>
      {message === null ? null : <FieldMessage id={id} message={message} />}
      <NumberBox
        id={id} label={group} text={text} display={display} placeholder="0" invalid={message !== null}
        describedBy={message === null ? undefined : `${id}-message`} onType={type} onEnter={settle} onLeave={settle}
      />
    </div>
  );
}
