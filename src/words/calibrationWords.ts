import type { NotApplicable, TargetFinding } from '../analysis/calibration/calibrate.ts';
import type { OptionRole } from '../analysis/calibration/optionRoles.ts';
import type { TargetId } from '../analysis/calibration/targets.ts';
import { decimal } from './number.ts';

export interface TargetWords {
  readonly title: string;
  /** What studies found. */
  readonly published: string;
  /** How the published figures became a range, and how the model's own is worked out. */
  readonly how: string;
  readonly source: string;
  /** Why these decisions and no others. */
  readonly where: string;
  /** What it means where the model's figure lies below or above the range. */
  readonly below: string;
  readonly above: string;
}

const EVERYDAY = 'Decisions that are met daily. Those built after a failure have their chances set to the case.';
const PAIR = 'Only the pair of builders states how many emergency admissions its people have.';

/** Published figures that the model should come to. */
export const targetWords: Readonly<Record<TargetId, TargetWords>> = {
  earlyBuilding: {
    title: 'Working relationships: little in the first two years',
    published: 'Studies saw little in the first couple of years. Where effects came, they took up to five or six.',
    how: 'Gain in the strength of relationships in years 1 and 2, as a share of that in years 5 and 6. “Little” is read as a third at most: our judgement.',
    source: 'Health Foundation (2021), long-term evaluations, http://alumni.health.org.uk/publications/long-reads/have-integrated-care-programmes-reduced-emergency-admissions',
    where: `${EVERYDAY} Where hardly anything is left to build, the question does not arise.`,
    below: 'Relationships grow more slowly here than the studies suggest.',
    above: 'Agreed ways of passing people on and shared records were judged to grow within one or two years. '
      + 'So the model is a little quicker than the studies, which leans to keeping a young partnership.',
  },
  earlyAdmissions: {
    title: 'Emergency admissions: next to nothing in the first two years',
    published: 'Four long-term evaluations found very little impact in the first couple of years.',
    how: 'Admissions avoided in years 1 and 2 against the first month, of all the group’s. “Very little” is read as 1 in 100 at most: our judgement.',
    source: 'Health Foundation (2021), long-term evaluations, http://alumni.health.org.uk/publications/long-reads/have-integrated-care-programmes-reduced-emergency-admissions',
    where: PAIR,
    below: 'Admissions rise more than the studies saw.',
    above: 'In the model handoffs improve in step with relationships, and admissions at once with handoffs. In hospitals’ figures gains show later. '
      + 'This leans to keeping a young partnership.',
  },
  lateAdmissions: {
    title: 'Emergency admissions: 3% to 8% fewer by years 5 and 6',
    published: 'In Mid-Nottinghamshire 6.7% fewer emergency admissions in year 6; for Pioneers and Vanguards 2.9% to 7.6%.',
    how: 'Admissions avoided in years 5 and 6 against the first month, as a share of all the group’s, which the decision states.',
    source: 'Health Foundation (2020), http://ccg-alert.blogspot.com/2020/09/the-long-term-impacts-of-new-care.html; '
      + 'BMC Health Services Research (2021), https://pmc.ncbi.nlm.nih.gov/articles/PMC8274044',
    where: 'The strong builder is built after these studies. Its ranges are the usual ones and were not fitted.',
    below: 'The strong builder builds less than the best cases did.',
    above: 'The strong builder builds more than the best cases did.',
  },
  noAdmissions: {
    title: 'Emergency admissions: no change where integration does nothing',
    published: 'Salford saw minor changes only, and a review of 167 studies found inconsistent or limited effects on use.',
    how: 'As above. “Nothing” is read as less than 1 in 100 either way: our judgement.',
    source: 'Bower and others (2018), https://research.manchester.ac.uk/en/publications/improving-care-for-older-people-with-long-term-conditions-and-soc; '
      + 'Baxter and others (2018), https://pmc.ncbi.nlm.nih.gov/articles/PMC5946491',
    where: 'The null builder is built after these studies.',
    below: 'More admissions, on average, than with no integration at all.',
    above: 'Fewer admissions in spite of the premise that integration does nothing.',
  },
  retenderPrice: {
    title: 'Price after a tender: 1.5% to 10% lower',
    published: 'Competition could keep 1.5% to 3% of spending; recent savings were 5% to 10%, and mixed in health and social care.',
    how: 'Agreed price after the first tender of a service against the one before, on average. Rises count as well as falls.',
    source: 'Civil Service World (2023), https://civilserviceworld.com/news/article/competitive-procurement-could-save-government-billions; '
      + 'Institute for Government (2019), https://www.instituteforgovernment.org.uk/publication/report/government-outsourcing-reform',
    where: EVERYDAY,
    below: 'Tenders save more here than was found. Newcomers bid low in the model and are never refused for it.',
    above: 'Tenders save less here than was found: few bidders, or costs close to today’s.',
  },
  incumbentWins: {
    title: 'The present provider wins about half of open tenders',
    published: 'About 60% in United States federal contracts, under a third in Ireland, under half in the United Kingdom. None is from the NHS.',
    how: 'Tenders won by whoever holds the service, of all tenders awarded under the balanced tender.',
    source: 'Lamnos Consulting, http://www.lamnosconsulting.com/winning-renewals/; Ambid (2021), '
      + 'https://www.ambid.co.uk/2021/01/the-challenges-and-benefits-of-being-the-incumbent-supplier/: trade sources that name no data',
    where: EVERYDAY,
    below: 'Present providers win less often here: many rivals, or rivals who bid lower.',
    above: 'Present providers win more often here: few rivals, or strong standing.',
  },
  endingEarly: {
    title: 'Long partnerships: about a third end early',
    published: '13 of 36 council partnerships signed in 2000 to 2007 had come back in house by 2016, planned ends among them.',
    how: 'Collapses for each year that a newcomer holds a service it won, over 8.5 years. The range is what 13 of 36 can bear: 22% to 53%.',
    source: 'The Guardian (2016), https://www.theguardian.com/society/2016/mar/02/councils-outsourcing-cumbria-public-private-partnership-in-house',
    where: EVERYDAY,
    below: 'The published count has planned ends and changes of mind in it, which the model has not.',
    above: 'Newcomers fail more often here than in the published count.',
  },
};

/** What kind of option a figure was taken under. */
export const roleWords: Readonly<Record<OptionRole, string>> = {
  keep: 'kept', plan: 'kept with a plan', balanced: 'balanced tender', priceLed: 'tender with most weight on price',
  qualityLed: 'tender with least weight on price',
};

export const notApplicableWords: Readonly<Record<NotApplicable, string>> = {
  noScenario: 'no such decision yet', noOption: 'no such option', noFigure: 'does not arise',
};

/** "Within", "Below", "Above", or why there is none. */
export function verdictWords(verdict: TargetFinding['verdict']): string {
  if (verdict === 'within' || verdict === 'below' || verdict === 'above') return verdict;
  return notApplicableWords[verdict];
}

/** "−5.4% ±0.6": two standard errors, as everywhere. */
export function figureWords(figure: TargetFinding['figure']): string {
  if (figure === null) return '–';
  const error = 200 * figure.standardError;
  return `${decimal(100 * figure.mean, 1)}% ±${decimal(error, 1)}`;
}

/** "3% to 8%". */
export const publishedRange = ({ low, high }: { readonly low: number; readonly high: number }): string => (
  `${percent(low)} to ${percent(high)}`
);

const percent = (share: number): string => `${decimal(100 * share, Math.abs(100 * share - Math.round(100 * share)) < 0.05 || share > 0.3 ? 0 : 1)}%`;
