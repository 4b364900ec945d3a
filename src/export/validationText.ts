import type { ValidationReport } from '../analysis/calibration/validation.ts';
import type { TargetFinding } from '../analysis/calibration/calibrate.ts';
import type { RuleCount } from '../analysis/sanity/checkSanity.ts';
import { figureWords, publishedRange, roleWords, targetWords, verdictWords } from '../words/calibrationWords.ts';
import { wholeNumber } from '../words/number.ts';
import { casesLeftOut, placeWords, replayVerdictWords, replayWords, SELECTION } from '../words/replayWords.ts';
import { boundWords, directionWords, faultWords, limitWords } from '../words/sanityWords.ts';
import { TEXT_COLUMNS, wrapText } from './wrapText.ts';

/** The model held against the world, as text to read in a terminal; what fails is left standing, with what it means. */
export function validationText(report: ValidationReport): string {
  const { modelVersion, seed, trials, scenarios } = report;
  return [
    'The model held against the world',
    '='.repeat(32),
    ...wrapText(`Model ${modelVersion}, seed ${seed}, ${wholeNumber(trials)} futures of each option, ${wholeNumber(scenarios.length)} decisions. `
      + 'Simulation error (±) is two standard errors.'),
    '',
    ...title('Published figures'),
    ...targetLines(report.targets),
    ...title('Cases replayed'),
    ...wrapText(SELECTION),
    '',
    ...report.replays.flatMap((found) => {
      const { title: name, happened, seen, note } = replayWords[found.replay];
      return [
        columns([[name, 74], [replayVerdictWords[found.verdict], 24]]),
        ...indented(`${happened} ${seen}${seen.endsWith('?') ? '' : ':'} ${placeWords(found)} ${note}`),
      ];
    }),
    '',
    ...wrapText(casesLeftOut),
    '',
    ...title('Rules of sense'),
    ...wrapText(`${wholeNumber(report.sanity.inputs)} inputs at low, central and high, ${wholeNumber(report.sanity.variants)} variants, `
      + `${wholeNumber(report.sanityTrials)} futures each.`),
    '',
    columns([['Rule', 60], ['Looked at', 12, 'right'], ['Moved', 12, 'right'], ['Broken', 8, 'right']]),
    '-'.repeat(TEXT_COLUMNS),
    ...report.sanity.directions.flatMap((count) => ruleLines(count, `${directionWords[count.rule].rule} ${directionWords[count.rule].reason}`)),
    ...report.sanity.bounds.flatMap((count) => ruleLines(count, boundWords[count.rule])),
    ...report.sanity.limits.flatMap((count) => ruleLines(count, limitWords[count.rule])),
    ...(report.sanity.faults.length === 0 ? [] : ['', ...title('Broken rules')]),
    ...report.sanity.faults.slice(0, MOST).flatMap((fault) => indented(`${fault.scenario}: ${faultWords(fault)}`)),
    ...(report.sanity.faults.length > MOST ? [`… and ${wholeNumber(report.sanity.faults.length - MOST)} more`] : []),
    '',
  ].join('\n');
}

const MOST = 40;

const title = (words: string): string[] => [words, '-'.repeat(words.length)];
const indented = (words: string): string[] => wrapText(words, TEXT_COLUMNS - 2).map((line) => `  ${line}`);

function targetLines(targets: readonly TargetFinding[]): string[] {
  const ids = [...new Set(targets.map(({ target }) => target))];
  return ids.flatMap((id) => {
    const found = targets.filter(({ target }) => target === id);
    const words = targetWords[id];
    const off = (['below', 'above'] as const).filter((side) => found.some(({ verdict }) => verdict === side));
    return [
      ...wrapText(`${words.title} (published: ${publishedRange(found[0])})`),
      ...indented(words.published),
      ...indented(words.how),
      ...found.map(({ scenario, role, figure, verdict }) => (
        `  ${columns([[`${scenario}, ${roleWords[role]}`, 56], [figureWords(figure), 18, 'right'], [verdictWords(verdict), 22]])}`.trimEnd()
      )),
      ...off.flatMap((side) => indented(`${side === 'below' ? 'Below' : 'Above'}: ${words[side]}`)),
      ...indented(`Source: ${words.source}`),
      '',
    ];
  });
}

function ruleLines({ checked, moved, faults }: RuleCount, words: string): string[] {
  const [head, ...rest] = wrapText(words, 60);
  return [columns([[head, 60], [wholeNumber(checked), 12, 'right'], [wholeNumber(moved), 12, 'right'], [wholeNumber(faults), 8, 'right']]), ...rest];
}

function columns(cells: readonly (readonly [string, number, 'right'?])[]): string {
  return cells.map(([text, width, side]) => (side === 'right' ? text.padStart(width) : text.padEnd(width))).join('  ').trimEnd();
}
