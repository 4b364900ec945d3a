/** Threads for the runs: all cores but one for the page where there are more than two; at most 8. */
export function threadCount(cores: number): number {
  const usable = Number.isFinite(cores) && cores >= 1 ? Math.floor(cores) : 2;
  return Math.max(1, Math.min(8, usable > 2 ? usable - 1 : usable));
}
