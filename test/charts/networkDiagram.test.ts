import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leastDiagramWidth, meets } from '../../src/charts/networkBoxes.ts';
import { pointAt } from '../../src/charts/networkCurves.ts';
import type { NetworkDiagramData } from '../../src/charts/networkDiagram.ts';
import { networkDiagram } from '../../src/charts/networkDiagram.ts';
import { networkPlan } from '../../src/charts/networkPlan.ts';
import { parse } from '../../src/scenario/parse.ts';
import { networkReading } from '../../src/words/networkReading.ts';
import { faults, frameOf, normalised } from './drawing.ts';
import { networkArbitrary } from './networkFigures.ts';
import { cases } from '../generators/cases.ts';

const corpus = readdirSync('scenarios').filter((file) => file.endsWith('.json')).map((file) => {
  const parsed = parse(readFileSync(`scenarios/${file}`, 'utf8'));
  if (!parsed.ok) throw new Error(`${file}: ${parsed.issues[0].message}`);
  const { nodes, links } = networkReading(parsed.scenario, 'together');
  const data: NetworkDiagramData = { nodes, links, selected: links[0].id };
  return { file, data };
});
const nursing = corpus.find(({ file }) => file === 'community-nursing.json') ?? corpus[0];
const large = networkArbitrary({ services: 12, partners: 15, links: 40 });
const widths: readonly (readonly [number, number])[] = [[312, 1], [376, 1], [620, 1], [leastDiagramWidth(2), 2], [900, 2]];

describe('who works with whom', () => {
  test('each scenario of the gallery: nothing overlaps or leaves the drawing, and every name is whole', () => {
    const bad = corpus.flatMap(({ file, data }) => [312, 376, 424, 600].flatMap((width) => {
      const svg = networkDiagram(data, frameOf(width));
      const cut = [...svg.querySelectorAll('text')].map((text) => text.textContent).filter((words) => words.endsWith('…'));
      return [...faults(svg), ...cut].map((fault) => `${file} at ${width}: ${fault}`);
    }));
    expect(bad).toEqual([]);
  });

  test('a network of nine links in a column of usual width has room for every number', () => {
    const { data } = nursing;
    expect(data.links).toHaveLength(9);
    for (const width of [312, 376, 600]) {
      expect(networkPlan(data.nodes, data.links, width, 1).links.filter(({ tag }) => tag === null)).toEqual([]);
    }
  });

  test('any network: texts keep apart and inside, every name stands, and a number that has no room is left out', () => {
    fc.assert(fc.property(large, fc.constantFrom(...widths), (data, [width, textScale]) => {
      const svg = networkDiagram(data, frameOf(width, { textScale }));
      expect(faults(svg)).toEqual([]);
      expect(svg.querySelectorAll('.network-diagram__service')).toHaveLength(data.nodes.filter(({ kind }) => kind === 'service').length);
      expect(svg.querySelectorAll('.network-diagram__partner')).toHaveLength(data.nodes.filter(({ kind }) => kind === 'partner').length);
      for (const node of svg.querySelectorAll('.network-diagram__service, .network-diagram__partner')) {
        expect(node.querySelectorAll('text').length).toBeGreaterThan(0);
      }
      const plan = networkPlan(data.nodes, data.links, width, textScale);
      const tags = plan.links.flatMap(({ tag }) => (tag === null ? [] : [tag]));
      const others = plan.nodes.flatMap(({ mark, label }) => [mark, label]);
      tags.forEach((tag, i) => {
        expect([...others, ...tags.slice(i + 1)].some((other) => meets(tag, other))).toBe(false);
      });
      expect(svg.querySelectorAll('.network-diagram__tag')).toHaveLength(tags.length);
      expect(svg.querySelectorAll('[data-link]')).toHaveLength(data.links.length);
    }), { numRuns: cases(40), seed: 7 });
  });

  test('marks keep apart, and no link of a partner passes behind a service that is not its own', () => {
    fc.assert(fc.property(large, fc.constantFrom(...widths), (data, [width, textScale]) => {
      const { nodes, links } = networkPlan(data.nodes, data.links, width, textScale);
      nodes.forEach((node, i) => {
        for (const other of nodes.slice(i + 1)) expect(meets(node.mark, other.mark) || meets(node.label, other.label)).toBe(false);
      });
      const services = nodes.filter(({ kind }) => kind === 'service');
      const pairs = links.map(({ between }) => [...between].sort().join(' '));
      for (const [i, link] of links.entries()) {
        const ends = nodes.filter(({ id }) => link.between.includes(id));
        // A second link of the same pair bends aside.
        if (ends.every(({ kind }) => kind === ends[0].kind) || pairs.indexOf(pairs[i]) < i) continue;
        const points = Array.from({ length: 21 }, (_, k) => pointAt(link, k / 20));
        // The edge of a pill wider than that at the link's end may be touched: never more than a quarter of it.
        const met = services.filter(({ id, mark, x: middle }) => !link.between.includes(id) && points.some(({ x, y }) =>
          Math.abs(x - middle) < (mark.right - mark.left) / 4 && y > mark.top && y < mark.bottom));
        expect(met).toEqual([]);
      }
    }), { numRuns: cases(60), seed: 8 });
  });

  test('strength moves nothing: it is the width of the link and its number, and a weak link is dotted', () => {
    const { data } = nursing;
    const at = (strength: number): { paths: (string | null)[]; width: number; dots: string | null; label: string } => {
      const links = data.links.map((link, i) => (i === 0 ? { ...link, strength, label: String(Math.round(strength * 100)) } : link));
      const svg = networkDiagram({ ...data, links, selected: null }, frameOf(376));
      const drawn = [...svg.querySelectorAll('.network-diagram__link')];
      return {
        paths: [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')),
        width: Number(drawn[0].getAttribute('stroke-width')),
        dots: drawn[0].getAttribute('stroke-dasharray'),
        label: svg.querySelector('.network-diagram__tag')?.textContent ?? '',
      };
    };
    const [weak, middling, strong] = [at(0.2), at(0.5), at(0.9)];
    expect(middling.paths).toEqual(strong.paths);
    expect(weak.paths).toEqual(strong.paths);
    expect(strong.width / middling.width).toBeCloseTo(0.9 / 0.5, 1);
    expect([weak.dots === null, middling.dots === null]).toEqual([false, true]);
    expect(strong.label).toBe('90');
  });

  test('the selected link is ringed in yellow and ink, and lies over the others', () => {
    const { data } = nursing;
    const selected = data.links[3].id;
    const ringed = networkDiagram({ ...data, selected }, frameOf(376)).querySelectorAll('[stroke="#FFEB3B"]');
    expect(ringed).toHaveLength(1);
    const links = [...networkDiagram({ ...data, selected }, frameOf(376)).querySelectorAll('.network-diagram__link')];
    expect(links.at(-1)?.parentElement?.querySelector('[stroke="#FFEB3B"]')).not.toBeNull();
    expect(networkDiagram({ ...data, selected: null }, frameOf(376)).querySelector('[stroke="#FFEB3B"]')).toBeNull();
  });

  test('a link to nowhere is not drawn; a network without partners or links is', () => {
    const nodes = [{ id: 'a', kind: 'service' as const, name: 'Alone' }];
    const links = [{ id: 'x', between: ['a', 'gone'] as const, strength: 0.5, label: '50' }];
    const svg = networkDiagram({ nodes, links, selected: null }, frameOf(376));
    expect(svg.querySelectorAll('.network-diagram__link')).toHaveLength(0);
    expect(faults(svg)).toEqual([]);
  });

  test('in print all text is black', () => {
    const texts = [...networkDiagram(nursing.data, frameOf(620, { print: true })).querySelectorAll('text')];
    expect(new Set(texts.map((text) => text.getAttribute('fill')))).toEqual(new Set(['#000000']));
  });

  test('the drawing of a known network', async () => {
    const { data } = nursing;
    await expect(normalised(networkDiagram(data, frameOf(376)))).toMatchFileSnapshot('snapshots/networkDiagram-376.svg');
  });
});
