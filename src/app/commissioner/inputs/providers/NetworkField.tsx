import type { JSX, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { leastDiagramWidth } from '../../../../charts/networkBoxes.ts';
import { pointAt } from '../../../../charts/networkCurves.ts';
import { networkDiagram } from '../../../../charts/networkDiagram.ts';
import type { LinkPlace } from '../../../../charts/networkPlan.ts';
import { networkPlan } from '../../../../charts/networkPlan.ts';
import type { NetworkReading } from '../../../../words/networkReading.ts';
import { pageScheduler } from '../../../shared/scheduler.ts';
import { usePlotSize } from '../../../shared/usePlotSize.ts';

interface Props {
  readonly reading: NetworkReading;
  /** Id of the link that is being edited. */
  readonly selected: string | null;
  readonly onSelect: (linkId: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The network to choose a link from: by pressing it or its number, or by key. Each link has a button over its number. Tab comes to one of
 * them, arrow keys go from link to link, Home and End to the first and last, Enter opens the link.
 */
export function NetworkField({ reading, selected, onSelect }: Props): JSX.Element {
  const id = useId();
  const [box, size] = usePlotSize<HTMLDivElement>();
  const plot = useRef<HTMLDivElement>(null);
  const [aimed, setAimed] = useState<string | null>(null);
  const { nodes, links } = reading;
  const { textScale } = size;
  const width = Math.max(size.width, leastDiagramWidth(textScale));
  // Where things stand does not follow from how strong links are.
  const shape = JSON.stringify([nodes, links.map((link) => [link.id, link.between])]);
  const plan = useMemo(() => networkPlan(nodes, links, width, textScale), [shape, width, textScale]);

  useLayoutEffect(() => {
    if (size.width === 0) return undefined;
    pageScheduler().schedule(id, () => {
      const frame = { document, width, textScale, stale: false, print: false };
      plot.current?.replaceChildren(networkDiagram({ nodes, links, selected }, frame, plan));
    });
    return () => pageScheduler().cancel(id);
  }, [reading, plan, selected, size, id]);

  const order = links.map((link) => link.id);
  const current = [aimed, selected].find((one) => one !== null && order.includes(one)) ?? order[0];
  const places = new Map(plan.links.map((place) => [place.id, place]));
  const keyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const at = order.indexOf(current);
    const step = steps[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? order.length - 1 : step === undefined ? null : at + step;
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = order[(to + order.length) % order.length];
    setAimed(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-link="${next}"]`)?.focus();
  };
  const press = (event: TargetedMouseEvent<HTMLDivElement>): void => {
    const { target } = event;
    const pressed = target instanceof SVGElement ? target.getAttribute('data-link') : null;
    if (pressed !== null) onSelect(pressed);
  };
  const region = size.width > 0 && width > size.width ? { role: 'region', 'aria-label': 'Picture of who works with whom', tabIndex: 0 } as const : {};
  return (
    <div class="network">
      <div ref={box} />
      <div class="network__scroll" {...region}>
        <div class="network__canvas" style={{ width: `${width}px`, height: `${plan.height}px` }}>
          <div ref={plot} aria-hidden="true" onClick={press} />
          <div class="network__buttons" role="group" aria-label="Working relationships" aria-describedby={`${id}-help`} onKeyDown={keyDown}>
            {links.map((link) => {
              const place = places.get(link.id);
              if (place === undefined) return null;
              const { x, y } = middleOf(place);
              return (
                <button
                  key={link.id}
                  type="button"
                  class="network__button"
                  data-link={link.id}
                  style={{ left: `${x}px`, top: `${y}px` }}
                  tabIndex={link.id === current ? 0 : -1}
                  aria-pressed={link.id === selected ? 'true' : 'false'}
                  onFocus={() => setAimed(link.id)}
                  onClick={() => onSelect(link.id)}
                >
                  <span class="nhsuk-u-visually-hidden">{link.spoken}</span>
                </button>
              );
            })}
          </div>
        </div>
      </div>
      <p class="network__help" id={`${id}-help`}>Press a link to edit it. By keyboard: arrow keys go from link to link, Enter opens one.</p>
    </div>
  );
}

/** Where a link's button stands: on its number, or on the middle of a link that has no room for one. */
function middleOf(place: LinkPlace): { x: number; y: number } {
  if (place.tag === null) return pointAt(place, 0.5);
  return { x: (place.tag.left + place.tag.right) / 2, y: (place.tag.top + place.tag.bottom) / 2 };
}
