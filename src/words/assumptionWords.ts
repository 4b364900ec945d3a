import type { assumptionFields, Field } from '../scenario/fields.ts';
import type { RouteAssumptions, RouteName } from '../scenario/types.ts';
import type { InputWords } from './inputUnit.ts';

/** Replaces each field by its words: a field without words does not compile. */
type WordsOf<T> = { readonly [K in keyof T]: T[K] extends Field ? InputWords : WordsOf<T[K]> };

const words = (label: string, unit: InputWords['unit'], hint: string): InputWords => ({ label, hint, unit });

/** Words of a route's figures; the route's name goes before the label. */
const routeFigures: Readonly<Record<keyof RouteAssumptions, InputWords>> = {
  months: words('months to the award', 'months', 'From the start to the award, without challenges'),
  cost: words('cost to the commissioner', 'pounds', 'Each time, for a service of £10m a year'),
  bidCost: words('cost of a bid', 'pounds', 'Paid by each bidder, for a service of £10m a year'),
  competition: words('pressure of rivals on the price', 'percent', '100%: full rivalry; 0%: as if alone'),
  challengeProbability: words('awards that are challenged', 'percent', 'Chance of formal representations against an award'),
  challengeMonths: words('delay by a challenge', 'months', 'Added before the award'),
  challengeCost: words('cost of a challenge', 'pounds', 'Review and legal costs, each time'),
  overturnProbability: words('challenged awards struck down', 'percent', 'Chance that a challenged award is run again'),
  abandonProbability: words('processes abandoned', 'percent', 'Ends without an award; the present provider stays on'),
};

/** What each route is called. */
export const routeWords: Readonly<Record<RouteName, string>> = {
  directAward: 'Direct award',
  mostSuitable: 'Most suitable provider process',
  competitive: 'Competitive tender',
};

const ofRoute = (route: RouteName): Readonly<Record<keyof RouteAssumptions, InputWords>> => {
  const prefixed = ({ label, hint, unit }: InputWords): InputWords => ({ label: `${routeWords[route]}: ${label}`, hint, unit });
  const f = routeFigures;
  return {
    months: prefixed(f.months),
    cost: prefixed(f.cost),
    bidCost: prefixed(f.bidCost),
    competition: prefixed(f.competition),
    challengeProbability: prefixed(f.challengeProbability),
    challengeMonths: prefixed(f.challengeMonths),
    challengeCost: prefixed(f.challengeCost),
    overturnProbability: prefixed(f.overturnProbability),
    abandonProbability: prefixed(f.abandonProbability),
  };
};

const buildHint = 'To about three-fifths of what is possible';
const keptHint = 'Share that survives the first day';

/** Words of every assumption, in the file's order; layer weights and the caretaker are worded in `inputs.ts`. */
export const assumptionWords: WordsOf<typeof assumptionFields> = {
  relationships: {
    buildYears: {
      referral: words('Years for referral routes to build', 'years', buildHint),
      records: words('Years for shared records to build', 'years', buildHint),
      trust: words('Years for trust to build', 'years', buildHint),
    },
    retained: {
      referral: words('Referral routes kept after a change of provider', 'percent', keptHint),
      records: words('Shared records kept after a change of provider', 'percent', keptHint),
      trust: words('Trust kept after a change of provider', 'percent', keptHint),
    },
    blightGrowth: words('Growth of relationships during a tender', 'percent', 'Share of the usual growth, until the outcome is settled'),
  },
  handoffs: {
    failureWithoutIntegration: words('Handoffs that fail between strangers', 'percent', 'Before any working relationship exists'),
    failureWithFullIntegration: words('Handoffs that fail between the best of partners', 'percent', 'With a working relationship at full strength'),
    delayedShare: words('Failed handoffs that are delayed', 'percent', 'Share of failed handoffs; what is left over is lost'),
    duplicatedShare: words('Failed handoffs that are done twice', 'percent', 'Share of failed handoffs; what is left over is lost'),
    duplicateCost: words('Cost of work done twice', 'pounds', 'For each handoff that is repeated'),
    delayCost: words('Cost of a delayed handoff', 'pounds', 'Chasing and extra contacts'),
    admissionIfDelayed: words('Admissions after a delayed handoff', 'percent', 'Chance of an emergency admission, for a person of usual risk'),
    admissionIfLost: words('Admissions after a lost handoff', 'percent', 'Chance of an emergency admission, for a person of usual risk'),
    admissionCost: words('Cost of an emergency admission', 'pounds', 'The hospital stay, on average'),
    qalyLossDelayed: words('Harm from a delayed handoff', 'qalyDays', 'Full health lost, for a person of usual risk'),
    qalyLossLost: words('Harm from a lost handoff', 'qalyDays', 'Full health lost, for a person of usual risk'),
    qalyLossAdmission: words('Harm from an emergency admission', 'qalyDays', 'Full health lost that could have been avoided'),
  },
  quality: {
    adjustYears: words('Years for care to follow its provider', 'years', 'To about two-thirds of the way to a new level'),
    qalysPerPersonYear: words('What good clinical quality adds', 'qalyDays', 'Full health gained in a year, best against worst care'),
    complacencyPerYear: words('Slide in quality without competition', 'pointsPerYear', 'Points of 100 a year, at first'),
    reviewDiscipline: words('Slide that is left with regular reviews', 'percent', 'Share of the slide in quality and price'),
    competitionSpur: words('Lift in quality from winning a tender', 'points', 'Points of 100, while that provider stays'),
    underpricingLoss: words('Quality lost to a low price', 'number', 'Points of 100 for each 1% by which cost exceeds price'),
  },
  access: {
    reachEffect: words('Unmet need that good reach would meet', 'percent', 'Share met by a provider that reaches everyone'),
    qalyLossUnmet: words('Harm from a year of unmet need', 'qalyDays', 'Full health lost, for a person of usual risk'),
  },
  market: {
    incumbentBids: words('Present provider bids', 'percent', 'Chance, each time its service is tendered'),
    soleBidderMarkup: words('Price rise if only one bids', 'percent', 'Above cost; shrinks as bidders are added'),
    costErrorSd: words('Error in a newcomer’s costing', 'percent', 'Usual error either way, in each bid'),
    incumbentCostErrorSd: words('Error in the present provider’s costing', 'percent', 'Usual error either way, in each bid'),
    challengerOptimism: words('How far newcomers bid too low', 'percent', 'Below their true cost, on average'),
    panelSd: words('Noise in panel scores', 'points', 'Usual error either way, in points of 100'),
    trackRecordSd: words('Noise in scoring a track record', 'points', 'Usual error either way, in points of 100'),
    claimInflation: words('Claims beyond what is so', 'points', 'Points of 100 by which written bids overstate joint working'),
    priceDriftPerYear: words('Price rise without competition', 'percentPerYear', 'A year, at first, above other prices'),
    driftYears: words('Years until drift levels off', 'years', 'Of price and quality, without competition'),
    extensionPremium: words('Extra price after the end of a contract', 'percent', 'While a provider carries on past its term'),
  },
  routes: { directAward: ofRoute('directAward'), mostSuitable: ofRoute('mostSuitable'), competitive: ofRoute('competitive') },
  transition: {
    depth: words('Dip in service when a provider changes', 'percent', 'Share of service lost at first, with 6 months to prepare'),
    depthVariation: words('How much dips vary', 'percent', 'Usual spread from one change to another'),
    recoveryMonths: words('Months to recover from a dip', 'months', 'Until about two-thirds is made up'),
    mobilisationRelief: words('What a longer preparation saves', 'perMonth', 'Share of the dip spared by each month beyond 6'),
    costShare: words('Cost of changing provider', 'percent', 'Once, as a share of a year’s contract'),
    doubleRunningMonths: words('Months paid twice at a change', 'months', 'In months of full price'),
    slipProbability: words('New providers that start late', 'percent', 'Chance at each change of provider'),
    slipMonths: words('Months of a late start', 'months', 'When it happens'),
    distraction: words('Service lost while a tender runs', 'percent', 'Whoever wins, until the outcome is settled'),
  },
  contractFailure: {
    baseHazardPerYear: words('Contracts in distress', 'percentPerYear', 'Chance a year, for a settled provider that covers its cost'),
    newProviderFactor: words('Distress of a new provider', 'multiple', 'Times the usual chance, in its first two years'),
    underpricingSensitivity: words('How a low price brings distress', 'number', '9.4: a price 5% under cost makes it 1.6 times as likely'),
    renegotiateShare: words('Distress settled by a new price', 'percent', 'Share of cases; in the others the contract collapses'),
    caretakerPremium: words('Extra price of a caretaker', 'percent', 'Above its cost, after a collapse'),
    collapseDepth: words('Dip in service at a collapse', 'percent', 'Share of service lost at first'),
    retainedFactor: words('Relationships kept at a collapse', 'percent', 'Of what an ordered change of provider would keep'),
  },
};
