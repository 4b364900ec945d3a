import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Session } from '../shared/session.ts';

/** The fields in error, each a way to its field. */
export function ErrorSummary({ session }: { session: Session }): JSX.Element | null {
  const id = useId();
  const drafts = [...session.drafts.value];
  if (drafts.length === 0) return null;
  return (
    <div class="nhsuk-error-summary no-print" aria-labelledby={id} role="group">
      <h2 class="nhsuk-error-summary__title" id={id}>{drafts.length === 1 ? 'There is 1 thing to put right' : `There are ${drafts.length} things to put right`}</h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          {drafts.map(([path, { label, message }]) => (
            <li key={path}>
              <button type="button" class="text-button" onClick={() => { session.wantedField.value = path; }}>{label}: {message}</button>
            </li>
          ))}
        </ul>
        <p>Each line leads to its field. The run starts by itself when {drafts.length === 1 ? 'it is' : 'all are'} right.</p>
      </div>
    </div>
  );
}
