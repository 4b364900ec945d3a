import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Box } from './boxes.ts';
import { boxesOf } from './boxes.ts';
import { NumberBox } from './NumberBox.tsx';
import type { NumberDisplay } from './numberText.ts';
import type { QuantityInHand } from './useQuantity.ts';

interface Props {
  /** Of the first box. */
  readonly id: string;
  readonly label: string;
  readonly display: NumberDisplay;
  readonly hand: QuantityInHand;
  /** Some of the quantity's boxes. */
  readonly boxes: readonly Box[];
  readonly describedBy: string | undefined;
}

/** Number boxes of a quantity. What is typed is settled once all of them are left. */
export function QuantityBoxes({ id, label, display, hand, boxes, describedBy }: Props): JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  const [first] = boxesOf(hand.quantity);
  const isOne = boxes.length === 1;
  const leave = (to: EventTarget | null): void => {
    if (to instanceof Node && group.current?.contains(to) === true) hand.pass();
    else hand.settle();
  };
  return (
    <div class="quantity__boxes" ref={group}>
      {boxes.map((box, index) => (
        <NumberBox
          key={box.name}
          id={index === 0 && (isOne || box.name === first.name) ? id : `${id}-${box.name}`}
          label={isOne ? (box.name === 'middle' ? `${label}: ${box.label}` : label) : box.label}
          labelHidden={isOne}
          text={hand.texts[box.name] ?? ''}
          display={display}
          invalid={hand.fault?.boxes.includes(box.name) === true}
          describedBy={describedBy}
          onType={(text) => hand.type(box.name, text)}
          onEnter={hand.settle}
          onLeave={leave}
        />
      ))}
    </div>
  );
}
