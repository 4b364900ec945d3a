import type { RunResult } from '../../../simulation/result.ts';
import type { AnswerFigures } from '../useAnswer.ts';

/**
 * Places, in a run's options, of the two that are shown: those asked for; or else the one in the lead and the reference, or
 * where those are one, the next. The second is null with one option.
 */
export function replayPair(
  { request: { optionIds } }: RunResult, figures: AnswerFigures | null, reference: string, asked: readonly [string, string] | null,
): readonly [number, number | null] {
  if (asked !== null) {
    const [option, other] = asked.map((id) => optionIds.indexOf(id));
    if (option >= 0 && other >= 0 && option !== other) return [option, other];
  }
  const placeOf = (at: number | null | undefined): number =>
    (figures === null || at === null || at === undefined ? -1 : optionIds.indexOf(figures.looks[at].id));
  const all = [...optionIds.keys()];
  const option = [placeOf(figures?.found.whole.option), ...all].find((at) => at >= 0) ?? 0;
  const others = [optionIds.indexOf(reference), placeOf(figures?.found.whole.next), ...all];
  return [option, others.find((at) => at >= 0 && at !== option) ?? null];
}
