import type { Assumptions } from '../../types.ts';

/** How contracts fail, and who steps in. */
export const defaultContractFailure: Assumptions['contractFailure'] = {
  baseHazardPerYear: {
    p10: 0.0046, p50: 0.0185, p90: 0.0615, min: 0, max: 0.5, grade: 'C', source: 'partnerships2016', basis: 'derived',
    note: 'Collapse or early exit of a settled provider 0.3, 1.2 and 4% a year, divided by the 65 in 100 cases that are not settled by a new price. 13 of 36 council partnerships came back in house, planned ends included.',
  },
  newProviderFactor: {
    p10: 1.3, p50: 2.1, p90: 4.5, min: 1, max: 15, grade: 'C', source: 'partnerships2016', basis: 'derived',
    note: 'New providers fail at about 4% a year against 1.2%: 3.3 times. A usual low bid of 5% accounts for 1.6 of it, which is counted by itself: 3.3 / 1.6 = 2.1.',
  },
  underpricingSensitivity: {
    p10: 3.65, p50: 9.4, p90: 18.3, min: 0, max: 45, grade: 'C', source: 'pac2016', basis: 'derived',
    note: 'Risk of failure x 1.2, 1.6 and 2.5 for each 5% of price below true cost: ln of it / 0.05. UnitingCare, about 20% below, ended after 8 months.',
  },
  renegotiateShare: {
    p10: 0.05, p50: 0.35, p90: 0.8, min: 0, max: 1, grade: 'C', source: 'pac2016', basis: 'judgement',
    note: 'Share of distress that ends with a new price: as the share of a shortfall that is later recovered, 0, 35 and 80%. UnitingCare asked for all of it and got almost none.',
  },
  caretakerPremium: {
    p10: 0.01, p50: 0.04, p90: 0.12, min: 0, max: 0.6, grade: 'C', source: 'confed2016', basis: 'judgement',
    note: 'A collapse costs 4, 11 and 30% of a year’s value; most of it is counted as the cost of changing provider, the remainder as a dearer caretaker.',
  },
  collapseDepth: {
    p10: 0.1, p50: 0.3, p90: 0.7, min: 0, max: 0.95, grade: 'C', source: 'argus2016', basis: 'judgement',
    note: 'Service lost between collapse and steady cover. Sussex patient transport missed dialysis and cancer patients; steady cover took from weeks to 12 months in four cases.',
  },
  retainedFactor: {
    p10: 0.3, p50: 0.6, p90: 0.9, min: 0, max: 1, grade: 'C', source: 'devon2025', basis: 'judgement',
    note: 'Less survives where nobody hands over: data transfer after the insolvency of NRS Healthcare was delayed.',
  },
  caretaker: {
    quality: {
      p10: 0.45, p50: 0.57, p90: 0.68, min: 0, max: 1, grade: 'C', source: 'kent2020', basis: 'judgement',
      note: 'A neighbouring service steps in at short notice, somewhat below a good provider; in North Kent it did very well.',
    },
    capability: {
      p10: 0.4, p50: 0.55, p90: 0.7, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'An experienced neighbour, not prepared for this place.',
    },
    reach: {
      p10: 0.4, p50: 0.52, p90: 0.65, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'Keeps the clinics going rather than seeking people out.',
    },
    socialValue: {
      p10: 0.4, p50: 0.52, p90: 0.65, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'No commitments beyond the service.',
    },
    cost: {
      p10: 0.97, p50: 1.05, p90: 1.16, min: 0.6, max: 2, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'Temporary staff and no time to plan.',
    },
    localLinks: {
      p10: 0.1, p50: 0.3, p90: 0.5, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
      note: 'A neighbour knows some of the local partners.',
    },
  },
};
