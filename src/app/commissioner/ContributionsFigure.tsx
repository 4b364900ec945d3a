import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { contributions } from '../../analysis/contributions.ts';
import { contributionsChart } from '../../charts/contributionsChart.ts';
import type { RunResult } from '../../simulation/result.ts';
import { contributionsReading } from '../../words/contributionsReading.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { ChartFigure } from '../shared/ChartFigure.tsx';
import { comparisonOf } from '../shared/comparisonOf.ts';
import { OptionName } from '../shared/OptionName.tsx';
import { OptionPicker } from '../shared/OptionPicker.tsx';
import type { Session } from '../shared/session.ts';

/** Where the leader's difference from another option comes from: from the next best, until another is chosen. */
export function ContributionsFigure({ session, result, stale }: {
  session: Session;
  result: RunResult | null;
  stale: boolean;
}): JSX.Element | null {
  const wanted = session.other.value;
  const pair = useMemo(() => (result === null ? null : pairOf(result, wanted)), [result, wanted]);
  const read = useMemo(() => (result === null || pair === null ? null : function* () {
    const looks = optionLooks(result.request.scenario, result.request.optionIds);
    const found = contributions(result, pair.option, pair.other);
    yield;
    return contributionsReading(found, looks[pair.option], looks[pair.other]);
  }), [result, pair]);
  if (result !== null && pair === null) return null;
  const looks = result === null ? [] : optionLooks(result.request.scenario, result.request.optionIds);
  return (
    <ChartFigure name="contributions" title="Where the difference comes from" read={read} chart={contributionsChart} stale={stale}
      sentenceStart={pair === null ? null : (
        <span class="figure__pair">
          <OptionName look={looks[pair.option]} stale={stale} /> against{' '}
          <OptionPicker label="Option that it is held against" options={looks.filter((_, i) => i !== pair.option)} chosen={looks[pair.other].id}
            onChoose={(id) => { session.other.value = id; }} />
          <span class="print-only"><OptionName look={looks[pair.other]} stale={stale} /></span>
        </span>
      )} />
  );
}

/** Places of the leader and of the option it is held against; null with one option. */
function pairOf(result: RunResult, wanted: string | null): { readonly option: number; readonly other: number } | null {
  const { option, next } = comparisonOf(result).whole;
  if (next === null) return null;
  const place = wanted === null ? -1 : result.request.optionIds.indexOf(wanted);
  return { option, other: place < 0 || place === option ? next : place };
}
