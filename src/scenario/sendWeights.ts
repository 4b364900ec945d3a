import type { BidLaboratory } from './bidLaboratory.ts';
import { commands, type EditCommand } from './edit.ts';
import { criteria } from './schema.ts';

/**
 * Writes a laboratory's five weights, as shares of their sum, to an option, and its formula where tenders know it; one undo step.
 * What single lots override stays.
 */
export function sendWeights({ weights, formula }: Pick<BidLaboratory, 'weights' | 'formula'>, optionId: string): EditCommand {
  const sum = criteria.reduce((total, criterion) => total + weights[criterion], 0);
  const share = (weight: number): number => Number((weight / sum).toPrecision(12));
  const strategy = `options.${optionId}.strategy`;
  return commands.many([
    ...criteria.map((criterion) => commands.setWeight(optionId, criterion, share(weights[criterion]))),
    ...(formula === 'relative' || formula === 'linear' ? [commands.setAt(`${strategy}.priceFormula`, formula)] : []),
  ]);
}
