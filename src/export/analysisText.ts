import { contributions } from '../analysis/contributions.ts';
import { difference } from '../analysis/difference.ts';
import type { WeightSweep } from '../analysis/weightSweep/weightSweep.ts';
import type { FigureTable } from '../charts/frame.ts';
import type { RunResult } from '../simulation/result.ts';
import { acceptabilityReading } from '../words/acceptabilityReading.ts';
import { breakEvenReading } from '../words/breakEvenReading.ts';
import { contributionsReading } from '../words/contributionsReading.ts';
import { differenceReading } from '../words/differenceReading.ts';
import { dutiesReading } from '../words/dutiesReading.ts';
import { expectedLossReading } from '../words/expectedLossReading.ts';
import { informationReading } from '../words/informationReading.ts';
import { lensesReading } from '../words/lensesReading.ts';
import { mirrorReading } from '../words/mirrorReading.ts';
import { optionLooks } from '../words/optionLook.ts';
import { planeReading } from '../words/planeReading.ts';
import { rankAcceptabilityReading } from '../words/rankAcceptabilityReading.ts';
import { plainText, type Sentence } from '../words/reading.ts';
import { scenarioDiscoveryReading } from '../words/scenarioDiscoveryReading.ts';
import { tornadoReading } from '../words/tornadoReading.ts';
import { weightSweepReading } from '../words/weightSweepReading.ts';
import type { AnalysisFindings } from './analysisFindings.ts';
import { resultText } from './resultText.ts';
import { TEXT_COLUMNS, wrapText } from './wrapText.ts';

/** A finding in words: title, sentence, and the first rows of its table. */
interface Told {
  readonly title: string;
  readonly sentence: Sentence;
  readonly table: FigureTable;
}

/** Rows of a table that are printed; the JSON format holds them all. */
const ROWS = 12;

/** Findings as text to read in a terminal: the result, then what each finding says, with the first rows of its table. */
export function analysisText(findings: AnalysisFindings): string {
  return [resultText(findings.result), ...readings(findings).map(section)].join('\n');
}

function readings(findings: AnalysisFindings): readonly Told[] {
  const { result, reference, comparison, tornado } = findings;
  const { scenario, optionIds } = result.request;
  const looks = optionLooks(scenario, optionIds);
  const { option, next } = comparison.whole;
  const from = next === null ? null : contributions(result, option, next);
  const differences = optionIds.flatMap((_, i) => (i === reference ? [] : (difference(result, i, reference) ?? [])));
  const told: (Told | null)[] = [
    lensesReading(comparison, looks),
    differenceReading(differences, looks, looks[reference]),
    from === null || next === null ? null : contributionsReading(from, looks[option], looks[next]),
    expectedLossReading(findings.expectedLoss, looks),
    findings.duties === null ? null : dutiesReading(findings.duties, looks),
    findings.costOutcomePlane === null ? null : planeReading(findings.costOutcomePlane, looks, []),
    tornado === null ? null : tornadoReading(tornado, scenario, looks),
    findings.valueOfInformation === null ? null : informationReading(findings.valueOfInformation, 'whole', scenario),
    findings.breakEven === null ? null : breakEvenReading(findings.breakEven.found, scenario, looks),
    findings.scenarioDiscovery === null ? null : scenarioDiscoveryReading(findings.scenarioDiscovery, looks, scenario),
    ...Object.values(findings.acceptability).map((found) => (found === null ? null : acceptabilityReading(found, looks))),
    findings.rankAcceptability === null ? null : rankAcceptabilityReading(findings.rankAcceptability, looks),
    sweepReading(findings.weightSweep, findings.result),
    ...findings.mirror.map(({ lotId, challengerId, found }) => {
      const lot = scenario.lots.find(({ id }) => id === lotId);
      const newcomer = lot?.challengers.find(({ id }) => id === challengerId);
      if (lot === undefined || newcomer === undefined) return null;
      return mirrorReading(found, looks, { service: lot.name, presentProvider: lot.incumbent.name, newcomer: newcomer.name });
    }),
  ];
  return told.filter((one): one is Told => one !== null);
}

/** The sweep under the option's own way of scoring. */
function sweepReading(sweep: WeightSweep | null, { request: { scenario, optionIds } }: RunResult): Told | null {
  const option = scenario.options.find(({ id }) => id === sweep?.optionId);
  if (sweep === null || option === undefined) return null;
  const { priceFormula, trackRecord } = option.strategy;
  const found = weightSweepReading(sweep, { priceFormula, trackRecord }, scenario, optionLooks(scenario, optionIds)[optionIds.indexOf(option.id)]);
  return found === null ? null : { title: found.title, sentence: found.sentence, table: found.follows.table };
}

function section({ title, sentence, table }: Told): string {
  return [title, '='.repeat(Math.min(TEXT_COLUMNS, title.length)), ...wrapText(plainText(sentence)), '', ...tableLines(table), ''].join('\n');
}

/** A table whose columns fit the width; one that cannot is left to the JSON format. */
function tableLines({ columns, rows }: FigureTable): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, ROWS);
  const widths = columns.map(({ label }, c) => Math.max(label.length, ...shown.map((row) => row[c].length)));
  const rest = widths.slice(1).reduce((sum, width) => sum + width + 2, 0);
  const first = Math.min(widths[0], Math.max(24, TEXT_COLUMNS - rest));
  if (first + rest > TEXT_COLUMNS) return [];
  const line = (cells: readonly string[], head: string): string =>
    `${head.padEnd(first)}${cells.slice(1).map((cell, c) => `  ${columns[c + 1].numeric ? cell.padStart(widths[c + 1]) : cell.padEnd(widths[c + 1])}`).join('')}`.trimEnd();
  const lines = shown.flatMap((row) => {
    const [head, ...more] = wrapText(row[0], first);
    return [line(row, head), ...more];
  });
  const left = rows.length - shown.length;
  return [
    line(columns.map(({ label }) => label), columns[0].label.slice(0, first)),
    '-'.repeat(first + rest),
    ...lines,
    ...(left > 0 ? [`… and ${left} more`] : []),
  ];
}
