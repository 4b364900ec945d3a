import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Chart } from '../../charts/frame.ts';
import { pageScheduler } from './scheduler.ts';
import { usePlotSize } from './usePlotSize.ts';

/** A small picture beside words that say the same: hidden from assistive technology, drawn in a task of its own. */
export function MiniChart<Data>({ chart, data, stale = false, class: className }: {
  chart: Chart<Data>;
  data: Data;
  stale?: boolean;
  class: string;
}): JSX.Element {
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const [box, size] = usePlotSize<HTMLDivElement>();
  useLayoutEffect(() => {
    if (size.width === 0) return undefined;
    pageScheduler().schedule(id, () => {
      plot.current?.replaceChildren(chart(data, { document, width: size.width, textScale: size.textScale, stale, print: false }));
    });
    return () => pageScheduler().cancel(id);
  }, [chart, data, stale, size, id]);
  return <div class={className} ref={box} aria-hidden="true"><div ref={plot} /></div>;
}
