import type { Layer, NewProviderTraits } from '../scenario/types.ts';
import { help, type FieldHelpWords } from './fieldHelpWords.ts';

/** What the traits of a present provider or a newcomer mean; nothing is usual but for a good or a poor one. */
export const traitHelp: Readonly<Record<keyof NewProviderTraits, FieldHelpWords>> = {
  quality: help(null, null, 'How good the care itself is, from 0 to 100. A good provider has about 70, a poor one about 50.',
    'Newcomers came out −6 to 5 points from a good present provider, −2 to 15 from a poor one.', 'practices'),
  capability: help(null, null, 'How well it can work with others at its best. With that of its partners it limits each relationship.',
    'No scale is in common use. Ask the partners: 50 is usual, 80 is rare.'),
  reach: help(null, null, 'How well it finds the people who need it and do not come by themselves.', 'Deprived areas have more avoidable admissions, 16 in 100 after counting illness.', 'deprivation'),
  socialValue: help(null, null, 'What it does for jobs, training, community and environment. It counts in scores, not in health.',
    'NHS tenders have given it at least 10% of the score since 2022.'),
  cost: help([0.93, 0.98, 1.03], 'C', 'What the service really costs it, against today’s price. At 1.05 it would lose 5%.',
    'Newcomers are thought to be −3 to 7% cheaper to run; less in social care than in simple services.'),
  localLinks: help(null, null, 'What it has of local relationships on its first day, as a share of what it could have.',
    'Nobody measured it. A neighbour knows some partners, a stranger none.'),
};

/** What a caretaker's traits usually are: a neighbour who steps in at short notice. */
export const caretakerUsual: Readonly<Record<keyof NewProviderTraits, readonly [number, number, number]>> = {
  quality: [0.45, 0.57, 0.68],
  capability: [0.4, 0.55, 0.7],
  reach: [0.4, 0.52, 0.65],
  socialValue: [0.4, 0.52, 0.65],
  cost: [0.97, 1.05, 1.16],
  localLinks: [0.1, 0.3, 0.5],
};

export const bidsHelp = help([0, 1.5, 4], 'B', 'How many newcomers of this kind come forward in a tender, on average. Each future draws its own number.',
  'Known tenders drew 1 to 3 bids. 23% of large government contracts drew one.', 'savings');

export const partnerHelp = help(null, null, 'How well this partner can work with others at its best. With the provider’s ability it limits their relationship.',
  'No scale is in common use. Ask those who work with it: 50 is usual, 80 is rare.');

/** What the layers of a link mean. */
export const layerHelp: Readonly<Record<Layer, FieldHelpWords>> = {
  referral: help(null, null, 'How well people are passed on today: known routes, named contacts, agreed forms.', 'Local audits of referrals are the best evidence.', 'referrals'),
  records: help(null, null, 'How much of what one side knows the other can see today.', 'Every area has some shared record. Use of it differs widely.', 'records'),
  trust: help(null, null, 'How far staff rely on each other today: joint meetings, quick calls, agreed plans.', 'A survey of both sides is the best evidence.'),
};

export const segmentHelp: Readonly<Record<'harm' | 'unmetNeed', FieldHelpWords>> = {
  harm: help([1, 1.4, 2.2], 'C', 'How much worse this group fares when care fails, against a person of usual risk.',
    'A range for the most deprived; frail people lie higher. Practices in deprived areas have 16 in 100 more avoidable admissions.', 'deprivation'),
  unmetNeed: help(null, null, 'How many in this group would go without care if nobody reached out to them.', 'Local need assessments are the best evidence.', 'areas'),
};

/** What the values of those who decide mean. They are a choice; the evidence tells what others chose. */
export const valueHelp: Readonly<Record<string, FieldHelpWords>> = {
  qalyValue: help(null, null, 'What a year of full health counts for in pounds. It is a choice, not a fact.',
    'NICE uses £25,000 to £35,000 from April 2026, the Green Book £70,000. What the NHS gives up is near £15,000.', 'nice'),
  deprivedWeight: help([1, 1, 2], 'C', 'How much more a year of health counts where people are most deprived. 1 counts everybody the same.',
    'Show the answer at 1 first. It is a choice, not a fact.'),
  joinedUpYearValue: help(null, null, 'What it is worth to a person that nothing goes wrong between services for a year. Health is counted apart.',
    'No agreed figure exists. At 0 only health and money count.'),
  discountCosts: help([0.035, 0.035, 0.035], 'A', 'How much less money counts for each year that it comes later.', 'The Green Book and NICE use 3.5%.', 'greenBook'),
  discountHealth: help([0.015, 0.015, 0.035], 'A', 'How much less health counts for each year that it comes later.', 'The Green Book uses 1.5%, NICE 3.5%.', 'greenBook'),
  horizonMonths: help([60, 84, 120], 'C', 'How far every future runs. Relationships take years to build, so a short view hides them.',
    'Integration took 2 to 6 years to show. Under about 7 years its worth is understated.', 'midNotts'),
};
