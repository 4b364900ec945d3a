import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { DifferenceData } from '../../../charts/differenceChart.ts';
import { nearestDot, ringDot } from '../../../charts/dotRing.ts';
import type { OptionLook } from '../../../charts/frame.ts';
import { dotWords, DOTS_HINT } from '../../../words/storyDot.ts';
import { hashOf } from '../../shared/route.ts';
import { anyFuture, futureQuery } from './futureAddress.ts';
import './dotChooser.scss';

/** CSS pixels from a dot's middle within which a click or a touch means it. */
const REACH = 11;

interface Dot {
  readonly row: number;
  readonly index: number;
}

/** Opens the future of a dot: by a click on it in the picture, or here by keyboard. Stands in the figure of its picture. */
export function DotChooser({ data, reference, file }: { data: DifferenceData; reference: OptionLook; file: string }): JSX.Element | null {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const { rows } = data;
  const [dot, setDot] = useState<Dot>({ row: 0, index: 24 });
  const row = Math.min(dot.row, rows.length - 1);
  const chosen = rows.at(row);
  const index = Math.min(dot.index, (chosen?.dots.length ?? 1) - 1);

  const picture = (): SVGSVGElement | null => root.current?.closest('.figure')?.querySelector<SVGSVGElement>('.figure__plot svg') ?? null;
  const ring = (at: Dot | null): void => {
    const svg = picture();
    if (svg !== null) ringDot(svg, at === null ? '' : rows[at.row].option.id, at?.index ?? null);
  };
  const open = (at: Dot): void => {
    const { option, dots } = rows[at.row];
    const query = futureQuery({ ...anyFuture, trial: dots[at.index].trial, options: [option.id, reference.id] }, null);
    location.hash = hashOf({ page: 'decision', file, tab: 'futures', query });
  };

  // The picture is drawn anew beside this component, so its place is listened to and not its parts.
  useEffect(() => {
    const plot = root.current?.closest('.figure')?.querySelector<HTMLElement>('.figure__plot');
    if (plot === null || plot === undefined) return undefined;
    const dotAt = (event: MouseEvent): Dot | null => {
      const svg = picture();
      if (svg === null) return null;
      const { left, top, width } = svg.getBoundingClientRect();
      const scale = width === 0 ? 1 : svg.viewBox.baseVal.width / width;
      const near = nearestDot(svg, (event.clientX - left) * scale, (event.clientY - top) * scale, REACH * scale);
      const at = near === null ? -1 : rows.findIndex(({ option }) => option.id === near.optionId);
      return near === null || at < 0 ? null : { row: at, index: near.index };
    };
    const onMove = (event: MouseEvent): void => {
      const at = dotAt(event);
      plot.style.cursor = at === null ? '' : 'pointer';
      ring(at);
      if (at !== null) setDot(at);
    };
    const onClick = (event: MouseEvent): void => {
      const at = dotAt(event);
      if (at !== null) open(at);
    };
    const onLeave = (): void => ring(null);
    plot.addEventListener('mousemove', onMove);
    plot.addEventListener('mouseleave', onLeave);
    plot.addEventListener('click', onClick);
    return () => {
      plot.removeEventListener('mousemove', onMove);
      plot.removeEventListener('mouseleave', onLeave);
      plot.removeEventListener('click', onClick);
    };
  }, [rows, reference, file]);

  // A new drawing has no ring.
  useEffect(() => {
    if (root.current?.contains(document.activeElement) === true) ring({ row, index });
  }, [data]);

  if (chosen === undefined || chosen.dots.length === 0) return null;
  const here: Dot = { row, index };
  const move = (next: Dot): void => {
    const to = { row: Math.min(rows.length - 1, Math.max(0, next.row)), index: Math.min(chosen.dots.length - 1, Math.max(0, next.index)) };
    setDot(to);
    ring(to);
  };
  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, Dot>> = {
      ArrowLeft: { row, index: index - 1 },
      ArrowRight: { row, index: index + 1 },
      ArrowUp: { row: row - 1, index },
      ArrowDown: { row: row + 1, index },
      Home: { row, index: 0 },
      End: { row, index: chosen.dots.length - 1 },
    };
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step === undefined) open(here);
    else move(step);
  };
  return (
    <div class="dot-chooser no-print" ref={root}>
      <p class="figure__note" id={`${id}-hint`}>{DOTS_HINT}</p>
      <div class="dot-chooser__box" role="listbox" tabIndex={0} aria-label={`Futures of ${chosen.option.name}`} aria-describedby={`${id}-hint`}
        aria-activedescendant={`${id}-${row}-${index}`} onKeyDown={onKey} onFocus={() => ring(here)} onBlur={() => ring(null)}>
        <div role="option" key={`${row}-${index}`} id={`${id}-${row}-${index}`} aria-selected={true} aria-posinset={index + 1}
          aria-setsize={chosen.dots.length} onClick={() => open(here)}>
          {dotWords(chosen, index, reference)}
        </div>
      </div>
    </div>
  );
}
