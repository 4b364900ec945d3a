import type { Field } from '../../../scenario/fields.ts';
import type { Session } from '../../shared/session.ts';
import type { NumberDisplay } from './numberText.ts';
import type { QuantityInHand } from './useQuantity.ts';

/** One quantity with what its field is told from. */
export interface QuantityView {
  readonly session: Session;
  readonly path: string;
  /** `fieldId` of the path. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly field: Field;
  readonly display: NumberDisplay;
  readonly hand: QuantityInHand;
}
