import { certaintySteps, type Certainty } from '../analysis/certainty.ts';
import { stepThresholds, type Stability, type TrialsNeeded } from '../analysis/stability.ts';
import type { OptionLook } from '../charts/frame.ts';
import { certaintyWords } from './certaintyWords.ts';
import { inHundred, wholeNumber } from './number.ts';
import type { Sentence } from './reading.ts';
import { joined } from './sentence.ts';

export interface StabilityWords {
  /** "Enough futures", "More futures wanted", "No number of futures will tell" */
  readonly label: string;
  readonly sentence: Sentence;
}

/** Would more futures change the answer, or only its decimals? `looks`: of the options of the run, in its order. */
export function stabilityWords(found: Stability, looks: readonly OptionLook[]): StabilityWords {
  const { lead, step, needed, trials } = found;
  if (lead === null) return { label: 'Nothing to settle', sentence: ['With one option there is nothing for more futures to settle.'] };
  if (needed.kind === 'enough') {
    return {
      label: 'Enough futures',
      sentence: [`After ${wholeNumber(trials)} futures, more of them would change decimals, not the answer.`],
    };
  }
  const label = needed.kind === 'more' ? 'More futures wanted' : 'No number of futures will tell';
  if (step === null) return { label, sentence: leadSentence(needed, looks[lead.option], looks[lead.rival]) };
  const [below, above] = wordsAbout(step.threshold);
  const border: Sentence = [
    { option: looks[lead.option] }, ' leads for certain; how surely it is best lies between two words: ',
    `“${certaintyWords[below]}” and “${certaintyWords[above]}”.`,
  ];
  const rest: Sentence = needed.kind === 'more'
    ? [`About ${wholeNumber(needed.trials)} futures should tell.`]
    : [`It is ahead in ${inHundred(step.share.mean)} of 100 futures, right on the border: either word will do.`];
  return { label, sentence: joined(border, rest) };
}

function leadSentence(needed: Exclude<TrialsNeeded, { kind: 'enough' }>, option: OptionLook, rival: OptionLook): Sentence {
  // Both are named in the order of their slots: never a leader.
  const [a, b] = option.slot < rival.slot ? [option, rival] : [rival, option];
  if (needed.kind === 'more') {
    return ['Whether ', { option: a }, ' or ', { option: b }, ` leads is not settled. About ${wholeNumber(needed.trials)} futures should tell.`];
  }
  return [
    'No number of futures will tell ', { option: a }, ' and ', { option: b }, ' apart: they are equal. Choose on what the figures leave out.',
  ];
}

/** The words on either side of a threshold. */
function wordsAbout(threshold: number): readonly [Certainty, Certainty] {
  const at = stepThresholds.findIndex((one) => one === threshold);
  return [certaintySteps[at], certaintySteps[at + 1]];
}
