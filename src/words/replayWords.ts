import type { ReplayFinding } from '../analysis/calibration/calibrate.ts';
import type { ReplayId } from '../analysis/calibration/replays.ts';
import { notApplicableWords } from './calibrationWords.ts';
import { decimal, inHundred } from './number.ts';

export interface ReplayWords {
  /** The public case. */
  readonly title: string;
  /** What happened. */
  readonly happened: string;
  /** What is looked at in the futures. */
  readonly seen: string;
  readonly unit: 'percent' | 'points' | 'months' | 'count' | 'share';
  readonly source: string;
  /** What the comparison cannot show. */
  readonly note: string;
}

const nao = 'National Audit Office (2016), https://www.nao.org.uk/press-release/investigation-into-the-collapse-of-the-unitingcare-partnership-contract-in-cambridgeshire-and-peterborough/';
const argus = 'The Argus (2016), https://www.theargus.co.uk/news/14835083.coperforma-set-to-be-stripped-of-patient-transport-service-for-sussex/';
const lancashire = 'Lancashire Care v Lancashire County Council [2018] EWHC 200 (TCC), https://caselaw.nationalarchives.gov.uk/ewhc/tcc/2018/200';
const banes = 'Bath & North East Somerset Council, https://democracy.bathnes.gov.uk/mgAi.aspx?ID=33273; BSW notice, https://d3tenders.com/contract/?ocid=ocds-h6vhtk-040d99';
const devon = 'Millbrook v Devon County Council, as reported, https://www.keatingchambers.com/resources/cases/millbrook-healthcare-ltd-v-devon-county-council';
const support = 'Pulse (2018), https://www.pulsetoday.co.uk/news/politics/capita-gp-support-contract-potentially-compromised-patient-safety-find-auditors/; Civil Service World (2018), https://www.civilserviceworld.com/professions/article/capita-failures-nhs-england-told-to-consider-bringing-some-admin-services-inhouse';

/** Cases held against the futures of the decision that is built after them. */
export const replayWords: Readonly<Record<ReplayId, ReplayWords>> = {
  lowBidPrice: {
    title: 'UnitingCare, 2014: the bid', happened: 'A bid of £726m under a cap of £752m, 3.5% lower.', seen: 'Price after the first tender against before',
    unit: 'percent', source: 'Health Service Journal (2016), https://www.hsj.co.uk/finance-and-efficiency/trust-chiefs-deny-low-balling-bid-before-major-contract-collapse/7010585.article',
    note: 'The cap stands for the price before.',
  },
  lowBidExit: {
    title: 'UnitingCare, 2015: the end', happened: 'Ended in December 2015, 8 months after it went live.', seen: 'Months from a newcomer’s start to its collapse',
    unit: 'months', source: nao, note: 'VAT and missing guarantees, which hastened it, are not modelled.',
  },
  oneBidderBids: {
    title: 'Sussex patient transport, 2015: the bids', happened: 'Reportedly one bidder.', seen: 'Bids in the first tender', unit: 'count', source: argus,
    note: 'The decision is set to few bidders, so this tests little.',
  },
  oneBidderExit: {
    title: 'Sussex patient transport, 2016: the end', happened: 'Its handover was announced 7 months after it went live.',
    seen: 'Months from a newcomer’s start to its collapse', unit: 'months', source: argus, note: 'Full transfer took five months more.',
  },
  replacedBetter: {
    title: 'North Kent skin clinics, 2020: the replacement', happened: 'A list of 7,500 fell to 800 in about three months after the change.',
    seen: 'Is the service better six months after a change than before it?', unit: 'share',
    source: 'BBC News (2020), https://www.bbc.com/news/uk-england-kent-54337801; Medway Council, https://democracy.medway.gov.uk/mgAi.aspx?ID=23970',
    note: 'The model has no waiting lists. So fast a gain lies outside it: quality follows a new provider over a year or more.',
  },
  closeMargin: {
    title: 'Lancashire children’s services, 2017: the scores', happened: '78.5% against 74.43%: a margin of 4.07 points.',
    seen: 'Points between the best and the next best bid', unit: 'points', source: lancashire, note: 'Two bidders, five evaluators.',
  },
  closeDelay: {
    title: 'Lancashire children’s services, 2018: the delay', happened: 'The start of April 2018 was lost; present providers stayed to March 2019.',
    seen: 'Months of delay where an award is challenged', unit: 'months', source: lancashire, note: 'Under law before the Provider Selection Regime.',
  },
  closeSetAside: {
    title: 'Lancashire children’s services, 2018: the judgment', happened: 'The award was set aside.', seen: 'Is an award struck down?', unit: 'share',
    source: lancashire, note: 'The chance of a challenge is set to the case, so this tests little.',
  },
  winnerChallenged: {
    title: 'Surrey children’s services, 2016: the challenge', happened: 'The local partnership won, and the loser sued.',
    seen: 'Does the present provider win and is challenged?', unit: 'share',
    source: 'LocalGov (2018), https://www.localgov.co.uk/Judge-blocks-Virgin-Cares-council-contract-win/45535',
    note: 'The chance of a challenge is set to the case, so this tests little.',
  },
  handsChanges: {
    title: 'Bath and North East Somerset, 2017 to 2025: the changes', happened: 'Community services changed hands in 2017; adult social care again in 2024.',
    seen: 'Changes of provider in all', unit: 'count', source: banes, note: 'A sale of the provider in 2021 is not counted.',
  },
  handsSmooth: {
    title: 'Bath and North East Somerset, 2024: a smooth change', happened: '237 staff moved with “no disruptions”, by the council’s own account.',
    seen: 'Does some change of provider dip by under 5 of 100?', unit: 'share', source: banes, note: 'It had about 16 months to prepare.',
  },
  equipmentMargin: {
    title: 'Devon equipment, 2024: the scores', happened: '75% against 72.5%: a margin of 2.5 points.', seen: 'Points between the best and the next best bid',
    unit: 'points', source: devon, note: 'Two bidders are known of.',
  },
  equipmentExit: {
    title: 'Devon equipment, 2025: the insolvency', happened: 'The winner was insolvent four months after the way was clear for the award.',
    seen: 'Months from a newcomer’s start to its collapse', unit: 'months',
    source: 'UK Government statement, 1 September 2025, https://www.parallelparliament.co.uk/mp/stephen-kinnock/debate/Commons/2025-09-01/debates/25090137000018/NRSHealthcareInsolvency',
    note: 'Whether the service had moved by then is not verified. It failed for 44 authorities at once, which is not modelled.',
  },
  abandoned: {
    title: 'Staffordshire cancer and end of life care, 2017: the end', happened: 'Both tenders were abandoned after about four years.',
    seen: 'Does a tender end without an award?', unit: 'share',
    source: 'Health Service Journal (2017), https://www.hsj.co.uk/nhs-north-staffordshire-ccg/ccgs-abandon-535m-flagship-prime-provider-contract/7020187.article',
    note: 'How long it went on first is not looked at.',
  },
  cyclePrice: {
    title: 'Cumbria drug and alcohol services: the price', happened: 'The new contract was set 28% lower, £5.9m to £4.235m.',
    seen: 'Price after the first tender against before', unit: 'percent',
    source: 'Cumbria County Council, permission to procure, https://abcdocz.com/doc/1066504/permission-to-procure---adult-substance-misuse-recovery-s...',
    note: 'The council cut scope and budget. In the model a price comes from bids alone.',
  },
  directAwardStruck: {
    title: 'Humber and North Yorkshire transport, 2025: the review', happened: 'The panel advised to go back to the first stage of an £82m direct award.',
    seen: 'Is a direct award struck down?', unit: 'share',
    source: 'Ward Hadaway (2025), https://www.wardhadaway.com/insights/procurement-in-a-nutshell/procurement-in-a-nutshell-provider-selection-regime-independent-panel-decision-cr00016-25',
    note: 'The chance of a challenge is set with the case in mind.',
  },
  strongYearSix: {
    title: 'Mid-Nottinghamshire, year 6: admissions', happened: '6.7% fewer emergency admissions than in comparison areas.',
    seen: 'Emergency admissions avoided in year 6, in percent', unit: 'percent',
    source: 'Health Foundation (2020), http://ccg-alert.blogspot.com/2020/09/the-long-term-impacts-of-new-care.html',
    note: 'A whole area with a programme, not one contract.',
  },
  nullPilots: {
    title: 'Integrated care pilots, 2012: admissions', happened: '9% more emergency admissions after six months of case management.',
    seen: 'Emergency admissions avoided in year 1, in percent', unit: 'percent',
    source: 'Roland and others (2012), https://pmc.ncbi.nlm.nih.gov/articles/PMC3601529/',
    note: 'The model knows harm only through handoffs that fail more often; pilots may have found need that was there.',
  },
  transportExit: {
    title: 'North Lincolnshire patient transport, 2018: the end', happened: 'The newcomer gave notice about 18 months after its start.',
    seen: 'Months from a newcomer’s start to its collapse', unit: 'months',
    source: 'Lincolnite (2018), https://thelincolnite.co.uk/2018/03/search-begins-for-new-patient-transport-provider-in-north-lincolnshire/',
    note: 'Notice is taken for the end.',
  },
  supportPrice: {
    title: 'Primary care support, 2015: the price', happened: 'NHS England sought 35% less from the first year, and saved about £60m in two.',
    seen: 'Price after the first tender against before', unit: 'percent', source: support,
    note: 'The buyer set the target. In the model a price comes from bids alone.',
  },
  supportWorse: {
    title: 'Primary care support, 2016: the service', happened: 'Problems showed in the first year; five of nine services went into formal rectification.',
    seen: 'Is the service worse six months after a change than before it?', unit: 'share', source: support,
    note: 'Payments, records and letters are not told apart.',
  },
  supportHeld: {
    title: 'Primary care support, 2018: no collapse', happened: 'The contract still ran after two and a half years, at a loss to the provider.',
    seen: 'Is the newcomer still there 30 months after its start?', unit: 'share', source: support,
    note: 'The model has no large firm that carries a loss for years.',
  },
};

/** A case without a decision built after it, and why. */
export const casesLeftOut = 'No decision is built after one more case, the franchise of Hinchingbrooke hospital. Its bid promised surpluses; it was not the '
  + 'price that the buyer paid. Staff, building and partners stayed, and only the management changed. The model knows neither.';

export const SELECTION = 'What goes wrong is reported more often than what goes well. That a case lies within the futures says that it can happen here. '
  + 'It never says how often: no case is a base rate.';

/** "14 of 100 futures are sooner. Middle 30 months; 9 futures in 10 from 5 months to never." */
export function placeWords({ replay, observed, share, arises, verdict, low, middle, high }: ReplayFinding): string {
  if (verdict === 'noScenario' || verdict === 'noOption' || verdict === 'noFigure') return `${first(notApplicableWords[verdict])}.`;
  if (share === null) return '';
  const { unit } = replayWords[replay];
  const when = arises !== null && arises.mean < 0.995 ? ` where it arises (${inHundred(arises.mean)} of 100)` : '';
  if (observed === null) return `${verdict === 'outside' ? 'It happens in no future' : `It happens in ${inHundred(share.mean)} of 100 futures`}${when}.`;
  const range = `Middle ${amount(middle, unit)}; 9 futures in 10 from ${amount(low, unit)} to ${amount(high, unit)}.`;
  return `${first(belowWords(share.mean, unit))}${when}. ${range}`;
}

function belowWords(share: number, unit: ReplayWords['unit']): string {
  const less = unit === 'months' ? 'sooner' : 'lower';
  if (share <= 0) return `no future is ${less}`;
  return share >= 1 ? `all futures are ${less}` : `${inHundred(share)} of 100 futures are ${less}`;
}

/** What happened, or a figure of the futures, with its unit; null is "never". */
export function amount(value: number | null, unit: ReplayWords['unit']): string {
  if (value === null) return 'never';
  if (unit === 'percent') return `${decimal(value, 1)}%`;
  if (unit === 'points') return `${decimal(value, 1)} points`;
  const whole = decimal(value, 0);
  return unit === 'months' ? `${whole} ${whole === '1' ? 'month' : 'months'}` : whole;
}

export const replayVerdictWords: Readonly<Record<ReplayFinding['verdict'], string>> = {
  within: 'within', edge: 'at the edge', outside: 'outside', ...notApplicableWords,
};

const first = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
