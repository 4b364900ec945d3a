import type { Assumptions } from '../../types.ts';

/** What reaching people does, and what not reaching them costs. */
export const defaultAccess: Assumptions['access'] = {
  reachEffect: {
    p10: 0.15, p50: 0.3, p90: 0.5, min: 0, max: 1, grade: 'C', source: 'areas2013', basis: 'judgement',
    note: 'How much of unmet need a provider of the best reach would meet. Need depends on more than the provider: unemployment alone explains 72% of the variation of avoidable admissions between areas.',
  },
  qalyLossUnmet: {
    p10: 0.005, p50: 0.025, p90: 0.08, min: 0, max: 0.4, grade: 'C', source: 'noStudy', basis: 'derived',
    note: 'About what the service gives a person in a year (0.03 QALY x quality 0.7) and somewhat more, as those left out worsen; a judgement.',
  },
};
