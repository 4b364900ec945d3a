import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { commands } from '../../../../scenario/edit.ts';
import type { Layer, PerLayer, Scenario } from '../../../../scenario/types.ts';
import { inputWords } from '../../../../words/inputs.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { shareOf, withShare } from '../shares.ts';
import { WeightRow } from '../WeightRow.tsx';
import { weightText } from '../weightText.ts';
import { LAYER_WEIGHTS } from './assumptionList.ts';

const layers: readonly Layer[] = ['referral', 'records', 'trust'];

/** How much each layer counts in the strength of a working relationship, as shares of their sum. */
export function LayerWeights({ session }: { session: Session }): JSX.Element {
  const of = (scenario: Scenario): PerLayer<number> => scenario.assumptions.relationships.layerWeights;
  const weights = useComputed(() => of(session.scenario.value)).value;
  const original = of(session.original);
  const changed = layers.some((layer) => Math.abs(shareOf(weights, layer) - shareOf(original, layer)) > 1e-9);
  // A weight pushed to 100% leaves the others no ratio: the one they had last is kept for the way back.
  const ratios = useRef<Partial<Record<Layer, PerLayer<number>>>>({});
  const move = (layer: Layer, share: number, gesture: string): void => {
    if (layers.some((other) => other !== layer && weights[other] > 0)) ratios.current[layer] = weights;
    session.edit(commands.setAt(LAYER_WEIGHTS, withShare(weights, layer, share, ratios.current[layer])), gesture);
  };
  const putBack = (): void => {
    for (const layer of layers) session.setDraft(`${LAYER_WEIGHTS}.${layer}`, null);
    session.edit(commands.setAt(LAYER_WEIGHTS, original));
    requestAnimationFrame(() => document.getElementById(fieldId(`${LAYER_WEIGHTS}.referral`))?.focus());
  };
  return (
    <div class="quantity" role="group" aria-labelledby="layer-weights">
      <h3 class="quantity__label" id="layer-weights">What makes a working relationship strong</h3>
      <p class="quantity__hint">How much each layer counts. They always add up to 100%.</p>
      {layers.map((layer) => (
        <WeightRow
          key={layer}
          session={session}
          path={`${LAYER_WEIGHTS}.${layer}`}
          words={inputWords(`${LAYER_WEIGHTS}.${layer}`, session.original)}
          share={shareOf(weights, layer)}
          onMove={(share, gesture) => move(layer, share, gesture)}
        />
      ))}
      {changed ? (
        <span class="quantity__was">
          Were {layers.map((layer) => weightText(shareOf(original, layer))).join(', ')}%.{' '}
          <button type="button" class="text-button" onClick={putBack}>
            Put back<span class="nhsuk-u-visually-hidden">, weights of the layers</span>
          </button>
        </span>
      ) : null}
    </div>
  );
}
