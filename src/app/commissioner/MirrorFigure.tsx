import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Scenario } from '../../scenario/types.ts';
import { sameInputs } from '../../simulation/sameInputs.ts';
import { mirrorReading } from '../../words/mirrorReading.ts';
import { wholeNumber } from '../../words/number.ts';
import { optionLooks } from '../../words/optionLook.ts';
import { Disclosure } from '../shared/Disclosure.tsx';
import { FiguresTable } from '../shared/FiguresTable.tsx';
import { Picker } from '../shared/Picker.tsx';
import type { Choice } from '../shared/Picker.tsx';
import { SentenceView } from '../shared/SentenceView.tsx';
import type { PaneView } from './paneView.ts';
import { useMirror } from './useMirror.ts';
import type { MirrorPair } from './useMirror.ts';
import { WordsFigure } from './WordsFigure.tsx';

const TITLE = 'Is the program even-handed?';
const WHY = 'Give the newcomer the present provider’s traits and history, and the other way round: the advice should follow the providers, not their names.';

/** A test that anybody can run: present provider and newcomer change places. */
export function MirrorFigure({ view }: { view: PaneView }): JSX.Element {
  const scenario = view.session.scenario.value;
  const pairs = pairsOf(scenario);
  const [chosen, setChosen] = useState<string | null>(null);
  const { state, run } = useMirror(view);
  const pair = pairs.find(({ value }) => value === chosen) ?? pairs[0];
  if (pair === undefined) return <WordsFigure name="mirror" title={TITLE} sentence="No newcomer bids in this scenario, so there is nobody to change places with." />;
  const stale = state.kind === 'found' && (view.stale || view.result === null || !sameInputs(view.result.request, state.before.request));
  const isReady = view.result !== null && !view.stale && state.kind !== 'running';
  return (
    <WordsFigure name="mirror" title={TITLE} stale={stale} isOffer={state.kind !== 'found'} sentence={WHY}>
      <div class="figure__control">
        {pairs.length > 1 ? <Picker label="Exchange" choices={pairs} chosen={pair.value} onChoose={setChosen} /> : <span class="figure__note">{pair.label}</span>}
        <button type="button" class="nhsuk-button nhsuk-button--secondary-solid figure__button" aria-disabled={!isReady}
          onClick={() => {
            if (isReady) run(pair.pair);
          }}>
          {state.kind === 'running' ? `Running, ${wholeNumber(state.done)} of ${wholeNumber(state.total)}` : 'Change places and run'}
        </button>
      </div>
      {state.kind === 'failed' ? <p class="figure__note">The exchange could not be run: {state.message}</p> : null}
      {state.kind === 'found' ? <Found state={state} stale={stale} /> : null}
    </WordsFigure>
  );
}

function Found({ state: { pair, before, found }, stale }: {
  state: Extract<ReturnType<typeof useMirror>['state'], { kind: 'found' }>;
  stale: boolean;
}): JSX.Element {
  const { scenario, optionIds } = before.request;
  const lot = scenario.lots.find(({ id }) => id === pair.lotId);
  const names = {
    service: lot?.name ?? '',
    presentProvider: lot?.incumbent.name ?? '',
    newcomer: lot?.challengers.find(({ id }) => id === pair.challengerId)?.name ?? '',
  };
  const reading = mirrorReading(found, optionLooks(scenario, optionIds), names);
  return (
    <div class="figure__result">
      <h3 class="figure__subtitle">{reading.title}</h3>
      <p class="figure__sentence"><SentenceView sentence={reading.sentence} stale={stale} /></p>
      {reading.table.rows.length === 0 ? null : (
        <Disclosure label="Table of these figures" about={reading.title}>{() => <FiguresTable table={reading.table} />}</Disclosure>
      )}
    </div>
  );
}

/** Every newcomer of every service, each with the present provider whose place it would take. */
function pairsOf(scenario: Scenario): (Choice<string> & { readonly pair: MirrorPair })[] {
  return scenario.lots.flatMap((lot) => lot.challengers.map((challenger) => ({
    value: `${lot.id} ${challenger.id}`,
    label: `${lot.incumbent.name} and ${challenger.name}`,
    group: scenario.lots.length > 1 ? lot.name : undefined,
    pair: { lotId: lot.id, challengerId: challenger.id },
  })));
}
