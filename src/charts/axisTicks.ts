import type { Tick } from './frame.ts';
import { textWidth } from './textWidth.ts';

export interface PlacedTick {
  readonly at: number;
  /** Of the mark. */
  readonly x: number;
  /** Of the middle of its words, moved inwards at the frame's edges. */
  readonly labelX: number;
  readonly words: string;
}

/** Ticks whose words neither touch nor leave the frame: as many as fit, every second, third … counted from zero, or from the first. */
export function axisTicks(ticks: readonly Tick[], toX: (value: number) => number, width: number, size: number, gap = 10): PlacedTick[] {
  const start = Math.max(0, ticks.findIndex(({ at }) => at === 0));
  for (let every = 1; every < Math.max(2, ticks.length); every++) {
    const placed = ticks.filter((_, i) => (i - start) % every === 0).map((tick) => place(tick, toX(tick.at), width, size));
    const fits = placed.every((tick, i) => i === 0 || tick.labelX - placed[i - 1].labelX
      >= (textWidth(tick.words, size) + textWidth(placed[i - 1].words, size)) / 2 + gap);
    if (fits) return placed;
  }
  return ticks.slice(start, start + 1).map((tick) => place(tick, toX(tick.at), width, size));
}

function place({ at, label }: Tick, x: number, width: number, size: number): PlacedTick {
  const half = textWidth(label, size) / 2;
  return { at, x, labelX: Math.max(half, Math.min(width - half, x)), words: label };
}
