import { teller } from '../../model/tell.ts';
import { holder, type Bid, type LotStory, type StoryEvent, type TrialStory } from '../../model/story.ts';
import type { Scenario } from '../../scenario/types.ts';

/** What can be held against the world in one trial of one option. Prices are multiples of `annualValue`, scores run from 0 to 1. */
export interface Observation {
  /** Emergency admissions at the rate of the first month, a year. */
  readonly admissionsAtStart: number;
  /** Emergency admissions by year, from the first. */
  readonly admissionsByYear: readonly number[];
  readonly integrationAtStart: number;
  /** Mean integration of the system by year. */
  readonly integrationByYear: readonly number[];
  /** First tender of each lot that a go-live followed: agreed price after over before, less 1. */
  readonly priceChanges: readonly number[];
  readonly tenders: number;
  readonly tendersHeld: number;
  /** Years for which providers that won a tender held a lot that they did not hold before, and how many of them collapsed. */
  readonly newcomerYears: number;
  readonly newcomerCollapses: number;
  /** Months from the first go-live of a newcomer to its collapse: Infinity where it did not come; null where no newcomer went live. */
  readonly exitMonth: number | null;
  /** Best less next best total of the first award with two or more fit bids, 0..1; null without one. */
  readonly margin: number | null;
  /** Bids in the first tender that came to an award or to nothing; null without one. */
  readonly bids: number | null;
  /** Longest delay by a challenge; 0 where none was challenged. */
  readonly delay: number;
  readonly challenged: boolean;
  /** Was an award challenged that the current provider then won by tender? */
  readonly challengedAndHeld: boolean;
  readonly struckDown: boolean;
  readonly abandoned: boolean;
  /** Felt quality of the lot six months after the first change of provider, less that of the month before it; null without such months. */
  readonly qualityChange: number | null;
  /** Least depth of a dip at a change of provider that was no collapse; null without one. */
  readonly leastDip: number | null;
  readonly providerChanges: number;
}

/** Observations of the first trials of an option, with the run's own luck: each trial is played in full. */
export function observe(scenario: Scenario, optionId: string, seed: number, trials: number): readonly Observation[] {
  const tell = teller(scenario, optionId, seed);
  return Array.from({ length: trials }, (_, trial) => observationOf(tell(trial)));
}

type EventOf<Kind extends StoryEvent['kind']> = Extract<StoryEvent, { kind: Kind }>;

/** What can be observed in one trial. */
export function observationOf(story: TrialStory): Observation {
  const { events, lots, admissions, integration, outcomes } = story;
  const of = <Kind extends StoryEvent['kind']>(kind: Kind): readonly EventOf<Kind>[] => (
    events.filter((event): event is EventOf<Kind> => event.kind === kind)
  );
  const newcomers = of('goLive').filter(({ changed, provider }) => changed && provider !== holder.caretaker);
  const [firstChange] = newcomers;
  const bids = events.flatMap((event): (readonly Bid[])[] => ('bids' in event ? [event.bids] : []));
  const tenures = newcomers.map((start) => tenureOf(start, events, integration.length));
  return {
    admissionsAtStart: admissions[0] * 12,
    admissionsByYear: byYear(admissions, (sum) => sum),
    integrationAtStart: integration[0],
    integrationByYear: byYear(integration, (sum) => sum / 12),
    priceChanges: lots.flatMap((lot) => firstPriceChange(lot, events)),
    tenders: outcomes.tenders,
    tendersHeld: outcomes.tendersHeld,
    newcomerYears: tenures.reduce((sum, { months }) => sum + months / 12, 0),
    newcomerCollapses: tenures.filter(({ collapsed }) => collapsed).length,
    exitMonth: tenures.length === 0 ? null : tenures[0].collapsed ? tenures[0].months : Infinity,
    margin: bids.map(marginOf).find((margin) => margin !== null) ?? null,
    bids: bids.length === 0 ? null : bids[0].length,
    delay: of('challenge').reduce((longest, { delayMonths }) => Math.max(longest, delayMonths), 0),
    challenged: outcomes.challenges > 0,
    challengedAndHeld: of('challenge').some(({ lot, month }) => {
      const end = events.find((event) => event.lot === lot && event.month >= month && (event.kind === 'award' || event.kind === 'struckDown'));
      return end?.kind === 'award' && end.held;
    }),
    struckDown: of('struckDown').length > 0,
    abandoned: of('abandoned').length > 0,
    qualityChange: firstChange === undefined ? null : qualityChange(lots.find(({ lot }) => lot === firstChange.lot), firstChange.month),
    leastDip: newcomers.length === 0 ? null : Math.min(...newcomers.map(({ dip }) => dip)),
    providerChanges: outcomes.providerChanges,
  };
}

/** Sums of whole years, made into what is wanted. */
function byYear(months: Float64Array, made: (sum: number) => number): number[] {
  return Array.from({ length: Math.floor(months.length / 12) }, (_, year) => (
    made(months.subarray(12 * year, 12 * (year + 1)).reduce((sum, x) => sum + x, 0))
  ));
}

/** Only the first tender: prices after it bear what happened to the contract since. A collapse before it leaves a caretaker's price. */
function firstPriceChange({ lot, agreedPrice }: LotStory, events: readonly StoryEvent[]): number[] {
  const award = events.find((event) => event.lot === lot && (event.kind === 'award' || event.kind === 'collapse'));
  if (award?.kind !== 'award') return [];
  const start = events.find((event) => event.lot === lot && event.month >= award.month && (event.kind === 'goLive' || event.kind === 'collapse'));
  return start?.kind === 'goLive' && start.month > 0 ? [start.price / agreedPrice[start.month - 1] - 1] : [];
}

function tenureOf(start: EventOf<'goLive'>, events: readonly StoryEvent[], horizon: number): { readonly months: number; readonly collapsed: boolean } {
  const later = events.slice(events.indexOf(start) + 1);
  const end = later.find((event) => event.lot === start.lot && (event.kind === 'collapse' || (event.kind === 'goLive' && event.changed)));
  return { months: (end?.month ?? horizon) - start.month, collapsed: end?.kind === 'collapse' };
}

function marginOf(bids: readonly Bid[]): number | null {
  const totals = bids.flatMap(({ total }) => (total === null ? [] : [total])).sort((a, b) => b - a);
  return totals.length < 2 ? null : totals[0] - totals[1];
}

function qualityChange(lot: LotStory | undefined, month: number): number | null {
  if (lot === undefined || month < 1 || month + 6 >= lot.feltQuality.length) return null;
  return lot.feltQuality[month + 6] - lot.feltQuality[month - 1];
}
