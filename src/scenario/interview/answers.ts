/** The answers to the eight questions, as data. What is not answered is `null` and taken as not known. */

export const serviceKindIds = [
  'communityNursing', 'mentalHealth', 'children', 'urgentCare', 'plannedCare',
  'endOfLife', 'drugAlcohol', 'patientTransport', 'equipment', 'other',
] as const;
export type ServiceKindId = (typeof serviceKindIds)[number];

/** How good the present provider is, against others of its kind. */
export const qualityAnswers = ['worse', 'average', 'better', 'unknown'] as const;
export type QualityAnswer = (typeof qualityAnswers)[number];

/** How well it works with its partners today. */
export const linkAnswers = ['hardly', 'some', 'well', 'unknown'] as const;
export type LinkAnswer = (typeof linkAnswers)[number];

/** How many others would bid. */
export const bidderAnswers = ['none', 'one', 'several', 'unknown'] as const;
export type BidderAnswer = (typeof bidderAnswers)[number];

export const bidderKindIds = ['neighbour', 'localVoluntary', 'national', 'nationalVoluntary'] as const;
export type BidderKindId = (typeof bidderKindIds)[number];

/** How frail or ill those are who use the service. */
export const frailtyAnswers = ['well', 'mixed', 'frail', 'unknown'] as const;
export type FrailtyAnswer = (typeof frailtyAnswers)[number];

export const worryIds = ['price', 'quality', 'handoffs', 'access', 'disruption', 'challenge', 'failing'] as const;
export type WorryId = (typeof worryIds)[number];

/** The ways to commission that a decision usually compares; also the ids of the options that are made of them. */
export const optionPatternIds = ['keep', 'keep-plan', 'price-led', 'balanced', 'whole-value', 'most-suitable'] as const;
export type OptionPatternId = (typeof optionPatternIds)[number];

export interface Answers {
  readonly kind: ServiceKindId | null;
  /** What the service is called; empty: the name of its kind. At most 60 characters on one line. */
  readonly name: string;
  /** £ a year. */
  readonly annualValue: number | null;
  /** Whole months until the present contract ends. */
  readonly contractEndMonth: number | null;
  /** Whole years that the next contract would run. */
  readonly termYears: number | null;
  readonly quality: QualityAnswer | null;
  readonly linked: LinkAnswer | null;
  /** Where one partner differs from `linked`, by the partner's id in the kind of service. */
  readonly linkedWith: Readonly<Record<string, LinkAnswer>>;
  readonly bidders: BidderAnswer | null;
  readonly bidderKinds: readonly BidderKindId[];
  /** People who use the service in a year. */
  readonly people: number | null;
  /** 0..1, of people who live in the most deprived fifth of places. */
  readonly deprivedShare: number | null;
  readonly frailty: FrailtyAnswer | null;
  readonly worries: readonly WorryId[];
  /** What is to be compared; none: all six. */
  readonly options: readonly OptionPatternId[];
}

/** What each number may be, both ends included. */
export const answerLimits = {
  name: 60,
  annualValue: { min: 1000, max: 10_000_000_000 },
  contractEndMonth: { min: 0, max: 120 },
  termYears: { min: 2, max: 15 },
  people: { min: 1, max: 60_000_000 },
  deprivedShare: { min: 0, max: 1 },
} as const;

/** Before the first answer: everything to be compared, nothing known. */
export const noAnswers: Answers = {
  kind: null,
  name: '',
  annualValue: null,
  contractEndMonth: null,
  termYears: null,
  quality: null,
  linked: null,
  linkedWith: {},
  bidders: null,
  bidderKinds: [],
  people: null,
  deprivedShare: null,
  frailty: null,
  worries: [],
  options: optionPatternIds,
};
