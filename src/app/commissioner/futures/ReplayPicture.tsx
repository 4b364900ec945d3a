import { useSignalEffect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { replayNetwork, type ReplayDrawing } from '../../../charts/replayNetwork.ts';
import { clockWords } from '../../../words/storyClock.ts';
import type { Replay } from '../../../words/storyMonth.ts';
import { usePlotSize } from '../../shared/usePlotSize.ts';

/** Width of a picture on A4, where two stand side by side. */
const PAPER_WIDTH = 330;

/** The network of one option: drawn once, and then changed from month to month. On paper it shows the last month. */
export function ReplayPicture({ replay, name, month, stale }: {
  replay: Replay;
  /** The option's. */
  name: string;
  month: ReadonlySignal<number>;
  stale: boolean;
}): JSX.Element {
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const drawing = useRef<ReplayDrawing | null>(null);
  const [box, size] = usePlotSize<HTMLDivElement>();
  useLayoutEffect(() => {
    if (size.width === 0) return undefined;
    const draw = (width: number, print: boolean, at: number): void => {
      const made = replayNetwork(replay.network, { document, width, textScale: print ? 1 : size.textScale, stale, print });
      made.show(replay.month(at));
      made.svg.setAttribute('role', 'img');
      made.svg.setAttribute('aria-label', `Network under ${name}`);
      made.svg.setAttribute('aria-describedby', id);
      drawing.current = made;
      plot.current?.replaceChildren(made.svg);
    };
    const onScreen = (): void => draw(size.width, false, month.peek());
    const onPaper = (): void => draw(PAPER_WIDTH, true, replay.months - 1);
    onScreen();
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [replay, size, stale, name, id]);
  const shown = useRef(replay);
  shown.current = replay;
  useSignalEffect(() => {
    const now = Math.min(month.value, shown.current.months - 1);
    drawing.current?.show(shown.current.month(now));
  });
  return (
    <>
      <div class="figure__plot replay__plot" ref={box}><div ref={plot} /></div>
      <Description replay={replay} month={month} id={id} />
      <p class="replay__paper">The picture shows {clockWords(replay.months - 1).toLowerCase()}, the last.</p>
    </>
  );
}

function Description({ replay, month, id }: { replay: Replay; month: ReadonlySignal<number>; id: string }): JSX.Element {
  return <p class="nhsuk-u-visually-hidden no-print" id={id}>{replay.describe(Math.min(month.value, replay.months - 1))}</p>;
}
