import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { leadNoise } from '../../../analysis/bidLaboratory/panelNoise.ts';
import { scoreBids } from '../../../analysis/bidLaboratory/scoreBids.ts';
import { weightThresholds } from '../../../analysis/bidLaboratory/weightThresholds.ts';
import { MOST_BIDS } from '../../../scenario/bidLaboratory.ts';
import { panelNote, standingSentence, thresholdTable } from '../../../words/bidLaboratoryReading.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { FiguresTable } from '../../shared/FiguresTable.tsx';
import { Picker } from '../../shared/Picker.tsx';
import { SentenceView } from '../../shared/SentenceView.tsx';
import type { PaneView } from '../paneView.ts';
import { BidsTable } from './BidsTable.tsx';
import { FindingsList } from './FindingsList.tsx';
import { focusLater } from './focusLater.ts';
import './laboratory.scss';
import { withNewBid } from './newBid.ts';
import { PastePanel } from './PastePanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { useLaboratory, type LaboratoryInHand } from './useLaboratory.ts';

/** Bids typed or pasted, scored under a formula and weights, with what should be known before these are published. */
export function Laboratory({ view: { session } }: { view: PaneView }): JSX.Element {
  const hand = useLaboratory(session);
  const { lots } = session.scenario.value;
  const { laboratory, analysis } = hand;
  const [block, setBlock] = useState<string | null>(null);
  const add = (): void => {
    const bids = withNewBid(laboratory.bids);
    if (bids === laboratory.bids) return;
    hand.change({ bids });
    focusLater(`bid-${bids[bids.length - 1].id}-name`);
  };
  const close = (): void => {
    setBlock(null);
    focusLater('paste-bids');
  };
  const isFull = laboratory.bids.length >= MOST_BIDS;
  return (
    <section class="lab" aria-labelledby="lab-title">
      <div class="lab__head">
        <h2 id="lab-title">Bids laboratory</h2>
        <div class="lab__actions no-print">
          <button type="button" class="text-button" id="add-bid" aria-disabled={isFull ? 'true' : undefined} onClick={add}>Add a bid</button>
          <button type="button" class="text-button" id="paste-bids" aria-expanded={block === null ? 'false' : 'true'}
            onClick={() => (block === null ? setBlock('') : close())}>Paste bids</button>
        </div>
      </div>
      <Origin hand={hand} lots={lots} />
      {block === null ? null : <PastePanel hand={hand} block={block} onClose={close} />}
      <RulesPanel session={session} hand={hand}>
        {hand.isKept || lots.length < 2 ? null : (
          <Picker label="Bids for" choices={lots.map(({ id, name }) => ({ value: id, label: name }))} chosen={hand.lotId} onChoose={hand.setLot} />
        )}
      </RulesPanel>
      <div class="lab__body">
        <div class="lab__bids">
          <BidsTable hand={hand} onBlock={setBlock} />
          <Standing hand={hand} />
        </div>
        <FindingsList analysis={analysis} />
      </div>
    </section>
  );
}

/** Where the bids come from, and the way back there. */
function Origin({ hand, lots }: { hand: LaboratoryInHand; lots: readonly { readonly id: string; readonly name: string }[] }): JSX.Element {
  const { isKept, lotId, startAgain } = hand;
  const lot = lots.find(({ id }) => id === lotId) ?? lots[0];
  if (isKept) {
    return (
      <p class="lab__origin">
        Bids and rules as you set them, kept with this decision. They change no answer.{' '}
        <button type="button" class="text-button no-print" onClick={startAgain}>Start again from what the decision assumes</button>
      </p>
    );
  }
  return (
    <p class="lab__origin">
      Not real bids: the middle of what this decision assumes for {lot.name}, its present provider and one newcomer of each kind.
      Type over them, or paste your own. They change no answer.
    </p>
  );
}

/** How firmly the first bid stands. */
function Standing({ hand: { laboratory, analysis } }: { hand: LaboratoryInHand }): JSX.Element | null {
  const scores = scoreBids(laboratory);
  const thresholds = weightThresholds(laboratory);
  const noise = scores.second === null || scores.first.length !== 1 ? null : leadNoise(laboratory, scores.first[0], scores.second);
  const panels = analysis?.panels ?? null;
  if (thresholds === null && panels === null) return null;
  return (
    <div class="lab__standing">
      {thresholds === null ? null : <p><SentenceView sentence={standingSentence(laboratory, scores, thresholds, noise)} /></p>}
      {panels === null ? null : <p class="lab-rules__hint">{panelNote(panels)}</p>}
      {thresholds === null ? null : (
        <Disclosure label="How far each weight can move" about="table">{() => <FiguresTable table={thresholdTable(laboratory, thresholds)} />}</Disclosure>
      )}
    </div>
  );
}
