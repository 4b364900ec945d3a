import type { JSX } from 'preact';
import { certaintySteps } from '../../analysis/certainty.ts';
import type { Certainty } from '../../analysis/certainty.ts';
import { certaintyLabel, certaintyPlace } from '../../words/certaintyWords.ts';

/** Five steps, one of them marked; where five words do not fit beside each other, that step in words. `null`: no figures yet. */
export function CertaintyMeter({ certainty, stale }: { certainty: Certainty | null; stale: boolean }): JSX.Element {
  return (
    <>
      <ol class={`meter${stale ? ' meter--stale' : ''}`} aria-label="How certain">
        {certaintySteps.map((step) => (
          <li key={step} aria-current={step === certainty ? 'true' : undefined}><span class="meter__word">{certaintyLabel(step)}</span></li>
        ))}
      </ol>
      <p class="meter__in-words" aria-hidden="true">
        {certainty === null ? '\u00a0' : <><strong>{certaintyLabel(certainty)}</strong> ({certaintyPlace(certainty)})</>}
      </p>
    </>
  );
}
