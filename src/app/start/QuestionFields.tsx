import type { JSX } from 'preact';
import { answerLimits, linkAnswers } from '../../scenario/interview/answers.ts';
import type { Answers, LinkAnswer } from '../../scenario/interview/answers.ts';
import { serviceKinds } from '../../scenario/interview/serviceKinds.ts';
import { aimedAt, answerChoices, fieldWords, linkedWithLabel } from '../../words/interviewWords.ts';
import type { QuestionId } from '../../words/interviewWords.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { Picker } from '../shared/Picker.tsx';
import { Checkboxes, Radios } from './ChoiceList.tsx';
import { interviewId } from './interviewId.ts';
import { NumberQuestion } from './NumberQuestion.tsx';
import type { Interview } from './useInterview.ts';

interface Props {
  readonly interview: Interview;
}

/** What is asked under one question. */
export function QuestionFields({ interview, question }: Props & { readonly question: QuestionId }): JSX.Element {
  const { answers, set } = interview;
  switch (question) {
    case 'kind':
      return <ServiceFields interview={interview} />;
    case 'value':
      return <NumberQuestion interview={interview} field="annualValue" />;
    case 'dates':
      return <><NumberQuestion interview={interview} field="contractEndMonth" /><NumberQuestion interview={interview} field="termYears" /></>;
    case 'provider':
      return <ProviderFields interview={interview} />;
    case 'bidders':
      return (
        <>
          <Radios field="bidders" legend={fieldWords.bidders.label} hint="" choices={answerChoices.bidders} chosen={answers.bidders}
            onChoose={(bidders) => set({ bidders })} />
          <Checkboxes field="bidderKinds" legend={fieldWords.bidderKinds.label} hint={fieldWords.bidderKinds.hint}
            choices={answerChoices.bidderKinds} chosen={answers.bidderKinds} onChange={(bidderKinds) => set({ bidderKinds })} />
        </>
      );
    case 'people':
      return (
        <>
          <NumberQuestion interview={interview} field="people" />
          <NumberQuestion interview={interview} field="deprivedShare" />
          <Radios field="frailty" legend={fieldWords.frailty.label} hint="" choices={answerChoices.frailty} chosen={answers.frailty}
            onChoose={(frailty) => set({ frailty })} />
        </>
      );
    case 'worries':
      return (
        <Checkboxes field="worries" legend={fieldWords.worries.label} legendHidden hint={fieldWords.worries.hint} choices={answerChoices.worries} chosen={answers.worries}
          onChange={(worries) => set({ worries })} />
      );
    case 'options':
      return (
        <Checkboxes field="options" legend={fieldWords.options.label} legendHidden hint={fieldWords.options.hint} chosen={answers.options}
          choices={answerChoices.options.map((choice) => ({ ...choice, more: aimedAt(choice.value, answers.worries) }))}
          onChange={(options) => set({ options })} />
      );
  }
}

function ServiceFields({ interview: { answers, set, faults } }: Props): JSX.Element {
  const { label, hint } = fieldWords.name;
  const id = interviewId('name');
  // What is known of partners belongs to the kind of service.
  const choose = (kind: NonNullable<Answers['kind']>): void => set(kind === answers.kind ? {} : { kind, linkedWith: {} });
  return (
    <>
      <Radios field="kind" legend="Kind of service" legendHidden hint="" wide choices={answerChoices.kind} chosen={answers.kind} fault={faults.get('kind')}
        onChoose={choose} />
      <div class="number-question">
        <label class="interview__label" for={id}>{label}</label>
        <p class="interview__hint" id={`${id}-hint`}>{hint}</p>
        <input class="nhsuk-input interview__text" id={id} type="text" autocomplete="off" maxLength={answerLimits.name} value={answers.name}
          aria-describedby={`${id}-hint`} onInput={(event) => set({ name: event.currentTarget.value })} />
      </div>
    </>
  );
}

function ProviderFields({ interview: { answers, set } }: Props): JSX.Element {
  const { partners } = serviceKinds[answers.kind ?? 'other'];
  const same = { value: 'same', label: 'As answered above' } as const;
  const choices = [same, ...linkAnswers.map((value) => ({ value, label: labelOf(value) }))];
  const choose = (id: string, value: LinkAnswer | 'same'): void => {
    const others = Object.entries(answers.linkedWith).filter(([other]) => other !== id);
    set({ linkedWith: Object.fromEntries(value === 'same' ? others : [...others, [id, value]]) });
  };
  return (
    <>
      <Radios field="quality" legend={fieldWords.quality.label} hint="" choices={answerChoices.quality} chosen={answers.quality}
        onChoose={(quality) => set({ quality })} />
      <Radios field="linked" legend={fieldWords.linked.label} hint={fieldWords.linked.hint} choices={answerChoices.linked} chosen={answers.linked}
        onChoose={(linked) => set({ linked })} />
      <Disclosure label={linkedWithLabel(Object.keys(answers.linkedWith).length)}>
        {() => (
          <div class="interview__partners">
            <p class="interview__hint">{fieldWords.linkedWith.hint}</p>
            {partners.map(({ id, name }) => (
              <Picker key={id} label={name} choices={choices} chosen={Object.hasOwn(answers.linkedWith, id) ? answers.linkedWith[id] : 'same'}
                onChoose={(value) => choose(id, value)} />
            ))}
          </div>
        )}
      </Disclosure>
    </>
  );
}

const labelOf = (value: LinkAnswer): string => answerChoices.linked.find((choice) => choice.value === value)?.label ?? value;
