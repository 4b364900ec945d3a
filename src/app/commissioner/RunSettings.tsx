import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { MAX_SEED } from '../../math/random.ts';
import { MAX_TRIALS } from '../../simulation/plan.ts';
import { wholeNumber } from '../../words/number.ts';
import { MIN_TRIALS, wholeNumberIn } from '../shared/runNumbers.ts';
import type { Session } from '../shared/session.ts';


/** Seed and number of futures, behind words that open them. */
export function RunSettings({ session }: { session: Session }): JSX.Element {
  const details = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);
  const close = (): void => {
    if (details.current !== null) details.current.open = false;
    summary.current?.focus();
  };
  return (
    <details class="run-settings no-print" ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current?.open !== true) return;
        event.preventDefault();
        close();
      }}>
      <summary ref={summary}><span>Settings</span><span class="nhsuk-u-visually-hidden"> of the run</span></summary>
      <SettingsForm key={`${session.trials.value} ${session.seed.value}`} session={session} onDone={close} />
    </details>
  );
}

function SettingsForm({ session, onDone }: { session: Session; onDone: () => void }): JSX.Element {
  const [trials, setTrials] = useState(String(session.trials.value));
  const [seed, setSeed] = useState(String(session.seed.value));
  const [faults, setFaults] = useState<{ trials: string | null; seed: string | null }>({ trials: null, seed: null });
  const form = useRef<HTMLFormElement>(null);

  const submit = (event: Event): void => {
    event.preventDefault();
    const newTrials = wholeNumberIn(trials, MIN_TRIALS, MAX_TRIALS);
    const newSeed = wholeNumberIn(seed, 0, MAX_SEED);
    setFaults({
      trials: newTrials === null ? `Enter a whole number from ${wholeNumber(MIN_TRIALS)} to ${wholeNumber(MAX_TRIALS)}` : null,
      seed: newSeed === null ? `Enter a whole number from 0 to ${wholeNumber(MAX_SEED)}` : null,
    });
    if (newTrials === null || newSeed === null) {
      form.current?.querySelector<HTMLInputElement>(newTrials === null ? 'input[name=trials]' : 'input[name=seed]')?.focus();
      return;
    }
    session.trials.value = newTrials;
    session.seed.value = newSeed;
    onDone();
  };

  return (
    <form class="run-settings__form" ref={form} noValidate onSubmit={submit}>
      <NumberField name="trials" label="Number of futures" hint="More take longer and make the figures more exact." value={trials} fault={faults.trials} onInput={setTrials} />
      <NumberField name="seed" label="Seed" hint="Another seed throws the dice anew. The same seed gives the same figures." value={seed} fault={faults.seed} onInput={setSeed} />
      <button type="submit" class="nhsuk-button nhsuk-button--secondary-solid">Set</button>
    </form>
  );
}

function NumberField({ name, label, hint, value, fault, onInput }: {
  name: string;
  label: string;
  hint: string;
  value: string;
  fault: string | null;
  onInput: (text: string) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class={`nhsuk-form-group${fault === null ? '' : ' nhsuk-form-group--error'}`}>
      <label class="nhsuk-label" for={id}>{label}</label>
      <div class="nhsuk-hint" id={`${id}-hint`}>{hint}</div>
      {fault === null ? null : <span class="nhsuk-error-message" id={`${id}-fault`}><span class="nhsuk-u-visually-hidden">Error: </span>{fault}</span>}
      <input class={`nhsuk-input${fault === null ? '' : ' nhsuk-input--error'}`} id={id} name={name} value={value} inputMode="numeric" autoComplete="off"
        aria-invalid={fault !== null} aria-describedby={`${id}-hint${fault === null ? '' : ` ${id}-fault`}`}
        onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
