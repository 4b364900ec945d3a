import type { Scenario, View } from '../types.ts';
import { answerPhrases } from './answerPhrases.ts';
import { optionPatternIds, type Answers, type WorryId } from './answers.ts';
import { assumptionsOf } from './assumptionsOf.ts';
import { defaultSources } from './defaults/defaultSources.ts';
import { ANSWERS_SOURCE } from './judged.ts';
import { linkAnswerFor, linksOf, partnersOf } from './networkOfAnswers.ts';
import { patternOption } from './optionPatterns.ts';
import { segmentsOf } from './peopleOf.ts';
import { newcomersOf, presentProvider } from './providers.ts';
import { nameOf } from './readAnswers.ts';
import { serviceKinds } from './serviceKinds.ts';

/** Id of the one service that is decided on. */
const LOT = 'service';
/** Where the answers give neither: a contract that ends in a year and a half, and one for five years after it. */
const USUAL_END_MONTH = 18;
const USUAL_TERM_YEARS = 5;
/** Working relationships take 6.5 years to come near what they can reach: a shorter view would leave part of them out. */
const LEAST_HORIZON = 120;
const MOST_HORIZON = 240;

/**
 * A complete decision from the answers to the interview: one service, its partners and links, newcomers, people, the default
 * assumptions, and the options to be compared. Whatever is not answered is taken as not known, with wide ranges. What an answer
 * led to is marked as a judgement of grade C and says so in its note; what comes from the evidence keeps its grade and source.
 */
export function interviewScenario(answers: Answers): Scenario {
  const kind = serviceKinds[answers.kind ?? 'other'];
  const name = nameOf(answers.name) === '' ? kind.name : nameOf(answers.name);
  const annualValue = answers.annualValue ?? kind.annualValue;
  const contractEndMonth = answers.contractEndMonth ?? USUAL_END_MONTH;
  const termMonths = (answers.termYears ?? USUAL_TERM_YEARS) * 12;
  const linked = kind.partners.map((partner) => linkAnswerFor(answers, partner));
  const challengers = newcomersOf(answers, linked);
  const chosen = optionPatternIds.filter((id) => answers.options.length === 0 || answers.options.includes(id));
  const scenario: Scenario = {
    format: 'keep-or-compete',
    version: 1,
    title: `${name}: keep or compete`,
    summary: 'Made from the answers to eight questions.',
    sources: {},
    about: aboutOf(answers),
    view: viewOf(answers, chosen[0], challengers[0].id),
    horizonMonths: Math.min(MOST_HORIZON, Math.max(LEAST_HORIZON, Math.ceil((contractEndMonth + termMonths) / 12) * 12)),
    partners: partnersOf(kind),
    lots: [{ id: LOT, name, annualValue, contractEndMonth, incumbent: presentProvider(answers, kind.sector, linked), challengers }],
    links: linksOf(answers, kind, LOT),
    segments: segmentsOf(answers, kind, LOT),
    assumptions: assumptionsOf(answers, kind, annualValue, termMonths),
    values: { qalyValue: 25_000, deprivedWeight: 1, joinedUpYearValue: 0, discountCosts: 0.035, discountHealth: 0.015 },
    options: chosen.map((id) => patternOption(id, { annualValue, termMonths })),
  };
  return { ...scenario, sources: sourcesOf(scenario) };
}

/** The sources that the scenario cites, and those of its values. */
function sourcesOf(scenario: Scenario): Readonly<Record<string, string>> {
  const cited = new Set<string>(['nice2026', 'greenBook']);
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('source' in part && typeof part.source === 'string') cited.add(part.source);
    Object.values(part).forEach(visit);
  };
  visit([scenario.partners, scenario.lots, scenario.links, scenario.segments, scenario.assumptions]);
  return {
    ...Object.fromEntries(Object.entries(defaultSources).filter(([key]) => cited.has(key))),
    [ANSWERS_SOURCE]: 'Your answers to the eight questions, and what is usual for the kind of service: judgements, to be replaced by local figures.',
  };
}

/** The pair of inputs that each worry asks about first. */
function inputsOf(worry: WorryId, challengerId: string): readonly [string, string] {
  const incumbent = `lots.${LOT}.incumbent`;
  switch (worry) {
    case 'price':
      return ['assumptions.market.challengerOptimism', 'assumptions.market.priceDriftPerYear'];
    case 'quality':
      return [`${incumbent}.quality`, `lots.${LOT}.challengers.${challengerId}.quality`];
    case 'handoffs':
      return ['assumptions.handoffs.failureWithoutIntegration', 'assumptions.handoffs.qalyLossLost'];
    case 'access':
      return [`${incumbent}.reach`, 'assumptions.access.reachEffect'];
    case 'disruption':
      return ['assumptions.transition.depth', 'assumptions.relationships.retained.trust'];
    case 'challenge':
      return ['assumptions.routes.competitive.challengeProbability', 'assumptions.routes.directAward.challengeProbability'];
    case 'failing':
      return [`${incumbent}.quality`, 'assumptions.contractFailure.baseHazardPerYear'];
  }
}

/** The map starts from what worries most: both inputs of one worry, or the first of each of two that differ. */
function viewOf({ worries }: Answers, reference: string, challengerId: string): View {
  if (worries.length === 0) return { reference };
  const [first, second] = worries.map((worry) => inputsOf(worry, challengerId));
  const other = second === undefined || second[0] === first[0] ? first[1] : second[0];
  return {
    reference,
    breakEven: [first[0], other],
    why: `From your worries: ${worries.slice(0, 2).map((worry) => answerPhrases.worries[worry]).join(', and ')}.`,
  };
}

function aboutOf(answers: Answers): NonNullable<Scenario['about']> {
  const worries = answers.worries.map((worry) => answerPhrases.worries[worry]);
  return {
    purpose: `The contract comes to its end. Keep the provider, keep it with a plan, or put the service out to competition?${
      worries.length === 0 ? '' : ` What worries those who decide: ${worries.join('; ')}.`}`,
    limits: [
      'A start, not a finding: one service, partners and handoffs as they are usual for its kind, and whatever was not known left wide. Replace it by local figures, those that drive the answer first.',
      'A QALY is valued at £25,000, the low end of the £25,000 to £35,000 that NICE uses from April 2026; costs are discounted at 3.5% and health at 1.5% a year (Green Book). Nothing is added for joined-up care itself or for deprived people: both are yours to set.',
      'Studies find effects of integration on hospital use that are small, slow and sometimes adverse; the ranges keep that. First building and rebuilding of trust have one speed here, and relationships do not fade unless a provider changes: both lean towards keeping.',
      'An average provider and an average newcomer have the same quality, reach and ability to work with others. A newcomer is taken to be 2% cheaper; the studies say −3 to 7%.',
      ...(answers.kind === 'drugAlcohol'
        ? ['Deaths among people whose treatment changes hands are not counted. Of 5,335 people on opioid substitution 47 died after a transfer, 9 in the first two weeks (Bogdanowicz and others 2018, Addiction 113: 946).']
        : []),
      'The plan costs 2.25% of the contract; what it achieves is a judgement, and a plan could go with a tender too. Weights: balanced near common practice, whole value near 80 to 20 of quality to price.',
    ].join(' '),
  };
}
