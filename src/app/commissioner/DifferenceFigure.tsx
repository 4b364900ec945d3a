import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { difference } from '../../analysis/difference.ts';
import type { Difference } from '../../analysis/difference.ts';
import { differenceChart } from '../../charts/differenceChart.ts';
import type { DifferenceData } from '../../charts/differenceChart.ts';
import type { ChartFrame, OptionLook } from '../../charts/frame.ts';
import { differenceReading } from '../../words/differenceReading.ts';
import { optionLooks } from '../../words/optionLook.ts';
import type { Reading } from '../../words/reading.ts';
import { ChartFigure } from '../shared/ChartFigure.tsx';
import { OptionPicker } from '../shared/OptionPicker.tsx';
import { useAnalysis } from '../shared/useAnalysis.ts';
import { DotChooser } from './futures/DotChooser.tsx';
import type { PaneView } from './paneView.ts';
import { PAGE_TRIALS } from './useAnswer.ts';

type DotsData = DifferenceData & { readonly reference: OptionLook };

const STEM = 'How much better or worse than';

/** Every option against the one that is chosen as reference. */
export function DifferenceFigure({ view: { program, session, result, stale, file } }: { view: PaneView }): JSX.Element {
  const looks = optionLooks(session.scenario.value);
  const chosen = session.reference.value;
  const reference = looks.find(({ id }) => id === chosen) ?? looks[0];
  const against = Math.max(0, result?.request.optionIds.indexOf(reference.id) ?? 0);
  // Sorting so many futures would hold the page up.
  const isLarge = result !== null && result.trials > PAGE_TRIALS;
  const { finding } = useAnalysis(program.analyst, 'differences', isLarge ? result : null, 'differences', against);
  const read = useMemo(() => {
    const of = isLarge ? finding?.result ?? null : result;
    if (of === null) return null;
    const { scenario, optionIds } = of.request;
    return function* () {
      const ran = optionLooks(scenario, optionIds);
      const readingOf = (found: readonly Difference[], to: OptionLook): Reading<DotsData> => {
        const reading = differenceReading(found, ran, to);
        return { ...reading, data: { ...reading.data, reference: to } };
      };
      if (isLarge && finding !== null) return readingOf(finding.value, ran[finding.value[0]?.reference ?? against]);
      const found: Difference[] = [];
      for (const option of optionIds.keys()) {
        const one = option === against ? null : difference(of, option, against);
        if (one !== null) found.push(one);
        yield;
      }
      return readingOf(found, ran[against]);
    };
  }, [isLarge ? finding : result, isLarge, against]);
  const drawn = useSignal<DotsData | null>(null);
  const chart = useMemo(() => (data: DotsData, frame: ChartFrame): SVGSVGElement => {
    // Of the figures drawn, not of those to come: their dots are what can be opened.
    if (!frame.print) drawn.value = data;
    return differenceChart(data, frame);
  }, []);
  const dots = drawn.value;
  return (
    <ChartFigure name="difference" title={`${STEM} ${reference.name}`} stem={STEM} read={read} chart={chart} stale={stale}
      control={(
        <OptionPicker label="Option that others are measured against" options={looks} chosen={reference.id}
          onChoose={(id) => { session.reference.value = id; }} />
      )}>
      {dots === null ? null : <DotChooser data={dots} reference={dots.reference} file={file} />}
    </ChartFigure>
  );
}
