import type { BidderAnswer, BidderKindId, FrailtyAnswer, LinkAnswer, QualityAnswer, WorryId } from './answers.ts';

/** What each answer says, as it stands in the middle of a sentence: on the page, and in the notes of what follows from it. */
export const answerPhrases: {
  readonly quality: Readonly<Record<QualityAnswer, string>>;
  readonly linked: Readonly<Record<LinkAnswer, string>>;
  readonly bidders: Readonly<Record<BidderAnswer, string>>;
  readonly bidderKinds: Readonly<Record<BidderKindId, string>>;
  readonly frailty: Readonly<Record<FrailtyAnswer, string>>;
  readonly worries: Readonly<Record<WorryId, string>>;
} = {
  quality: { worse: 'worse than most', average: 'about average', better: 'better than most', unknown: 'not known' },
  linked: { hardly: 'hardly', some: 'to some degree', well: 'well', unknown: 'not known' },
  bidders: { none: 'nobody else', one: 'one other', several: 'several others', unknown: 'not known' },
  bidderKinds: {
    neighbour: 'a neighbouring NHS trust',
    localVoluntary: 'a local charity or social enterprise',
    national: 'a national independent provider',
    nationalVoluntary: 'a national charity',
  },
  frailty: { well: 'mostly well', mixed: 'mixed', frail: 'mostly frail or very ill', unknown: 'not known' },
  worries: {
    price: 'what it costs',
    quality: 'the quality of care',
    handoffs: 'people lost between services',
    access: 'people who are not reached',
    disruption: 'disruption by a change',
    challenge: 'a challenge to the award',
    failing: 'a provider that fails',
  },
};
