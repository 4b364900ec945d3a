import type { StrategyPart } from '../../../../words/optionWords.ts';

/** Path of a part of an option's strategy, or of what one service has in its place. */
export function strategyPath(optionId: string, lotId: string | null, part: StrategyPart): string {
  return lotId === null ? `options.${optionId}.strategy.${part}` : `options.${optionId}.lots.${lotId}.${part}`;
}
