import { checkQuantity } from '../../scenario/checkQuantity.ts';
import { crossChecks } from '../../scenario/crossChecks.ts';
import type { EditCommand } from '../../scenario/edit.ts';
import { issuesOf, type Problem } from '../../scenario/issues.ts';
import { parseValue } from '../../scenario/parse.ts';
import { quantityPaths } from '../../scenario/path.ts';
import type { Scenario } from '../../scenario/types.ts';
import { refusalWords } from '../../words/refusalWords.ts';

/** What is wrong with a document, in words. */
export interface Fault {
  readonly message: string;
}

/**
 * Is a valid document still valid after a change? null where it is. A quantity, which changes many times a second while a handle
 * is dragged, is checked by itself and against the other parts; after any other change the whole document is.
 */
export function checkEdit(scenario: Scenario, command: EditCommand): Fault | null {
  const place = command.kind === 'setQuantity' ? quantityPaths(scenario).find(({ path }) => path === command.path) : undefined;
  if (place === undefined) {
    const parsed = parseValue(scenario);
    return parsed.ok ? null : { message: refusalWords(parsed.issues[0], scenario) };
  }
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  checkQuantity(place.quantity, place.field, report);
  crossChecks(scenario, report);
  return problems.length === 0 ? null : { message: refusalWords(issuesOf(problems)[0], scenario) };
}
