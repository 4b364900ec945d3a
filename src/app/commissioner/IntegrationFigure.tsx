import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { ribbonOptions } from '../../analysis/ribbonOptions.ts';
import { meanTrajectory, providerChanges, ribbon } from '../../analysis/trajectories.ts';
import { integrationChart } from '../../charts/integrationChart.ts';
import type { RunResult } from '../../simulation/result.ts';
import { integrationReading } from '../../words/integrationReading.ts';
import type { OptionOverTime } from '../../words/integrationReading.ts';
import { horizon } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { ChartFigure } from '../shared/ChartFigure.tsx';
import { comparisonOf } from '../shared/comparisonOf.ts';
import type { Session } from '../shared/session.ts';

/** Strength of working relationships by month; ribbons for the leader and for the narrow lens's favourite, or else the reference. */
export function IntegrationFigure({ session, result, stale }: { session: Session; result: RunResult | null; stale: boolean }): JSX.Element {
  const reference = session.reference.value;
  const read = useMemo(() => (result === null ? null : function* () {
    const { scenario, optionIds } = result.request;
    const shown = ribbonOptions(comparisonOf(result), optionIds.indexOf(reference));
    const found: OptionOverTime[] = [];
    for (const option of optionIds.keys()) {
      const mean = meanTrajectory(result, option, 'integration');
      if (shown.includes(option)) {
        yield;
        found.push({ mean, spread: { ribbon: ribbon(result, option, 'integration'), changes: providerChanges(result, option) } });
      } else found.push({ mean, spread: null });
      yield;
    }
    return integrationReading(found, optionLooks(scenario, optionIds), scenario.horizonMonths);
  }), [result, reference]);
  const title = `Working relationships over ${horizon(session.scenario.value.horizonMonths)}`;
  return <ChartFigure name="integration" title={title} read={read} chart={integrationChart} stale={stale} />;
}
