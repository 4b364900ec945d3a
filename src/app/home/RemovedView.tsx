import type { JSX } from 'preact';
import type { Program } from '../program.ts';
import { announcer } from '../shared/announcer.ts';
import { Icon } from '../shared/Icon.tsx';
import type { Removed } from '../storage/createShelf.ts';

/** Stands where a deleted decision stood, until it is undone, dismissed, or the page is left. */
export function RemovedView({ program, removed }: { program: Program; removed: Removed }): JSX.Element {
  const { id, summary } = removed.entry;
  const title = summary?.title ?? 'A decision without a name';
  const isOwn = (summary?.file ?? null) === null;
  const focusHeading = (): void => document.getElementById('kept-decisions')?.focus();
  return (
    <li class="kept kept--removed">
      <p class="kept__gone">
        <strong>{title}</strong> {isOwn ? 'was deleted' : 'is as it came: your changes were deleted'}. Undo works until this page is closed.
      </p>
      <div class="kept__actions">
        <button type="button" class="text-button kept__action" id={`undo ${id}`} onClick={() => {
          focusHeading();
          void program.decisions.putBack(removed).then(() => announcer.say(`${title} is back.`, 'kept'));
        }}>
          <Icon name="undo" /><span>Undo<span class="nhsuk-u-visually-hidden">: bring back {title}</span></span>
        </button>
        <button type="button" class="text-button kept__action" onClick={() => { focusHeading(); program.decisions.forget(removed); }}>
          <Icon name="close" /><span>Dismiss<span class="nhsuk-u-visually-hidden">: {title} stays deleted</span></span>
        </button>
      </div>
    </li>
  );
}
