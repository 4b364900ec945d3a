import type { StoryEvent } from '../../src/model/story.ts';
import { holder } from '../../src/model/story.ts';
import { log, power } from '../../src/math/dmath.ts';
import { lotStreams } from '../../src/model/luck.ts';
import type { Link, Lot, Option, PerLayer, RouteName, Scenario, Strategy } from '../../src/scenario/types.ts';
import type { Luck } from './luck.ts';
import { entryOf, luckOf } from './luck.ts';
import type { TrialParameters } from './parameters.ts';
import { drawParameters } from './parameters.ts';
import { strategyOfLot } from './strategyOfLot.ts';

export interface Provider {
  /** Who it is, as `holder` in `src/model/story.ts`. */
  readonly holder: number;
  readonly quality: number;
  readonly capability: number;
  readonly reach: number;
  readonly socialValue: number;
  readonly cost: number;
  /** Used when it arrives; of no meaning for an incumbent, who never does. */
  readonly localLinks: number;
}

export interface Procurement {
  readonly route: RouteName;
  /** Procurements that the lot had started before. */
  readonly round: number;
  readonly awardMonth: number;
  readonly willBeStruckDown: boolean;
}

/** A tender has been won and the go-live is awaited. */
export interface Win {
  readonly round: number;
  readonly goLiveMonth: number;
  readonly provider: Provider;
  readonly price: number;
  /** Another than the current provider, so it mobilises. */
  readonly isNew: boolean;
}

export type Phase =
  | { readonly kind: 'running' }
  | { readonly kind: 'procuring'; readonly procurement: Procurement }
  | { readonly kind: 'awaitingGoLive'; readonly win: Win };

export interface LotState {
  readonly lot: Lot;
  readonly strategy: Strategy;
  /** (annualValue / £10m)^0.4. */
  readonly size: number;
  phase: Phase;
  provider: Provider;
  isCaretaker: boolean;
  price: number;
  termEnd: number;
  competed: boolean;
  /** Month in which competition last stopped applying; read only while not `competed`. */
  competitionStopped: number;
  spurred: boolean;
  blighted: boolean;
  dip: { readonly depth: number; readonly began: number } | null;
  hazard: number;
  threshold: number;
  hazardStarts: number;
  lastGoLive: number;
  /** Month of the last go-live that changed the provider; null before one and after a collapse. */
  newProviderSince: number | null;
  procurements: number;
  distressCases: number;
  collapses: number;
  /** Service quality S and reach. */
  serviceQuality: number;
  serviceReach: number;
}

export type End = { readonly kind: 'lot'; readonly state: LotState } | { readonly kind: 'partner'; readonly capability: number };

export interface LinkState {
  readonly link: Link;
  readonly ends: readonly End[];
  /** people x handoffs, summed over segments. */
  readonly handoffs: number;
  groundwork: PerLayer<number>;
  stock: PerLayer<number>;
}

/** Everything that one trial of one option holds while it runs. */
export interface World {
  readonly scenario: Scenario;
  readonly parameters: TrialParameters;
  readonly luck: Luck;
  readonly lots: readonly LotState[];
  readonly links: readonly LinkState[];
  readonly events: StoryEvent[];
  readonly counts: {
    providerChanges: number;
    collapses: number;
    renegotiations: number;
    challenges: number;
    tenders: number;
    tendersHeld: number;
  };
  /** Undiscounted £ paid so far in the present month. */
  paid: { procurement: number; transition: number };
}

/** Exp(1). */
export const exponential = (u: number): number => -log(u);

function lotAtStart(lot: Lot, place: number, option: Option, parameters: TrialParameters, luck: Luck): LotState {
  const traits = parameters.incumbents[place];
  return {
    lot,
    strategy: strategyOfLot(option, lot.id),
    size: power(lot.annualValue / 1e7, 0.4),
    phase: { kind: 'running' },
    provider: { ...traits, holder: holder.incumbent, localLinks: 0 },
    isCaretaker: false,
    price: 1,
    termEnd: lot.contractEndMonth,
    competed: true,
    competitionStopped: 0,
    spurred: false,
    blighted: false,
    dip: null,
    hazard: 0,
    threshold: exponential(luck(lotStreams.threshold(lot.id), 0)),
    hazardStarts: 1,
    lastGoLive: 0,
    newProviderSince: null,
    procurements: 0,
    distressCases: 0,
    collapses: 0,
    serviceQuality: traits.quality,
    serviceReach: traits.reach,
  };
}

function endOf(id: string, lots: readonly LotState[], parameters: TrialParameters): End {
  const state = lots.find((candidate) => candidate.lot.id === id);
  if (state !== undefined) return { kind: 'lot', state };
  const capability = parameters.partnerCapability.get(id);
  if (capability === undefined) throw new RangeError(`No lot and no partner is called ${id}.`);
  return { kind: 'partner', capability };
}

/** The world before month 0. */
export function worldAtStart(scenario: Scenario, option: Option, seed: number, trial: number): World {
  const luck = luckOf(seed, trial);
  const parameters = drawParameters(scenario, luck);
  const lots = scenario.lots.map((lot, place) => lotAtStart(lot, place, option, parameters, luck));
  const links = scenario.links.map((link, place) => ({
    link,
    ends: link.between.map((id) => endOf(id, lots, parameters)),
    handoffs: scenario.segments.reduce((sum, segment) => sum + segment.people * (entryOf(segment.handoffs, link.id) ?? 0), 0),
    groundwork: parameters.links[place],
    stock: parameters.links[place],
  }));
  return {
    scenario,
    parameters,
    luck,
    lots,
    links,
    events: [],
    counts: { providerChanges: 0, collapses: 0, renegotiations: 0, challenges: 0, tenders: 0, tendersHeld: 0 },
    paid: { procurement: 0, transition: 0 },
  };
}
