import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { OptionLook } from '../../../charts/frame.ts';
import { choiceLabels, futureNumberFault, type FutureChoice } from '../../../words/storyChoice.ts';
import { announcer } from '../../shared/announcer.ts';
import { Picker, type Choice } from '../../shared/Picker.tsx';
import { placeOf, type FutureAddress } from './futureAddress.ts';

/** Which future is shown: one that stands for many, or any by its number. */
export function FuturePicker({ choice, trial, trials, option, other, onChange }: {
  choice: FutureChoice;
  trial: number;
  trials: number;
  option: OptionLook;
  other: OptionLook | null;
  onChange: (part: Partial<FutureAddress>) => void;
}): JSX.Element {
  const id = useId();
  const [text, setText] = useState(String(trial + 1));
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    setText(String(trial + 1));
    setFault(null);
  }, [trial]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const wanted = placeOf(text, trials);
    if (wanted === null) {
      setFault(futureNumberFault(trials));
      announcer.say(futureNumberFault(trials));
      return;
    }
    setFault(null);
    onChange({ trial: wanted, choice: null });
  };
  const choices: readonly Choice<FutureChoice>[] = [...choiceLabels(option, other), { value: 'number', label: 'By its number' }];
  return (
    <div class="futures__choice no-print">
      <Picker label="Which future" choices={choice === 'number' ? choices : choices.slice(0, -1)} chosen={choice}
        onChoose={(next) => {
          if (next !== 'number') onChange({ choice: next, trial: null });
        }} />
      <form class={`futures__number${fault === null ? '' : ' nhsuk-form-group--error'}`} noValidate onSubmit={submit}>
        <label class="plain-picker__label" for={id}>Number</label>
        {fault === null ? null : <span class="nhsuk-error-message" id={`${id}-fault`}><span class="nhsuk-u-visually-hidden">Error: </span>{fault}</span>}
        <input class={`nhsuk-input${fault === null ? '' : ' nhsuk-input--error'}`} id={id} value={text} inputMode="numeric" autoComplete="off"
          aria-invalid={fault !== null} aria-describedby={fault === null ? undefined : `${id}-fault`}
          onInput={(event) => setText(event.currentTarget.value)} />
        <button type="submit" class="text-button">Show<span class="nhsuk-u-visually-hidden"> the future of this number</span></button>
      </form>
    </div>
  );
}
