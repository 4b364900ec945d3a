import type { NumberRule } from '../../../scenario/checkNumber.ts';
import { layerWeightField, numberFields } from '../../../scenario/fields.ts';

const whole = (rule: NumberRule): NumberRule => ({ ...rule, whole: true });

/** What the settings of a strategy may be, by their path below it. */
const settings: Readonly<Record<string, NumberRule>> = {
  termMonths: whole(numberFields.termMonths),
  mobilisationMonths: whole(numberFields.mobilisationMonths),
  minQuality: numberFields.minQuality,
  'review.everyMonths': whole(numberFields.everyMonths),
  'review.minIntegration': numberFields.minIntegration,
  'review.cost': numberFields.reviewCost,
  'integrationPlan.costPerYear': numberFields.planCostPerYear,
  'integrationPlan.ceilingLift': numberFields.ceilingLift,
  'integrationPlan.speedup': numberFields.speedup,
};

/** What the plain numbers of other parts may be, by a pattern of their path in which `*` is any id. */
const others: Readonly<Record<string, NumberRule>> = {
  horizonMonths: { ...numberFields.horizonMonths, whole: true, multipleOf: 12 },
  'lots.*.annualValue': numberFields.annualValue,
  'lots.*.contractEndMonth': whole(numberFields.contractEndMonth),
  'segments.*.people': numberFields.people,
  'segments.*.uses.*': numberFields.uses,
  'segments.*.handoffs.*': numberFields.handoffs,
  'assumptions.relationships.layerWeights.*': layerWeightField,
  'values.qalyValue': numberFields.qalyValue,
  'values.deprivedWeight': numberFields.deprivedWeight,
  'values.joinedUpYearValue': numberFields.joinedUpYearValue,
  'values.discountCosts': numberFields.discountCosts,
  'values.discountHealth': numberFields.discountHealth,
};

/** What the plain number at a path may be. @throws RangeError where no plain number can stand */
export function numberRule(path: string): NumberRule {
  const steps = path.split('.');
  const below = steps[0] !== 'options' ? undefined : steps[2] === 'strategy' ? 3 : steps[2] === 'lots' ? 4 : undefined;
  if (below !== undefined) {
    const setting = steps.slice(below).join('.');
    if (Object.hasOwn(settings, setting)) return settings[setting];
    if (steps.length === below + 2 && steps[below] === 'weights') return numberFields.weight;
  }
  const pattern = Object.keys(others).find((candidate) => {
    const parts = candidate.split('.');
    return parts.length === steps.length && parts.every((part, place) => part === '*' || part === steps[place]);
  });
  if (pattern === undefined) throw new RangeError(`No plain number stands at ${path}.`);
  return others[pattern];
}
