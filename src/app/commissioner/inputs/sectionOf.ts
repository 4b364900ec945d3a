/** The sections of the input column, in their order. */
export const sectionNames = ['service', 'providers', 'options', 'assumptions', 'values', 'sources', 'about'] as const;
export type SectionName = (typeof sectionNames)[number];

/** The section in which what stands at a path of the scenario is edited; null where the column has no field for it. */
export function sectionOf(path: string): SectionName | null {
  const [part, , below] = path.split('.');
  switch (part) {
    case 'segments':
      return 'service';
    case 'lots':
      return below === 'incumbent' || below === 'challengers' ? 'providers' : 'service';
    case 'partners':
    case 'links':
      return 'providers';
    case 'options':
      return 'options';
    case 'view':
      return 'options';
    case 'assumptions':
      return 'assumptions';
    case 'values':
    case 'horizonMonths':
      return 'values';
    case 'sources':
      return 'sources';
    case 'title':
    case 'summary':
    case 'about':
      return 'about';
    default:
      return null;
  }
}
