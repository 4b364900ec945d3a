import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../../scenario/types.ts';
import { Icon } from '../../shared/Icon.tsx';
import { boxesOf } from './boxes.ts';
import { provenanceOf } from './changeForm.ts';
import { DistributionPicture } from './DistributionPicture.tsx';
import { Evidence } from './Evidence.tsx';
import { FieldHead } from './FieldHead.tsx';
import { FieldMessage } from './FieldMessage.tsx';
import { PutBack } from './PutBack.tsx';
import { QuantityBoxes } from './QuantityBoxes.tsx';
import { QuantityDetails } from './QuantityDetails.tsx';
import type { QuantityView } from './quantityView.ts';
import { isAccepted } from './readBoxes.ts';
import { quantityAt } from './useQuantity.ts';

interface Props {
  readonly view: QuantityView;
  /** The label as shown, where it is another than the one heard. */
  readonly shown?: string;
  /** A link leads to one of the details. */
  readonly wanted: boolean;
  /** Back to a row, where it came from one. */
  readonly onClose?: () => void;
}

/** The text of the source that a quantity names. */
function sourceOf(scenario: Scenario, path: string): string | undefined {
  const quantity = quantityAt(scenario, path);
  const key = quantity === undefined ? undefined : provenanceOf(quantity).source;
  return key === undefined ? undefined : scenario.sources?.[key];
}

/** All of a quantity: boxes, picture, what it means, what it rests on, its form. */
export function QuantityEditor({ view, shown, wanted, onClose }: Props): JSX.Element {
  const { session, path, id, label, hint, field, display, hand } = view;
  const { quantity, fault } = hand;
  const [details, setDetails] = useState(wanted);
  const provenance = provenanceOf(quantity);
  const sourceText = useComputed(() => sourceOf(session.scenario.value, path)).value;
  const boxes = boxesOf(quantity);
  useEffect(() => {
    if (wanted) setDetails(true);
  }, [wanted]);
  const close = (): void => {
    onClose?.();
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };

  return (
    <div class={`quantity${fault === null ? '' : ' quantity--error'}`} role="group" aria-labelledby={`${id}-label`}>
      <FieldHead
        id={id} path={path} label={label} shown={shown} hint={hint} rule={field} display={display}
        names={onClose === undefined ? 'group' : 'groupInPart'}
      >
        {onClose === undefined || fault !== null ? null : (
          <button type="button" class="help-button" id={`${id}-close`} aria-expanded="true" onClick={close}>
            <Icon name="close" />
            <span class="nhsuk-u-visually-hidden">Show less of {label}</span>
          </button>
        )}
      </FieldHead>
      {fault === null ? null : <FieldMessage id={id} message={fault.message} />}
      <div class="quantity__row">
        <QuantityBoxes
          id={id}
          label={label}
          display={display}
          hand={hand}
          boxes={boxes}
          describedBy={[hint === '' ? '' : `${id}-hint`, fault === null ? '' : `${id}-message`].join(' ').trim() || undefined}
        />
        {fault === null ? (
          <DistributionPicture
            label={label}
            quantity={quantity}
            original={hand.original ?? quantity}
            field={field}
            display={display}
            accepted={(candidate) => isAccepted(candidate, field)}
            onMove={hand.move}
            onEnd={hand.endGesture}
          />
        ) : (
          <p class="quantity__no-picture">no picture until it can be drawn</p>
        )}
      </div>
      <Evidence
        id={id}
        label={label}
        provenance={provenance}
        source={sourceText}
        details={details}
        onDetails={() => setDetails(!details)}
        after={<PutBack view={view} />}
      >
        {() => <QuantityDetails view={view} />}
      </Evidence>
    </div>
  );
}
