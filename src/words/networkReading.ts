import type { FigureTable } from '../charts/frame.ts';
import type { DiagramLink } from '../charts/networkDiagram.ts';
import type { DiagramNode } from '../charts/networkPlan.ts';
import { layers, layerStrength, linkStrength } from '../scenario/linkStrength.ts';
import type { Layer, Link, Scenario } from '../scenario/types.ts';
import { countWord } from './number.ts';
import { layerWords } from './settingWords.ts';

/** What the width of a link shows: its layers together, or one of them. */
export type ShownLayer = 'together' | Layer;

export const shownLayerWords: Readonly<Record<ShownLayer, string>> = { together: 'All three together', ...layerWords };

/** A network in words: what it shows, every link's name, and the table that holds the same. */
export interface NetworkReading {
  readonly sentence: string;
  readonly nodes: readonly DiagramNode[];
  /** In the order in which one goes through them: by service, then by partner. */
  readonly links: readonly (DiagramLink & { readonly spoken: string })[];
  readonly table: FigureTable;
}

/** Strength 0..1 as points of 100. */
const points = (strength: number): string => String(Math.round(strength * 100));

/** Names of the two ends of a link. */
export function linkEnds({ between }: Pick<Link, 'between'>, { lots, partners }: Scenario): readonly [string, string] {
  const nameOf = (id: string): string => [...lots, ...partners].find((entry) => entry.id === id)?.name ?? id;
  return [nameOf(between[0]), nameOf(between[1])];
}

/** "Community nursing – GP practices". */
export const linkName = (link: Pick<Link, 'between'>, scenario: Scenario): string => linkEnds(link, scenario).join(' – ');

/** Who works with whom today, and how strongly. */
export function networkReading(scenario: Scenario, shown: ShownLayer): NetworkReading {
  const weights = scenario.assumptions.relationships.layerWeights;
  const strengthOf = (link: Link): number => (shown === 'together' ? linkStrength(link, weights) : layerStrength(link, shown));
  const links = inOrder(scenario).map((link) => {
    const strength = strengthOf(link);
    const label = points(strength);
    const what = shown === 'together' ? '' : `${layerWords[shown].toLowerCase()} `;
    return { id: link.id, between: link.between, strength, label, spoken: `${linkEnds(link, scenario).join(' to ')}, ${what}${label} of 100` };
  });
  return {
    sentence: sentenceOf(links.map(({ strength }) => strength)),
    nodes: [
      ...scenario.lots.map(({ id, name }) => ({ id, name, kind: 'service' as const })),
      ...scenario.partners.map(({ id, name }) => ({ id, name, kind: 'partner' as const })),
    ],
    links,
    table: {
      caption: 'How strong each working relationship is today, of 100. Middle values.',
      columns: ['Working relationship', shownLayerWords.together, ...layers.map((layer) => layerWords[layer])]
        .map((label, i) => ({ label, numeric: i > 0 })),
      rows: inOrder(scenario).map((link) => [
        linkName(link, scenario), points(linkStrength(link, weights)), ...layers.map((layer) => points(layerStrength(link, layer))),
      ]),
    },
  };
}

function sentenceOf(strengths: readonly number[]): string {
  const count = countWord(strengths.length);
  const start = `${count.charAt(0).toUpperCase()}${count.slice(1)} working ${strengths.length === 1 ? 'relationship' : 'relationships'}`;
  const least = points(Math.min(...strengths));
  const most = points(Math.max(...strengths));
  if (strengths.length === 1) return `${start}, ${most} of 100.`;
  return least === most ? `${start}, each ${most} of 100.` : `${start}, from ${least} to ${most} of 100.`;
}

/** By the end that comes first among services and partners, then by the other; those alike in the file's order. */
function inOrder({ links, lots, partners }: Scenario): Link[] {
  const rank = new Map([...lots, ...partners].map(({ id }, i) => [id, i]));
  const rankOf = (id: string): number => rank.get(id) ?? Infinity;
  const key = ({ between: [a, b] }: Link): readonly [number, number] =>
    [Math.min(rankOf(a), rankOf(b)), Math.max(rankOf(a), rankOf(b))];
  return links
    .map((link, i) => ({ link, i, at: key(link) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.i - b.i)
    .map(({ link }) => link);
}
