import type { SanityFault } from '../analysis/sanity/checkSanity.ts';

/** A rule in words: what must happen, and why. By the ids of `analysis/sanity`; a test checks that none is without. */
export interface RuleWords {
  readonly rule: string;
  readonly reason: string;
}

const words = (rule: string, reason: string): RuleWords => ({ rule, reason });

/** What must happen when an input rises from low to high. What is not named must stand still in every future. */
export const directionWords: Readonly<Record<string, RuleWords>> = {
  failureRate: words('More handoffs that fail: more admissions and cost; less health and joined-up care.',
    'Awards, prices and changes of provider stand still. Gaps between groups may go either way.'),
  delayedShare: words('More delayed instead of lost: fewer lost handoffs.', 'Cost and harm may go either way: it depends on which of the two is worse.'),
  duplicatedShare: words('More done twice instead of lost: fewer lost, fewer admissions, more health.', 'Cost may go either way.'),
  failureCost: words('Dearer failures: more cost, and nothing else.', 'Prices of failure decide no award.'),
  admissionChance: words('Failures that end in hospital more often: more admissions and cost, less health.', 'Handoffs fail no more often.'),
  healthLost: words('More harm from a failed handoff: less health, and no other count moves.', 'Harm decides no award.'),
  healthGained: words('More health from good care: more health, and nothing else.', 'It decides no award.'),
  adjustYears: words('A slower pull of quality moves quality, access and health alone.', 'Either way: it slows good and bad changes alike.'),
  serviceWorn: words('More complacency, or more lost by low prices: lower quality and health.', 'Scores in a tender are not changed by it.'),
  reviewDiscipline: words('Reviews that hold less: dearer, and lower quality.', 'It bears on price and quality without competition, on nothing else.'),
  competitionSpur: words('A stronger spur: higher quality and health.', 'It decides no award.'),
  reachEffect: words('More need met by reaching out: more access and health.', 'It decides no award.'),
  healthUnmet: words('More harm from unmet need: less health.', 'Access itself stands still.'),
  harm: words('People who are hurt more: more admissions and cost, less health.', 'Handoffs fail no more often.'),
  unmetNeed: words('More unmet need: less access and health.', 'Nothing under the contract moves.'),
  priceDrift: words('Faster drift, or a higher premium past the term: dearer contracts.', 'Bids do not look at drift.'),
  driftYears: words('Drift that goes on for longer: dearer, and lower quality.', 'Bids do not look at drift.'),
  processCost: words('Dearer procurement: more of its cost, and nothing else.', 'It decides no award.'),
  changeCost: words('Dearer changes of provider: more transition cost.', 'Price and clinical quality alone do not count it.'),
  caretakerPremium: words('A dearer caretaker: dearer contracts and handovers.', 'What it bids in a later tender does not depend on it.'),
  dip: words('Deeper or longer dips: more failures, lower quality, less health.', 'A dip decides no award.'),
  distraction: words('More distraction: more failures, lower quality, less health.', 'Months of disruption stand still: they count dips alone.'),
  dipShape: words('The spread of dips, and relief by preparation, move what dips move.', 'Either way: relief turns round at six months.'),
  hazard: words('More distress: more collapses.', 'All else may go either way: a caretaker may be better or worse.'),
  renegotiateShare: words('More distress settled by a new price: more of these, fewer collapses.', 'All else may go either way.'),
  challengeProbability: words('More likely challenges: more of them.', 'All else may go either way: a delay helps some and harms others.'),
  linksThatHelp: words('Stronger relationships: fewer failures and more health, where no award looks at them.',
    'Only where integration makes fewer handoffs fail, and no review or track record counts.'),
  linksThatDoNothing: words('Stronger relationships: more integration; the rest either way.', 'Where integration may help or harm.'),
  buildYears: words('Slower growth moves integration and what follows from it alone.', 'Either way: ties too strong for a weak newcomer also fade more slowly.'),
  linksThatDecide: words('Relationships that a review or a track record looks at move anything but the plan’s cost.', 'They decide who holds the service.'),
  keptQuality: words('A better provider that is kept: higher quality and health.', 'All else may go either way, through rare collapses and reviews.'),
  keptReach: words('A kept provider that reaches further: more access, less unmet need.', 'As above.'),
  keptSocialValue: words('A kept provider of more social value: more of it.', 'As above.'),
  keptCapability: words('A kept provider that works better with others: more integration.', 'As above.'),
  keptCost: words('A kept provider whose costs are higher: more collapses.', 'Its price covers its cost less well.'),
  presentProvider: words('In a tender, traits of the present provider may move anything but the plan’s cost.', 'A better bidder wins more often and displaces others.'),
  newcomers: words('Traits of newcomers and of a caretaker may move anything but the plan’s cost.', 'They decide who wins.'),
  bidding: words('What shapes bids and scores may move anything but the plan’s cost.', 'Low bids save at first and cost later.'),
  timing: words('What shifts dates may move anything but the plan’s cost.', 'A later change spares one year and burdens another.'),
  awards: words('Competition, struck-down and abandoned awards may move anything but the plan’s cost.', 'They decide who holds the service.'),
};

export const boundWords: Readonly<Record<string, string>> = {
  shares: 'Quality, integration, access, joined-up care, social value and the original providers’ share lie between 0 and 1.',
  gap: 'The gap in access lies between −1 and 1.',
  costs: 'No cost is negative.',
  gains: 'Health from care and joined-up years are not negative.',
  losses: 'Failed handoffs and unmet need never add health.',
  counts: 'Counts are not negative, and whole where they count events.',
  tendersHeld: 'No more tenders are held than awarded.',
  collapsesChange: 'Every collapse is a change of provider.',
  monthsThere: 'No service is disrupted for more months than there are.',
  peopleThere: 'No more joined-up years than years that people live.',
  costsAddUp: 'The five costs add up to the total.',
  healthAddsUp: 'The three kinds of health add up to the total.',
};

export const limitWords: Readonly<Record<string, string>> = {
  noLinks: 'Without working relationships, and nobody able to build any, integration is 0.',
  noNewcomers: 'Without newcomers every tender is held, and only a collapse changes the provider.',
  noBidders: 'Without any bidder no tender is awarded.',
  noDeprived: 'Without deprived people there is no gap between groups.',
  onlyDeprived: 'With deprived people only, all health is theirs and there is no gap.',
  noDistress: 'Without distress no contract collapses or is renegotiated.',
  noChallenge: 'Where nothing can be challenged, nothing is.',
  nothingFails: 'Where no handoff can fail and no service dips, care is joined up for all, at no cost.',
  noNeedUnmet: 'Where no need is unmet, none does harm.',
  nobodyIsHurt: 'Where nobody can be hurt, failures cost work and no health.',
};

/** A fault on one line. */
export function faultWords(fault: SanityFault): string {
  if (fault.kind === 'noRule') return `${fault.path}, ${fault.option}: no rule speaks of it`;
  if (fault.kind !== 'direction') return `${fault.variant}, ${fault.option}: ${fault.rule} does not hold in future ${fault.trial}`;
  return `${fault.path}, ${fault.option}: ${fault.outcome} should ${fault.wanted === 'still' ? 'stand still' : `go ${fault.wanted}`}`;
}
