import { representatives, type Representative } from '../analysis/representativeTrials.ts';
import type { TrialStanding } from '../analysis/trialStanding.ts';
import type { OptionLook } from '../charts/frame.ts';
import { futures, roughMoney, wholeNumber } from './number.ts';
import type { Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** How a future was chosen: as one that stands for many, or by its number. */
export type FutureChoice = Representative | 'number';

/** The choices of futures that stand for many, for a picker. */
export function choiceLabels(
  option: OptionLook, other: OptionLook | null,
): readonly { readonly value: Representative; readonly label: string }[] {
  const { shortName } = option;
  const against = other === null ? '' : ` against ${other.shortName}`;
  const words: Readonly<Record<Representative, string>> = {
    typical: 'Typical: in the middle',
    good: `A good one for ${shortName}${against}`,
    bad: `A bad one for ${shortName}${against}`,
    best: `The best of all for ${shortName}`,
    worst: `The worst of all for ${shortName}`,
  };
  return representatives.map((value) => ({ value, label: words[value] }));
}

/**
 * Which future it is, how it was chosen, and where it stands.
 * @param trial from 0; on screen futures count from 1
 */
export function choiceSentence(
  choice: FutureChoice, trial: number, trials: number, option: OptionLook, other: OptionLook | null, standing: TrialStanding,
): Sentence {
  const all = wholeNumber(trials);
  const forIt: Sentence = other === null ? [' for ', { option }] : [' for ', { option }, ' against ', { option: other }];
  const numbered = `Future ${wholeNumber(trial + 1)} of ${all}`;
  const stands: Sentence = other === null
    ? []
    : standing.value === 0
      ? ['Here both come out the same.']
      : [`Here it comes out ${roughMoney(Math.abs(standing.value))} ${standing.value > 0 ? 'better' : 'worse'} than `, { option: other }, '.'];
  switch (choice) {
    case 'typical':
      return joined([`${numbered} is typical: half of all are better`, ...forIt, ', half are worse.'], stands);
    case 'good':
      return joined([`${numbered} is a good one: only 1 in 10 is still better`, ...forIt, '.'], stands);
    case 'bad':
      return joined([`${numbered} is a bad one: only 1 in 10 is still worse`, ...forIt, '.'], stands);
    case 'best':
      return joined([`${numbered} is the one with the highest net benefit of `, { option }, '.'], stands);
    case 'worst':
      return joined([`${numbered} is the one with the lowest net benefit of `, { option }, '.'], stands);
    case 'number':
      return joined([`${numbered}, chosen by its number: ${futures(standing.shareBelow)} are worse`, ...forIt, '.'], stands);
  }
}

/** What an address asked for that cannot be had. */
export type AddressFault =
  | { readonly kind: 'trial'; readonly asked: string; readonly trials: number }
  | { readonly kind: 'options'; readonly asked: string }
  | { readonly kind: 'month'; readonly asked: string; readonly months: number }
  | { readonly kind: 'choice'; readonly asked: string }
  | { readonly kind: 'seed'; readonly asked: string; readonly seed: number };

/** What is wrong with a link, and what is shown in its place. */
export function addressFaultWords(fault: AddressFault): string {
  const asked = shortened(fault.asked);
  switch (fault.kind) {
    case 'trial':
      return `There is no future “${asked}” among the ${wholeNumber(fault.trials)} here. Another is shown.`;
    case 'options':
      return `This decision does not have the options “${asked}”. The usual pair is shown.`;
    case 'month':
      return `There is no month “${asked}”: a future has ${wholeNumber(fault.months)}. It starts at the first.`;
    case 'choice':
      return `A future cannot be chosen as “${asked}”. Another is shown.`;
    case 'seed':
      return `The link is to a run with seed “${asked}”; the figures here are of seed ${fault.seed}. It shows a future of these.`;
  }
}

/** What is wrong with a number typed. */
export function futureNumberFault(trials: number): string {
  return `Enter a whole number from 1 to ${wholeNumber(trials)}`;
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= 40 ? text : `${letters.slice(0, 40).join('')}…`;
}
