import type { VariantResult } from '../../workers/protocol.ts';

/**
 * One outcome of a variant, by option, then trial.
 * @param options number of options that were run, and `outcomes` of outcomes
 * @param outcome place of the wanted one among them
 */
export function variantColumns({ outcomes: columns }: VariantResult, options: number, outcomes = 1, outcome = 0): Float64Array[] {
  const trials = columns.length / options / outcomes;
  return Array.from({ length: options }, (_, option) => {
    const from = (option * outcomes + outcome) * trials;
    return columns.subarray(from, from + trials);
  });
}
