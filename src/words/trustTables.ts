import type { ReplayFinding, TargetFinding } from '../analysis/calibration/calibrate.ts';
import type { SanitySummary, ValidationReport } from '../analysis/calibration/validation.ts';
import type { RuleCount } from '../analysis/sanity/checkSanity.ts';
import type { FigureTable } from '../charts/frame.ts';
import { figureWords, publishedRange, roleWords, targetWords, verdictWords } from './calibrationWords.ts';
import { wholeNumber } from './number.ts';
import { amount, placeWords, replayVerdictWords, replayWords } from './replayWords.ts';
import { boundWords, directionWords, limitWords } from './sanityWords.ts';

type Titles = ReadonlyMap<string, string>;

/** A decision's title by its file; the file's own name where it is not there. */
export const titlesOf = ({ scenarios }: ValidationReport): Titles => new Map(scenarios.map(({ file, title }) => [file, title]));

/** One published figure beside the model's, decision by decision. */
export function targetTable(found: readonly TargetFinding[], titles: Titles): FigureTable {
  const [first] = found;
  return {
    caption: `Published: ${publishedRange(first)}. ${targetWords[first.target].title}`,
    columns: [
      { label: 'Decision', numeric: false }, { label: 'Option', numeric: false }, { label: 'The model’s figure', numeric: true }, { label: 'Verdict', numeric: false },
    ],
    rows: found.map(({ scenario, role, figure, verdict }) => [
      titles.get(scenario) ?? scenario, roleWords[role], figureWords(figure), verdictWords(verdict),
    ]),
  };
}

/** Every case beside the futures of the decision built after it. */
export function replayTable(found: readonly ReplayFinding[]): FigureTable {
  return {
    caption: 'Cases held against the futures of the decision built after each',
    columns: [
      { label: 'Case', numeric: false }, { label: 'What happened', numeric: false }, { label: 'What is looked at', numeric: false },
      { label: 'Observed', numeric: true }, { label: 'In the futures', numeric: false }, { label: 'Verdict', numeric: false },
      { label: 'What it cannot show', numeric: false }, { label: 'Source', numeric: false },
    ],
    rows: found.map((one) => {
      const { title, happened, seen, unit, note, source } = replayWords[one.replay];
      const observed = one.observed === null ? 'it happened' : amount(one.observed, unit);
      return [title, happened, seen, observed, placeWords(one), replayVerdictWords[one.verdict], note, source];
    }),
  };
}

/** Rules with how often they were looked at and broken. */
export function ruleTables({ directions, bounds, limits }: SanitySummary): readonly FigureTable[] {
  const counts = ({ checked, moved, faults }: RuleCount): string[] => [wholeNumber(checked), wholeNumber(moved), wholeNumber(faults)];
  const simple = (caption: string, rules: readonly RuleCount[], words: Readonly<Record<string, string>>): FigureTable => ({
    caption,
    columns: [{ label: 'Rule', numeric: false }, { label: 'Futures looked at', numeric: true }, { label: 'Broken', numeric: true }],
    rows: rules.map((one) => [words[one.rule], wholeNumber(one.checked), wholeNumber(one.faults)]),
  });
  return [
    {
      caption: 'Directions: what an input must move, and what it must not, from low to high',
      columns: [
        { label: 'Rule', numeric: false }, { label: 'Why, and what is left open', numeric: false }, { label: 'Looked at', numeric: true },
        { label: 'Moved', numeric: true }, { label: 'Broken', numeric: true },
      ],
      rows: directions.map((one) => [directionWords[one.rule].rule, directionWords[one.rule].reason, ...counts(one)]),
    },
    simple('Bounds: what holds in every future of every option', bounds, boundWords),
    simple('Limits: what must hold at the edge of what can be described', limits, limitWords),
  ];
}

/** "Of 33 comparisons 28 lie within the published range, 5 do not. 8 wait for a decision or do not arise." */
export function targetsSentence(found: readonly TargetFinding[]): string {
  const within = found.filter(({ verdict }) => verdict === 'within').length;
  const off = found.filter(({ verdict }) => verdict === 'below' || verdict === 'above').length;
  const open = found.length - within - off;
  return `Of ${wholeNumber(within + off)} comparisons ${wholeNumber(within)} lie within the published range and ${wholeNumber(off)} do not.`
    + (open === 0 ? '' : ` In ${wholeNumber(open)} more the question does not arise.`);
}

export function replaysSentence(found: readonly ReplayFinding[]): string {
  const count = (verdict: ReplayFinding['verdict']): number => found.filter((one) => one.verdict === verdict).length;
  const open = found.length - count('within') - count('edge') - count('outside');
  return `Of ${wholeNumber(found.length - open)} things that happened ${wholeNumber(count('within'))} lie well within the futures, `
    + `${wholeNumber(count('edge'))} at their edge and ${wholeNumber(count('outside'))} outside.`
    + (open === 0 ? '' : ` ${wholeNumber(open)} more cannot be looked at.`);
}

export function sanitySentence({ inputs, variants, directions, bounds, limits }: SanitySummary, trials: number): string {
  const rules = directions.length + bounds.length + limits.length;
  const broken = [...directions, ...bounds, ...limits].reduce((sum, { faults }) => sum + faults, 0);
  return `${wholeNumber(inputs)} inputs stood at low, central and high, in ${wholeNumber(variants)} variants of ${wholeNumber(trials)} futures each. `
    + `Of ${wholeNumber(rules)} rules ${broken === 0 ? 'none was broken' : `some were broken, ${wholeNumber(broken)} times in all`}.`;
}
