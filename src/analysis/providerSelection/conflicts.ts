import type { Answer, Answers, QuestionId } from './answers.ts';
import type { OptionRoute } from './optionRoutes.ts';
import type { OptionFacts, ScenarioFacts } from './scenarioFacts.ts';

/** Two things that cannot both be so: answers, or an answer and the figures, or a proposal and its route. */
export type Conflict =
  | { readonly kind: 'onlyAndChoice' | 'frameworkAndDirect'; readonly questions: readonly QuestionId[] }
  /** Only the present provider is said to be capable, and newcomers are expected. */
  | {
      readonly kind: 'onlyAndNewcomers';
      readonly questions: readonly QuestionId[];
      readonly lotIds: readonly string[];
      readonly newcomers: number;
    }
  /** Others are said to be capable, and no newcomer is expected for these services. */
  | { readonly kind: 'othersAndNobody'; readonly questions: readonly QuestionId[]; readonly lotIds: readonly string[] }
  | { readonly kind: 'endsAfterAll'; readonly questions: readonly QuestionId[]; readonly lotIds: readonly string[] }
  /** The value is said not to pass the limits, and of these options it does. */
  | { readonly kind: 'valueIsOver'; readonly questions: readonly QuestionId[]; readonly optionIds: readonly string[] }
  /** It is said to pass them, and of none does it. */
  | { readonly kind: 'valueIsUnder'; readonly questions: readonly QuestionId[] }
  /** The provider is said to be good enough, and its quality is more likely than not below what options ask for. */
  | { readonly kind: 'qualityIsBelow'; readonly questions: readonly QuestionId[]; readonly lotIds: readonly string[] }
  | { readonly kind: 'proposalIsClosed'; readonly questions: readonly QuestionId[]; readonly optionId: string };

/** What does not go together, in the order of the questions. @param proposed id of the option proposed, if any */
export function conflicts(
  answers: Answers, facts: ScenarioFacts, options: readonly OptionRoute[], proposed: string | undefined,
): readonly Conflict[] {
  const said = (id: QuestionId, answer: Answer): boolean => answers[id] === answer;
  const found: Conflict[] = [];
  if (said('scope.framework', 'yes') && (said('a.only', 'yes') || (said('b.choice', 'yes') && said('b.unlimited', 'yes')))) {
    const direct: readonly QuestionId[] = said('a.only', 'yes') ? ['a.only'] : ['b.choice', 'b.unlimited'];
    found.push({ kind: 'frameworkAndDirect', questions: ['scope.framework', ...direct] });
  }
  const contested = facts.lots.filter(({ newcomers }) => newcomers > 0);
  const newcomers = contested.reduce((sum, lot) => sum + lot.newcomers, 0);
  if (said('a.only', 'yes') && contested.length > 0) {
    found.push({ kind: 'onlyAndNewcomers', questions: ['a.only'], lotIds: contested.map(({ lotId }) => lotId), newcomers });
  }
  if (said('a.only', 'no') && contested.length === 0) {
    found.push({ kind: 'othersAndNobody', questions: ['a.only'], lotIds: facts.lots.map(({ lotId }) => lotId) });
  }
  if (said('a.only', 'yes') && said('b.choice', 'yes') && said('b.unlimited', 'yes')) {
    found.push({ kind: 'onlyAndChoice', questions: ['a.only', 'b.choice', 'b.unlimited'] });
  }
  const ending = facts.lots.filter(({ monthsLeft }) => monthsLeft < facts.horizonMonths).map(({ lotId }) => lotId);
  if (said('c.ending', 'no') && ending.length > 0) found.push({ kind: 'endsAfterAll', questions: ['c.ending'], lotIds: ending });
  found.push(...valueConflicts(answers['c.value'], facts.options));
  const below = facts.lots.filter(({ quality, leastQuality }) => quality.middle < leastQuality.low).map(({ lotId }) => lotId);
  const good = (['c.satisfying', 'c.likely'] as const).filter((id) => said(id, 'yes'));
  if (below.length > 0 && good.length > 0) found.push({ kind: 'qualityIsBelow', questions: good, lotIds: below });
  const proposal = options.find(({ optionId }) => optionId === proposed);
  if (proposal?.standing === 'closed') {
    const closed = proposal.ways.filter(({ standing }) => standing === 'closed');
    const questions = [...new Set(closed.flatMap(({ because }) => because))];
    found.push({ kind: 'proposalIsClosed', questions, optionId: proposal.optionId });
  }
  return found;
}

function valueConflicts(answer: Answer, options: readonly OptionFacts[]): readonly Conflict[] {
  if (answer === 'no') {
    const over = options.filter(({ awards }) => awards.some(({ change }) => change?.isOver === true)).map(({ optionId }) => optionId);
    return over.length === 0 ? [] : [{ kind: 'valueIsOver', questions: ['c.value'], optionIds: over }];
  }
  return answer === 'yes' && arithmetic(options) === 'no' ? [{ kind: 'valueIsUnder', questions: ['c.value'] }] : [];
}

/**
 * What the arithmetic says to the question of value, for all options that award directly; unknown where they differ, or too little is
 * known.
 */
export function arithmetic(options: readonly OptionFacts[]): Answer {
  const awards = options.flatMap((option) => option.awards);
  if (awards.length === 0) return 'unknown';
  if (awards.every(({ change }) => change?.isOver === false)) return 'no';
  const direct = options.filter((option) => option.awards.length > 0);
  return direct.every((option) => option.awards.some(({ change }) => change?.isOver === true)) ? 'yes' : 'unknown';
}
