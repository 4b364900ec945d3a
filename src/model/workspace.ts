import type { CompiledModel, CompiledOption } from './compile.ts';
import type { StoryEvent } from './story.ts';
import { makeGroupSums, makeLedger, makeLotSums, type GroupSums, type Ledger, type LotSums } from './sums.ts';

/** Phases of a lot's contract. */
export const phase = { running: 0, procuring: 1, awaitingGoLive: 2 } as const;

/** A lot in a trial of an option: who holds it, on what terms, and what is under way. Months are counted from 0. */
export interface LotState {
  phase: number;
  /** The current provider: number as `holder`, and traits. */
  provider: number;
  /** Is the provider a caretaker that has not won a tender yet? */
  caretaking: boolean;
  quality: number;
  capability: number;
  reach: number;
  socialValue: number;
  cost: number;
  /** Agreed price, multiple of `annualValue`. */
  price: number;
  /** max(0, cost / price - 1). */
  underpricing: number;
  termEnd: number;
  /** Month in which competition stopped applying; -1 while it applies. */
  clockStart: number;
  spurred: boolean;
  blighted: boolean;
  /** Depth of the dip, quality and reach as felt, in the month `filledTo`. */
  dip: number;
  serviceQuality: number;
  serviceReach: number;
  /** Months before this one have been entered in the monthly arrays. */
  filledTo: number;
  lastGoLive: number;
  /** Month of the go-live that brought the present new provider; -Infinity where there is none. */
  changedAt: number;

  // The procurement under way, where one is.
  /** Procurements started. */
  rounds: number;
  route: number;
  awardMonth: number;
  overturned: boolean;
  goLiveMonth: number;
  /** Is the award waiting for its go-live the current provider's own? */
  held: boolean;
  /** Place of the next provider in the bidder pool, where it is another. */
  winner: number;
  winningPrice: number;
  winningRound: number;
  /** Who won the lot's first tender: number as `holder`, or NO_WINNER. */
  firstWinner: number;

  // Distress.
  /** First month that counts towards the cumulative hazard; Infinity for a caretaker. */
  hazardFrom: number;
  /** Hazard a month of a settled provider at the present price. */
  hazardRate: number;
  threshold: number;
  hazardStarts: number;
  distresses: number;
  collapses: number;
}

/** All arrays that a trial works in, made once for a model. Monthly arrays are rows of `months` by lot or link. */
export interface Workspace {
  readonly model: CompiledModel;
  trial: number;
  option: CompiledOption;
  /** This trial's parameters. */
  readonly values: Float64Array;

  readonly lots: readonly LotState[];
  readonly lotSums: readonly LotSums[];
  readonly groups: GroupSums;
  readonly ledger: Ledger;
  /** One-off payments by month, undiscounted £. */
  readonly payments: Float64Array;

  /** By lot and month: what a dip and distraction leave of a service, felt quality, reach. */
  readonly survival: Float64Array;
  readonly felt: Float64Array;
  readonly reach: Float64Array;
  /** By lot and month: price paid and agreed (multiples of annualValue), depth of the dip, holder, blight, changes of provider. */
  readonly pricePaid: Float64Array;
  readonly agreedPrice: Float64Array;
  readonly dips: Float64Array;
  readonly holders: Uint8Array;
  readonly blights: Uint8Array;
  readonly changes: Uint8Array;

  /** Groundwork and working stock by link and layer, as they stand at the start of month `linkMonth`. */
  readonly groundwork: Float64Array;
  readonly stock: Float64Array;
  readonly linkMonth: Int32Array;
  /** By link and month: integration, and the share of handoffs that do not fail. */
  readonly integration: Float64Array;
  readonly success: Float64Array;
  /** By month: a segment's failed handoffs a person, and one measure's row, while trajectories are written. */
  readonly failures: Float64Array;
  readonly row: Float64Array;

  /** Told of each event in order, when somebody listens. */
  listener: ((event: StoryEvent) => void) | null;
}

/** Makes the arrays for a model, once for all its trials; the pool of bidders alone grows, to its largest trial. */
export function makeWorkspace(model: CompiledModel): Workspace {
  const { months, lots, links } = model;
  const byLot = lots.length * months;
  const byLink = links.length * months;
  return {
    model,
    trial: -1,
    option: model.options[0],
    values: Float64Array.from(model.parameters.fixedValues),
    lots: lots.map(makeLotState),
    lotSums: lots.map(makeLotSums),
    groups: makeGroupSums(),
    ledger: makeLedger(),
    payments: new Float64Array(months),
    survival: new Float64Array(byLot),
    felt: new Float64Array(byLot),
    reach: new Float64Array(byLot),
    pricePaid: new Float64Array(byLot),
    agreedPrice: new Float64Array(byLot),
    dips: new Float64Array(byLot),
    holders: new Uint8Array(byLot),
    blights: new Uint8Array(byLot),
    changes: new Uint8Array(byLot),
    groundwork: new Float64Array(links.length * 3),
    stock: new Float64Array(links.length * 3),
    linkMonth: new Int32Array(links.length),
    integration: new Float64Array(byLink),
    success: new Float64Array(byLink),
    failures: new Float64Array(months),
    row: new Float64Array(months),
    listener: null,
  };
}

/** Overwritten by `startLot` before any use. */
const makeLotState = (): LotState => ({
  phase: phase.running,
  provider: 0,
  caretaking: false,
  quality: 0,
  capability: 0,
  reach: 0,
  socialValue: 0,
  cost: 1,
  price: 1,
  underpricing: 0,
  termEnd: 0,
  clockStart: -1,
  spurred: false,
  blighted: false,
  dip: 0,
  serviceQuality: 0,
  serviceReach: 0,
  filledTo: 0,
  lastGoLive: 0,
  changedAt: -Infinity,
  rounds: 0,
  route: 0,
  awardMonth: 0,
  overturned: false,
  goLiveMonth: 0,
  held: false,
  winner: 0,
  winningPrice: 0,
  winningRound: 0,
  firstWinner: 0,
  hazardFrom: 0,
  hazardRate: 0,
  threshold: 0,
  hazardStarts: 0,
  distresses: 0,
  collapses: 0,
});
