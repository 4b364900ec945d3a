import type { Assumptions, Quantity } from '../../types.ts';

// A challenge takes and costs the same whatever is challenged; where bids or answers are judged, it is as likely.
const challengeProbability: Quantity = {
  p10: 0.05, p50: 0.12, p90: 0.25, min: 0, max: 1, grade: 'C', source: 'hsjChallenges2019', basis: 'judgement',
  note: 'No counts are published. 43 in 100 commissioning groups had at least one challenge in the five years to 2018.',
};
const challengeMonths: Quantity = {
  p10: 0.7, p50: 1.8, p90: 4, min: 0, max: 15, grade: 'B', source: 'standstill2024', basis: 'derived',
  note: 'About 1 month where the matter ends with representations, 5 (2 to 12) where it goes to the Panel or a court, which about 1 in 4 do: 0.75 x 1 + 0.25 x 5 = 2 on average.',
};
const challengeCost: Quantity = {
  p10: 15_000, p50: 40_000, p90: 150_000, min: 0, max: 1_000_000, grade: 'B', source: 'surrey2018', basis: 'derived',
  note: 'A contested award costs £30,000 to £400,000, likely £120,000 (legal fees of £243,000 in Surrey). About 1 in 4 gets so far; the others are taken at £15,000: 0.25 x 120,000 + 0.75 x 15,000. Damages are left out.',
};
const overturnProbability: Quantity = {
  p10: 0.04, p50: 0.11, p90: 0.24, min: 0, max: 1, grade: 'C', source: 'panel2025', basis: 'derived',
  note: 'Review by the Panel or a court in 0.10 to 0.45 (likely 0.25) of challenges, times a decision run again in 0.25 to 0.70 (likely 0.45) of reviews. Reports are published, but no counts.',
};

/** What each route takes in time and money, and how it may end. */
export const defaultRoutes: Assumptions['routes'] = {
  directAward: {
    months: {
      p10: 1.2, p50: 2, p90: 4, min: 1, max: 9, grade: 'C', source: 'standstill2024', basis: 'judgement',
      note: '1, 2 and 4 months: gathering the evidence, notices, and a standstill to the end of the eighth working day.',
    },
    cost: {
      p10: 10_000, p50: 25_000, p90: 80_000, min: 0, max: 500_000, grade: 'C', source: 'directAward2025', basis: 'judgement',
      note: 'Assessment and records for a direct award; the review Panel has found records wanting.',
    },
    bidCost: {
      value: 0, grade: 'C', source: 'psr2025', basis: 'judgement',
      note: 'No bids are made in a direct award.',
    },
    competition: {
      value: 0, grade: 'C', source: 'psr2025', basis: 'judgement',
      note: 'No rivals press the price in a direct award.',
    },
    challengeProbability: {
      p10: 0.01, p50: 0.04, p90: 0.1, min: 0, max: 1, grade: 'C', source: 'southwark2025', basis: 'judgement',
      note: 'One council had no representations in 12 awards; an £82m direct award to an ambulance trust was criticised by the Panel in 2025.',
    },
    challengeMonths,
    challengeCost,
    overturnProbability,
    abandonProbability: {
      value: 0, grade: 'C', source: 'psr2025', basis: 'judgement',
      note: 'A direct award is no tender that could be abandoned.',
    },
  },
  mostSuitable: {
    months: {
      p10: 2, p50: 4, p90: 8, min: 1, max: 18, grade: 'C', source: 'psr2025', basis: 'judgement',
      note: '2, 4 and 8 months: no data on this route were found.',
    },
    cost: {
      p10: 20_000, p50: 60_000, p90: 200_000, min: 0, max: 1_500_000, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'Between a direct award (£25,000) and a full tender (£150,000).',
    },
    bidCost: {
      p10: 5000, p50: 15_000, p90: 50_000, min: 0, max: 400_000, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'Providers answer questions rather than write a bid: about a fifth of the cost of a bid.',
    },
    competition: {
      p10: 0.2, p50: 0.4, p90: 0.7, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'Rivals are known but do not bid against each other; taken to press the price somewhat less than half as much.',
    },
    challengeProbability,
    challengeMonths,
    challengeCost,
    overturnProbability,
    abandonProbability: {
      p10: 0.02, p50: 0.05, p90: 0.12, min: 0, max: 0.6, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'Less than for a tender, as likely providers are known beforehand.',
    },
  },
  competitive: {
    months: {
      p10: 5, p50: 9, p90: 18, min: 2, max: 30, grade: 'A', source: 'bsw2024', basis: 'found',
      note: 'Notice to award: 6.5 months (Sussex), 7 (North Kent), 12.5 (Bath, Swindon and Wiltshire), 17.5 (Devon, as reported). Preparation before the notice, 3 to 12 months, is not counted.',
    },
    cost: {
      p10: 50_000, p50: 150_000, p90: 600_000, min: 0, max: 3_000_000, grade: 'B', source: 'staffordshire2017', basis: 'derived',
      note: 'For a service of £10m a year. Staffordshire spent £840,000 on a pair of tenders worth £1.2bn, without an award.',
    },
    bidCost: {
      p10: 20_000, p50: 70_000, p90: 250_000, min: 0, max: 1_500_000, grade: 'C', source: 'blenheim2013', basis: 'derived',
      note: '£300,000 a tender for all bidders and the commissioner suggests £50,000 to £75,000 a bidder at four bidders. Borne by the bidders, counted as everyone’s money.',
    },
    competition: {
      value: 1, grade: 'C', source: 'psr2025', basis: 'judgement',
      note: 'Full rivalry by definition: the other routes are measured against it.',
    },
    challengeProbability,
    challengeMonths,
    challengeCost,
    overturnProbability,
    abandonProbability: {
      p10: 0.03, p50: 0.08, p90: 0.2, min: 0, max: 0.7, grade: 'B', source: 'staffordshire2017', basis: 'derived',
      note: 'Two large Staffordshire tenders were abandoned; 23% of large government contracts drew one bid.',
    },
  },
};
