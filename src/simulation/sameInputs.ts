import { sameModel } from '../scenario/sameModel.ts';
import type { RunRequest } from './result.ts';

/** Do two requests ask for the same futures, whatever their number? */
export function sameInputs(a: RunRequest, b: RunRequest): boolean {
  const { optionIds } = a;
  const sameOptions = optionIds.length === b.optionIds.length && optionIds.every((id, i) => id === b.optionIds[i]);
  return sameOptions && sameModel(a.scenario, b.scenario) && a.seed === b.seed;
}
