import { useEffect, useState } from 'preact/hooks';
import { noAnswers } from '../../scenario/interview/answers.ts';
import type { Answers } from '../../scenario/interview/answers.ts';
import { questions } from '../../words/interviewWords.ts';
import { answerText, checkAnswer } from './checkAnswer.ts';
import type { NumberAnswer } from './checkAnswer.ts';
import { keepAnswers, keptAnswers } from './keptAnswers.ts';

/** The step after the last question: what was written and what was assumed. */
export const CHECK_STEP = questions.length;

export interface Interview {
  readonly answers: Answers;
  /** Place of the question, from 0; `CHECK_STEP` after the last. */
  readonly step: number;
  readonly set: (change: Partial<Answers>) => void;
  /** What stands in the box of a number. */
  readonly textOf: (field: NumberAnswer) => string;
  readonly type: (field: NumberAnswer, text: string) => void;
  /** What is wrong, by the place of the field; filled when somebody wants to go on. */
  readonly faults: ReadonlyMap<string, string>;
  /** To the next step, unless something is wrong on this one. @returns whether it went */
  readonly next: () => boolean;
  readonly goTo: (step: number) => void;
  readonly startAgain: () => void;
}

const store = (): Storage => sessionStorage;

/** The step that an entry of the browser's history stands for. */
function stepIn(state: unknown): number {
  const step: unknown = typeof state === 'object' && state !== null && 'interview' in state ? state.interview : 0;
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= CHECK_STEP ? step : 0;
}

const numbersOf: Readonly<Partial<Record<number, readonly NumberAnswer[]>>> = {
  1: ['annualValue'],
  2: ['contractEndMonth', 'termYears'],
  5: ['people', 'deprivedShare'],
};

/**
 * The interview under way. Each question is an entry of the browser's history, so that its back and forward buttons lead from one to
 * the next; answers outlive a reload of the tab.
 */
export function useInterview(): Interview {
  const [answers, setAnswers] = useState<Answers>(() => keptAnswers(store));
  const [asked, setStep] = useState(() => stepIn(history.state));
  const [texts, setTexts] = useState<Partial<Record<NumberAnswer, string>>>({});
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  // Without a kind there is nothing to go on from.
  const step = answers.kind === null ? 0 : asked;

  useEffect(() => {
    const follow = (event: PopStateEvent): void => {
      setStep(stepIn(event.state));
      setTexts({});
      setFaults(new Map());
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const keep = (next: Answers): void => {
    setAnswers(next);
    keepAnswers(store, next);
  };
  const goTo = (to: number): void => {
    history.pushState({ interview: to }, '');
    setStep(to);
    setTexts({});
    setFaults(new Map());
  };
  const faultsNow = (): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    if (step === 0 && answers.kind === null) found.set('kind', 'Choose a kind of service. “Another service” fits any.');
    for (const field of numbersOf[step] ?? []) {
      const text = texts[field];
      const read = text === undefined ? null : checkAnswer(field, text);
      if (read !== null && 'message' in read) found.set(field, read.message);
    }
    return found;
  };
  return {
    answers,
    step,
    set(change) {
      keep({ ...answers, ...change });
      setFaults(new Map([...faults].filter(([field]) => !Object.hasOwn(change, field))));
    },
    textOf: (field) => texts[field] ?? answerText(answers, field),
    type(field, text) {
      setTexts({ ...texts, [field]: text });
      const read = checkAnswer(field, text);
      if ('value' in read) {
        keep({ ...answers, [field]: read.value });
        setFaults(new Map([...faults].filter(([other]) => other !== field)));
      }
    },
    faults,
    next() {
      const found = faultsNow();
      setFaults(found);
      if (found.size > 0) return false;
      goTo(step + 1);
      return true;
    },
    goTo,
    startAgain() {
      keep(noAnswers);
      goTo(0);
    },
  };
}
