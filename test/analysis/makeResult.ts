/** Hand-made results of runs: what each option's outcomes are, trial by trial, is up to the test. */
import { assumptionFields } from '../../src/scenario/fields.ts';
import type { Assumptions, NewProviderTraits, Scenario, Values } from '../../src/scenario/types.ts';
import { outcomeNames, type OutcomeName } from '../../src/model/outcomes.ts';
import { trajectoryMeasures, type TrajectoryMeasure } from '../../src/model/story.ts';
import { quantileOfSorted } from '../../src/simulation/quantiles.ts';
import type { OutcomeSummary, RunResult } from '../../src/simulation/result.ts';
import { estimate } from '../../src/analysis/estimate.ts';

export interface MadeOption {
  readonly id: string;
  readonly name: string;
  readonly slot?: number;
  /** A number for every trial, or one by trial; outcomes left out are 0. */
  readonly outcomes: Partial<Record<OutcomeName, number | ((trial: number) => number)>>;
  /** By trial and month; 0 where left out. */
  readonly measures?: Partial<Record<TrajectoryMeasure, (trial: number, month: number) => number>>;
  /** Who holds the only lot; the incumbent where left out. */
  readonly holder?: (trial: number, month: number) => number;
}
export interface Made {
  readonly trials: number;
  readonly options: readonly MadeOption[];
  readonly values?: Partial<Values>;
  readonly horizonMonths?: number;
  /** Keep both net benefits alone, as a run beyond the trials that it keeps in full. */
  readonly netBenefitsOnly?: boolean;
}

const traits: NewProviderTraits = { quality: 0.6, capability: 0.6, reach: 0.5, socialValue: 0.5, cost: 1, localLinks: 0.1 };

/** Every quantity at the least that a file may say. */
function least(fields: object): unknown {
  const leastOf = (field: object): unknown => ('unit' in field && 'min' in field ? field.min : least(field));
  return Object.fromEntries(Object.entries(fields).map(([key, field]: [string, object]) => [key, leastOf(field)]));
}

const assumptionsAtLeast = (): Assumptions => {
  const made = least(assumptionFields) as Assumptions;
  return {
    ...made,
    relationships: { ...made.relationships, layerWeights: { referral: 0.35, records: 0.3, trust: 0.35 } },
    contractFailure: { ...made.contractFailure, caretaker: traits },
  };
};

export function makeScenario(made: Pick<Made, 'options' | 'values' | 'horizonMonths'>): Scenario {
  return {
    format: 'keep-or-compete',
    version: 1,
    title: 'A made-up decision',
    horizonMonths: made.horizonMonths ?? 120,
    partners: [{ id: 'gp', name: 'GP practices', sector: 'nhs', capability: 0.7 }],
    lots: [{
      id: 'nursing', name: 'Community nursing', annualValue: 1e7, contractEndMonth: 12,
      incumbent: { name: 'Trust', sector: 'nhs', ...traits }, challengers: [],
    }],
    links: [{ id: 'nursing-gp', between: ['nursing', 'gp'], referral: 0.6, records: 0.5, trust: 0.7 }],
    segments: [{
      id: 'frail', name: 'Frail people', people: 1000, deprived: false, harm: 1, unmetNeed: 0.1,
      uses: { nursing: 1 }, handoffs: { 'nursing-gp': 6 },
    }],
    assumptions: assumptionsAtLeast(),
    values: { qalyValue: 25000, deprivedWeight: 1.5, joinedUpYearValue: 200, discountCosts: 0.035, discountHealth: 0.015, ...made.values },
    options: made.options.map(({ id, name, slot }) => ({
      id,
      name,
      ...(slot === undefined ? {} : { slot }),
      strategy: {
        route: 'directAward',
        termMonths: 60,
        mobilisationMonths: 6,
        weights: { quality: 1, value: 1, integration: 1, access: 1, socialValue: 1 },
        priceFormula: 'relative',
        minQuality: 0.4,
        trackRecord: false,
        review: null,
        integrationPlan: null,
      },
    })),
  };
}

export function makeResult(made: Made): RunResult {
  const { trials, options } = made;
  const months = made.horizonMonths ?? 120;
  const kept = Math.min(trials, 1000);
  const full = options.map((option) =>
    outcomeNames.map((name) => {
      const value = option.outcomes[name] ?? 0;
      return Float64Array.from({ length: trials }, (_, t) => (typeof value === 'number' ? value : value(t)));
    }),
  );
  const measures = new Float32Array(kept * options.length * trajectoryMeasures.length * months);
  const changes = new Uint8Array(kept * options.length * months);
  let at = 0;
  let lotAt = 0;
  for (let t = 0; t < kept; t++) {
    for (const option of options) {
      for (const measure of trajectoryMeasures) for (let m = 0; m < months; m++) measures[at++] = option.measures?.[measure]?.(t, m) ?? 0;
      for (let m = 0; m < months; m++) {
        const before = m === 0 ? 0 : (option.holder?.(t, m - 1) ?? 0);
        changes[lotAt++] = (option.holder?.(t, m) ?? 0) === before ? 0 : 1;
      }
    }
  }
  const summary = (option: number, outcome: OutcomeName): OutcomeSummary => {
    const values = full[option][outcomeNames.indexOf(outcome)];
    const sorted = values.slice().sort();
    const { mean, standardError } = estimate(values);
    return {
      mean,
      standardError,
      sd: standardError * Math.sqrt(trials),
      p10: quantileOfSorted(sorted, 0.1),
      p50: quantileOfSorted(sorted, 0.5),
      p90: quantileOfSorted(sorted, 0.9),
    };
  };
  const netBenefits: readonly OutcomeName[] = ['narrowNetBenefit', 'wholeValueNetBenefit'];
  const isKept = (name: OutcomeName): boolean => made.netBenefitsOnly !== true || netBenefits.includes(name);
  return {
    request: { scenario: makeScenario(made), optionIds: options.map(({ id }) => id), seed: 1, trials },
    trials,
    outcomes: full.map((row) => row.map((values, i) => (isKept(outcomeNames[i]) ? values : null))),
    parameterPaths: [],
    draws: [],
    trajectories: { trials: kept, months, lots: 1, measures, changes },
    quantileError: 0,
    summary,
  };
}

/** A fixed sequence of numbers in 0..1 that looks irregular: the fractional parts of multiples of the golden ratio. */
export const irregular = (i: number, key = 0): number => ((i + 1) * 0.6180339887498949 + key * 0.7548776662466927) % 1;
