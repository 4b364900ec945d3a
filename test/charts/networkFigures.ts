import fc from 'fast-check';
import type { NetworkDiagramData } from '../../src/charts/networkDiagram.ts';

const serviceNames = [
  'Community nursing', 'Dementia liaison', 'Therapy', 'Night sitting', 'Falls', 'Stroke rehabilitation at home', 'Wound care', 'Diabetes',
  'Heart failure', 'Continence', 'Podiatry', 'Older people’s and community services of the northern district, all together',
];
const partnerNames = [
  'GP practices', 'Acute hospital trust', 'Council social care', 'Voluntary sector alliance', 'Hospice', 'Ambulance and out-of-hours service',
  'Mental health trust', 'Schools', 'Pharmacies', 'Housing associations', 'Police', 'Dentists', 'Care homes', 'Carers’ centre',
  'Dementia and carers charity of the eastern towns and villages, with its friends',
];

/** A network of so many services, partners and links, some of them between services or between partners, a few between the same two. */
export function networkArbitrary(most: { services: number; partners: number; links: number }): fc.Arbitrary<NetworkDiagramData> {
  return fc
    .record({
      services: fc.integer({ min: 1, max: most.services }),
      partners: fc.integer({ min: 0, max: most.partners }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: most.links, size: 'max' }),
    })
    .map(({ services, partners, pairs }) => {
      const nodes = [
        ...Array.from({ length: services }, (_, i) => ({ id: `s${i}`, kind: 'service' as const, name: serviceNames[i % serviceNames.length] })),
        ...Array.from({ length: partners }, (_, i) => ({ id: `p${i}`, kind: 'partner' as const, name: partnerNames[i % partnerNames.length] })),
      ];
      const links = pairs.flatMap(([from, to, strength], i) => {
        const [a, b] = [nodes[from % nodes.length].id, nodes[to % nodes.length].id];
        return a === b ? [] : [{ id: `l${i}`, between: [a, b] as const, strength, label: String(Math.round(strength * 100)) }];
      });
      return { nodes, links, selected: links.at(0)?.id ?? null };
    });
}
