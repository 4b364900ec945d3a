import { questionIds, reasonFor, type QuestionId } from '../analysis/providerSelection/answers.ts';
import type { ProviderSelection } from '../analysis/providerSelection/providerSelection.ts';
import type { Scenario } from '../scenario/types.ts';
import { optionLooks } from './optionLook.ts';
import { conflictWords, factsWords } from './providerSelectionFacts.ts';
import { answerWords, questionWords } from './providerSelectionQuestions.ts';
import { optionRouteSentence, regimeRouteWords, routesSentence, standingWords, whyStanding } from './providerSelectionRoutes.ts';
import { lawSources, type LawSource, type LawStatement } from './providerSelectionSources.ts';
import { criteriaStatement, recordStatements, timingStatements, timingTable } from './providerSelectionTiming.ts';
import { heading, list, table, text, type RecordSection } from './recordBlocks.ts';

/** The regime's questions, their answers and what follows for the routes. */
export function routeSection(selection: ProviderSelection, scenario: Scenario): RecordSection {
  const { open, answers, conflicts } = selection;
  const looks = optionLooks(scenario);
  return {
    id: 'route',
    title: 'The route',
    blocks: [
      text(routesSentence(open, answers)),
      ...conflicts.map((conflict) => ({ kind: 'warning', text: [conflictWords(conflict, scenario)] }) as const),
      table({
        caption: 'The five routes of the Provider Selection Regime',
        columns: [
          { label: 'Route', numeric: false }, { label: 'Regulation', numeric: false }, { label: 'Stands', numeric: false }, { label: 'Why', numeric: false },
        ],
        rows: open.routes.map((route) => [
          regimeRouteWords[route.route].name, regimeRouteWords[route.route].regulation.replace(/^Regulation /, ''), standingWords[route.standing],
          whyStanding(route, answers),
        ]),
      }),
      heading('Each option’s route'),
      list(...selection.options.map((option, i) => optionRouteSentence(option, looks[i], selection, scenario))),
      heading('The questions and their answers'),
      table({
        caption: 'Numbers in brackets are those of the sources of law, below',
        columns: [
          { label: 'Question', numeric: false }, { label: 'Answer', numeric: false }, { label: 'Reason', numeric: false },
          { label: 'What the scenario says', numeric: false }, { label: 'Law', numeric: false },
        ],
        rows: asked(selection).map((id) => [
          questionWords[id].question,
          answerWords[answers[id]],
          reasonFor(scenario.record, id) || (answers[id] === 'unknown' ? '' : 'No reason given'),
          factsWords(id, selection.facts, scenario)?.join(' ') ?? 'It cannot tell',
          lawReference(id),
        ]),
      }),
      heading('Time'),
      table(timingTable(selection, scenario)),
      list(...timingStatements.map(statementWords)),
      heading('What a record has to hold'),
      list(...recordStatements.map(statementWords)),
      heading('Sources of law'),
      list(...(Object.keys(lawSources) as readonly LawSource[]).map((key, i) => `[${i + 1}] ${lawSources[key]}`)),
    ],
  };
}

/** The questions to show: that on the main part of a mixed contract only where it may matter. */
export function asked({ answers }: ProviderSelection): readonly QuestionId[] {
  return questionIds.filter((id) => id !== 'scope.mainly' || answers['scope.mixed'] !== 'no' || answers['scope.mainly'] !== 'unknown');
}

function lawReference(id: QuestionId): string {
  const { regulation, why } = questionWords[id];
  return `${regulation} ${sourceNumbers(why)}${why.toCheck === null ? '' : `. To be checked: ${why.toCheck}`}`;
}

/** A statement of law in a record, with the numbers of its sources. */
export function statementWords(statement: LawStatement): string {
  return `${statement.text} ${sourceNumbers(statement)}${statement.toCheck === null ? '' : ` To be checked: ${statement.toCheck}.`}`;
}

function sourceNumbers({ sources }: LawStatement): string {
  const keys = Object.keys(lawSources);
  return sources.map((source) => `[${keys.indexOf(source) + 1}]`).join(' ');
}

/** Everything told of the law that nobody has checked against its source. */
export function lawToCheck(): readonly string[] {
  const statements = [...questionIds.map((id) => questionWords[id].why), ...timingStatements, criteriaStatement, ...recordStatements];
  return statements.flatMap(({ toCheck }) => toCheck ?? []);
}
