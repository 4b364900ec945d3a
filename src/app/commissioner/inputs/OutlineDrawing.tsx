import type { JSX } from 'preact';
import type { Quantity } from '../../../scenario/types.ts';
import { boxesOf, numberIn } from './boxes.ts';
import type { Outline, Span } from './outline.ts';
import { between, outlineOf } from './outline.ts';

interface Props {
  readonly quantity: Quantity;
  /** Drawn dashed behind; null where nothing has changed. */
  readonly original: Quantity | null;
  readonly span: Span;
}

const WIDTH = 200;
const HEIGHT = 50;

/** The curve, stretched to the width it is given: its lines keep their weight, and the handles beside it stand in percent. */
export function OutlineDrawing({ quantity, original, span }: Props): JSX.Element {
  const pathOf = (outline: Outline): string => {
    const x = (number: number): string => ((WIDTH * (number - span.from)) / (span.to - span.from)).toFixed(2);
    const y = (height: number): string => (HEIGHT - 1 - height * (HEIGHT - 5)).toFixed(2);
    return outline.map(([number, height], i) => `${i === 0 ? 'M' : 'L'}${x(number)},${y(height)}`).join('');
  };
  const closed = (outline: Outline): string => {
    if (outline.length === 0) return '';
    const [first, last] = [outline[0][0], outline[outline.length - 1][0]];
    return `${pathOf([[first, 0], ...outline, [last, 0]])}Z`;
  };
  const outline = outlineOf(quantity, span);
  const names = boxesOf(quantity).map(({ name }) => name);
  const core = names.includes('low') ? between(outline, numberIn(quantity, 'low'), numberIn(quantity, 'high')) : [];
  const middle = names.find((name) => name === 'middle' || name === 'value');
  return (
    <svg class="distribution__curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="distribution__tails" d={closed(outline)} />
      <path class="distribution__core" d={closed(core)} />
      {original === null ? null : <path class="distribution__before" d={beforePath(original, span, pathOf)} />}
      <path class="distribution__axis" d={`M0,${HEIGHT - 1}H${WIDTH}`} />
      {middle === undefined ? null : <path class="distribution__middle" d={upright(numberIn(quantity, middle), pathOf)} />}
    </svg>
  );
}

/** The old curve, or the old number as an upright line. */
function beforePath(original: Quantity, span: Span, pathOf: (outline: Outline) => string): string {
  const names = boxesOf(original).map(({ name }) => name);
  return names.includes('value') ? upright(numberIn(original, 'value'), pathOf) : pathOf(outlineOf(original, span));
}

function upright(number: number, pathOf: (outline: Outline) => string): string {
  return pathOf([[number, 0], [number, 1]]);
}
