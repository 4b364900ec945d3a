import { useComputed, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Scenario } from '../../../../scenario/types.ts';
import { changesNothing, insteadOf, overriddenParts, partName, strategyParts } from '../../../../words/optionWords.ts';
import type { StrategyPart } from '../../../../words/optionWords.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import { Picker } from '../../../shared/Picker.tsx';
import type { Session } from '../../../shared/session.ts';
import { changeParts } from '../entries/changeParts.ts';
import { clearDrafts } from './clearDrafts.ts';
import { focusSoon } from './focusSoon.ts';
import { addOverride, removeOverride } from './overrideEdits.ts';
import { StrategyField } from './StrategyField.tsx';
import { strategyPath } from './strategyPath.ts';

interface Props {
  readonly session: Session;
  readonly optionId: string;
}

/** Where one service follows another strategy than the option's: what differs, and one more thing to differ. */
export function LotDifferences({ session, optionId }: Props): JSX.Element | null {
  const lots = useComputed(() => session.scenario.value.lots.map(({ id }) => id).join(' ')).value.split(' ');
  if (lots.length < 2) return null;
  return (
    <div class="strategy__lots">
      {lots.map((lotId) => <LotDifference key={lotId} session={session} optionId={optionId} lotId={lotId} />)}
    </div>
  );
}

function LotDifference({ session, optionId, lotId }: Props & { readonly lotId: string }): JSX.Element {
  const optionIn = ({ options }: Scenario): Scenario['options'][number] | undefined => options.find(({ id }) => id === optionId);
  const name = useComputed(() => session.scenario.value.lots.find(({ id }) => id === lotId)?.name ?? '').value;
  const parts = useComputed(() => {
    const option = optionIn(session.scenario.value);
    return option === undefined ? '' : overriddenParts(option, lotId).join(' ');
  }).value.split(' ').filter((part): part is StrategyPart => (strategyParts as readonly string[]).includes(part));
  const wanted = useSignal<StrategyPart>('route');
  const refusal = useSignal('');
  const id = fieldId(`options.${optionId}.lots.${lotId}`);
  const left = strategyParts.filter((part) => !parts.includes(part));
  const chosen = left.includes(wanted.value) ? wanted.value : left.at(0);

  const add = (): void => {
    if (chosen === undefined) return;
    refusal.value = changeParts(session, addOverride(session.scenario.peek(), optionId, lotId, chosen), `${partName(chosen)} can now differ for ${name}.`) ?? '';
    // The weights have no field of their own: the first of them is theirs.
    const path = strategyPath(optionId, lotId, chosen);
    if (refusal.value === '') focusSoon(fieldId(chosen === 'weights' ? `${path}.quality` : path));
  };
  const remove = (part: StrategyPart): void => {
    const done = `${partName(part)}: ${name} follows the option again.`;
    refusal.value = changeParts(session, removeOverride(session.scenario.peek(), optionId, lotId, part), done) ?? '';
    if (refusal.value !== '') return;
    clearDrafts(session, strategyPath(optionId, lotId, part));
    focusSoon(`${id}-add`);
  };
  return (
    <div class="difference" role="group" aria-labelledby={`${id}-title`}>
      <h5 class="difference__title" id={`${id}-title`}>Different for {name}</h5>
      {parts.length === 0 ? <p class="quantity__hint">Nothing: it follows the option in everything.</p> : null}
      {parts.map((part) => (
        <div key={part} class="difference__part">
          <StrategyField session={session} optionId={optionId} lotId={lotId} part={part} />
          <p class="difference__foot">
            <Instead session={session} optionId={optionId} lotId={lotId} part={part} />{' '}
            <button type="button" class="text-button" onClick={() => remove(part)}>
              Follow the option again<span class="nhsuk-u-visually-hidden">: {partName(part)}, {name}</span>
            </button>
          </p>
        </div>
      ))}
      {refusal.value === '' ? null : <p class="entries__refusal"><span class="nhsuk-u-visually-hidden">Error: </span>{refusal.value}</p>}
      {chosen === undefined ? null : (
        <div class="difference__add">
          <Picker label={`Let ${name} differ in`} chosen={chosen} choices={left.map((value) => ({ value, label: partName(value) }))}
            onChoose={(part) => { wanted.value = part; }} />
          <button type="button" class="text-button" id={`${id}-add`} onClick={add}>
            Add<span class="nhsuk-u-visually-hidden"> a difference for {name}</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** What the option does in its place. */
function Instead({ session, optionId, lotId, part }: Props & { readonly lotId: string; readonly part: StrategyPart }): JSX.Element {
  const words = useComputed(() => {
    const option = session.scenario.value.options.find(({ id }) => id === optionId);
    if (option === undefined) return '';
    return changesNothing(option, lotId, part) ? 'The same as the option so far.' : insteadOf(option, part);
  }).value;
  return <span>{words}</span>;
}
