import { savedWords } from '../../words/keptWords.ts';
import type { Keeper } from '../storage/keeper.ts';

/** How saving stands, as the page's head tells it; empty where there is nothing to keep. */
export function savedState(keeper: Keeper): string {
  return savedWords(keeper.elsewhere.value === null ? keeper.save.value : { kind: 'elsewhere' }, Date.now());
}
