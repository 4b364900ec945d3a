import type { Assumptions } from '../../types.ts';

/** What a change of provider costs and disturbs. */
export const defaultTransition: Assumptions['transition'] = {
  depth: {
    p10: 0.015, p50: 0.11, p90: 0.25, min: 0, max: 0.9, grade: 'B', source: 'goLive2018', basis: 'derived',
    note: 'Cases and go-lives of records systems span 0, 10 and 30%. This is the average over like changes; with the chance of each change (next) the span and a serious failure in about 6 of 100 follow.',
  },
  depthVariation: {
    p10: 0.3, p50: 0.5, p90: 0.8, min: 0, max: 1, grade: 'C', source: 'argus2016', basis: 'derived',
    note: 'Spread of single changes about their average on a log scale, so that dips beyond 30% come in 2 to 18 (likely 6) of 100 changes. Sussex patient transport in 2016 was one, Bath and North East Somerset in 2024 was smooth.',
  },
  recoveryMonths: {
    p10: 2.2, p50: 5.8, p90: 13, min: 0.5, max: 60, grade: 'B', source: 'goLive2018', basis: 'derived',
    note: '1.44 x the time to recover half: 1.5, 4 and 9 months. Theatre times were back in 6 months after a new records system; the tail was a year.',
  },
  mobilisationRelief: {
    p10: 0.05, p50: 0.12, p90: 0.2, min: 0, max: 0.6, grade: 'C', source: 'banes2024', basis: 'derived',
    note: 'A dip halved by 12 months of preparation instead of 6: ln 2 / 6 = 0.12; a dip 1.6 times as deep with 3: 0.16. A transfer prepared for 16 months went smoothly.',
  },
  costShare: {
    p10: 0.03, p50: 0.09, p90: 0.25, min: 0, max: 0.8, grade: 'B', source: 'confed2016', basis: 'derived',
    note: 'Unfunded costs of at least £16m on a first-year price of £152m: 10.5% (UnitingCare). US firms changing a supplier of computing spent a third of a year’s cost.',
  },
  doubleRunningMonths: {
    p10: 0.05, p50: 0.4, p90: 1.2, min: 0, max: 6, grade: 'C', source: 'noStudy', basis: 'derived',
    note: '0, 1 and 3 months of double running at 20 to 60% of cost: x 0.4 in months of full cost.',
  },
  slipProbability: {
    p10: 0.08, p50: 0.2, p90: 0.4, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
    note: 'A start later than planned for other reasons than a challenge. No counts were found.',
  },
  slipMonths: {
    p10: 1, p50: 3, p90: 6, min: 0, max: 24, grade: 'C', source: 'noStudy', basis: 'judgement',
    note: 'How late such a start is.',
  },
  distraction: {
    p10: 0.003, p50: 0.03, p90: 0.08, min: 0, max: 0.4, grade: 'B', source: 'tenderSurvey2015', basis: 'derived',
    note: '0, 3 and 8% while a tender runs, also where the present provider wins. 47 in 100 staff of tendered services had thought of leaving; 57 said that colleagues saw fewer patients (54 people, self-selected).',
  },
};
