import type { Criterion, Layer, NewProviderTraits } from '../scenario/types.ts';
import type { InputWords } from './inputUnit.ts';

const words = (label: string, unit: InputWords['unit'], hint: string): InputWords => ({ label, hint, unit });

/** Words of a provider's traits, in the sense "clinical quality of …". */
export const traitWords: Readonly<Record<keyof NewProviderTraits, InputWords>> = {
  quality: words('clinical quality', 'points', '0 to 100; a good provider has about 70'),
  capability: words('ability to work with others', 'points', '0 to 100; with that of its partners it limits a relationship'),
  reach: words('reach', 'points', '0 to 100; how well it finds the people who need it'),
  socialValue: words('social value', 'points', '0 to 100; local jobs, training, environment'),
  cost: words('true cost, against price', 'multiple', 'Against today’s price; a provider under it makes a surplus'),
  localLinks: words('local relationships on the first day', 'percent', 'Share of what it could ever reach here'),
};

/** What the layers of a working relationship are called. */
export const layerWords: Readonly<Record<Layer, string>> = { referral: 'Referral routes', records: 'Shared records', trust: 'Trust' };

/** What the five criteria are called. */
export const criterionWords: Readonly<Record<Criterion, InputWords>> = {
  quality: words('Weight of quality', 'percent', 'Quality and innovation'),
  value: words('Weight of price', 'percent', 'Value for money'),
  integration: words('Weight of integration', 'percent', 'Integration, collaboration and sustainability'),
  access: words('Weight of access', 'percent', 'Access, inequalities and choice'),
  socialValue: words('Weight of social value', 'percent', 'Jobs, environment and community'),
};

/** Words of an option's settings, by their path below the strategy. */
export const strategyWords: Readonly<Record<string, InputWords>> = {
  route: words('How the contract is awarded', 'choice', 'Direct award, most suitable provider, or competitive tender'),
  termMonths: words('Length of the contract', 'months', 'From its start or renewal'),
  mobilisationMonths: words('Time to prepare a new start', 'months', 'From the award until the new contract begins'),
  priceFormula: words('How a price is scored', 'choice', 'Relative: lowest price divided by this one; linear: by the gap'),
  minQuality: words('Lowest quality score allowed', 'points', 'A bid that scores less is out'),
  trackRecord: words('Ask for a track record', 'choice', 'Integration is scored on what was done, not on what is promised'),
  review: words('Regular review', 'choice', 'May end a kept contract early and call a tender'),
  'review.everyMonths': words('Months between reviews', 'months', 'While the contract is kept without a tender'),
  'review.minIntegration': words('Relationships that a review asks for', 'points', '0 to 100; below it a tender is called'),
  'review.cost': words('Cost of a review', 'pounds', 'Each time'),
  integrationPlan: words('Plan for working relationships', 'choice', 'Money and effort to make them grow'),
  'integrationPlan.costPerYear': words('Cost of the plan', 'poundsPerYear', 'For this service, as long as the option runs'),
  'integrationPlan.ceilingLift': words('What the plan adds to joint working', 'points', 'Points of 100, to the provider’s ability to work with others'),
  'integrationPlan.speedup': words('Time the plan saves', 'percent', 'Share by which relationships build sooner'),
};

/** Words of the values of those who decide, by their key in the file. */
export const valueWords: Readonly<Record<string, InputWords>> = {
  qalyValue: words('Worth of a year of full health', 'pounds', 'What a QALY counts for; NICE uses £25,000 to £35,000'),
  deprivedWeight: words('Weight of the most deprived', 'multiple', '1: everybody counts the same'),
  joinedUpYearValue: words('Worth of a joined-up year', 'pounds', 'For each person with no failed handoff in a year'),
  discountCosts: words('Discount of money', 'percentPerYear', 'How much less later money counts'),
  discountHealth: words('Discount of health', 'percentPerYear', 'How much less later health counts'),
};
