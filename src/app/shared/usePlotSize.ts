import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export interface PlotSize {
  /** CSS pixels, whole; 0 until measured. */
  readonly width: number;
  /** Root font size over 16 px. */
  readonly textScale: number;
}

/** Watches the width of an element, and the text size. Sizes while the element is hidden are not told. */
export function usePlotSize<E extends HTMLElement>(): [RefObject<E | null>, PlotSize] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState<PlotSize>({ width: 0, textScale: 1 });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const width = Math.floor(element.clientWidth);
      const textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      if (width === 0 || matchMedia('print').matches) return;
      setSize((old) => (old.width === width && old.textScale === textScale ? old : { width, textScale }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
