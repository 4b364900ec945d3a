/**
 * Moves labels apart so that none is nearer than `gap` to the next and all stay within `min` and `max`, each as near to its
 * wish as can be: neighbours that touch move as one block about the mean of their wishes (pool adjacent violators, which is
 * the least-squares answer).
 * @param wishes where each label would stand, in any order
 * @returns places in the order of `wishes`; evenly spread where the room is too small
 */
export function labelPlaces(wishes: readonly number[], gap: number, min: number, max: number): number[] {
  const count = wishes.length;
  if (count === 0) return [];
  const step = count > 1 ? Math.min(gap, (max - min) / (count - 1)) : gap;
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a] - wishes[b] || a - b);
  // With the steps taken out, "a step apart" is "not falling".
  const blocks: { sum: number; size: number }[] = [];
  order.forEach((at, rank) => {
    let block = { sum: wishes[at] - rank * step, size: 1 };
    while (blocks.length > 0) {
      const before = blocks[blocks.length - 1];
      if (before.sum / before.size <= block.sum / block.size) break;
      block = { sum: before.sum + block.sum, size: before.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  });
  const highest = Math.max(min, max - (count - 1) * step);
  const places = new Array<number>(count);
  let rank = 0;
  for (const { sum, size } of blocks) {
    const base = Math.min(highest, Math.max(min, sum / size));
    for (let i = 0; i < size; i++, rank++) places[order[rank]] = base + rank * step;
  }
  return places;
}
