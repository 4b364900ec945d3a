/** Where what is said of the Provider Selection Regime comes from. */
export const lawSources = {
  regulations: 'The Health Care Services (Provider Selection Regime) Regulations 2023, SI 2023/1348. '
    + 'https://www.legislation.gov.uk/uksi/2023/1348/contents/made',
  regulation12: 'The same, regulation 12 on the standstill period. https://www.legislation.gov.uk/uksi/2023/1348/regulation/12/made',
  regulation24: 'The same as laid in draft, regulation 24 on records. https://www.legislation.gov.uk/ukdsi/2023/9780348252613/part/5',
  notices: 'The same as laid in draft, schedule 3 on the notice of a Direct Award C. '
    + 'https://www.legislation.gov.uk/ukdsi/2023/9780348252613/schedule/3',
  guidance: 'NHS England (2025), The Provider Selection Regime: statutory guidance. '
    + 'https://www.england.nhs.uk/long-read/the-provider-selection-regime-statutory-guidance',
  questions: 'NHS England, Provider Selection Regime frequently asked questions. '
    + 'https://www.england.nhs.uk/commissioning/how-commissioning-is-changing/nhs-provider-selection-regime/provider-selection-regime-frequently-asked-questions/',
  standstill: 'NHS England, Provider Selection Regime: reviewing decisions during the standstill period. '
    + 'https://www.england.nhs.uk/long-read/provider-selection-regime-reviewing-decisions-during-the-standstill-period/',
  fiveRoutes: 'Mills & Reeve, The five routes to awarding contracts under the Provider Selection Regime. '
    + 'https://procurementportal.com/procurement-law-and-guidance/health-care-services-the-provider-selection-regime/'
    + 'the-five-routes-to-awarding-contracts-under-the-provider-selection-regime-psr',
  awardA: 'Burges Salmon (2024), NHS Provider Selection Regime: guidance on Direct Award A. '
    + 'https://blog.burges-salmon.com/post/102ixme/nhs-provider-selection-regime-guidance-on-direct-award-a',
  awardC: 'Burges Salmon (2024), NHS Provider Selection Regime: guidance on Direct Award C. '
    + 'https://blog.burges-salmon.com/post/102ixmk/nhs-provider-selection-regime-guidance-on-direct-award-c',
  mixed: 'Freeths (2024), The Health Care Services (Provider Selection Regime) Regulations 2023. '
    + 'https://freeths.co.uk/insights-events/legal-articles/2024/the-health-care-services-provider-selection-regime-regulations-2023-regulations',
  competitive: 'Ward Hadaway, Provider Selection Regime: Competitive Process. '
    + 'https://www.wardhadaway.com/insights/updates/procurement-in-a-nutshell-provider-selection-regime-psr-competitive-process/',
  firstCases: 'Ward Hadaway (2025), Trends and takeaways from the first 18 months of the Provider Selection Regime. https://www.wardhadaway.com/?p=82660',
  panelOnC: 'Bevan Brittan (2025), The Provider Selection Regime: documenting direct award decisions. '
    + 'https://www.bevanbrittan.com/insights/articles/2025/'
    + 'the-provider-selection-regime-documenting-direct-award-decisions-to-direct-award-or-not-to-direct-award',
  panelOnRecords: 'Independent Patient Choice and Procurement Panel, reviews CR0023-25 and CR0024-25, as summarised (2025). '
    + 'https://in2thebargain.com/2025/11/13/independent-patient-choice-and-procurement-panel-review-cr0023-25-and-cr0024-25',
  panelWeight: 'Ward Hadaway (2025), Provider Selection Regime, on a Liaison and Diversion award. '
    + 'https://www.wardhadaway.com/insights/procurement-in-a-nutshell/procurement-in-a-nutshell-provider-selection-regime-2',
  panelLoad: 'Bevan Brittan (2025), The Provider Selection Regime: eligible to complain, but will the Panel consider your complaint? '
    + 'https://www.bevanbrittan.com/insights/articles/2025/the-provider-selection-regime-eligible-to-complain-but-will-the-panel-consider-your-complaint',
} as const satisfies Readonly<Record<string, string>>;
export type LawSource = keyof typeof lawSources;

/** A statement of law, with where it was found and what in it nobody has checked against the source. */
export interface LawStatement {
  readonly text: string;
  readonly sources: readonly LawSource[];
  /** Told from memory: a phrase, to stand after "To be checked:"; null where all was found. */
  readonly toCheck: string | null;
}
