import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const PROGRAM = 'Keep or Compete';
let navigated = false;

/**
 * Makes a view the page: its title in the browser, the window at its top, focus on its heading (but for the first page, where
 * the browser's own start is right). Give the ref to the h1, with `tabIndex={-1}`.
 */
export function usePage(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === PROGRAM ? title : `${title} – ${PROGRAM}`;
  }, [title]);
  useEffect(() => {
    if (navigated) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    navigated = true;
  }, []);
  return heading;
}
