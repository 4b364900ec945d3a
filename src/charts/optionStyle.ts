/** The eight shapes of options, in the order of their slots. */
export type OptionShape = 'square' | 'circle' | 'triangleDown' | 'diamond' | 'triangleUp' | 'plus' | 'star' | 'pentagon';

export interface OptionStyle {
  readonly shape: OptionShape;
  /** Bars, dots, lines and shapes: 3.2:1 or better on white. */
  readonly mark: string;
  /** Names and numbers: 5.7:1 or better on white. */
  readonly text: string;
  /** The inside of hollow bars, regions of a map. */
  readonly tint: string;
  /** Slots 9 to 12: the shape is an outline. */
  readonly hollow: boolean;
  /** Slots 9 to 12: lines are dashed. */
  readonly dashed: boolean;
}

const solid = (shape: OptionShape, mark: string, text: string, tint: string): OptionStyle => ({
  shape, mark, text, tint, hollow: false, dashed: false,
});

const eight: readonly OptionStyle[] = [
  solid('square', '#64737D', '#54636D', '#E4E8EA'),
  solid('circle', '#1147BF', '#1147BF', '#DDE6F8'),
  solid('triangleDown', '#AD4513', '#AD4513', '#F6E2D8'),
  solid('diamond', '#B58A05', '#7D5E00', '#F6EDD2'),
  solid('triangleUp', '#741A55', '#741A55', '#EFDDE8'),
  solid('plus', '#129C70', '#0A7350', '#D8F0E7'),
  solid('star', '#2F97D3', '#1B6BA0', '#DCEDF8'),
  solid('pentagon', '#D0619C', '#A63C77', '#F8E1EC'),
];

const styles: readonly OptionStyle[] = [...eight, ...eight.slice(0, 4).map((style) => ({ ...style, hollow: true, dashed: true }))];

/**
 * Shape and colours of an option's slot. They depend on nothing else, so that sorting, hiding or leading never recolours.
 * @param slot 1..12
 * @throws RangeError for another number
 */
export function optionStyle(slot: number): OptionStyle {
  const style: OptionStyle | undefined = styles[slot - 1];
  if (style === undefined) throw new RangeError(`An option's slot is a whole number from 1 to ${styles.length}, not ${slot}.`);
  return style;
}
