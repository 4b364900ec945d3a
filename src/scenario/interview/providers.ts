import type { Challenger, Incumbent, Sector } from '../types.ts';
import type { Answers, BidderAnswer, BidderKindId, LinkAnswer, QualityAnswer } from './answers.ts';
import { answerPhrases } from './answerPhrases.ts';
import { judged, judgedShare, moved, times, type Three } from './judged.ts';

/**
 * Present provider and newcomers. Neutral by construction: an average present provider and an average newcomer have the same middles of
 * quality, ability to work with others, reach and social value. A newcomer to a place whose provider is not average differs from it as
 * studies say (quality), or lies halfway between it and an average one (what the place makes of a provider comes with the place). What
 * else tells them apart is evidence, cited at each number: a newcomer's own cost, and the relationships that it brings.
 */

const quality: Readonly<Record<QualityAnswer, Three>> = {
  worse: [0.44, 0.53, 0.61],
  average: [0.55, 0.62, 0.69],
  better: [0.63, 0.7, 0.76],
  unknown: [0.47, 0.62, 0.75],
};
/** Points by which a newcomer is better than such a provider, in the middle. */
const advantage: Readonly<Record<QualityAnswer, number>> = { worse: 0.06, average: 0, better: -0.01, unknown: 0 };
const newcomersQuality: Readonly<Record<QualityAnswer, string>> = {
  worse: 'Against a poor present provider a newcomer is −2, 6 and 15 points better, one case among those behind it; the spread between bids of 6 points is added.',
  average: 'As an average present provider: neither side starts ahead. The spread between bids of 6 points is added.',
  better: 'Against a good present provider a newcomer differs by −6, −1 and +5 points (new providers of general practice did worse on 15 of 17 measures); the spread between bids of 6 points is added.',
  unknown: 'As an average present provider: neither side starts ahead. The spread between bids of 6 points is added.',
};
/** Reach and social value go with quality, by less. */
const reachShift: Readonly<Record<QualityAnswer, number>> = { worse: -0.1, average: 0, better: 0.05, unknown: 0 };

const AVERAGE_REACH: Three = [0.43, 0.54, 0.65];
const AVERAGE_SOCIAL_VALUE: Three = [0.46, 0.57, 0.68];
const AVERAGE_CAPABILITY = 0.5;

/** Set so that relationships of many years stand near what the provider can reach with its partners. */
const capability: Readonly<Record<LinkAnswer, number>> = {
  hardly: 0.24, some: AVERAGE_CAPABILITY, well: 0.72, unknown: AVERAGE_CAPABILITY,
};

const COST_BOUNDS = [0.5, 2] as const;

/** @param linked how it works with each of its partners */
export function presentProvider(answers: Answers, sector: Sector, linked: readonly LinkAnswer[]): Incumbent {
  const good = answers.quality ?? 'unknown';
  const from = good === 'unknown' ? 'You do not know how good it is:' : `From your answer: ${answerPhrases.quality[good]}.`;
  const middle = capabilityOf(linked);
  const half = linked.includes('unknown') ? 0.15 : 0.09;
  return {
    name: 'Present provider',
    sector,
    quality: judgedShare(quality[good], good === 'unknown'
      ? `${from} a range from worse than most to better than most.`
      : `${from} A good provider is put at about 70 of 100, an average one at 62, a poor one at 53.`),
    capability: judgedShare([middle - half, middle, middle + half],
      `From your answer on how well it works with its partners (${mentioned(linked)}): set so that the relationships of today stand near what it can reach with them.`),
    reach: judgedShare(moved(AVERAGE_REACH, reachShift[good]), good === 'unknown' ? `${from} an average reach.` : `${from} Taken to go with how good it is, by less.`),
    socialValue: judgedShare(AVERAGE_SOCIAL_VALUE, 'Not asked for: average, the same as a newcomer of no special kind.'),
    cost: {
      ...judged([0.95, 0.985, 1.02], COST_BOUNDS, 'A margin of 1 to 2% on today’s price, as community trusts tend to have; to be checked, and not asked for.'),
      basis: 'recalled',
    },
  };
}

/** Average over partners. */
function capabilityOf(linked: readonly LinkAnswer[]): number {
  return linked.reduce((sum, answer) => sum + capability[answer], 0) / linked.length;
}

const mentioned = (linked: readonly LinkAnswer[]): string =>
  [...new Set(linked)].map((answer) => answerPhrases.linked[answer]).join(', ');

/** Newcomers in all, on average. */
const newcomers: Readonly<Record<BidderAnswer, Three>> = {
  none: [0.02, 0.1, 0.4],
  one: [0.4, 0.9, 1.5],
  several: [1.2, 2.2, 4],
  unknown: [0.3, 1.5, 4],
};
const BIDS_MAX = 12;

interface Kind {
  readonly name: string;
  readonly sector: Sector;
  readonly localLinks: Three;
  readonly socialValue: Three;
  readonly about: string;
}

const kinds: Readonly<Record<BidderKindId | 'anyone', Kind>> = {
  neighbour: {
    name: 'Neighbouring NHS trust', sector: 'nhs', localLinks: [0.15, 0.35, 0.55], socialValue: AVERAGE_SOCIAL_VALUE,
    about: 'Knows the hospital and some practices already.',
  },
  localVoluntary: {
    name: 'Local charity or social enterprise', sector: 'voluntary', localLinks: [0.15, 0.35, 0.55], socialValue: [0.54, 0.66, 0.77],
    about: 'Known here, for other work.',
  },
  national: {
    name: 'National independent provider', sector: 'independent', localLinks: [0.02, 0.12, 0.3], socialValue: [0.42, 0.54, 0.66],
    about: 'New to the area.',
  },
  nationalVoluntary: {
    name: 'National charity', sector: 'voluntary', localLinks: [0.05, 0.18, 0.4], socialValue: [0.52, 0.64, 0.75],
    about: 'New to the area, known to some of its charities.',
  },
  anyone: {
    name: 'Newcomer', sector: 'independent', localLinks: [0.04, 0.2, 0.46], socialValue: AVERAGE_SOCIAL_VALUE,
    about: 'You named no kind of bidder: from new to the area to well known in it.',
  },
};

/** The kinds of newcomers, the bids expected of all shared between them alike. */
export function newcomersOf(answers: Answers, linked: readonly LinkAnswer[]): readonly Challenger[] {
  const count = answers.bidders ?? 'unknown';
  const good = answers.quality ?? 'unknown';
  const named: readonly (BidderKindId | 'anyone')[] = answers.bidderKinds.length === 0 ? ['anyone'] : answers.bidderKinds;
  const ability = (capabilityOf(linked) + AVERAGE_CAPABILITY) / 2;
  const middle = quality[good][1] + advantage[good];
  const from = count === 'unknown' ? 'You do not know who would bid:' : `From your answer: ${answerPhrases.bidders[count]}.`;
  return named.map((id): Challenger => {
    const kind = kinds[id];
    return {
      id: id === 'localVoluntary' ? 'local-voluntary' : id === 'nationalVoluntary' ? 'national-voluntary' : id === 'anyone' ? 'newcomer' : id,
      name: kind.name,
      sector: kind.sector,
      expectedBids: judged(times(newcomers[count], 1 / named.length), [0, BIDS_MAX],
        `${from} Known tenders drew 1, 2.5 and 5 bids in all, the present provider’s included.${named.length > 1 ? ` Shared between ${named.length} kinds of newcomer.` : ''}`),
      quality: {
        ...judgedShare([middle - 0.085, middle, middle + 0.085], newcomersQuality[good]),
        ...(good === 'worse' || good === 'better'
          ? { grade: 'B' as const, basis: 'derived' as const, source: good === 'worse' ? 'kent2020' : 'practices2015' }
          : {}),
      },
      capability: {
        ...judgedShare([ability - 0.12, ability, ability + 0.12],
          'Moving community nursing to other kinds of organisation in 2011 made no difference to emergency admissions: form alone earns no head start. Halfway between the present provider and an average one.'),
        grade: 'B', source: 'transfer2021',
      },
      reach: judgedShare(moved(AVERAGE_REACH, reachShift[good] / 2), 'Not asked for: halfway between the present provider and an average one.'),
      socialValue: judgedShare(kind.socialValue, `From your answer on who would bid. ${kind.about}`),
      cost: {
        ...judged([0.91, 0.965, 1.03], COST_BOUNDS, 'Genuinely −3, 2 and 7% cheaper than the present provider; savings are smaller in social than in technical services.'),
        source: 'contracting2018', basis: 'derived',
      },
      localLinks: judgedShare(kind.localLinks, `From your answer on who would bid. ${kind.about}`),
    };
  });
}
