import { comparison } from '../analysis/comparison.ts';
import { difference } from '../analysis/difference.ts';
import type { RunResult } from '../simulation/result.ts';
import { answerReading } from '../words/answerReading.ts';
import { certaintyWords } from '../words/certaintyWords.ts';
import { decimal, futures, inHundred, money, wholeNumber } from '../words/number.ts';
import { optionLooks } from '../words/optionLook.ts';
import { plainText } from '../words/reading.ts';
import { simulationError } from '../words/runWords.ts';
import { receiptCode, receiptOf } from './receipt.ts';
import { TEXT_COLUMNS, wrapText } from './wrapText.ts';

const NAME_WIDTH = 26;

/** A result as text to read in a terminal: the answer in a sentence, a table of the options, the receipt. */
export function resultText(result: RunResult): string {
  const found = comparison(result);
  const { scenario, optionIds, seed } = result.request;
  const looks = optionLooks(scenario, optionIds);
  const reference = Math.max(0, optionIds.indexOf(scenario.view?.reference ?? scenario.options[0].id));
  const { option, next } = found.whole;
  const answer = answerReading(found, looks, next === null ? null : difference(result, option, next), scenario.horizonMonths);
  const rows = optionIds.map((_, i) => {
    const { whole, narrow } = found.options[i];
    const against = difference(result, i, reference);
    const share = ({ mean, standardError }: { mean: number; standardError: number }): string =>
      `${inHundred(mean)} ±${decimal(200 * standardError, 1)}`;
    const pounds = (mean: number, standardError: number, sign: boolean): string => money(mean, { standardError, sign, millions: true });
    const cost = result.summary(i, 'totalCost');
    const qalys = result.summary(i, 'totalQalys');
    return {
      name: looks[i].name,
      cells: [
        share(whole.probabilityBest),
        share(narrow.probabilityBest),
        i === reference || against === null ? '–' : pounds(against.difference.mean, against.difference.standardError, true),
        pounds(cost.mean, cost.standardError, false),
        wholeNumber(qalys.mean),
        decimal(100 * result.summary(i, 'integration').mean, 0),
        decimal(result.summary(i, 'providerChanges').mean, 2),
      ],
    };
  });
  const heads = [
    ['Best, all', 'of 100'], ['Best, narrow', 'of 100'], ['Better than', 'reference'],
    ['Total', 'cost'], ['Health', 'QALYs'], ['Inte-', 'gration'], ['Changes of', 'provider'],
  ];
  const widths = heads.map((head, c) => Math.max(...head.map((line) => line.length), ...rows.map(({ cells }) => cells[c].length)));
  const nameWidth = Math.max(8, Math.min(NAME_WIDTH, TEXT_COLUMNS - widths.reduce((sum, w) => sum + w + 2, 0)));
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(nameWidth)}${cells.map((cell, c) => `  ${cell.padStart(widths[c])}`).join('')}`.trimEnd();
  const receipt = receiptOf(result);
  const paragraphs = [
    `${plainText(answer.sentence)}.`,
    ...(answer.certainty === null || next === null || found.whole.probabilityBeatsNext === null
      ? []
      : [`Certainty: ${certaintyWords[answer.certainty]}; ${looks[option].name} is ahead of ${looks[next].name} in ${
        futures(found.whole.probabilityBeatsNext.mean)}.`]),
    ...(answer.margin === null ? [] : [`Margin: ${ended(plainText(answer.margin))}`]),
    ...(answer.spread === null ? [] : [`Spread: ${ended(plainText(answer.spread))}`]),
  ];
  return [
    ...wrapText(scenario.title),
    '',
    ...paragraphs.flatMap((paragraph) => wrapText(paragraph)),
    '',
    line('', heads.map(([top]) => top)),
    line('Option', heads.map(([, bottom]) => bottom)),
    '-'.repeat(Math.min(TEXT_COLUMNS, nameWidth + widths.reduce((sum, w) => sum + w + 2, 0))),
    ...rows.flatMap(({ name, cells }) => {
      const [first, ...rest] = wrapText(name, nameWidth);
      return [line(first, cells), ...rest];
    }),
    '',
    ...wrapText(`Reference: ${looks[reference].name}. Best, all: everything that matters. Best, narrow: price and clinical quality. `
      + `Simulation error (±, two standard errors): ${simulationError(found)}.`),
    '',
    `Receipt ${receiptCode(receipt)}: model ${receipt.modelVersion}, seed ${seed}, ${wholeNumber(receipt.trials)} futures of each option`,
    `Scenario ${receipt.scenario}`,
    'A decision aid: not legal advice, and not a forecast.',
    '',
  ].join('\n');
}

function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
