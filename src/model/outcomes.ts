/** The outcomes of one trial of one option, in the order in which they are stored. Units and meaning: MODEL.md, section 7. */
export const outcomeNames = [
  // discounted £
  'contractCost', 'procurementCost', 'transitionCost', 'planCost', 'failureCost', 'totalCost',
  // discounted QALYs and person-years
  'clinicalQalys', 'fragmentationQalys', 'unmetNeedQalys', 'totalQalys', 'deprivedQalys', 'joinedUpPersonYears',
  // counts over the horizon
  'admissions', 'lostHandoffs', 'providerChanges', 'collapses', 'renegotiations', 'challenges', 'tenders', 'tendersHeld', 'disruptedMonths',
  // means over the horizon
  'quality', 'integration', 'access', 'accessGap', 'joinedUp', 'outcomeGap', 'socialValue', 'incumbentShare',
  // £
  'narrowNetBenefit', 'wholeValueNetBenefit',
] as const;

export type OutcomeName = (typeof outcomeNames)[number];
export type Outcomes = Readonly<Record<OutcomeName, number>>;

export const OUTCOME_COUNT = outcomeNames.length;

/** Place of an outcome in a stored row. */
export const outcomeIndex = Object.freeze(
  Object.fromEntries(outcomeNames.map((name, index) => [name, index])),
) as Readonly<Record<OutcomeName, number>>;
