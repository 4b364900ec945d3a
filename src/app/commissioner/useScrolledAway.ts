import { useEffect, useState } from 'preact/hooks';

/** Has an element that is part of the page scrolled out of its view, upwards? @param key the element may be another where it changes */
export function useScrolledAway(place: { readonly current: HTMLElement | null }, key: string): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    setAway(false);
    if (place.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      const above = entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0) + 60;
      setAway(!entry.isIntersecting && entry.boundingClientRect.height > 0 && above);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, key]);
  return away;
}
