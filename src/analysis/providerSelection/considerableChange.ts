/** £ by which a new contract must be worth more over its life than the present one when that was made. */
export const LEAST_RISE = 500_000;
/** Share by which it must, too. */
export const LEAST_RISE_SHARE = 0.25;

export interface ValueChange {
  /** £ by which the new contract is worth more; negative where it is worth less. */
  readonly rise: number;
  /** The same as a share of the present one. */
  readonly share: number;
  /** Both limits are reached: with a decision of the authority's own this is a considerable change. */
  readonly isOver: boolean;
}

/**
 * The arithmetic of the considerable change threshold, on which Direct Award C hangs (regulations of 2023, regulation 6).
 * @param present £ over its life, as first made; above 0
 * @param proposed £ over its life
 */
export function valueChange(present: number, proposed: number): ValueChange {
  const rise = proposed - present;
  return { rise, share: rise / present, isOver: rise >= LEAST_RISE && proposed >= (1 + LEAST_RISE_SHARE) * present };
}

/** The highest £ of a present contract with which the new one is over both limits; 0 where it never is. */
export function overUpTo(proposed: number): number {
  return Math.max(0, Math.min(proposed - LEAST_RISE, proposed / (1 + LEAST_RISE_SHARE)));
}
