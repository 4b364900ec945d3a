/** Milliseconds after which a frame is waited for no longer: a page that cannot be seen has none. */
const PATIENCE = 100;

/** Resolves when what is on the page now has been painted; at once where nothing paints. */
export function afterPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    // A task that is asked for in a frame runs once that frame has been painted.
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
