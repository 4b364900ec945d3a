import type { ComponentChildren, JSX } from 'preact';
import { reasonFor, reasonKey, type Answer, type QuestionId } from '../../../analysis/providerSelection/answers.ts';
import type { ProviderSelection } from '../../../analysis/providerSelection/providerSelection.ts';
import { conflictWords, factsWords } from '../../../words/providerSelectionFacts.ts';
import { answerWords, questionWords } from '../../../words/providerSelectionQuestions.ts';
import { lawSources } from '../../../words/providerSelectionSources.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { fieldId } from '../../shared/fieldId.ts';
import { Icon } from '../../shared/Icon.tsx';
import type { Session } from '../../shared/session.ts';
import { Switch } from '../../shared/Switch.tsx';
import { RecordField } from './RecordField.tsx';
import { setRecordAnswer } from './recordEdits.ts';

const choices = (['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: answerWords[value] }));

/** One question of the regime: what the scenario says to it, the answer, its reason, and the law. */
export function RouteQuestion({ session, selection, id, children }: {
  session: Session;
  selection: ProviderSelection;
  id: QuestionId;
  /** What the question asks for besides. */
  children?: ComponentChildren;
}): JSX.Element {
  const scenario = session.scenario.value;
  const { question, why, regulation } = questionWords[id];
  const answer = selection.answers[id];
  const reason = reasonFor(scenario.record, id);
  const facts = factsWords(id, selection.facts, scenario);
  const pointsTo = selection.pointsTo[id];
  const set = (key: string, text: string): void => session.edit(setRecordAnswer(session.scenario.peek(), key, text));
  const choose = (next: Answer): void => set(id, next === 'unknown' ? '' : next);
  const against = selection.conflicts.filter(({ kind, questions }) => kind !== 'proposalIsClosed' && questions.at(-1) === id);
  const take = (next: Answer): void => {
    choose(next);
    // The button goes with its answer: focus stays in the question.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${fieldId(`question-${id}`)} input:checked`)?.focus());
  };
  return (
    <div class="question" id={fieldId(`question-${id}`)}>
      <Switch legend={question} choices={choices} chosen={answer} onChoose={choose} />
      {facts === null ? <p class="question__says">The scenario cannot tell.</p> : (
        <div class="question__facts">
          <span class="question__says">The scenario says</span>
          <ul>{facts.map((words) => <li key={words}>{words}</li>)}</ul>
          {pointsTo === undefined || answer !== 'unknown' ? null : (
            <p>
              The figures point to “{answerWords[pointsTo].toLowerCase()}”.{' '}
              <button type="button" class="text-button" onClick={() => take(pointsTo)}>
                Take this answer<span class="nhsuk-u-visually-hidden">: {question}</span>
              </button>
            </p>
          )}
        </div>
      )}
      {children}
      {against.map((conflict) => (
        <p class="record-warning" key={conflict.kind}><Icon name="warning" /><span>{conflictWords(conflict, scenario)}</span></p>
      ))}
      {answer === 'unknown' && reason === '' ? null : (
        <RecordField id={fieldId(`reason-${id}`)} label="Reason, and where the evidence is" about={question} value={reason}
          onKeep={(text) => set(reasonKey(id), text)} />
      )}
      <Disclosure label="Why it is asked" about={question}>
        {() => (
          <div class="question__law">
            <p>{why.text}</p>
            <p>{regulation} of the regulations of 2023.</p>
            {why.toCheck === null ? null : <p>To be checked against the source: {why.toCheck}.</p>}
            <ul>{why.sources.map((source) => <li key={source}>{lawSources[source]}</li>)}</ul>
          </div>
        )}
      </Disclosure>
    </div>
  );
}
