import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { criteria, possibleMeasures, type CriterionMeasures } from '../../analysis/criterionScales.ts';
import type { OutcomeName } from '../../model/outcomes.ts';
import type { Criterion } from '../../scenario/types.ts';
import { criterionNames, measureWords } from '../../words/criterionScaleWords.ts';
import { readScaleForm, usualScaleForm } from './scaleBoxes.ts';
import type { ReadScales, ScaleBoxes, ScaleForm } from './scaleBoxes.ts';
import './scaleEditor.scss';

type Fault = Extract<ReadScales, { ok: false }>;
const ends = { zero: 'Counts 0 at', one: 'Counts 1 at', share: 'Share, %' } as const;

/**
 * What measures each criterion, and between which ends, to be changed.
 * @param form as it stands; kept by whoever shows this, so that it outlives being closed
 */
export function ScaleEditor({ form, onForm, onMeasures }: {
  form: ScaleForm;
  onForm: (form: ScaleForm) => void;
  onMeasures: (measures: CriterionMeasures) => void;
}): JSX.Element {
  const [fault, setFault] = useState<Fault | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const id = useId();
  const use = (next: ScaleForm): void => {
    const read = readScaleForm(next);
    setFault(read.ok ? null : read);
    if (read.ok) onMeasures(read.measures);
    else requestAnimationFrame(() => element.current?.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus());
  };
  const set = (criterion: Criterion, outcome: OutcomeName, box: keyof ScaleBoxes, text: string): void => {
    const boxes = { share: '0', zero: '', one: '', ...form[criterion][outcome], [box]: text };
    onForm({ ...form, [criterion]: { ...form[criterion], [outcome]: boxes } });
  };
  return (
    <form class="scales no-print" ref={element} noValidate
      onSubmit={(event) => {
        event.preventDefault();
        use(form);
      }}>
      <p class="figure__note">
        A share of 0 leaves a measure out. An empty end is found from the futures: 1 in 10 lies beyond it. For a gap, its size counts.
      </p>
      {criteria.map((criterion) => (
        <fieldset key={criterion} class="scales__criterion">
          <legend>{criterionNames[criterion]}</legend>
          {fault?.criterion === criterion
            ? <p class="nhsuk-error-message" id={`${id}-fault`}><span class="nhsuk-u-visually-hidden">Error: </span>{fault.message}</p>
            : null}
          {possibleMeasures[criterion].map(({ outcome }) => {
            const { name, unit } = measureWords(outcome);
            return (
              <div class="scales__row" key={outcome} role="group" aria-label={name}>
                <span class="scales__name">{name}{unit === '' ? null : <span class="scales__unit">, {unit}</span>}</span>
                {(['zero', 'one', 'share'] as const).map((box) => {
                  const wrong = fault?.criterion === criterion && (fault.outcome === outcome || (fault.outcome === null && box === 'share'));
                  return (
                    <label key={box} class="scales__box">
                      <span>{ends[box]}</span>
                      <input class={`nhsuk-input${wrong ? ' nhsuk-input--error' : ''}`} inputMode="decimal" autoComplete="off"
                        value={form[criterion][outcome]?.[box] ?? ''} placeholder={box === 'share' ? undefined : 'found'}
                        aria-invalid={wrong} aria-describedby={wrong ? `${id}-fault` : undefined}
                        onInput={(event) => set(criterion, outcome, box, event.currentTarget.value)} />
                    </label>
                  );
                })}
              </div>
            );
          })}
        </fieldset>
      ))}
      <div class="scales__buttons">
        <button type="submit" class="nhsuk-button nhsuk-button--secondary-solid">Use these scales</button>
        <button type="button" class="text-button"
          onClick={() => {
            const usual = usualScaleForm();
            onForm(usual);
            use(usual);
          }}>
          Put back the usual scales
        </button>
      </div>
    </form>
  );
}
