import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { setNested } from '../../../../scenario/structure/setNested.ts';
import { strategyOf } from '../../../../scenario/strategyOf.ts';
import type { Option, Scenario } from '../../../../scenario/types.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { useInputWords } from '../useInputWords.ts';
import { WeightRow } from '../WeightRow.tsx';
import type { Weights } from '../weights.ts';
import { criteria, weightShares, weightsPath, withWeightShare } from '../weights.ts';
import { weightsUse } from '../weightsUse.ts';
import { weightText } from '../weightText.ts';
import { strategyPath } from './strategyPath.ts';

interface Props {
  readonly session: Session;
  readonly optionId: string;
  /** Of a service with weights of its own; null for the option's. */
  readonly lotId: string | null;
}

const alike: Weights = { quality: 1, value: 1, integration: 1, access: 1, socialValue: 1 };

/** The five weights of an option's award criteria, or of one service under it, as shares of their sum. */
export function OptionWeights({ session, optionId, lotId }: Props): JSX.Element {
  const path = lotId === null ? weightsPath(optionId) : strategyPath(optionId, lotId, 'weights');
  const optionIn = (scenario: Scenario): Option | undefined => scenario.options.find(({ id }) => id === optionId);
  const weightsIn = (scenario: Scenario): Weights | undefined => {
    const option = optionIn(scenario);
    return option === undefined ? undefined : lotId === null ? option.strategy.weights : strategyOf(option, lotId).weights;
  };
  // An option that is being taken away has none any more: what it had last is shown until its fields have gone too.
  const last = useRef<Weights>(weightsIn(session.scenario.peek()) ?? alike);
  const weights = useComputed(() => weightsIn(session.scenario.value) ?? last.current).value;
  last.current = weights;
  const use = useComputed(() => {
    const option = optionIn(session.scenario.value);
    return lotId !== null || option === undefined ? '' : weightsUse(option, session.scenario.value).join(' ');
  }).value;
  const original = weightsIn(session.original);
  const shares = weightShares(weights);
  const before = original === undefined ? shares : weightShares(original);
  const changed = criteria.some((criterion) => Math.abs(shares[criterion] - before[criterion]) > 1e-9);

  // A weight pushed to 100% leaves the others no ratio: the one they had last is kept for the way back.
  const ratios = useRef<Partial<Record<string, Weights>>>({});
  const set = (next: Weights, gesture?: string): void => session.edit(setNested(session.scenario.peek(), path, next), gesture);
  const move = (criterion: (typeof criteria)[number], share: number, gesture: string): void => {
    if (criteria.some((other) => other !== criterion && weights[other] > 0)) ratios.current[criterion] = weights;
    set(withWeightShare(weights, criterion, share, ratios.current[criterion]), gesture);
  };
  const putBack = (): void => {
    for (const criterion of criteria) session.setDraft(`${path}.${criterion}`, null);
    if (changed && original !== undefined) set(original);
    requestAnimationFrame(() => document.getElementById(fieldId(`${path}.${criteria[0]}`))?.focus());
  };

  return (
    <div class="weights" role="group" aria-labelledby={`${fieldId(path)}-title`}>
      <p class="plain-field__label" id={`${fieldId(path)}-title`}>What counts when bids are scored</p>
      {use === '' ? null : <p class="weights__use">{use}</p>}
      {criteria.map((criterion) => (
        <CriterionRow
          key={criterion}
          session={session}
          path={`${path}.${criterion}`}
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
    </div>
  );
}

function CriterionRow(props: {
  session: Session;
  path: string;
  share: number;
  onMove: (share: number, gesture: string) => void;
}): JSX.Element {
  const words = useInputWords(props.session, props.path);
  return <WeightRow {...props} words={words} />;
}
