import type { Assumptions } from '../../types.ts';

/** How often people are failed when they are handed on, and what follows. */
export const defaultHandoffs: Assumptions['handoffs'] = {
  failureWithoutIntegration: {
    p10: 0.13, p50: 0.23, p90: 0.39, min: 0, max: 0.9, grade: 'C', source: 'healthwatch2025', basis: 'derived',
    note: 'From failures of 10, 18 and 30 in 100 with a new provider, when about a third of the integration is left, carried on in a line to none. Half-way integrated this gives 15 in 100; the national survey found 14 (2025) and 21 (2023).',
  },
  failureWithFullIntegration: {
    p10: 0.04, p50: 0.08, p90: 0.14, min: 0, max: 0.5, grade: 'B', source: 'healthwatch2025', basis: 'derived',
    note: '4, 8 and 14 in 100 referrals: 14 is the national average found in 2025, and US co-ordinators brought closed referrals from 35-52 to over 80 in 100. In a few futures it passes the rate of strangers: that keeps the studies where integration did harm.',
  },
  delayedShare: {
    p10: 0.35, p50: 0.55, p90: 0.7, min: 0, max: 1, grade: 'C', source: 'healthwatch2025', basis: 'judgement',
    note: 'The survey counts stuck, delayed, lost and rejected referrals together; the split is a judgement.',
  },
  duplicatedShare: {
    p10: 0.1, p50: 0.2, p90: 0.3, min: 0, max: 1, grade: 'B', source: 'healthwatch2025', basis: 'derived',
    note: '20 in 100 people with a failed referral sought other NHS help: taken as work done twice. The range is a judgement.',
  },
  duplicateCost: {
    p10: 60, p50: 130, p90: 220, min: 10, max: 1000, grade: 'B', source: 'unitCosts2024', basis: 'derived',
    note: 'One more general practice contact (£38 to £60) and one more community contact (£55 to £120), £132 together; the range allows for one alone and for a repeated test.',
  },
  delayCost: {
    p10: 25, p50: 60, p90: 150, min: 0, max: 800, grade: 'B', source: 'unitCosts2024', basis: 'derived',
    note: 'A contact spent on chasing, £48 in general practice or £84 in community care; 71 in 100 of those affected found out by chasing. The high value adds a third of a delayed hospital day.',
  },
  admissionIfDelayed: {
    p10: 0.004, p50: 0.018, p90: 0.04, min: 0, max: 0.2, grade: 'B', source: 'midNotts2020', basis: 'derived',
    note: 'Set so that full against no integration changes emergency admissions of frail people (about 0.4 a year, to be checked) by about 4 in 100: Mid-Nottinghamshire found 6.7 fewer in year 6, other sites none or more. Lost handoffs count three times as much.',
  },
  admissionIfLost: {
    p10: 0.012, p50: 0.055, p90: 0.12, min: 0, max: 0.5, grade: 'B', source: 'midNotts2020', basis: 'derived',
    note: 'Three times the chance after a delay (a judgement); both together meet an effect of about 4 in 100 emergency admissions, high 8. It agrees with 2 to 3 in 100 avoidable admissions for each tenth of continuity (Barker 2017).',
  },
  admissionCost: {
    p10: 2400, p50: 3400, p90: 5000, min: 800, max: 12_000, grade: 'B', source: 'emergency2018', basis: 'derived',
    note: '£13.7bn to £17.0bn for 5.8 million emergency admissions in 2016-17, £2,400 to £2,900 each; brought to 2024/25 prices by judgement.',
  },
  qalyLossDelayed: {
    p10: 0.0008, p50: 0.006, p90: 0.03, min: 0, max: 0.1, grade: 'C', source: 'noStudy', basis: 'derived',
    note: 'A failed referral is put at 0.001, 0.008 and 0.04 QALY, a judgement: no source was found. Shared so that a lost one costs three times a delayed one. 0.006 is about 2 days of full health.',
  },
  qalyLossLost: {
    p10: 0.0025, p50: 0.018, p90: 0.09, min: 0, max: 0.3, grade: 'C', source: 'noStudy', basis: 'derived',
    note: 'Three times the loss of a delay, so that the average failed referral costs 0.008 QALY (0.001 to 0.04), a judgement. 39 in 100 more people report a bad effect after a failed referral (Healthwatch 2025).',
  },
  qalyLossAdmission: {
    p10: 0.005, p50: 0.03, p90: 0.1, min: 0, max: 0.4, grade: 'B', source: 'utility2012', basis: 'derived',
    note: 'Utility 30 days after an emergency admission is about 0.24 lower; recovery over 3, 6 or 12 months gives 0.03 to 0.12 QALY, most of it the illness. No loss by deaths is added.',
  },
};
