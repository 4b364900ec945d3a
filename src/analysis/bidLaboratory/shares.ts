import { panelCriteria, type LaboratoryFormula } from '../../scenario/bidLaboratory.ts';
import type { Criterion, Strategy } from '../../scenario/types.ts';
import { criteria } from '../criterionScales.ts';

/** Weights scaled to sum 100, without the noise that scaling leaves. They are not all 0. */
export function weightsOfHundred(weights: Strategy['weights']): Strategy['weights'] {
  const sum = criteria.reduce((total, criterion) => total + weights[criterion], 0);
  const scaled = (criterion: Criterion): number => Number(((100 * weights[criterion]) / sum).toPrecision(12));
  return {
    quality: scaled('quality'), value: scaled('value'), integration: scaled('integration'), access: scaled('access'), socialValue: scaled('socialValue'),
  };
}

/**
 * What each criterion counts, 0..1, in sum 1. Price per quality point has no weight of price: the others share what there is.
 * @returns null where all that counts have no weight
 */
export function shares(weights: Strategy['weights'], formula: LaboratoryFormula): Readonly<Record<Criterion, number>> | null {
  const counted: readonly Criterion[] = formula === 'pricePerPoint' ? panelCriteria : criteria;
  const sum = counted.reduce((total, criterion) => total + weights[criterion], 0);
  if (!(sum > 0)) return null;
  const share = (criterion: Criterion): number => (counted.includes(criterion) ? weights[criterion] / sum : 0);
  return {
    quality: share('quality'), value: share('value'), integration: share('integration'), access: share('access'), socialValue: share('socialValue'),
  };
}
