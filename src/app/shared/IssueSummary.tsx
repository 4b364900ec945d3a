import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../scenario/issues.ts';
import { issueCount, issueWords } from '../../words/issueWords.ts';

/** Issues shown at first; one more is shown rather than a button for it. */
const FIRST = 8;

/** What is wrong with a file or a link: each fault with its place and what would be accepted. Takes the focus when it comes. */
export function IssueSummary({ title, issues, children }: {
  title: string;
  issues: readonly Issue[];
  children?: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    setAll(false);
    box.current?.focus();
  }, [issues]);
  const shown = all || issues.length <= FIRST + 1 ? issues : issues.slice(0, FIRST);
  return (
    <div class="nhsuk-error-summary issue-summary no-print" aria-labelledby={id} role="alert" tabIndex={-1} ref={box}>
      <h2 class="nhsuk-error-summary__title" id={id}>{title}</h2>
      <div class="nhsuk-error-summary__body">
        <p>{issues.length === 1 ? null : `${issueCount(issues)}. `}Nothing that you have open was changed.</p>
        <ul class="issue-summary__list">
          {shown.map((issue, i) => {
            const { place, message, accepted } = issueWords(issue);
            return <li key={i}>{place === '' ? null : <><code>{place}</code>: </>}{message} {accepted === '' ? null : <span>{accepted}</span>}</li>;
          })}
        </ul>
        {issues.length > shown.length ? (
          <p><button type="button" class="text-button" onClick={() => setAll(true)}>Show all {issues.length}</button></p>
        ) : null}
        {children}
      </div>
    </div>
  );
}
