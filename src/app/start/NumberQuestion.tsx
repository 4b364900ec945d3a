import type { JSX } from 'preact';
import { fieldWords } from '../../words/interviewWords.ts';
import { NumberBox } from '../commissioner/inputs/NumberBox.tsx';
import { displayOfAnswer } from './checkAnswer.ts';
import type { NumberAnswer } from './checkAnswer.ts';
import { interviewId } from './interviewId.ts';
import type { Interview } from './useInterview.ts';

/** A number to type, or to leave empty. */
export function NumberQuestion({ interview, field }: { interview: Interview; field: NumberAnswer }): JSX.Element {
  const { label, hint } = fieldWords[field];
  const id = interviewId(field);
  const fault = interview.faults.get(field);
  return (
    <div class={`number-question${fault === undefined ? '' : ' choices--error'}`}>
      <p class="interview__label" aria-hidden="true">{label}</p>
      <p class="interview__hint" id={`${id}-hint`}>{hint}</p>
      {fault === undefined ? null : <p class="interview__fault" id={`${id}-message`}><span class="nhsuk-u-visually-hidden">Error: </span>{fault}</p>}
      <NumberBox
        id={id}
        label={label}
        labelHidden
        text={interview.textOf(field)}
        display={displayOfAnswer(field)}
        invalid={fault !== undefined}
        describedBy={`${id}-hint${fault === undefined ? '' : ` ${id}-message`}`}
        onType={(text) => interview.type(field, text)}
        onEnter={() => undefined}
        onLeave={() => undefined}
      />
    </div>
  );
}
