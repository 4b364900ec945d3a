import { decimal, wholeNumber } from '../words/number.ts';
import { BEYOND_ERRORS, type ScenarioComparison } from './compareResults.ts';
import { TEXT_COLUMNS, wrapText } from './wrapText.ts';

/** Old results against new, as text to read in a terminal. */
export function comparisonText(compared: readonly ScenarioComparison[]): string {
  const both = compared.filter((one) => one.kind === 'both');
  const identical = both.filter((one) => one.identical).length;
  const beyond = both.reduce((sum, one) => sum + one.beyond.length, 0);
  return [
    ...wrapText(`${wholeNumber(both.length)} decisions compared: ${wholeNumber(identical)} the same to the last bit, `
      + `${wholeNumber(beyond)} figures that differ by more than ${BEYOND_ERRORS} standard errors.`),
    '',
    ...compared.flatMap(lines),
    '',
  ].join('\n');
}

function lines(one: ScenarioComparison): string[] {
  if (one.kind !== 'both') return wrapText(`${one.file}: only ${one.kind === 'onlyBefore' ? 'before' : 'after'}`);
  const { file, sameScenario, identical, answerBefore, answerAfter, differing, figures, beyond, optionsOnlyBefore, optionsOnlyAfter } = one;
  const said = [
    identical ? 'the same to the last bit' : `${wholeNumber(differing)} of ${wholeNumber(figures)} figures differ, ${wholeNumber(beyond.length)} beyond error`,
    ...(sameScenario ? [] : ['the scenario itself has changed']),
    ...(answerBefore === answerAfter ? [] : [`answer ${answerBefore} before, ${answerAfter} after`]),
    ...optionsOnlyBefore.map((id) => `option ${id} only before`),
    ...optionsOnlyAfter.map((id) => `option ${id} only after`),
  ];
  return [
    ...wrapText(`${file}: ${said.join('; ')}`),
    ...beyond.map(({ option, outcome, before, after, errors }) => (
      `  ${`${option} ${outcome}`.padEnd(50)}  ${number(before).padStart(15)}  ${number(after).padStart(15)}  ${errorWords(errors).padStart(12)}`
        .slice(0, TEXT_COLUMNS)
    )),
  ];
}

const errorWords = (errors: number): string => (Number.isFinite(errors) ? `${decimal(errors, 1)} errors` : 'no error');

/** Enough digits to tell two figures apart that differ beyond error. */
function number(value: number): string {
  const size = Math.abs(value);
  return size >= 10_000 ? wholeNumber(value) : decimal(value, size >= 100 ? 1 : 4);
}
