import type { JSX } from 'preact';
import type { AnswerChoice } from '../../words/interviewWords.ts';
import { interviewId } from './interviewId.ts';

interface Shared<Value extends string> {
  readonly field: string;
  readonly legend: string;
  readonly hint: string;
  readonly choices: readonly AnswerChoice<Value>[];
  /** What is wrong; undefined where nothing is. */
  readonly fault?: string | undefined;
  /** The legend is heard and not seen: the question above says the same. */
  readonly legendHidden?: boolean;
  /** In two columns where there is room. */
  readonly wide?: boolean;
}

interface Props<Value extends string> extends Shared<Value> {
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (value: Value) => boolean;
  readonly onChoose: (value: Value, chosen: boolean) => void;
}

/** Answers to choose from, one below another: one of them, or any number. */
export function ChoiceList<Value extends string>(props: Props<Value>): JSX.Element {
  const { field, legend, hint, choices, fault, legendHidden = false, wide = false, type, isChosen, onChoose } = props;
  const id = interviewId(field);
  const described = [hint === '' ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-message`].join(' ').trim();
  return (
    <fieldset class={`choices${fault === undefined ? '' : ' choices--error'}`} aria-describedby={described === '' ? undefined : described}>
      <legend class={legendHidden ? 'nhsuk-u-visually-hidden' : 'interview__label'}>{legend}</legend>
      {hint === '' ? null : <p class="interview__hint" id={`${id}-hint`}>{hint}</p>}
      {fault === undefined ? null : <p class="interview__fault" id={`${id}-message`}><span class="nhsuk-u-visually-hidden">Error: </span>{fault}</p>}
      <div class={`choices__list${wide ? ' choices__list--wide' : ''}`}>
        {choices.map(({ value, label, hint: line = '', more = '' }, i) => (
          <div key={value} class="choice">
            <input
              class={`choice__box choice__box--${type}`}
              type={type}
              id={i === 0 ? id : `${id}-${value}`}
              name={id}
              value={value}
              checked={isChosen(value)}
              aria-describedby={line === '' && more === '' ? undefined : `${id}-${value}-more`}
              onChange={(event) => onChoose(value, event.currentTarget.checked)}
            />
            <label class="choice__label" for={i === 0 ? id : `${id}-${value}`}>{label}</label>
            {line === '' && more === '' ? null : (
              <p class="choice__more" id={`${id}-${value}-more`}>{line}{more === '' ? null : <span class="choice__aim">{more}</span>}</p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** One answer of several. */
export function Radios<Value extends string>({ chosen, onChoose, ...shared }: Shared<Value> & {
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
}): JSX.Element {
  return <ChoiceList {...shared} type="radio" isChosen={(value) => value === chosen} onChoose={onChoose} />;
}

/** Any number of answers, kept in the order in which they stand. */
export function Checkboxes<Value extends string>({ chosen, onChange, ...shared }: Shared<Value> & {
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}): JSX.Element {
  const all = shared.choices.map(({ value }) => value);
  return (
    <ChoiceList {...shared} type="checkbox" isChosen={(value) => chosen.includes(value)}
      onChoose={(value, on) => onChange(all.filter((one) => (one === value ? on : chosen.includes(one))))} />
  );
}
