import type { JSX, TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Field } from '../../../scenario/fields.ts';
import type { Quantity } from '../../../scenario/types.ts';
import type { Box } from './boxes.ts';
import { boxesOf, numberIn } from './boxes.ts';
import { newGesture } from './gesture.ts';
import { Handle } from './Handle.tsx';
import { moveNumber, stepFrom } from './moveNumber.ts';
import type { NumberDisplay } from './numberText.ts';
import { tidy } from './numberText.ts';
import type { Span } from './outline.ts';
import { spanOf, stepOf, union } from './outline.ts';
import { OutlineDrawing } from './OutlineDrawing.tsx';

interface Props {
  readonly label: string;
  readonly quantity: Quantity;
  /** As opened; drawn dashed where it differs. */
  readonly original: Quantity;
  readonly field: Field;
  readonly display: NumberDisplay;
  readonly accepted: (quantity: Quantity) => boolean;
  readonly onMove: (quantity: Quantity, gesture: string) => void;
  readonly onEnd: () => void;
}

/** Steps that a key takes a handle, in steps of the picture; Home and End go as far as the neighbours let them. */
function keySteps(event: KeyboardEvent): number | null {
  const size = event.shiftKey ? 10 : 1;
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return size;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -size;
    case 'PageUp':
      return 10;
    case 'PageDown':
      return -10;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return null;
  }
}

/** A quantity drawn, with a handle for each of its numbers: by pointer, by touch and by key. */
export function DistributionPicture({ label, quantity, original, field, display, accepted, onMove, onEnd }: Props): JSX.Element {
  const boxes = boxesOf(quantity);
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly box: Box; readonly gesture: string; readonly grabbedAt: number } | null>(null);
  const keys = useRef<string | null>(null);
  const held = useRef<Span | null>(null);
  const [, redraw] = useState(0);

  // The stretch shown stands still under a hand or a key, and fits itself again when the handles are let go or run out of it.
  const numbers = boxes.map(({ name }) => numberIn(quantity, name));
  const busy = drag.current !== null || keys.current !== null;
  const stands = busy && held.current !== null && numbers.every((number) => isWithin(number, held.current)) ? held.current : null;
  const span = stands ?? union(spanOf(quantity, field), spanOf(original, field));
  held.current = span;
  const width = span.to - span.from;
  const step = tidy(stepOf({ from: span.from * display.scale, to: span.to * display.scale }) / display.scale);
  const place = (number: number): number => (100 * (number - span.from)) / width;

  const limitsOf = (index: number): Span => {
    const least = typeof quantity === 'object' && 'p10' in quantity ? (quantity.min ?? field.min) : field.min;
    const most = typeof quantity === 'object' && 'p10' in quantity ? (quantity.max ?? field.max) : field.max;
    return {
      from: index === 0 ? least : numbers[index - 1],
      to: index < numbers.length - 1 ? numbers[index + 1] : most < Number.MAX_VALUE ? most : Math.max(span.to, numbers[index]),
    };
  };

  const move = (box: Box, target: number, gesture: string): void => {
    const next = moveNumber(quantity, box.name, target, step, accepted);
    if (next !== quantity) onMove(next, gesture);
  };
  const numberUnder = (event: PointerEvent): number => {
    const rect = track.current?.getBoundingClientRect();
    if (rect === undefined || rect.width === 0) return span.from;
    return span.from + (width * (event.clientX - rect.left)) / rect.width;
  };

  const pointerDown = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || drag.current !== null) return;
    const under = numberUnder(event);
    const distances = numbers.map((number) => Math.abs(number - under));
    const index = distances.indexOf(Math.min(...distances));
    const box = boxes[index];
    // Grabbed beside its point, a handle keeps that distance and does not jump.
    const near = (distances[index] / width) * (track.current?.clientWidth ?? 0) <= GRAB;
    drag.current = { box, gesture: newGesture(), grabbedAt: near ? under - numbers[index] : 0 };
    event.currentTarget.setPointerCapture(event.pointerId);
    const handle = track.current?.querySelector(`[data-box="${box.name}"]`);
    if (handle instanceof HTMLElement) handle.focus({ preventScroll: true });
    event.preventDefault();
    if (!near) move(box, under, drag.current.gesture);
  };
  const pointerMove = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    if (drag.current === null) return;
    const { box, gesture, grabbedAt } = drag.current;
    move(box, Math.min(Math.max(numberUnder(event) - grabbedAt, span.from), span.to), gesture);
  };
  const pointerEnd = (): void => {
    if (drag.current === null) return;
    drag.current = null;
    onEnd();
    redraw((n) => n + 1);
  };

  const keyDown = (event: KeyboardEvent, index: number): void => {
    const steps = keySteps(event);
    if (steps === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // A key held down repeats: all of it is one gesture.
    keys.current ??= newGesture();
    const limits = limitsOf(index);
    const target = Number.isFinite(steps) ? stepFrom(numbers[index], steps, step) : steps < 0 ? limits.from : limits.to;
    move(boxes[index], Math.min(Math.max(target, limits.from), limits.to), keys.current);
  };
  const keysEnd = (): void => {
    if (keys.current === null) return;
    keys.current = null;
    onEnd();
    redraw((n) => n + 1);
  };

  return (
    <div
      class="distribution"
      onPointerDown={pointerDown}
      onPointerMove={pointerMove}
      onPointerUp={pointerEnd}
      onPointerCancel={pointerEnd}
      onLostPointerCapture={pointerEnd}
    >
      <div class="distribution__track" ref={track}>
        <OutlineDrawing quantity={quantity} original={original === quantity ? null : original} span={span} />
        {boxes.map((box, index) => (
          <Handle
            key={box.name}
            box={box}
            label={`${label}: ${box.label}`}
            number={numbers[index]}
            limits={limitsOf(index)}
            at={place(numbers[index])}
            display={display}
            onKeyDown={(event) => keyDown(event, index)}
            onKeysEnd={keysEnd}
          />
        ))}
      </div>
    </div>
  );
}

const isWithin = (number: number, span: Span | null): boolean => span !== null && number >= span.from && number <= span.to;

/** How near to a handle a press takes hold of it where it stands, in CSS pixels either side. */
const GRAB = 12;
