import type { JSX } from 'preact';
import { bestOfOtherSide } from '../../analysis/sides.ts';
import { otherSideReading, sideLabel } from '../../words/otherSideReading.ts';
import { SentenceView } from '../shared/SentenceView.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import type { PaneView } from './paneView.ts';

/** The best way of the other side, keeping or competing, where the margin over the next option does not tell of it already. */
export function OtherSideFact({ view: { program, figures, stale } }: { view: PaneView }): JSX.Element | null {
  const result = figures?.result ?? null;
  const other = figures === null ? null : bestOfOtherSide(figures.found, figures.result.request.scenario);
  const { option, next } = figures?.found.whole ?? { option: 0, next: null };
  const isTold = other === null || other.option === next;
  const state = useAnalysis(program.analyst, 'other side', isTold ? null : result, 'difference', option, other?.option ?? 0);
  if (figures === null || other === null || isTold) return null;
  const found = state.finding;
  // Of the figures before: another option may have led then.
  const value = found === null || found.value?.option !== option || found.value.reference !== other.option ? null : found.value;
  return (
    <>
      <dt>{sideLabel[other.side]}</dt>
      <dd>{found === null || value === null ? '\u00a0' : <SentenceView sentence={otherSideReading(value, found.result.trials, figures.looks[other.option])} stale={stale} />}</dd>
    </>
  );
}
