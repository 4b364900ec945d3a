/** A published finding, told in full, with where to read it. */
export interface EvidenceFact {
  readonly title: string;
  readonly text: string;
  readonly sources: readonly { readonly name: string; readonly address: string }[];
}

const at = (name: string, address: string): EvidenceFact['sources'][number] => ({ name, address });

const pilots = at('Roland and others (2012), International Journal of Integrated Care', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3601529/');
const salford = at('Bower and others (2018), Health Services and Delivery Research 6(31)',
  'https://research.manchester.ac.uk/en/publications/improving-care-for-older-people-with-long-term-conditions-and-soc');
const review = at('Baxter and others (2018), BMC Health Services Research 18: 350', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5946491');
const pac = at('Public Accounts Committee (2016), UnitingCare Partnership contract', 'https://publications.parliament.uk/pa/cm201617/cmselect/cmpubacc/633/63305.htm');

/** Evidence that cuts against the premise that working relationships are worth protecting. */
export const againstPremise: readonly EvidenceFact[] = [
  {
    title: 'Effects on hospital use are small, slow and inconsistent',
    text: 'Several good studies find nothing, or harm. Case management in English pilots went with 9% more emergency admissions. Salford saw minor changes. '
      + 'In Northumberland A&E visits were 13.6% higher. Of 167 studies, few found less use or lower cost.',
    sources: [pilots, salford,
      at('Health Foundation, on urgent care in Northumberland', 'https://www.health.org.uk/news/new-analysis-shows-impact-redesigning-urgent-and-emergency-care-northumberland'), review],
  },
  {
    title: 'The form of organisation alone did not matter',
    text: 'In 2011 community nursing moved to acute trusts, mental health trusts or bodies of its own. Trends in emergency admissions did not differ: '
      + 'a ratio of 0.999, with a 95% interval from 0.986 to 1.013.',
    sources: [at('Wyatt and others (2021), Journal of Integrated Care', 'https://www.emerald.com/insight/content/doi/10.1108/JICA-09-2020-0056/full/html')],
  },
  {
    title: 'A change of provider can go smoothly',
    text: 'Bath and North East Somerset took over 237 staff on 1 April 2024 with “no disruptions”. It cost less than expected. This is the council’s own account.',
    sources: [at('Bath & North East Somerset Council (2024)', 'https://democracy.bathnes.gov.uk/mgAi.aspx?ID=33273')],
  },
  {
    title: 'Competition can raise quality, and replace what fails',
    text: 'Where prices were fixed, competition went with better hospital outcomes. In North Kent a waiting list fell from 7,500 to 800 '
      + 'in about three months, once the provider was replaced.',
    sources: [
      at('Gaynor and others (2013), American Economic Journal: Economic Policy',
        'https://research-information.bris.ac.uk/en/publications/death-by-market-power-reform-competition-and-patient-outcomes-in--2'),
      at('Cooper and others (2011), The Economic Journal', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4373154'),
      at('BBC News (2020)', 'https://www.bbc.com/news/uk-england-kent-54337801'),
    ],
  },
  {
    title: 'The best known collapse was itself integrated care',
    text: 'UnitingCare was a partnership led by the NHS, for integrated care. The design of the tender and a low bid sank it. It was not for want of integration.',
    sources: [at('National Audit Office (2016)', 'https://www.nao.org.uk/press-release/investigation-into-the-collapse-of-the-unitingcare-partnership-contract-in-cambridgeshire-and-peterborough/'), pac],
  },
  {
    title: 'Keeping is not free of legal risk',
    text: 'An £82m direct award to an ambulance trust was criticised by the independent panel in 2025. It advised going back to the first stage.',
    sources: [
      at('Bevan Brittan (2025)', 'https://www.bevanbrittan.com/insights/articles/2025/the-provider-selection-regime-documenting-direct-award-decisions-to-direct-award-or-not-to-direct-award'),
      at('Ward Hadaway (2025)', 'https://www.wardhadaway.com/insights/procurement-in-a-nutshell/procurement-in-a-nutshell-provider-selection-regime-independent-panel-decision-cr00016-25'),
    ],
  },
];

/** Evidence that supports it, as fairly. */
export const forPremise: readonly EvidenceFact[] = [
  {
    title: 'Where integration was built for years, fewer people came to hospital',
    text: 'In Mid-Nottinghamshire lower use took two to six years, and then there were 6.7% fewer emergency admissions. Pioneers and Vanguards saw a '
      + 'slower rise than other areas. By 2018 all had risen.',
    sources: [
      at('Health Foundation (2020), a digest', 'http://ccg-alert.blogspot.com/2020/09/the-long-term-impacts-of-new-care.html'),
      at('BMC Health Services Research (2021)', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8274044'),
      at('Morciano and others (2020), Health Policy', 'https://evidence.nihr.ac.uk/alert/vanguard-integrated-health-social-care-took-time-to-achieve-aims/'),
    ],
  },
  {
    title: 'People feel the difference of joined-up care',
    text: 'The same review of 167 studies finds better perceived quality, satisfaction and access. Teams that work closely go with better quality and less pain.',
    sources: [review, at('Gittell and others (2000), Medical Care', 'https://pubmed.ncbi.nlm.nih.gov/10929993/')],
  },
  {
    title: 'Continuity goes with fewer avoidable admissions',
    text: 'Older people who saw the same general practitioner more had about 6% fewer. That is an association, and it is about doctors, not contracts.',
    sources: [at('Barker and others (2017), BMJ 356: j84', 'https://www.bmj.com/content/356/bmj.j84.abstract')],
  },
  {
    title: 'Frequent tendering of drug treatment did harm, at least at first',
    text: 'An official inquiry found churn, disruption and poorer recovery in the short term. One director of public health disputed it.',
    sources: [
      at('Advisory Council on the Misuse of Drugs (2017), as reported', 'https://www.russellwebster.com/acmd-commissioning/'),
      at('McManus (2017), a reply', 'https://jimmcmanus.wordpress.com/2017/09/08/the-acmd-report-on-drugs-commissioning-back-to-the-future/'),
    ],
  },
  {
    title: 'Reorganising sets services back',
    text: 'Mergers of NHS trusts delayed developments by 18 months or more. In a small survey 47 of 100 staff of tendered clinics had thought of leaving.',
    sources: [
      at('Fulop and others (2002), BMJ 325: 246', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC117637'),
      at('Staff survey (2015), Sexually Transmitted Infections 91', 'https://sti.bmj.com/content/91/Suppl_1/A83.1'),
    ],
  },
  {
    title: 'Savings from competition are smaller in care than elsewhere',
    text: 'They have fallen over time, are far smaller in social services, and seldom count what the process costs. Low bids can end in collapse: '
      + 'one left at least £16m unfunded.',
    sources: [at('Petersen and others (2018)', 'https://doi.org/10.1111/spol.12297'), pac],
  },
];

/** What is said in this program from memory of its sources, and has still to be checked against them. */
export const toBeChecked: readonly string[] = [
  'The sections of the NHS Act 2006 that hold the duties of integrated care boards today.',
  'The second limb of the considerable-change test: a rise of at least 25%.',
  'The panel’s target of about 25 working days for a review.',
  'That no weights of the key criteria are prescribed, and that the courts are the way beyond the panel.',
  'The advice to look into bids 10% or more below the others.',
  'The recommendation of five to ten years for contracts in drug treatment.',
  'The rule of thumb that integration takes three to five years or more.',
  'That chronic avoidable admissions are twice as high in the most deprived areas.',
  'Unit costs of A&E visits and nursing hours.',
];

/** What no study answers. */
export const gaps: readonly string[] = [
  'How much of a working relationship survives a change of provider.',
  'How many staff leave because of a transfer, beyond those who would leave anyway.',
  'How many people are lost to care when caseloads are handed over.',
  'How often present providers win open tenders in the NHS and social care.',
  'How well a bid’s score foretells the service that follows.',
  'How many awards under the Provider Selection Regime are challenged, and how that ends.',
  'Whether transitions harm people in deprived places more.',
  'How often contracts fail, of how many.',
  'What a competitive process costs under the Regime.',
];
