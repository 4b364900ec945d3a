import { useEffect, useState } from 'preact/hooks';

/** Figures this much behind a moving slider are not yet called old: the next ones are all but there, and the mark would flicker. */
const PATIENCE = 180;

/** Staleness as it is shown: true once it has lasted, false at once. */
export function useSteadyStale(stale: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!stale) {
      setLasting(false);
      return undefined;
    }
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [stale]);
  return stale && lasting;
}
