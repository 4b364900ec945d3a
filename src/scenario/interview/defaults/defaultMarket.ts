import type { Assumptions } from '../../types.ts';

/** How providers bid, and how a price drifts where nobody bids. */
export const defaultMarket: Assumptions['market'] = {
  incumbentBids: {
    p10: 0.8, p50: 0.93, p90: 0.99, min: 0, max: 1, grade: 'C', source: 'noStudy', basis: 'judgement',
    note: 'Present providers nearly always bid for their own service; a few withdraw or are told to.',
  },
  soleBidderMarkup: {
    p10: 0.01, p50: 0.04, p90: 0.1, min: 0, max: 0.4, grade: 'B', source: 'singleBids2021', basis: 'derived',
    note: 'A sole bidder’s price differs by −2, 0 and 5% from today’s, one of three or more by −10, −4 and 2%; a ban on single bids cut prices by 10%. Part of the gap is the choice of the lowest bid, which follows by itself; the remainder is 4%.',
  },
  costErrorSd: {
    p10: 0.03, p50: 0.05, p90: 0.08, min: 0, max: 0.25, grade: 'C', source: 'hsjBid2016', basis: 'derived',
    note: 'Newcomers’ bids lie from 2% above to 20% below their true cost in 8 cases of 10, a spread of 8.6 points. About 5 of them are taken as chance in each bid; the others are in the optimism that newcomers share.',
  },
  incumbentCostErrorSd: {
    p10: 0.02, p50: 0.035, p90: 0.05, min: 0, max: 0.2, grade: 'C', source: 'noStudy', basis: 'derived',
    note: 'The present provider knows its cost: bids from 3% above to 7% below it, (7 + 3) / 2.56 = 3.9 points. The range is a judgement.',
  },
  challengerOptimism: {
    p10: 0.005, p50: 0.035, p90: 0.14, min: 0, max: 0.5, grade: 'B', source: 'hsjBid2016', basis: 'derived',
    note: 'True cost above the bid by −2, 5 and 20%: UnitingCare bid 3.5% under the cap and soon asked for 22% more. Part of the 5% is the luck of the lowest bidder, which follows by itself; the remainder is 3.5% of cost.',
  },
  panelSd: {
    p10: 0.02, p50: 0.04, p90: 0.06, min: 0, max: 0.2, grade: 'B', source: 'reviewers2010', basis: 'derived',
    note: '2, 4 and 6 points of 100 after moderation. Single reviewers agree little (0.26 to 0.34); five together leave noise of 0.6 to 0.75 of the true spread between bids.',
  },
  trackRecordSd: {
    p10: 0.02, p50: 0.04, p90: 0.08, min: 0, max: 0.25, grade: 'C', source: 'noStudy', basis: 'judgement',
    note: 'Evidence of what was done still has to be judged by a panel, with at least a panel’s noise. No study of how well a checked record predicts delivery in these services was found.',
  },
  claimInflation: {
    p10: 0.03, p50: 0.1, p90: 0.2, min: 0, max: 0.5, grade: 'C', source: 'medway2020', basis: 'judgement',
    note: 'How much a written bid overstates the ability to work with others. In North Kent an anonymous evaluation could not count what was known of the winner elsewhere.',
  },
  priceDriftPerYear: {
    p10: 0.001, p50: 0.005, p90: 0.01, min: 0, max: 0.04, grade: 'B', source: 'savings2023', basis: 'derived',
    note: 'Competition is said to keep 1.5 to 3.0% of spending; spread over the 4 years in which the drift levels off, 0.4 to 0.75% a year. Negotiation with the present provider can save as much (Herefordshire 17%, an extreme).',
  },
  driftYears: {
    p10: 2, p50: 4, p90: 8, min: 0.5, max: 25, grade: 'C', source: 'noStudy', basis: 'judgement',
    note: 'How long price and quality go on drifting without competition before they level off.',
  },
  extensionPremium: {
    p10: 0.003, p50: 0.02, p90: 0.06, min: 0, max: 0.3, grade: 'C', source: 'noStudy', basis: 'judgement',
    note: 'What a provider can ask for carrying on, month by month, past the end of its contract.',
  },
};
