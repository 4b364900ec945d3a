import { useEffect, useState } from 'preact/hooks';

/** Has the reader asked for less motion? Follows the setting. */
export function useReducedMotion(): boolean {
  const [isReduced, setReduced] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)');
    const follow = (): void => setReduced(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isReduced;
}
