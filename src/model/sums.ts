/** What is summed up over a trial of an option: made once for a model, cleared for every option. */

/** Sums over the horizon of one lot. */
export interface LotSums {
  /** Σ discount x price paid, multiples of annualValue / 12. */
  contract: number;
  felt: number;
  feltDiscounted: number;
  reach: number;
  reachDiscounted: number;
  socialValue: number;
  disrupted: number;
  incumbentMonths: number;
}

/** By group (0: other people, 1: the most deprived): people, months of access, and QALYs, discounted and not. */
export interface GroupSums {
  readonly people: Float64Array;
  readonly accessible: Float64Array;
  readonly clinical: Float64Array;
  readonly plainClinical: Float64Array;
  readonly fragmentation: Float64Array;
  readonly plainFragmentation: Float64Array;
  readonly unmet: Float64Array;
  readonly plainUnmet: Float64Array;
}

/** Sums over the horizon of one trial of an option that are not sums over months of a lot. Discounted £, and counts. */
export interface Ledger {
  procurementCost: number;
  transitionCost: number;
  providerChanges: number;
  collapses: number;
  renegotiations: number;
  challenges: number;
  tenders: number;
  tendersHeld: number;
}

export const makeLotSums = (): LotSums => ({
  contract: 0,
  felt: 0,
  feltDiscounted: 0,
  reach: 0,
  reachDiscounted: 0,
  socialValue: 0,
  disrupted: 0,
  incumbentMonths: 0,
});

export const makeGroupSums = (): GroupSums => ({
  people: new Float64Array(2),
  accessible: new Float64Array(2),
  clinical: new Float64Array(2),
  plainClinical: new Float64Array(2),
  fragmentation: new Float64Array(2),
  plainFragmentation: new Float64Array(2),
  unmet: new Float64Array(2),
  plainUnmet: new Float64Array(2),
});

export const makeLedger = (): Ledger => ({
  procurementCost: 0,
  transitionCost: 0,
  providerChanges: 0,
  collapses: 0,
  renegotiations: 0,
  challenges: 0,
  tenders: 0,
  tendersHeld: 0,
});

/** Sets the sums of an option back to nothing, field by field: a trial makes no objects. */
export function clearSums(lotSums: readonly LotSums[], ledger: Ledger): void {
  ledger.procurementCost = 0;
  ledger.transitionCost = 0;
  ledger.providerChanges = 0;
  ledger.collapses = 0;
  ledger.renegotiations = 0;
  ledger.challenges = 0;
  ledger.tenders = 0;
  ledger.tendersHeld = 0;
  for (let lot = 0; lot < lotSums.length; lot++) {
    const sums = lotSums[lot];
    sums.contract = 0;
    sums.felt = 0;
    sums.feltDiscounted = 0;
    sums.reach = 0;
    sums.reachDiscounted = 0;
    sums.socialValue = 0;
    sums.disrupted = 0;
    sums.incumbentMonths = 0;
  }
}

/** The same for groups. */
export function clearGroups(groups: GroupSums): void {
  groups.people.fill(0);
  groups.accessible.fill(0);
  groups.clinical.fill(0);
  groups.plainClinical.fill(0);
  groups.fragmentation.fill(0);
  groups.plainFragmentation.fill(0);
  groups.unmet.fill(0);
  groups.plainUnmet.fill(0);
}
