import type { RunResult } from '../simulation/result.ts';
import { csvText } from './csvCell.ts';
import { receiptCode } from './receipt.ts';
import { resultJson } from './resultJson.ts';

const summary = ['mean', 'standardError', 'sd', 'p10', 'p50', 'p90'] as const;

/** One row an option and outcome, the shares of futures in which it is best first; every row ends with the receipt's code. */
export function resultCsv(result: RunResult): string {
  const { options, receipt } = resultJson(result);
  const code = receiptCode(receipt);
  return csvText([
    ['option', 'name', 'outcome', ...summary, 'trials', 'seed', 'receipt'],
    ...options.flatMap((option) => {
      const row = (outcome: string, cells: readonly (string | number)[]): (string | number)[] => [
        option.id, option.name, outcome, ...cells, receipt.trials, receipt.seed, code,
      ];
      return [
        row('probabilityBest', [option.probabilityBest, option.probabilityBestStandardError, '', '', '', '']),
        row('probabilityBestNarrow', [option.probabilityBestNarrow, option.probabilityBestNarrowStandardError, '', '', '', '']),
        ...Object.entries(option.outcomes).map(([outcome, figures]) => row(outcome, summary.map((name) => figures[name]))),
      ];
    }),
  ]);
}
