import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fieldWords, progressWords, questions } from '../../words/interviewWords.ts';
import { SiteHeader } from '../home/SiteHeader.tsx';
import '../home/home.scss';
import '../commissioner/inputs/inputs.scss';
import type { Program } from '../program.ts';
import { usePage } from '../shared/usePage.ts';
import { Check } from './Check.tsx';
import { interviewId } from './interviewId.ts';
import { QuestionFields } from './QuestionFields.tsx';
import './start.scss';
import { CHECK_STEP, useInterview } from './useInterview.ts';
import type { Interview } from './useInterview.ts';

/** A decision from eight questions, one a page. */
export function Start({ program }: { program: Program }): JSX.Element {
  const interview = useInterview();
  const { step } = interview;
  const isCheck = step === CHECK_STEP;
  const title = isCheck ? 'Here is your decision' : questions[step].title;
  const heading = usePage(isCheck ? title : `${progressWords(step)}: ${title}`);
  const shown = useRef(step);
  // Each question is a page of its own: from its top, its heading first.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div class="home interview">
      <SiteHeader />
      <main class="interview__main">
        <div class="home__width">
          <Progress step={step} />
          <FaultSummary interview={interview} />
          <h1 class="interview__title" tabIndex={-1} ref={heading}>{title}</h1>
          {isCheck ? <Check program={program} interview={interview} /> : <Question interview={interview} />}
        </div>
      </main>
    </div>
  );
}

/** How far it is, in words and as a bar that repeats them. */
function Progress({ step }: { step: number }): JSX.Element {
  return (
    <>
      <p class="interview__progress">{step === CHECK_STEP ? 'All eight questions' : progressWords(step)}</p>
      <div class="interview__steps" aria-hidden="true">
        {questions.map(({ id }, i) => <span key={id} class={i < step ? 'interview__step interview__step--done' : i === step ? 'interview__step interview__step--here' : 'interview__step'} />)}
      </div>
    </>
  );
}

function Question({ interview }: { interview: Interview }): JSX.Element {
  const { step, answers, next, startAgain } = interview;
  const { id, hint } = questions[step];
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!next()) requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(SUMMARY)?.focus()));
  };
  return (
    <form class="interview__form" noValidate onSubmit={submit} key={id}>
      <p class="interview__lead">{hint}</p>
      <QuestionFields interview={interview} question={id} />
      <div class="interview__foot">
        <button type="submit" class="nhsuk-button">Continue</button>
        {step > 0 ? <button type="button" class="text-button" onClick={() => interview.goTo(step - 1)}>Back</button> : null}
        {step === 0 && answers.kind !== null ? <button type="button" class="text-button" onClick={startAgain}>Start again</button> : null}
      </div>
      {step === 0 ? (
        <p class="interview__note">Skip whatever you don’t know: it gets a wide range. Nothing you enter leaves this browser.</p>
      ) : null}
    </form>
  );
}

const SUMMARY = 'interview-faults';

/** What is wrong on this page, each a way to its field. */
function FaultSummary({ interview: { faults } }: { interview: Interview }): JSX.Element | null {
  if (faults.size === 0) return null;
  const labelOf = (field: string): string => {
    const words = Object.entries(fieldWords).find(([key]) => key === field);
    return words === undefined ? 'Kind of service' : words[1].label;
  };
  return (
    <div class="nhsuk-error-summary" id={SUMMARY} role="alert" tabIndex={-1} aria-labelledby={`${SUMMARY}-title`}>
      <h2 class="nhsuk-error-summary__title" id={`${SUMMARY}-title`}>
        {faults.size === 1 ? 'There is 1 thing to put right' : `There are ${faults.size} things to put right`}
      </h2>
      <div class="nhsuk-error-summary__body">
        <ul class="nhsuk-list nhsuk-error-summary__list">
          {[...faults].map(([field, message]) => (
            <li key={field}>
              <button type="button" class="text-button" onClick={() => document.getElementById(interviewId(field))?.focus()}>
                {labelOf(field)}: {message}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
