import type { OptionLook } from '../charts/frame.ts';
import type { TrialStory } from '../model/story.ts';
import type { Scenario } from '../scenario/types.ts';
import { countWord, roughMoney, wholeNumber } from './number.ts';
import type { Sentence } from './reading.ts';
import { joined } from './sentence.ts';
import { points } from './storyBids.ts';
import { holderWords } from './storyHolder.ts';

/** Services whose holders are told one by one. */
const TOLD = 2;

/** What differs between two options in a month of one future. */
export function storyDifference(
  option: TrialStory, other: TrialStory, [look, otherLook]: readonly [OptionLook, OptionLook], scenario: Scenario, month: number,
): Sentence {
  const apart = scenario.lots.flatMap((lot, i) => {
    const [a, b] = [option.lots[i].holder[month], other.lots[i].holder[month]];
    return a === b ? [] : [{ lot, a: holderWords(lot, a), b: holderWords(lot, b) }];
  });
  const holders = apart.slice(0, TOLD).map(({ lot, a, b }): Sentence => [
    `Holder of ${lot.name}: ${a.name} under `, { option: look }, `, ${b.name} under `, { option: otherLook }, '.',
  ]);
  const more = apart.length - TOLD;
  if (more > 0) holders.push([`The holders of ${countWord(more)} more ${more === 1 ? 'service' : 'services'} differ.`]);
  const spent = totalUpTo(option.spend, month) - totalUpTo(other.spend, month);
  const failures = [option, other].map(({ failedHandoffs }) => wholeNumber(failedHandoffs[month]));
  const strengths = [option, other].map(({ integration }) => points(integration[month]));
  if (apart.length === 0 && strengths[0] === strengths[1] && failures[0] === failures[1] && Math.abs(spent) < 1) {
    return ['Up to here ', { option: look }, ' and ', { option: otherLook }, ' have gone the same way.'];
  }
  return joined(
    ...holders,
    strengths[0] === strengths[1]
      ? [`Working relationships are equally strong, ${strengths[0]} of 100.`]
      : [`Working relationships stand at ${strengths[0]} of 100 against ${strengths[1]}.`],
    failures[0] === failures[1] ? [] : [`This month ${failures[0]} handoffs fail, against ${failures[1]}.`],
    Math.abs(spent) < 1 ? [] : ['So far ', { option: look }, ` has cost ${roughMoney(Math.abs(spent))} ${spent > 0 ? 'more' : 'less'}.`],
  );
}

function totalUpTo(months: Float64Array, last: number): number {
  let sum = 0;
  for (let month = 0; month <= last; month++) sum += months[month];
  return sum;
}
