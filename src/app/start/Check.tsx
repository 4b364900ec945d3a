import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { interviewScenario } from '../../scenario/interview/interviewScenario.ts';
import { interviewSummary, questionPlace } from '../../words/interviewSummary.ts';
import type { SummaryRow } from '../../words/interviewSummary.ts';
import type { Program } from '../program.ts';
import { hashOf } from '../shared/route.ts';
import type { Interview } from './useInterview.ts';

/** The last step: what was said, what was assumed, and the decision that comes of both. */
export function Check({ program, interview }: { program: Pick<Program, 'add'>; interview: Interview }): JSX.Element {
  const { answers, goTo, startAgain } = interview;
  const scenario = useMemo(() => interviewScenario(answers), [answers]);
  const { said, assumed, evidence } = useMemo(() => interviewSummary(answers, scenario), [answers, scenario]);
  const open = (): void => {
    location.hash = hashOf({ page: 'decision', file: program.add(scenario), tab: 'answer' });
  };
  return (
    <>
      <Rows title="What you said" rows={said} onChange={goTo} />
      <Rows title="What was assumed" rows={assumed} onChange={goTo} />
      <p class="interview__evidence">
        {evidence} What your answers led to is marked as a judgement. Everything can be changed, and shows where it comes from.
      </p>
      <div class="interview__foot">
        <button type="button" class="nhsuk-button" onClick={open}>Open the decision</button>
        <button type="button" class="text-button" onClick={() => goTo(questionPlace('options'))}>Back</button>
        <button type="button" class="text-button" onClick={startAgain}>Start again</button>
      </div>
    </>
  );
}

function Rows({ title, rows, onChange }: { title: string; rows: readonly SummaryRow[]; onChange: (step: number) => void }): JSX.Element {
  return (
    <section class="summary" aria-label={title}>
      <h2 class="summary__title">{title}</h2>
      <dl class="summary__rows">
        {rows.map(({ label, value, question }) => (
          <div key={label} class="summary__row">
            <dt>{label}</dt>
            <dd>{value}</dd>
            <dd class="summary__change">
              {question === null ? null : (
                <button type="button" class="text-button" onClick={() => onChange(questionPlace(question))}>
                  Change<span class="nhsuk-u-visually-hidden">: {label}</span>
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
