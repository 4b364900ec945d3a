import type { JSX } from 'preact';
import { Icon } from '../shared/Icon.tsx';
import type { RunPhase } from '../shared/session.ts';

/** The run's state as a mark beside its words: a ring while it runs, a tick, a warning, a pause. */
export function StateMark({ phase }: { phase: RunPhase }): JSX.Element {
  if (phase === 'failed') return <Icon name="warning" class="state-mark state-mark--failed" />;
  return (
    <svg class={`state-mark state-mark--${phase}`} viewBox="0 0 20 20" width="18" height="18" fill="none" aria-hidden="true" focusable="false">
      {phase === 'upToDate' ? (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="M5.8 10.4l2.9 2.9 5.6-6" stroke="#fff" stroke-width="2.2" />
        </>
      ) : phase === 'stopped' || phase === 'waiting' ? (
        <>
          <circle cx="10" cy="10" r="8" stroke="currentColor" stroke-width="2" />
          <path d="M8 7v6M12 7v6" stroke="currentColor" stroke-width="2" />
        </>
      ) : (
        <>
          <circle cx="10" cy="10" r="7.5" stroke="var(--rule)" stroke-width="3.4" />
          <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" stroke="currentColor" stroke-width="3.4" />
        </>
      )}
    </svg>
  );
}
