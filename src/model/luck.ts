/**
 * Where each random number of the model comes from: the name of its stream and its position there. Both the kernel
 * and the plain implementation in `test/oracle` draw by these, so that they can be compared trial by trial.
 *
 * A *parameter* (drawn once a trial) has a stream of its own, named by its path with ids (`parameterStream`), at
 * position 0: adding a provider or reordering options leaves every other draw where it was.
 * An *event* (drawn when it happens) has a stream by lot and purpose; its position tells which occurrence it is.
 * `round` counts the procurements that the lot has started in this trial and option, from 0.
 */

/** Stream of the parameter at a path such as `assumptions.market.panelSd` or `lots.community.incumbent.quality`. */
export const parameterStream = (path: string): string => path;

/** Streams of a lot's events. Probabilities happen when u < p; Z = normalQuantile(u); Exp(1) = -log(u). */
export const lotStreams = {
  /** Is the award challenged? Position: round. */
  challenge: (lot: string) => `${lot}/challenge`,
  /** Is the challenged award struck down? Position: round. */
  overturn: (lot: string) => `${lot}/overturn`,
  /** Is the tender abandoned? Position: round. */
  abandon: (lot: string) => `${lot}/abandon`,
  /** Does the current provider bid? Position: round. */
  currentBids: (lot: string) => `${lot}/currentBids`,
  /** The current provider's bid. Position: `bidPosition(round, 0, item)` with the noise items below. */
  currentBid: (lot: string) => `${lot}/currentBid`,
  /** Does the new provider's mobilisation slip? Position: round. */
  slip: (lot: string) => `${lot}/slip`,
  /** Z of the dip at the go-live of a round's award. Position: round. */
  dip: (lot: string) => `${lot}/dip`,
  /** Z of the dip at a collapse. Position: collapses before it. */
  collapseDip: (lot: string) => `${lot}/collapseDip`,
  /** The caretaker's traits. Position: `bidPosition(collapses before it, 0, item)`. */
  caretaker: (lot: string) => `${lot}/caretaker`,
  /** Exp(1) threshold of the hazard. Position: times that the hazard started before (go-lives and renegotiations; 0 at t = 0). */
  threshold: (lot: string) => `${lot}/threshold`,
  /** Is distress settled by a new price? Position: cases of distress before it. */
  renegotiate: (lot: string) => `${lot}/renegotiate`,
} as const;

/** Streams of a kind of challenger. */
export const challengerStreams = {
  /** Position: 2 round for the draw of `expectedBids`, 2 round + 1 for the Poisson count. */
  bidCount: (lot: string, challenger: string) => `${lot}/bidCount/${challenger}`,
  /** Traits and noise of one bidder. Position: `bidPosition(round, bidder, item)`, bidder 0.. in its kind. */
  bidder: (lot: string, challenger: string) => `${lot}/bidder/${challenger}`,
} as const;

/** Items of a bidder or a caretaker: what is drawn of each. */
export const bidItem = {
  quality: 0,
  capability: 1,
  reach: 2,
  socialValue: 3,
  cost: 4,
  localLinks: 5,
  costError: 6,
  panelQuality: 7,
  panelIntegration: 8,
  panelAccess: 9,
  panelSocialValue: 10,
} as const;

/** Position of an item of a bidder in a round: round < 4096, bidder < 256, item < 16. */
export const bidPosition = (round: number, bidder: number, item: number): number => (round * 256 + bidder) * 16 + item;
