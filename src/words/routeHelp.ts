import type { RouteAssumptions, RouteName } from '../scenario/types.ts';
import { help, type FieldHelpWords } from './fieldHelpWords.ts';

type Usual = FieldHelpWords['usual'];
type RouteHelp = Readonly<Record<keyof RouteAssumptions, FieldHelpWords>>;

const delay = 'About 1 month for representations alone, 2 to 12 before the Panel or a court.';
const contested = 'Contested awards cost £30,000 to £400,000; about 1 in 4 challenges goes so far. Surrey’s legal fees were £243,000.';
const struck = 'The Panel or a court looks at about 1 in 4. Reports are published, but no counts.';

/** What challenges do is alike on all routes. */
const challenges = {
  challengeMonths: help([0.7, 1.8, 4], 'B', 'How much later the award falls when it is challenged.', delay, 'standstill'),
  challengeCost: help([15_000, 40_000, 150_000], 'B', 'What answering a challenge costs the commissioner.', contested, 'surrey'),
  overturnProbability: help([0.04, 0.11, 0.24], 'C', 'How many challenged awards have to be made again.', struck, 'panel'),
} as const;

const months = 'How long the route takes from its start to the award.';
const cost = 'What the commissioner spends on the process, for a service of £10m a year.';
const bidCost = 'What each bidder spends on its bid. It is counted as everyone’s money.';
const competition = 'How hard rivals press the price. At 100% each bidder counts in full.';
const challenged = 'How likely somebody is to object to an award in the formal way.';
const abandoned = 'How likely the process is to end without an award.';
const scarce = (usual: Usual, meaning: string, evidence: string): FieldHelpWords => help(usual, usual === null ? null : 'C', meaning, evidence);

/** What each route's figures mean and what is known of them. */
export const routeHelp: Readonly<Record<RouteName, RouteHelp>> = {
  directAward: {
    months: help([1.2, 2, 4], 'C', months, 'Gathering evidence, notices, and a standstill of eight working days.', 'standstill'),
    cost: help([10_000, 25_000, 80_000], 'C', cost, 'Assessment and records. The Panel has found records wanting.', 'directAward'),
    bidCost: scarce(null, bidCost, 'Nobody bids in a direct award, so it has no effect.'),
    competition: scarce(null, competition, 'Nobody bids in a direct award, so it has no effect.'),
    challengeProbability: help([0.01, 0.04, 0.1], 'C', challenged, 'One council had none in 12 awards. An £82m direct award was criticised in 2025.', 'southwark'),
    ...challenges,
    abandonProbability: scarce(null, abandoned, 'A direct award is no tender that could be abandoned.'),
  },
  mostSuitable: {
    months: scarce([2, 4, 8], months, 'No data on this route were found.'),
    cost: scarce([20_000, 60_000, 200_000], cost, 'Between a direct award and a full tender.'),
    bidCost: scarce([5000, 15_000, 50_000], bidCost, 'Providers answer questions instead of writing bids: about a fifth of the cost.'),
    competition: scarce([0.2, 0.4, 0.7], competition, 'Rivals are known but do not bid against each other.'),
    challengeProbability: help([0.05, 0.12, 0.25], 'C', challenged, '43 in 100 commissioners had a challenge in five years. No counts by award exist.', 'challenges'),
    ...challenges,
    abandonProbability: scarce([0.02, 0.05, 0.12], abandoned, 'Less than for a tender, as likely providers are known beforehand.'),
  },
  competitive: {
    months: help([5, 9, 18], 'A', months, '6.5 to 17.5 months in four cases. Preparation before the notice comes on top.', 'bsw'),
    cost: help([50_000, 150_000, 600_000], 'B', cost, 'Staffordshire spent £840,000 on two large tenders without an award.', 'staffordshire'),
    bidCost: help([20_000, 70_000, 250_000], 'C', bidCost, 'One provider’s sum suggests £50,000 to £75,000 a bidder.', 'cycle'),
    competition: scarce(null, competition, 'Full rivalry by definition: the other routes are measured against it.'),
    challengeProbability: help([0.05, 0.12, 0.25], 'C', challenged, '43 in 100 commissioners had a challenge in five years. No counts by award exist.', 'challenges'),
    ...challenges,
    abandonProbability: help([0.03, 0.08, 0.2], 'B', abandoned, 'Two large Staffordshire tenders were abandoned. 23% of large government contracts drew one bid.', 'staffordshire'),
  },
};
