import type { OptionLook } from '../../charts/frame.ts';
import type { FuturesStripData } from '../../charts/futuresStrip.ts';
import type { RunResult } from '../../simulation/result.ts';
import { certaintyLabel } from '../../words/certaintyWords.ts';
import { futures, inHundred } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { comparisonOf } from '../shared/comparisonOf.ts';

export interface CardAnswer {
  /** null where it is too close to call: nobody leads then. */
  readonly leader: OptionLook | null;
  /** Empty with one option. */
  readonly certainty: string;
  readonly strip: FuturesStripData;
  /** The strip in words. */
  readonly words: string;
}

/** A result as a card tells it: the option with the highest mean by everything that matters, and in how many futures each is best. */
export function cardAnswer(result: RunResult): CardAnswer {
  const { request } = result;
  const looks = optionLooks(request.scenario, request.optionIds);
  const found = comparisonOf(result);
  const { option, certainty } = found.whole;
  const parts = found.options
    .map(({ whole }, i) => ({ option: looks[i], share: whole.probabilityBest.mean }))
    .sort((a, b) => b.share - a.share);
  const second = parts[1];
  const words = second === undefined
    ? `${parts[0].option.name} is the only option.`
    : `${parts[0].option.name} is best in ${futures(parts[0].share)}, ${second.option.name} in ${inHundred(second.share)}.`;
  return {
    leader: certainty === 'tooClose' ? null : looks[option],
    certainty: certainty === null ? '' : certaintyLabel(certainty),
    strip: { parts },
    words,
  };
}
