import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chart } from '../../charts/frame.ts';
import { inOneGo } from '../../simulation/inOneGo.ts';
import type { Reading } from '../../words/reading.ts';
import { Disclosure } from './Disclosure.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { pageScheduler } from './scheduler.ts';
import { SentenceView } from './SentenceView.tsx';
import { usePlotSize } from './usePlotSize.ts';

const FIRST = 'Working out the first futures.';

/** Width of a chart on A4 within its margins, in CSS pixels. */
const PAPER_WIDTH = 680;

/**
 * A chart with all that belongs to it: title, sentence, controls, picture, table. Reading and drawing are tasks of their own
 * on the page's scheduler, and the old picture stays until the new one stands. What is being read is read to its end before newer
 * figures are: while a slider moves they come faster than a chart can be drawn, which would otherwise never be.
 * @param read works out the reading, in a task up to each `yield`; null while there are no figures. A new function means new figures
 */
export function ChartFigure<Data>({
  name, title, read, chart, stale, isFirst = false, control, stem, sentenceStart, waiting = FIRST, unavailable, children,
}: {
  name: string;
  /** Until there are figures. */
  title: string;
  read: (() => Generator<undefined, Reading<Data>>) | null;
  chart: Chart<Data>;
  stale: boolean;
  /** Read and drawn with the figures' arrival, before all else. */
  isFirst?: boolean;
  /** Follows the title, whose end it then shows: the heading is only the title's stem on screen. */
  control?: ComponentChildren;
  /** Start of the title up to the control. */
  stem?: string;
  /** Before the sentence. */
  sentenceStart?: ComponentChildren;
  /** In place of the sentence until there are figures. */
  waiting?: string | undefined;
  /** Why there can be no figures: stands in place of sentence, picture and table. */
  unavailable?: string | null;
  /** Between the picture and its table: controls, notes. */
  children?: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const [box, size] = usePlotSize<HTMLDivElement>();
  const [reading, setReading] = useState<Reading<Data> | null>(null);
  const newest = useRef(read);
  const isReading = useRef(false);

  // Layout effects, because the others wait for a frame.
  useLayoutEffect(() => {
    newest.current = read;
    if (read === null) return;
    if (isFirst) {
      pageScheduler().cancel(`${name} words`);
      isReading.current = false;
      setReading(inOneGo(read()));
      return;
    }
    const begin = (own: () => Generator<undefined, Reading<Data>>): void => {
      const steps = own();
      const step = (): void => {
        const { done, value } = steps.next();
        if (done !== true) {
          pageScheduler().schedule(`${name} words`, step);
          return;
        }
        isReading.current = false;
        setReading(value);
        if (newest.current !== null && newest.current !== own) begin(newest.current);
      };
      isReading.current = true;
      pageScheduler().schedule(`${name} words`, step);
    };
    if (!isReading.current) begin(read);
  }, [read, name, isFirst]);

  useLayoutEffect(() => {
    if (reading === null || size.width === 0) return undefined;
    const draw = (width: number, print: boolean): void => {
      const figure = chart(reading.data, { document, width, textScale: print ? 1 : size.textScale, stale, print });
      // One picture with one name: what libraries call its parts would be read out, or be at fault.
      for (const part of figure.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
      figure.setAttribute('role', 'img');
      figure.setAttribute('aria-label', reading.title);
      figure.setAttribute('aria-describedby', `${id}-sentence`);
      plot.current?.replaceChildren(figure);
    };
    const onScreen = (): void => draw(size.width, false);
    // Paper cannot wait for a task: these run while the browser prepares to print.
    const onPaper = (): void => draw(PAPER_WIDTH, true);
    if (isFirst) {
      pageScheduler().cancel(`${name} picture`);
      onScreen();
    } else pageScheduler().schedule(`${name} picture`, onScreen, true);
    window.addEventListener('beforeprint', onPaper);
    window.addEventListener('afterprint', onScreen);
    return () => {
      window.removeEventListener('beforeprint', onPaper);
      window.removeEventListener('afterprint', onScreen);
    };
  }, [reading, chart, stale, size, name, id, isFirst]);

  useEffect(() => () => {
    pageScheduler().cancel(`${name} words`);
    pageScheduler().cancel(`${name} picture`);
  }, [name]);

  const isMissing = unavailable !== undefined && unavailable !== null;
  const shownTitle = reading?.title ?? title;
  return (
    <section class={`figure figure--${name}${stale ? ' figure--stale' : ''}`} aria-labelledby={`${id}-title`}>
      <div class="figure__head">
        <div class="figure__title">
          <h2 id={`${id}-title`}>
            {stem === undefined || !shownTitle.startsWith(stem) ? shownTitle : <>{stem}<span class="figure__rest nhsuk-u-visually-hidden">{shownTitle.slice(stem.length)}</span></>}
          </h2>
          {control}
        </div>
        <p class="figure__sentence">
          {sentenceStart}
          <span id={`${id}-sentence`}>{isMissing ? unavailable : reading === null ? waiting : <SentenceView sentence={reading.sentence} />}</span>
        </p>
      </div>
      <div class="figure__plot" ref={box} hidden={isMissing}>
        <div ref={plot} />
        {reading === null ? <div class="figure__tracks" aria-hidden="true"><span /><span /><span /><span /><span /><span /></div> : null}
      </div>
      {children}
      {isMissing || reading?.table.rows.length === 0 ? null : reading === null ? <div class="disclosure disclosure--none" /> : (
        <Disclosure label="Table of these figures" about={reading.title}>{() => <FiguresTable table={reading.table} />}</Disclosure>
      )}
    </section>
  );
}
