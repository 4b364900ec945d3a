import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { difference } from '../../analysis/difference.ts';
import type { Difference } from '../../analysis/difference.ts';
import { differenceChart } from '../../charts/differenceChart.ts';
import type { RunResult } from '../../simulation/result.ts';
import { differenceReading } from '../../words/differenceReading.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { ChartFigure } from '../shared/ChartFigure.tsx';
import { OptionPicker } from '../shared/OptionPicker.tsx';
import type { Session } from '../shared/session.ts';

const STEM = 'How much better or worse than';

/** Every option against the one that is chosen as reference. */
export function DifferenceFigure({ session, result, stale }: { session: Session; result: RunResult | null; stale: boolean }): JSX.Element {
  const looks = optionLooks(session.scenario.value);
  const chosen = session.reference.value;
  const reference = looks.find(({ id }) => id === chosen) ?? looks[0];
  const read = useMemo(() => (result === null ? null : function* () {
    const { scenario, optionIds } = result.request;
    const ran = optionLooks(scenario, optionIds);
    const against = Math.max(0, optionIds.indexOf(reference.id));
    const found: Difference[] = [];
    for (const option of optionIds.keys()) {
      const one = option === against ? null : difference(result, option, against);
      if (one !== null) found.push(one);
      yield;
    }
    return differenceReading(found, ran, ran[against]);
  }), [result, reference.id]);
  return (
    <ChartFigure name="difference" title={`${STEM} ${reference.name}`} stem={STEM} read={read} chart={differenceChart} stale={stale}
      control={<OptionPicker label="Option that others are measured against" options={looks} chosen={reference.id} onChoose={(id) => { session.reference.value = id; }} />} />
  );
}
