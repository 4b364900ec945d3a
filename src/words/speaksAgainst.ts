import type { assumptionFields } from '../scenario/fields.ts';

type Groups = Omit<typeof assumptionFields, 'routes'>;
type AgainstOf = { readonly [G in keyof Groups]: Readonly<Record<keyof Groups[G], string>> };

const SURVEY = 'One survey of referrals by general practices, told by patients. Other handoffs may fail more or less.';
const CASES = 'It rests on cases that were reported because they failed. Successes are not counted.';

/** What the evidence says against each assumption, or what it lacks. */
const against: AgainstOf = {
  relationships: {
    buildYears: 'Salford pooled budgets and records quickly, and patients noticed little. Building may be fast and do nothing.',
    retained: 'Whatever kind of organisation took over community nursing in 2011, admissions did not change. Less may be lost than is feared.',
    blightGrowth: 'Practices that felt competition got better, not worse. A tender may spur partners on.',
  },
  handoffs: {
    failureWithoutIntegration: SURVEY,
    failureWithFullIntegration: 'Case management in English pilots went with 9% more emergency admissions. Integration may not reduce failures at all.',
    delayedShare: SURVEY,
    duplicatedShare: 'A study of 2024 found no fewer repeated scans where records were shared.',
    duplicateCost: 'Staff freed by one contact less are seldom saved: the cost may not be money that anybody keeps.',
    delayCost: 'No study costed the chasing of a referral.',
    admissionIfDelayed: 'Several good studies found no effect of integration on admissions. The chance may be nought.',
    admissionIfLost: 'Unemployment alone explains 72% of differences between areas. What any contract can change may be less.',
    admissionCost: 'Beds that are not used are filled by others. Little of an average cost is saved at once.',
    qalyLossDelayed: 'Harm was told by patients about themselves, and those who were harmed answer more.',
    qalyLossLost: 'Nothing was measured. Many lost referrals are made again.',
    qalyLossAdmission: 'Nearly all of the health lost is the illness’s doing.',
  },
  quality: {
    adjustYears: 'A list in North Kent fell by nine tenths within three months of a change. Good providers can be fast.',
    qalysPerPersonYear: 'It follows from what the NHS pays for health in general. For one service it may be off many times over.',
    complacencyPerYear: 'No slide was ever measured in uncontested NHS contracts. It may not exist.',
    reviewDiscipline: 'No study of reviews of this kind was found.',
    competitionSpur: 'Practices taken over by new providers did not improve. Most studies of gains are of hospitals.',
    underpricingLoss: 'Efficient providers are cheap and good. In care homes lower prices and lower quality came together through income.',
  },
  access: {
    reachEffect: 'Who is reached depends on much beside the provider. No study of providers was found.',
    qalyLossUnmet: 'No source was found. Some need goes away by itself.',
  },
  market: {
    incumbentBids: 'Some do give up: Staffordshire’s tenders lost all bidders but one. No counts were found.',
    soleBidderMarkup: 'The finding is from public works and supplies. Health providers may be bound by pay scales and tariffs.',
    costErrorSd: 'A few bids are known, mostly from disputes.',
    incumbentCostErrorSd: 'A provider that never tests its costs may know them worse than is assumed.',
    challengerOptimism: `${CASES} Commissioners may also refuse a bid that is too low; here they never do.`,
    panelSd: 'The studies are of scientific papers and grants. Moderated tender panels may agree more, or share an error.',
    trackRecordSd: 'A record from elsewhere may not carry over. It can also shut out newcomers unfairly.',
    claimInflation: 'Present providers may overstate as much. Here all do so alike.',
    priceDriftPerYear: 'Herefordshire cut a price by 17% by negotiating without a tender.',
    driftYears: 'No study was found: drift may never come, or never end.',
    extensionPremium: 'Some extensions were agreed at the old price. No counts were found.',
  },
  transition: {
    depth: 'Bath and North East Somerset moved 237 staff without disruption, by its own account. Record systems are not providers.',
    depthVariation: CASES,
    recoveryMonths: 'Some stays in hospital were longer for a year. Merged trusts were set back by 18 months or more.',
    mobilisationRelief: 'Two cases stand behind it. Long preparation also draws out uncertainty.',
    costShare: 'The figures are of computing contracts and one collapse. Where staff transfer, a change may cost far less.',
    doubleRunningMonths: 'Many changes happen overnight, with nothing paid twice.',
    slipProbability: 'No counts were found.',
    slipMonths: 'No counts were found.',
    distraction: 'Only 54 staff answered, and they chose to. Some staff welcome a change.',
  },
  contractFailure: {
    baseHazardPerYear: 'The count is of council partnerships signed before 2008, planned ends among them. Block contracts in health may be safer.',
    newProviderFactor: CASES,
    underpricingSensitivity: CASES,
    renegotiateShare: 'One case. What is settled quietly is never reported.',
    caretakerPremium: 'In North Kent the caretaker did well, and no premium was reported.',
    collapseDepth: CASES,
    retainedFactor: 'Staff often stay with their patients whoever employs them.',
  },
};

const routes: Readonly<Record<string, string>> = {
  months: 'Four or five cases are known, and long ones are told of more. One date may be a misprint in the judgment.',
  cost: 'No route has been costed by a study. Savings of a simple tender are not reported.',
  bidCost: 'One provider’s sum from before 2013. It is borne by the sector, and commissioners may not count it.',
  competition: 'How hard rivals press differs by market: prices fell up to six to eight bidders in one country, and hardly in social care.',
  challengeProbability: 'No number of awards is published, so no rate is known. Reviews are reported, awards without one are not.',
  challengeMonths: 'Two court cases under older law. The panel’s own target is about 25 working days, which is to be checked.',
  challengeCost: 'One settlement is known. Most challenges end with a letter.',
  overturnProbability: 'Published reports often find a breach, but how many was not counted.',
  abandonProbability: 'Abandoned tenders make news. How many are there in all is not known.',
};

const parts: Readonly<Record<string, string>> = {
  incumbent: 'Whoever rates a provider knows it: familiarity may flatter, or a recent incident may weigh too much.',
  challengers: 'Practices run by newcomers did worse on 15 of 17 indicators, yet a failing service was mended within months. Either may hold here.',
  caretaker: 'Caretakers of two or three cases are known. One did very well.',
  expectedBids: 'One to three bidders in a handful of cases, mostly disputed ones.',
  links: 'Strength of a relationship is judged, not measured. Organisations rate their own higher than others do.',
  partners: 'No measure of how well an organisation works with others is in use.',
  segments: 'Deprivation explains 16% more admissions after illness is counted. Larger gaps are the illness’s own.',
};

/**
 * What the evidence says against the input at a path, or what it lacks, in one or two sentences.
 * @param path as in `scenario/path.ts`
 * @returns null for what rests on no evidence: values, dates, settings of an option
 */
export function whatSpeaksAgainst(path: string): string | null {
  const [part, second, third, fourth, fifth] = path.split('.');
  if (part === 'lots') return third === 'incumbent' ? parts['incumbent'] : third === 'challengers' ? parts[fifth === 'expectedBids' ? fifth : 'challengers'] : null;
  if (part === 'links' || part === 'partners') return parts[part];
  if (part === 'segments') return third === 'harm' || third === 'unmetNeed' ? parts['segments'] : null;
  if (part !== 'assumptions') return null;
  if (second === 'routes') return own(routes, fourth);
  if (third === 'caretaker') return parts['caretaker'];
  const group = own(against as Readonly<Record<string, Readonly<Record<string, string>>>>, second);
  return group === null ? null : own(group, third);
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | null => (Object.hasOwn(table, key) ? table[key] : null);
