import type { DifferenceRow } from '../charts/differenceChart.ts';
import type { OptionLook } from '../charts/frame.ts';
import { roughMoney, wholeNumber } from './number.ts';

/** What the dots of a difference chart are for. */
export const DOTS_HINT = 'Each dot is one future: click it to look at it. Here the arrow keys choose a dot, and Enter opens it.';

/** The future that a dot stands for: "Future 512: Price-led tender comes out £6.1m worse than Keep as now." */
export function dotWords({ option, dots }: DifferenceRow, index: number, reference: OptionLook): string {
  const { value, trial } = dots[index];
  const size = roughMoney(Math.abs(value));
  const words = value === 0 ? `comes out the same as ${reference.name}` : `comes out ${size} ${value > 0 ? 'better' : 'worse'} than ${reference.name}`;
  return `Future ${wholeNumber(trial + 1)}: ${option.name} ${words}.`;
}
