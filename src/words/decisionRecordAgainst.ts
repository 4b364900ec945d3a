import { strategyOf } from '../scenario/strategyOf.ts';
import type { Scenario } from '../scenario/types.ts';
import { figuresAgainst, type RecordFigures } from './decisionRecordResult.ts';
import { heading, list, text, type RecordBlock, type RecordSection } from './recordBlocks.ts';

/** A published finding, with its source. */
interface Finding {
  readonly text: string;
  readonly source: string;
}

/** What studies and cases say against keeping a present provider without competition. */
export const againstKeeping: readonly Finding[] = [
  {
    text: 'Effects of integration on hospital use are small, slow and inconsistent. One set of English pilots saw 9% more emergency admissions.',
    source: 'International Journal of Integrated Care (2012), https://pmc.ncbi.nlm.nih.gov/articles/PMC3601529/; Baxter and others (2018), '
      + 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5946491',
  },
  {
    text: 'Which kind of organisation took over community nursing in 2011 made no difference to the trend of emergency admissions.',
    source: 'Wyatt and others (2021), https://www.emerald.com/insight/content/doi/10.1108/JICA-09-2020-0056/full/html',
  },
  {
    text: 'A change can go smoothly: 237 staff moved to Bath and North East Somerset Council in 2024 without disruption, by its own account.',
    source: 'Bath & North East Somerset Council (2024), https://democracy.bathnes.gov.uk/mgAi.aspx?ID=33273',
  },
  {
    text: 'Replacing a failing provider can help fast: a waiting list for skin care fell from 7,500 to 800 in about three months.',
    source: 'BBC News (2020), https://www.bbc.com/news/uk-england-kent-54337801; Medway Council, https://democracy.medway.gov.uk/mgAi.aspx?ID=23970',
  },
  {
    text: 'Where prices were fixed, competition on quality went with better hospital outcomes.',
    source: 'Gaynor and others (2013), https://research-information.bris.ac.uk/en/publications/'
      + 'death-by-market-power-reform-competition-and-patient-outcomes-in--2',
  },
  {
    text: 'Keeping is not free of challenge: an £82m Direct Award C was sent back to its first stage in 2025.',
    source: 'Bevan Brittan (2025), https://www.bevanbrittan.com/insights/articles/2025/'
      + 'the-provider-selection-regime-documenting-direct-award-decisions-to-direct-award-or-not-to-direct-award',
  },
];

/** What they say against putting a service out to competition. */
export const againstCompeting: readonly Finding[] = [
  {
    text: 'A contract for older people’s care, won 3.5% under its cap, ended after eight months and left at least £16m unfunded.',
    source: 'Public Accounts Committee (2016), https://publications.parliament.uk/pa/cm201617/cmselect/cmpubacc/633/63305.htm',
  },
  {
    text: 'A tender can have one bidder: Sussex patient transport, reportedly so in 2016, was given up within its first year.',
    source: 'The Argus (2016), https://www.theargus.co.uk/news/14835083.coperforma-set-to-be-stripped-of-patient-transport-service-for-sussex/',
  },
  {
    text: 'Frequent tendering of drug treatment brought disruption and poorer recovery, at least in the short term.',
    source: 'Advisory Council on the Misuse of Drugs (2017), as reported, https://www.russellwebster.com/acmd-commissioning/',
  },
  {
    text: 'Scores can lie within a panel’s noise: an award at 78.5% against 74.4% was set aside, for want of records of the scoring.',
    source: 'Lancashire Care and another v Lancashire County Council [2018], https://caselaw.nationalarchives.gov.uk/ewhc/tcc/2018/200',
  },
  {
    text: 'Savings from contracting out have fallen over time, and are far smaller in social than in technical services.',
    source: 'Petersen and others (2018), https://doi.org/10.1111/spol.12297',
  },
  {
    text: 'Practices run by alternative providers did worse on 15 of 17 indicators, and switching to one brought no improvement.',
    source: 'Greaves and others (2015), https://pmc.ncbi.nlm.nih.gov/articles/PMC4484211',
  },
];

const CASES = 'What goes wrong is reported more often than what goes well: no case here is a base rate.';

/** What speaks against the proposal: in the figures, and in what is published. Without a proposal, both sides. */
export function againstSection(scenario: Scenario, figures: RecordFigures | null): RecordSection {
  const proposed = scenario.options.find(({ id }) => id === scenario.record?.proposed);
  const ways = proposed === undefined ? [] : scenario.lots.map((lot) => strategyOf(proposed, lot.id).route);
  const keeps = proposed === undefined || ways.includes('directAward');
  const competes = proposed === undefined || ways.some((way) => way !== 'directAward');
  const said = proposed === undefined || figures === null ? [] : figuresAgainst(proposed.id, figures);
  return {
    id: 'against',
    title: proposed === undefined ? 'What speaks against each choice' : 'What speaks against the proposal',
    blocks: [
      ...(proposed === undefined ? [text('Nothing is proposed yet, so both sides stand here.')] : [
        heading('In the figures'),
        said.length === 0 ? text(figures === null ? 'There are no figures yet.' : 'Nothing that the figures measure.') : list(...said),
      ]),
      ...(keeps ? published('Against keeping without a competition', againstKeeping) : []),
      ...(competes ? published('Against competing', againstCompeting) : []),
      text(CASES),
    ],
  };
}

function published(title: string, findings: readonly Finding[]): readonly RecordBlock[] {
  return [heading(title), list(...findings.map(({ text: words, source }) => `${words} (${source})`))];
}
