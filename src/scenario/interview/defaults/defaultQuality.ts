import type { Assumptions } from '../../types.ts';

/** What moves the quality of care, and what quality is worth. */
export const defaultQuality: Assumptions['quality'] = {
  adjustYears: {
    p10: 0.4, p50: 1, p90: 2, min: 0.1, max: 6, grade: 'C', source: 'blenheim2013', basis: 'judgement',
    note: 'One account of tendered services: a year of insecurity, a year of change, a year of performing. About a year to come two-thirds of the way to the new level.',
  },
  qalysPerPersonYear: {
    p10: 0.01, p50: 0.03, p90: 0.07, min: 0, max: 0.3, grade: 'C', source: 'nice2026', basis: 'derived',
    note: 'About £1,000 a person-year of use: worth its price at £25,000 a QALY, a service of quality 0.7 gives 0.058 QALY per unit of quality. Half of it, as the last point of quality gives less than the average one; 0.03 is 11 days of full health.',
  },
  complacencyPerYear: {
    p10: 0.0005, p50: 0.004, p90: 0.015, min: 0, max: 0.06, grade: 'C', source: 'threat2013', basis: 'judgement',
    note: '0, 0.4 and 1.5 points of 100 a year; no measured drift of uncontested NHS contracts was found. General practices that felt competition improved.',
  },
  reviewDiscipline: {
    p10: 0.25, p50: 0.5, p90: 0.85, min: 0, max: 1, grade: 'C', source: 'threat2013', basis: 'judgement',
    note: 'A review that can end in a tender is a threat of competition, worth 0 to 3 points of quality; taken to leave about half of the drift.',
  },
  competitionSpur: {
    p10: 0.001, p50: 0.012, p90: 0.04, min: 0, max: 0.12, grade: 'C', source: 'hospitals2013', basis: 'derived',
    note: 'Between the effect of the threat alone (0, 1, 3 points) and of competition on quality at fixed prices in hospitals (−1, 2, 5 points). The harm of competing on price is in the quality lost to a low price.',
  },
  underpricingLoss: {
    p10: 0.1, p50: 0.4, p90: 1, min: 0, max: 4, grade: 'C', source: 'cleaning2016', basis: 'derived',
    note: '0.1, 0.4 and 1.0 points of quality for each 1% of price below true cost. Direction from hospital cleaning and care homes; the size is a judgement.',
  },
};
