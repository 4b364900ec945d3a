import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { storyContributions } from '../../../analysis/storyContributions.ts';
import type { TrialStanding } from '../../../analysis/trialStanding.ts';
import { contributionsChart } from '../../../charts/contributionsChart.ts';
import type { Values } from '../../../scenario/types.ts';
import { storySummary } from '../../../words/storySummary.ts';
import type { ToldOption } from '../../../words/storyStripReading.ts';
import { ChartFigure } from '../../shared/ChartFigure.tsx';

/** Where the difference between both options came from in the future on show; nothing with one option. */
export function FutureOutcome({ sides, values, standing, stale }: {
  sides: readonly ToldOption[];
  values: Values;
  standing: TrialStanding | null;
  stale: boolean;
}): JSX.Element | null {
  const read = useMemo(() => {
    const [first, second] = [sides[0], sides.at(1)];
    if (second === undefined || standing === null) return null;
    return function* () {
      yield;
      const found = storyContributions(values, first.story.outcomes, second.story.outcomes);
      return storySummary(found, first.look, second.look, standing);
    };
  }, [sides, values, standing]);
  if (read === null) return null;
  return (
    <ChartFigure name="outcome" title="Where the difference came from in this future" read={read} chart={contributionsChart} stale={stale}
      waiting="Working it out." />
  );
}
