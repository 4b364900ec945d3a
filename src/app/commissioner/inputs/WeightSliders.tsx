import { useComputed } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { commands } from '../../../scenario/edit.ts';
import { inputWords } from '../../../words/inputs.ts';
import { optionLooks } from '../../../words/optionLook.ts';
import { fieldId } from '../../shared/fieldId.ts';
import { OptionName } from '../../shared/OptionName.tsx';
import { OptionPicker } from '../../shared/OptionPicker.tsx';
import type { Session } from '../../shared/session.ts';
import type { Weights } from './weights.ts';
import { criteria, weightsPath, weightShares, withWeightShare } from './weights.ts';
import { weightsUse } from './weightsUse.ts';
import { weightText } from './weightText.ts';
import { WeightRow } from './WeightRow.tsx';

/** A longer name is cut short in the picker, and told in full below it. */
const PICKER_FITS = 34;

/** The five weights of one option's award criteria, as shares of their sum. */
export function WeightSliders({ session, chosen }: { session: Session; chosen: Signal<string> }): JSX.Element {
  const looks = useMemo(() => optionLooks(session.original), [session]);
  const look = looks.find(({ id }) => id === chosen.value) ?? looks[0];
  const optionId = look.id;
  return (
    <div class="weights">
      <p class="weights__intro">How much each award criterion counts when bids are scored.</p>
      <div class="weights__picker">
        <OptionPicker label="Option whose weights these are" options={looks} chosen={optionId} onChoose={(id) => { chosen.value = id; }} />
      </div>
      {look.name.length > PICKER_FITS ? <p class="weights__name"><OptionName look={look} /></p> : null}
      <OptionWeights key={optionId} session={session} optionId={optionId} />
    </div>
  );
}

/** The first option in whose tender the weights count, else the first. */
export function chosenWeights(session: Session): string {
  const scenario = session.scenario.peek();
  const counted = scenario.options.find((option) => weightsUse(option, scenario).length === 0);
  return (counted ?? scenario.options[0]).id;
}

function OptionWeights({ session, optionId }: { session: Session; optionId: string }): JSX.Element {
  const path = weightsPath(optionId);
  const weightsOf = (options: readonly { readonly id: string; readonly strategy: { readonly weights: Weights } }[]): Weights => {
    const option = options.find(({ id }) => id === optionId);
    if (option === undefined) throw new Error(`There is no option ${optionId}.`);
    return option.strategy.weights;
  };
  const weights = useComputed(() => weightsOf(session.scenario.value.options)).value;
  const use = useComputed(() => {
    const scenario = session.scenario.value;
    const option = scenario.options.find(({ id }) => id === optionId);
    return option === undefined ? '' : weightsUse(option, scenario).join(' ');
  }).value;
  const original = weightsOf(session.original.options);
  const shares = weightShares(weights);
  const before = weightShares(original);
  const changed = criteria.some((criterion) => Math.abs(shares[criterion] - before[criterion]) > 1e-9);

  // A weight pushed to 100% leaves the others no ratio: the one they had last is kept for the way back.
  const ratios = useRef<Partial<Record<string, Weights>>>({});
  const move = (criterion: (typeof criteria)[number], share: number, gesture: string): void => {
    if (criteria.some((other) => other !== criterion && weights[other] > 0)) ratios.current[criterion] = weights;
    session.edit(commands.setAt(path, withWeightShare(weights, criterion, share, ratios.current[criterion])), gesture);
  };
  const putBack = (): void => {
    for (const criterion of criteria) session.setDraft(`${path}.${criterion}`, null);
    if (changed) session.edit(commands.setAt(path, original));
    requestAnimationFrame(() => document.getElementById(fieldId(`${path}.${criteria[0]}`))?.focus());
  };

  return (
    <>
      {use === '' ? null : <p class="weights__use">{use}</p>}
      {criteria.map((criterion) => (
        <WeightRow
          key={criterion}
          session={session}
          path={`${path}.${criterion}`}
          words={inputWords(`${path}.${criterion}`, session.original)}
          share={shares[criterion]}
          onMove={(share, gesture) => move(criterion, share, gesture)}
        />
      ))}
      <div class="weights__foot">
        <span>They always add up to 100%: moving one leaves the others in their ratio.</span>
        {changed ? (
          <span class="quantity__was">
            Were {criteria.map((criterion) => weightText(before[criterion])).join(', ')}%.{' '}
            <button type="button" class="text-button" onClick={putBack}>
              Put back<span class="nhsuk-u-visually-hidden">, weights</span>
            </button>
          </span>
        ) : null}
      </div>
    </>
  );
}
