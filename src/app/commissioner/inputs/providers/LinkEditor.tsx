import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { layers, linkStrength } from '../../../../scenario/linkStrength.ts';
import { removeLink } from '../../../../scenario/structure/removeLink.ts';
import { linkName } from '../../../../words/networkReading.ts';
import { layerWords } from '../../../../words/settingWords.ts';
import type { Session } from '../../../shared/session.ts';
import { changeParts } from '../entries/changeParts.ts';
import { QuantityField } from '../QuantityField.tsx';
import { LinkHandoff } from './LinkHandoff.tsx';

interface Props {
  readonly session: Session;
  readonly linkId: string;
  /** The link has been removed. */
  readonly onGone: () => void;
}

/** One working relationship: its three layers, the handoffs over it, and a way to take it away. */
export function LinkEditor({ session, linkId, onGone }: Props): JSX.Element {
  const refusal = useSignal('');
  const name = useComputed(() => {
    const scenario = session.scenario.value;
    const link = scenario.links.find(({ id }) => id === linkId);
    return link === undefined ? '' : linkName(link, scenario);
  }).value;
  const strength = useComputed(() => {
    const { links, assumptions } = session.scenario.value;
    const link = links.find(({ id }) => id === linkId);
    return link === undefined ? 0 : Math.round(linkStrength(link, assumptions.relationships.layerWeights) * 100);
  }).value;
  const groups = useComputed(() => session.scenario.value.segments.map(({ id }) => id).join(' ')).value.split(' ');
  const remove = (): void => {
    refusal.value = changeParts(session, removeLink(session.scenario.peek(), linkId), `${name} removed. Undo brings it back.`) ?? '';
    if (refusal.value !== '') return;
    onGone();
    requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>('.network__button[tabindex="0"]')?.focus()));
  };
  return (
    <div class="link-editor" role="group" aria-labelledby="link-title">
      <h4 class="link-editor__title" id="link-title" tabIndex={-1}>{name}</h4>
      <p class="parts__intro">Strength today, 0 to 100. Together {strength}, by the weight of each layer.</p>
      {layers.map((layer) => (
        <QuantityField key={layer} session={session} path={`links.${linkId}.${layer}`} compact shortLabel={layerWords[layer]} />
      ))}
      <h5 class="link-editor__subtitle" id="link-handoffs">Handoffs a year, for each person</h5>
      <ul class="link-editor__handoffs" aria-labelledby="link-handoffs">
        {groups.map((segmentId) => <li key={segmentId}><LinkHandoff session={session} linkId={linkId} segmentId={segmentId} /></li>)}
      </ul>
      {refusal.value === '' ? null : (
        <p class="entries__refusal"><span class="nhsuk-u-visually-hidden">Error: </span>{refusal.value}</p>
      )}
      <div class="entry__actions">
        <button type="button" class="text-button" onClick={remove}>
          Remove this working relationship<span class="nhsuk-u-visually-hidden">, {name}</span>
        </button>
      </div>
    </div>
  );
}
