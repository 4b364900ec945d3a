import type { FigureTable } from '../charts/frame.ts';
import { strategyOf } from '../scenario/strategyOf.ts';
import type { Criterion, Option, Scenario } from '../scenario/types.ts';
import { routeWords } from './assumptionWords.ts';
import { statementWords } from './decisionRecordRoute.ts';
import { lowerFirst } from './firstLetter.ts';
import { decimal, horizon, money } from './number.ts';
import { optionLooks } from './optionLook.ts';
import { listedWords } from './providerSelectionRoutes.ts';
import { criteriaStatement } from './providerSelectionTiming.ts';
import { table, text, written, type RecordSection } from './recordBlocks.ts';

/** The five key criteria as the regime names them. */
export const keyCriterionWords: Readonly<Record<Criterion, string>> = {
  quality: 'Quality and innovation',
  value: 'Value',
  integration: 'Integration, collaboration and service sustainability',
  access: 'Access, inequalities and choice',
  socialValue: 'Social value',
};
const criteria = Object.keys(keyCriterionWords) as readonly Criterion[];

/** What is proposed, by whom, when and why. */
export function decisionSection(scenario: Scenario): RecordSection {
  const { record } = scenario;
  const proposed = optionLooks(scenario).find(({ id }) => id === record?.proposed);
  return {
    id: 'decision',
    title: 'The decision',
    blocks: [
      proposed === undefined ? written('Proposed', undefined) : text('Proposed: ', { option: proposed }, '.'),
      written('Decided by', record?.decidedBy),
      written('Decided on', record?.decidedOn),
      written('Reasons', record?.reasons),
      written('Conflicts of interest, and how they were dealt with', record?.conflicts),
    ],
  };
}

/** What the decision is about, and between what. */
export function questionSection(scenario: Scenario): RecordSection {
  const { summary, about, lots, options, horizonMonths } = scenario;
  return {
    id: 'question',
    title: 'What is decided',
    blocks: [
      ...(summary === undefined || summary.trim() === '' ? [] : [text(summary)]),
      ...(about?.purpose === undefined || about.purpose.trim() === '' ? [] : [text(about.purpose)]),
      table({
        caption: 'The services',
        columns: [
          { label: 'Service', numeric: false }, { label: 'Present provider', numeric: false },
          { label: 'A year', numeric: true }, { label: 'Months left', numeric: true },
        ],
        rows: lots.map((lot) => [lot.name, lot.incumbent.name, money(lot.annualValue), String(lot.contractEndMonth)]),
      }),
      table({
        caption: `The options, over ${horizon(horizonMonths)}`,
        columns: [
          { label: 'Option', numeric: false }, { label: 'How the contract is awarded', numeric: false },
          { label: 'Contract, months', numeric: true }, { label: 'Comes with', numeric: false },
        ],
        rows: options.map((option) => optionRow(option, scenario)),
      }),
    ],
  };
}

function optionRow(option: Option, { lots }: Scenario): readonly string[] {
  const strategies = lots.map((lot) => strategyOf(option, lot.id));
  const each = (words: readonly string[]): string => [...new Set(words)].join('; ');
  const extras = strategies.map(({ integrationPlan, review, trackRecord, route }) => listedWords([
    ...(integrationPlan === null ? [] : ['plan for working relationships']),
    ...(review === null || route !== 'directAward' ? [] : ['regular reviews']),
    ...(trackRecord && route !== 'directAward' ? ['track record asked for'] : []),
  ]) || 'nothing more');
  return [
    option.name,
    each(strategies.map(({ route }) => routeWords[route])),
    each(strategies.map(({ termMonths }) => String(termMonths))),
    each(extras),
  ];
}

/** The five key criteria: what each weighs in every option that scores providers, and why. */
export function criteriaSection(scenario: Scenario): RecordSection {
  const weights = criteriaTable(scenario);
  const reasons = scenario.record?.weightReasons;
  return {
    id: 'criteria',
    title: 'The key criteria',
    blocks: [
      text(statementWords(criteriaStatement)),
      weights === null ? text('No option scores providers against each other, so none has weights.') : table({ ...weights, caption: 'Weights of the key criteria, percent' }),
      ...criteria.map((criterion) => written(keyCriterionWords[criterion], reasons?.[criterion])),
    ],
  };
}

/** Weights in percent by criterion and option; null where no option scores providers. Services with weights of their own stand apart. */
export function criteriaTable(scenario: Scenario): FigureTable | null {
  const columns = scenario.options.flatMap((option) => {
    const scored = scenario.lots.filter((lot) => strategyOf(option, lot.id).route !== 'directAward');
    const byWeights = new Map<string, { readonly weights: Readonly<Record<Criterion, number>>; readonly names: string[] }>();
    for (const lot of scored) {
      const { weights } = strategyOf(option, lot.id);
      const key = criteria.map((criterion) => weights[criterion]).join(' ');
      const same = byWeights.get(key);
      if (same === undefined) byWeights.set(key, { weights, names: [lot.name] });
      else same.names.push(lot.name);
    }
    const groups = [...byWeights.values()];
    return groups.map(({ weights, names }) => ({ label: groups.length > 1 ? `${option.name}, ${listedWords(names)}` : option.name, weights }));
  });
  if (columns.length === 0) return null;
  return {
    caption: 'Weights, percent',
    columns: [{ label: 'Key criterion', numeric: false }, ...columns.map(({ label }) => ({ label, numeric: true }))],
    rows: criteria.map((criterion) => [
      keyCriterionWords[criterion],
      ...columns.map(({ weights }) => {
        const sum = criteria.reduce((total, one) => total + weights[one], 0);
        return decimal((100 * weights[criterion]) / sum, 1).replace(/\.0$/, '');
      }),
    ]),
  };
}

/** What a record still lacks, by name, in the order of the page. */
export function missingParts({ record, options }: Scenario): readonly string[] {
  const empty = (words: string | undefined): boolean => (words ?? '').trim() === '';
  return [
    ...(options.some(({ id }) => id === record?.proposed) ? [] : ['the option that is proposed']),
    ...(empty(record?.reasons) ? ['the reasons for the decision'] : []),
    ...(empty(record?.decidedBy) ? ['who decides'] : []),
    ...(empty(record?.decidedOn) ? ['when it is decided'] : []),
    ...(empty(record?.conflicts) ? ['conflicts of interest'] : []),
    ...criteria.filter((criterion) => empty(record?.weightReasons?.[criterion])).map((criterion) => (
      `why ${lowerFirst(keyCriterionWords[criterion])} counts as it does`
    )),
  ];
}
