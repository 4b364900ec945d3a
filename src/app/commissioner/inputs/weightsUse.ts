import { strategyOf } from '../../../scenario/strategyOf.ts';
import type { Option, Scenario } from '../../../scenario/types.ts';

/**
 * What has to be said of an option's weights: where its route scores no bids, and where a service has weights of its own.
 * Empty where the weights count for every service as they stand.
 */
export function weightsUse(option: Option, scenario: Scenario): readonly string[] {
  const sentences: string[] = [];
  const direct = scenario.lots.filter((lot) => strategyOf(option, lot.id).route === 'directAward');
  const reviewed = direct.some((lot) => strategyOf(option, lot.id).review !== null);
  if (direct.length > 0) {
    const everywhere = direct.length === scenario.lots.length;
    const where = everywhere ? 'This option makes a direct award' : `It makes a direct award for ${named(direct)}`;
    const mishap = `${reviewed ? 'a failed review, ' : ''}a successful challenge or a failed contract`;
    sentences.push(`${where}: no bids are scored. The weights count only if ${mishap} leads to a tender.`);
  }
  const apart = scenario.lots.filter((lot) => hasOwnWeights(option, lot.id));
  if (apart.length > 0) {
    const have = apart.length === 1 ? 'has weights of its own' : 'have weights of their own';
    sentences.push(`${named(apart)} ${have}, which stay as they are.`);
  }
  return sentences;
}

function hasOwnWeights(option: Option, lotId: string): boolean {
  if (option.lots === undefined || !Object.hasOwn(option.lots, lotId)) return false;
  return Object.keys(option.lots[lotId].weights ?? {}).length > 0;
}

function named(lots: readonly { readonly name: string }[]): string {
  const names = lots.map(({ name }) => name);
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
