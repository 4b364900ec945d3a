import { withinError, type Certainty } from '../analysis/certainty.ts';
import type { Comparison } from '../analysis/comparison.ts';
import type { Difference } from '../analysis/difference.ts';
import type { OptionLook } from '../charts/frame.ts';
import { horizon, inHundred, money, roughMoney } from './number.ts';
import type { Fragment, Sentence } from './reading.ts';

/** What the figures are of: all trials of the scenario as it is, the first of them while more come, or the scenario before a change. */
export type Standing = 'now' | 'soFar' | 'before';

export interface AnswerReading {
  /** Above the sentence: which lens. */
  readonly lens: string;
  readonly sentence: Sentence;
  /** null with one option: no meter, no claim. */
  readonly certainty: Certainty | null;
  /** Lead over the next; null with one option. */
  readonly margin: Sentence | null;
  /** 8 futures in 10 of that lead; null with one option or without its spread. */
  readonly spread: Sentence | null;
  /** The margin and whom it is over, for a strip: "£6.8m ahead of …"; null with one option. */
  readonly strip: Sentence | null;
}

/**
 * The answer by the whole-value lens in words.
 * @param looks of the options of the run, in its order
 * @param spread difference of the answer to the next, where it is known
 */
export function answerReading(
  found: Comparison, looks: readonly OptionLook[], spread: Difference | null, horizonMonths: number, standing: Standing = 'now',
): AnswerReading {
  const { option, next, margin, probabilityBeatsNext, certainty } = found.whole;
  const leader = looks[option];
  const lens = `The answer ${standing === 'before' ? 'before your last change' : 'now'}, counting everything that matters`;
  if (next === null || margin === null || probabilityBeatsNext === null || certainty === null) {
    const sentence = [{ option: leader }, standing === 'before' ? ' was the only option' : ' is the only option'];
    return { lens, sentence, certainty: null, margin: null, spread: null, strip: null };
  }
  const second = looks[next];
  const lead = money(margin.mean, { standardError: margin.standardError, millions: true });
  const level = withinError(margin, found.trials);
  const share = `${inHundred(probabilityBeatsNext.mean)} futures of 100`;
  return {
    lens,
    sentence: sentenceOf(leader, second, certainty, level, standing),
    certainty,
    margin: marginOf(lead, level, certainty, leader, second, share, horizon(horizonMonths)),
    spread: spread === null ? null : spreadOf(spread, leader, second, certainty),
    strip: certainty === 'tooClose'
      ? ['too close to ', { option: second }, ' to call']
      : [{ strong: lead }, ' ahead of ', { option: second }],
  };
}

function sentenceOf(leader: OptionLook, second: OptionLook, certainty: Certainty, level: boolean, standing: Standing): Sentence {
  if (certainty === 'tooClose') {
    // Both are named, in the order of their slots: never a leader.
    const [a, b] = leader.slot < second.slot ? [leader, second] : [second, leader];
    const both: Fragment[] = [{ option: a }, ' and ', { option: b }];
    const verb = standing === 'before' ? 'were' : 'are';
    return [...both, ` ${verb} ${level ? 'level' : 'too close to call'}${standing === 'soFar' ? ' so far' : ''}`];
  }
  if (standing === 'soFar') return [{ option: leader }, ' is ahead so far'];
  if (standing === 'before') return [{ option: leader }, ' was ahead'];
  const claims: Readonly<Record<Exclude<Certainty, 'tooClose'>, string>> = {
    leaning: ' comes out ahead, but not for certain',
    likely: ' is likely best',
    veryLikely: ' is very likely best',
    almostCertain: ' is almost certainly best',
  };
  return [{ option: leader }, claims[certainty]];
}

function marginOf(
  lead: string, level: boolean, certainty: Certainty, leader: OptionLook, second: OptionLook, share: string, years: string,
): Sentence {
  if (level) {
    const apart: Fragment = lead === '£0' ? 'Level on average' : { strong: `${lead} apart` };
    return [apart, ', within the simulation error. Choose on what the figures leave out.'];
  }
  if (certainty === 'tooClose') {
    return [{ strong: `${lead} apart` }, ` on average over ${years}; `, { option: leader }, ` is ahead in ${share}`];
  }
  return [{ strong: lead }, ` on average over ${years}; ahead of `, { option: second }, ` in ${share}`];
}

/** Where neither leads, it has to be said whose spread it is. */
function spreadOf({ p10, p90 }: Difference, leader: OptionLook, second: OptionLook, certainty: Certainty): Sentence {
  if (certainty !== 'tooClose') return [`8 futures in 10: ${range(p10, p90)}`];
  return ['8 futures in 10: ', { option: leader }, ` ${range(p10, p90)} than `, { option: second }];
}

/** "£14m worse to £33m better", "£2m to £33m better", "no difference". */
export function range(low: number, high: number): string {
  const side = (value: number): string => (value < 0 ? 'worse' : 'better');
  const from = roughMoney(Math.abs(low));
  const to = roughMoney(Math.abs(high));
  if (from === '£0' && to === '£0') return 'no difference';
  if (from === '£0') return `no difference to ${to} better`;
  if (to === '£0') return `${from} worse to no difference`;
  if (low < 0 === high < 0) return `${from} to ${to} ${side(low)}`;
  return `${from} ${side(low)} to ${to} ${side(high)}`;
}
