import type { Answer, QuestionId } from '../analysis/providerSelection/answers.ts';
import type { LawStatement } from './providerSelectionSources.ts';

/** A question of the regime in words. */
export interface QuestionWords {
  readonly question: string;
  /** Why it is asked, with its sources. */
  readonly why: LawStatement;
  /** In the regulations of 2023. */
  readonly regulation: string;
  /** To stand after "waits for". */
  readonly waits: string;
  /** What an answer closes routes by, to stand after "because"; an answer without closes none. */
  readonly closes: Readonly<Partial<Record<Exclude<Answer, 'unknown'>, string>>>;
}

const mustUseB = 'people choose among an unlimited number of providers, and so Direct Award B must be used';
const considerable = 'you change the service, and its value rises past both limits';

/** The questions in words. The law is told shortly, and in each place is said what was not found in a source. */
export const questionWords: Readonly<Record<QuestionId, QuestionWords>> = {
  'scope.health': {
    question: 'Is this a health care service in the regime’s sense?',
    why: {
      text: 'The regime covers health care that the NHS or a council in England buys. It has no lowest value. Other services are bought under other law.',
      sources: ['regulations', 'questions'],
      toCheck: 'that social care outside the regime follows the Procurement Act 2023',
    },
    regulation: 'Regulation 3, schedule 1',
    waits: 'whether this is health care in the regime’s sense',
    closes: { no: 'this is not health care in the regime’s sense' },
  },
  'scope.mixed': {
    question: 'Does the contract also buy things that are not health care?',
    why: {
      text: 'A contract for health care and other things together may fall under the regime as a whole.',
      sources: ['mixed'],
      toCheck: 'when a mixed contract falls under it',
    },
    regulation: 'Regulation 3',
    waits: 'whether the contract buys other things too',
    closes: { yes: 'health care is not the main part of what is bought' },
  },
  'scope.mainly': {
    question: 'Is health care the main part, and could the rest not reasonably be bought apart?',
    why: {
      text: 'Asked of a contract that buys other things too. Both must hold for the regime to cover it.',
      sources: ['mixed'],
      toCheck: 'both parts of this test, and that the main part goes by value',
    },
    regulation: 'Regulation 3',
    waits: 'whether health care is the main part',
    closes: { no: 'health care is not the main part of what is bought' },
  },
  'scope.framework': {
    question: 'Is this to be a framework agreement?',
    why: {
      text: 'A framework agreement is made by the competitive process. Contracts under it come later.',
      sources: ['competitive', 'fiveRoutes'],
      toCheck: null,
    },
    regulation: 'Regulations 11 and 16',
    waits: 'whether this is a framework agreement',
    closes: { yes: 'a framework agreement needs the competitive process' },
  },
  'a.only': {
    question: 'Is the present provider the only one that can provide this service?',
    why: {
      text: 'If so, Direct Award A must be used. Others count only where they are a realistic alternative.',
      sources: ['awardA', 'fiveRoutes'],
      toCheck: null,
    },
    regulation: 'Regulations 6 and 7',
    waits: 'whether only the present provider can do it',
    closes: {
      yes: 'only the present provider can do it, and so Direct Award A must be used',
      no: 'others than the present provider can do it',
    },
  },
  'b.choice': {
    question: 'Do people choose their provider of this service?',
    why: {
      text: 'By legal right, or because you offer a choice. With no limit on providers, Direct Award B must then be used.',
      sources: ['fiveRoutes', 'firstCases'],
      toCheck: null,
    },
    regulation: 'Regulations 6(4) and 8',
    waits: 'whether people choose their provider',
    closes: { yes: mustUseB, no: 'people do not choose their provider' },
  },
  'b.unlimited': {
    question: 'Can every provider that meets the requirements have a contract?',
    why: {
      text: 'Direct Award B sets no limit on providers. Each must be able to know of it and come forward.',
      sources: ['fiveRoutes'],
      toCheck: null,
    },
    regulation: 'Regulations 6(4) and 8',
    waits: 'whether the number of providers is unlimited',
    closes: { yes: mustUseB, no: 'the number of providers is limited' },
  },
  'c.ending': {
    question: 'Does a contract end that the new one is to replace?',
    why: {
      text: 'Direct Award C gives a new contract to the present provider when the old one expires.',
      sources: ['awardC'],
      toCheck: null,
    },
    regulation: 'Regulations 6 and 9',
    waits: 'whether a contract ends',
    closes: { no: 'no contract ends that the new one would replace' },
  },
  'c.character': {
    question: 'Is the new contract materially different in character from the present one as first made?',
    why: {
      text: 'If so, the change is considerable, whatever its value. The Panel wants your position on this in writing.',
      sources: ['awardC', 'panelOnC'],
      toCheck: null,
    },
    regulation: 'Regulations 6 and 9',
    waits: 'whether the contract differs in character',
    closes: { yes: 'the new contract differs materially in character' },
  },
  'c.authority': {
    question: 'Do changes in the service come from your own decision?',
    why: {
      text: 'Only then can a rise in value be a considerable change.',
      sources: ['awardC'],
      toCheck: 'that more patients, or prices by a formula in the contract, are no decision of yours',
    },
    regulation: 'Regulations 6 and 9',
    waits: 'whether changes come from your decision',
    closes: { yes: considerable },
  },
  'c.value': {
    question: 'Is the new contract worth at least £500,000 and at least 25% more over its life?',
    why: {
      text: 'Both limits count, against the present contract’s lifetime value when it was made.',
      sources: ['awardC'],
      toCheck: 'the limit of 25%',
    },
    regulation: 'Regulations 6 and 9',
    waits: 'whether the value passes both limits',
    closes: { yes: considerable },
  },
  'c.satisfying': {
    question: 'Is the present provider satisfying its contract?',
    why: {
      text: 'Your view, with evidence against the key criteria. The Panel sent an £82m award back for want of it.',
      sources: ['awardC', 'panelOnC'],
      toCheck: null,
    },
    regulation: 'Regulations 6 and 9',
    waits: 'whether the present provider satisfies its contract',
    closes: { no: 'the present provider is not satisfying its contract' },
  },
  'c.likely': {
    question: 'Is the present provider likely to satisfy the new contract to a sufficient standard?',
    why: {
      text: 'Your view again, with evidence. The same standard of record applies as to a competition.',
      sources: ['awardC', 'panelOnRecords'],
      toCheck: null,
    },
    regulation: 'Regulations 6 and 9',
    waits: 'whether the present provider is likely to satisfy the new one',
    closes: { no: 'the present provider is not likely to satisfy the new contract' },
  },
  'm.identify': {
    question: 'Can you identify the most suitable provider without a competition?',
    why: {
      text: 'By judgement against the key criteria. It needs to be known who else could provide the service.',
      sources: ['fiveRoutes'],
      toCheck: 'that all likely providers, and all information at hand, must be weighed',
    },
    regulation: 'Regulations 6 and 10',
    waits: 'whether the most suitable provider can be identified',
    closes: { no: 'the most suitable provider cannot be identified without a competition' },
  },
};

export const answerWords: Readonly<Record<Answer, string>> = { yes: 'Yes', no: 'No', unknown: 'Not known yet' };
