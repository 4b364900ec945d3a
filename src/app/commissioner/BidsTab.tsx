import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { WeightSweep } from '../../analysis/weightSweep/weightSweep.ts';
import { scoresBids } from '../../analysis/weightSweep/weightVariants.ts';
import type { Scoring } from '../../analysis/weightSweep/weightVariants.ts';
import type { Scenario } from '../../scenario/types.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { OptionName } from '../shared/OptionName.tsx';
import { OptionPicker } from '../shared/OptionPicker.tsx';
import { Switch } from '../shared/Switch.tsx';
import { Laboratory } from './laboratory/Laboratory.tsx';
import type { PaneView } from './paneView.ts';
import { SweepFigures } from './SweepFigures.tsx';
import { useWeightSweep } from './useWeightSweep.ts';
import { WordsFigure } from './WordsFigure.tsx';

const TITLE = 'How much should integration count?';
const formulas = [{ value: 'relative', label: 'Lowest ÷ price' }, { value: 'linear', label: 'Straight line' }] as const;
const evidences = [{ value: 'claims', label: 'Claims' }, { value: 'record', label: 'Track record' }] as const;

/** How bids are scored, and what follows from it. */
export function BidsTab({ view }: { view: PaneView }): JSX.Element {
  return (
    <>
      <IntegrationWeight view={view} />
      <Laboratory view={view} />
    </>
  );
}

function IntegrationWeight({ view }: { view: PaneView }): JSX.Element {
  const scenario = view.session.scenario.value;
  const asking = useMemo(() => scenario.options.filter(({ id }) => scoresBids(scenario, id)).map(({ id }) => id), [scenario]);
  const [wanted, setWanted] = useState<string | null>(null);
  // The leader's own scoring is of most interest, where it asks for bids at all.
  const leader = view.figures === null ? null : view.figures.looks[view.figures.found.whole.option].id;
  const chosen = [wanted, leader, ...asking].find((id) => id !== null && asking.includes(id)) ?? null;
  if (chosen === null) {
    return <WordsFigure name="sweep" title={TITLE} sentence="No option of this decision asks for bids, so nothing is scored. Add one that does to see what its weights would do." />;
  }
  return <Sweep view={view} optionId={chosen} asking={asking} onOption={setWanted} />;
}

function Sweep({ view, optionId, asking, onOption }: {
  view: PaneView;
  optionId: string;
  asking: readonly string[];
  onOption: (id: string) => void;
}): JSX.Element {
  const scenario = view.session.scenario.value;
  const own = ownScoring(scenario, optionId);
  const [formula, setFormula] = useState<Scoring['priceFormula'] | null>(null);
  const [record, setRecord] = useState<boolean | null>(null);
  const scoring = { priceFormula: formula ?? own.priceFormula, trackRecord: record ?? own.trackRecord };
  const state = useWeightSweep(view, optionId, own);
  const looks = optionLooks(scenario, asking);
  const look = looks.find(({ id }) => id === optionId) ?? looks[0];
  const control = (
    <>
      <span class="no-print"><OptionPicker label="Option whose bids are scored" options={looks} chosen={optionId} onChoose={onOption} /></span>
      <span class="print-only"><OptionName look={look} /></span>
    </>
  );
  const switches = (
    <div class="bids__switches">
      <Switch legend="Price formula" choices={formulas} chosen={scoring.priceFormula} onChoose={setFormula} />
      <Switch legend="Evidence of integration" choices={evidences} chosen={scoring.trackRecord ? 'record' : 'claims'}
        onChoose={(value) => setRecord(value === 'record')} />
    </div>
  );
  const found: WeightSweep | null = state.finding?.value ?? null;
  // Figures of an option picked before are not those of this one.
  const isOfOption = found === null || found.optionId === optionId;
  return (
    <SweepFigures view={view} state={isOfOption ? state : { ...state, finding: null }} title={TITLE} scoring={scoring} optionId={optionId}
      control={control} switches={switches} />
  );
}

/** How an option scores bids as the scenario has it: its own strategy, whatever single services override. */
function ownScoring({ options }: Scenario, optionId: string): Scoring {
  const { strategy } = options.find(({ id }) => id === optionId) ?? options[0];
  return { priceFormula: strategy.priceFormula, trackRecord: strategy.trackRecord };
}
