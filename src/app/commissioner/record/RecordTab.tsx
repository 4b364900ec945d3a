import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { providerSelection } from '../../../analysis/providerSelection/providerSelection.ts';
import type { PaneView } from '../paneView.ts';
import { CriteriaReasons } from './CriteriaReasons.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import './record.scss';
import { RecordPreview } from './RecordPreview.tsx';
import { RouteSteps } from './RouteSteps.tsx';
import { RouteSummary } from './RouteSummary.tsx';

/** The routes that the law leaves open, and the record of reasons: kept with the scenario, printed and saved. */
export function RecordTab({ view }: { view: PaneView }): JSX.Element {
  const { session } = view;
  const scenario = session.scenario.value;
  const selection = useMemo(() => providerSelection(scenario), [scenario]);
  return (
    <div class="record">
      <div class="record__form no-print">
        <p class="record__lead">
          The Provider Selection Regime’s questions, in order, and what follows. It is an aid to thinking, not legal advice. Points of law
          that still have to be held against their source are marked “to be checked”.
        </p>
        <div class="record__route">
          <RouteSummary session={session} selection={selection} />
          <RouteSteps session={session} selection={selection} />
        </div>
        <CriteriaReasons session={session} />
        <DecisionFields session={session} selection={selection} />
      </div>
      <RecordPreview view={view} selection={selection} />
    </div>
  );
}
