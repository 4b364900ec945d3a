import type { Assumptions } from '../../types.ts';

/** How working relationships grow, and what of them outlasts a change of provider. */
export const defaultRelationships: Assumptions['relationships'] = {
  buildYears: {
    referral: {
      p10: 0.6, p50: 1.19, p90: 2.38, min: 0.1, max: 8, grade: 'C', source: 'noStudy', basis: 'derived',
      note: '1.19 x a half-time of 0.5, 1 and 2 years, which is a judgement. Used for a first building and for a rebuilding alike, though a rebuilding may be faster.',
    },
    records: {
      p10: 0.6, p50: 2.38, p90: 5.95, min: 0.1, max: 15, grade: 'B', source: 'records2017', basis: 'derived',
      note: '1.19 x a half-time of 0.5, 2 and 5 years: fast where the system owns a shared record; in Bristol about 2,500 of a planned 10,000 used it by February 2017.',
    },
    trust: {
      p10: 1.19, p50: 2.98, p90: 4.76, min: 0.3, max: 12, grade: 'B', source: 'vanguards2020', basis: 'derived',
      note: '1.19 x a half-time of 1, 2.5 and 4 years. Vanguards showed effects chiefly in their third year, Mid-Nottinghamshire in years 2 to 6. A rebuilding may be up to 2.5 times faster (a judgement); the range does not count on it.',
    },
  },
  layerWeights: { referral: 0.3, records: 0.25, trust: 0.45 },
  retained: {
    referral: {
      p10: 0.44, p50: 0.67, p90: 0.88, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'derived',
      note: 'Ties held by staff who transfer: 0.5, 0.75 and 0.95 kept, less extra leavers of 2, 7 and 20 in 100. Both are judgements; no study of leavers after a transfer was found.',
    },
    records: {
      p10: 0.3, p50: 0.7, p90: 0.98, min: 0, max: 1, grade: 'B', source: 'devon2025', basis: 'derived',
      note: 'High where the system owns the record, low where data stay with the old supplier, as after the insolvency of NRS Healthcare. The high value is in truth all of it: 0.98 here since a range has to end above it.',
    },
    trust: {
      p10: 0.15, p50: 0.4, p90: 0.7, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'The most influential unknown: no direct study of what survives a change of provider. A survey of local partners after an earlier change would narrow it.',
    },
  },
  blightGrowth: {
    p10: 0.05, p50: 0.25, p90: 0.6, min: 0, max: 1, grade: 'C', source: 'mergers2002', basis: 'judgement',
    note: 'NHS mergers held back development by 18 months or more. Taken over a tender of about 15 months, a delay of 6 leaves 0.6 of growth and one of 18 none; the middle is moved up because a tender is less than a merger.',
  },
};
