import { useSignalEffect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ChartFrame } from '../../../charts/frame.ts';
import { movePlayhead, replayStrip, type ReplayStripData } from '../../../charts/replayStrip.ts';
import { measureNames, storyMeasures, storyStripReading, type StoryMeasure, type ToldOption } from '../../../words/storyStripReading.ts';
import { ChartFigure } from '../../shared/ChartFigure.tsx';
import { Picker } from '../../shared/Picker.tsx';

const choices = storyMeasures.map((value) => ({ value, label: measureNames[value] }));

/** A measure of the future by month under both options, with the month of the clock marked. */
export function MonthsFigure({ sides, month, stale }: {
  sides: readonly ToldOption[];
  month: ReadonlySignal<number>;
  stale: boolean;
}): JSX.Element {
  const [measure, setMeasure] = useState<StoryMeasure>('integration');
  const drawn = useRef<SVGSVGElement | null>(null);
  const read = useMemo(() => function* () {
    yield;
    return storyStripReading(sides, measure);
  }, [sides, measure]);
  const chart = useMemo(() => (data: ReplayStripData, frame: ChartFrame): SVGSVGElement => {
    const svg = replayStrip(data, frame);
    movePlayhead(svg, month.peek());
    if (!frame.print) drawn.current = svg;
    return svg;
  }, [month]);
  useSignalEffect(() => {
    const now = month.value;
    if (drawn.current !== null) movePlayhead(drawn.current, now);
  });
  return (
    <ChartFigure name="months" title={`${measureNames[measure]} in this future`} read={read} chart={chart} stale={stale}
      waiting="Working it out.">
      <div class="figure__control"><Picker label="Follow" choices={choices} chosen={measure} onChoose={setMeasure} /></div>
    </ChartFigure>
  );
}
