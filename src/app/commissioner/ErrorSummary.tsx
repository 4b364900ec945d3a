import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { errorSummaryWords } from '../../words/errorSummaryWords.ts';
import type { Session } from '../shared/session.ts';

/** For whoever leads to the summary. */
export const ERROR_SUMMARY = 'errors';

/** The fields in error, each a way to its field; and changes that were refused, each to be dismissed. */
export function ErrorSummary({ session }: { session: Session }): JSX.Element | null {
  const id = useId();
  const drafts = [...session.drafts.value].map(([path, { texts, message, label }]) => {
    // A change that was asked for by no field bears its path for a label. Where nothing is typed, nothing is left to mend.
    return { path, message, label: label === path ? null : label, isRefusal: Object.keys(texts).length === 0 };
  });
  if (drafts.length === 0) return null;
  const fields = drafts.filter(({ isRefusal }) => !isRefusal).length;
  const dismiss = (path: string): void => {
    session.setDraft(path, null);
    // The button goes; what the summary stood above comes into its place.
    document.getElementById('answer')?.focus({ preventScroll: true });
  };
  return (
    <div class="nhsuk-error-summary no-print" id={ERROR_SUMMARY} aria-labelledby={id} role="group" tabIndex={-1}>
      <h2 class="nhsuk-error-summary__title" id={id}>{errorSummaryWords.title(fields, drafts.length)}</h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          {drafts.map(({ path, message, label, isRefusal }) => (
            <li key={path}>
              {label === null ? <span>{message}</span> : (
                <button type="button" class="text-button" onClick={() => { session.wantedField.value = path; }}>{label}: {message}</button>
              )}
              {isRefusal ? (
                <>
                  {' '}
                  <button type="button" class="text-button" onClick={() => dismiss(path)}>
                    Dismiss<span class="nhsuk-u-visually-hidden">: {message}</span>
                  </button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
        <p>{errorSummaryWords.next(fields, drafts.length)}</p>
      </div>
    </div>
  );
}
