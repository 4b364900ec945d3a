import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { routeNames } from '../../src/model/compile.ts';
import { bidItem, bidPosition, challengerStreams, lotStreams } from '../../src/model/luck.ts';
import { outcomeNames } from '../../src/model/outcomes.ts';
import { MODEL_VERSION } from '../../src/model/version.ts';
import {
  assumptionFields, expectedBidsField, layerWeightField, limits, linkFields, numberFields, segmentFields, traitFields,
} from '../../src/scenario/fields.ts';
import type { Field, Unit } from '../../src/scenario/fields.ts';
import { metalogSkewLimits } from '../../src/scenario/quantity.ts';
import { CHUNK_TRIALS, FINE_CHUNK_TRIALS, FINE_TRIALS, FULL_TRIALS, TRAJECTORY_TRIALS } from '../../src/simulation/plan.ts';
import { SKETCH_RELATIVE_ERROR } from '../../src/simulation/sketch.ts';

const text = readFileSync(new URL('../../src/model/MODEL.md', import.meta.url), 'utf8');
const lines = text.split('\n');

/** Expects a phrase, wherever its lines are broken. */
function expectPhrase(phrase: string, of = text): void {
  expect(of.replace(/\s+/g, ' ').includes(phrase), phrase).toBe(true);
}

const headings = [
  'Scenario file', 'What is uncertain and when it is drawn', "A lot's contract, month by month", 'Bids and scores', 'Links',
  'People and money, each month', 'Outcomes of one trial of one option', 'Checks', 'Random numbers and reproducibility', 'Decision analysis',
  'Readings and limits', 'Sources', 'Reporting standards',
];

/** Lines from the first that starts so to the next that starts with one of the ends. */
function part(start: string, ...ends: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line.startsWith(start));
  if (from < 0) throw new Error(`MODEL.md has no line that starts with ${start}`);
  const length = lines.slice(from + 1).findIndex((line) => ends.some((end) => line.startsWith(end)));
  return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}

/** Rows of the tables in some lines, as cells without the back quotes; headers and rules are left out. */
function rows(of: readonly string[]): readonly (readonly string[])[] {
  return of
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')));
}

const unitWords: Readonly<Record<Unit, string>> = {
  share: 'share', perYear: 'a year', pounds: '£', poundsPerYear: '£ a year', qalys: 'QALYs', years: 'years', months: 'months', count: 'count',
  factor: 'factor', perMonth: 'a month', costMultiple: 'x annualValue',
};

function rangeWords({ min, max }: Field): string {
  if (min === Number.MIN_VALUE) return 'above 0';
  return max === Number.MAX_VALUE ? `${min} and up` : `${min} to ${max}`;
}

/** Name, unit and range of a table of fields. */
const stated = (of: readonly string[]): string[] => rows(of).map(([name, , unit, range]) => [name, unit, range].join(' | '));
const wanted = (name: string, field: Field): string => [name, unitWords[field.unit], rangeWords(field)].join(' | ');

const isField = (node: object): node is Field => 'unit' in node;
/** A group's fields as rows; of fields by layer, which are all alike, one row. */
function rowsOf(group: object): string[] {
  return Object.entries(group).map(([name, node]: [string, object]) => {
    if (isField(node)) return wanted(name, node);
    const byLayer = Object.values(node) as Field[];
    expect(new Set(byLayer.map((field) => wanted(name, field))).size).toBe(1);
    return wanted(name, byLayer[0]);
  });
}

const analysisFolder = new URL('../../src/analysis/', import.meta.url);
/** Parts of the analysis that find nothing by themselves: arithmetic, columns, tables of names; and what sections 7 and 9 tell of. */
const tools: readonly string[] = [
  'analyses', 'analysisHost', 'differenceGroups', 'estimate', 'lotPhases', 'ordering', 'outcomeColumns', 'pairedDifference', 'partialSort', 'ratio',
  'ribbonOptions', 'scenarioLeaves', 'shareOfBest', 'ties', 'trajectories', 'trialStanding', 'valueLines', 'variantColumns', 'waterfallBlend',
  'waterfallPlan',
];
const months: readonly string[] = ['April'];
/** Of the Department of Health: a figure in use, not a method. */
const conventions: readonly string[] = ['Health'];

const oneLine = (of: string): string => of.replace(/\s+/g, ' ');

/** "Keelin 2016", "Roland and others 2012", "Masson, Rim and Lee 2019", "Woodruff (1952": the first word of the name, and the year. */
function citations(of: string): readonly (readonly string[])[] {
  return [...of.matchAll(/\b([A-Z][A-Za-z]+)(?: (?:[A-Z][A-Za-z]+|and|others))*,? \(?((?:19|20)\d\d)\b/g)];
}

/** Those of some citations that the document has no source for. */
function unlisted(found: readonly (readonly string[])[]): readonly string[] {
  const works = text.slice(text.indexOf('## 12. Sources')).split('\n- ').slice(1);
  return found.filter(([, name, year]) => !works.some((work) => work.includes(name) && work.includes(year))).map(([citation]) => citation);
}

describe('MODEL.md', () => {
  test('has its thirteen sections, in order', () => {
    const found = lines.filter((line) => line.startsWith('## '));
    expect(found).toEqual(headings.map((heading, index) => `## ${index + 1}. ${heading}`));
  });

  test('states the version of the model', () => {
    expect(/^Model version (\S+) /m.exec(text)?.[1]).toBe(MODEL_VERSION);
  });

  test('lists every outcome in the order in which they are stored, each with unit and meaning', () => {
    const table = rows(part('## 7. ', '    narrowNetBenefit'));
    expect(table.map(([name]) => name)).toEqual([...outcomeNames]);
    expect(table.filter((cells) => cells.length !== 3 || cells.includes(''))).toEqual([]);
  });

  const { routes, ...groups } = assumptionFields;
  test.each(Object.entries(groups))('lists every assumption of %s with its unit and range', (group, fields) => {
    const listed = stated(part(`**\`${group}\`**`, '**`', 'and `caretaker`', '### '));
    const layerWeights = group === 'relationships' ? [wanted('layerWeights', layerWeightField)] : [];
    expect([...listed].sort()).toEqual([...rowsOf(fields), ...layerWeights].sort());
  });

  test('lists every assumption of a route with its unit and range', () => {
    for (const route of routeNames) {
      expect(lines.find((line) => line.startsWith('**`routes`**'))).toContain(`\`${route}\``);
      expect(stated(part('**`routes`**', '**`'))).toEqual(rowsOf(routes[route]));
    }
  });

  test('lists traits, links and segments with their units and ranges', () => {
    const layers = Object.keys(linkFields).join(', ');
    expect(stated(part('### Traits and links', '### '))).toEqual([
      ...rowsOf(traitFields), wanted('expectedBids', expectedBidsField), wanted(layers, linkFields.trust), ...rowsOf(segmentFields),
    ]);
  });

  test('lists every plain number with its unit and range', () => {
    const names: Readonly<Record<string, string>> = {
      weight: 'weights', everyMonths: 'review.everyMonths', minIntegration: 'review.minIntegration', reviewCost: 'review.cost',
      planCostPerYear: 'integrationPlan.costPerYear', ceilingLift: 'integrationPlan.ceilingLift', speedup: 'integrationPlan.speedup',
    };
    const table = stated(part('### Plain numbers', '## '));
    expect(table).toEqual(Object.entries(numberFields).map(([name, field]) => wanted(names[name] ?? name, field)));
  });

  test('states the limits of a file', () => {
    expectPhrase(`at most ${limits.fileBytes / 1e6} MB`);
    expectPhrase(
      `1 to ${limits.lots} lots, 1 to ${limits.options} options, 1 to ${limits.links} links, 1 to ${limits.segments} segments and at most ` +
        `${limits.challengers} kinds of challenger`,
    );
    expectPhrase(`${metalogSkewLimits.min} < r < ${metalogSkewLimits.max}`);
  });

  test('states how trials are kept and summarised', () => {
    expectPhrase(`Up to ${FULL_TRIALS.toLocaleString('en-GB')} trials every outcome of every trial is kept`);
    expectPhrase(`at most ${100 * SKETCH_RELATIVE_ERROR}% of themselves`);
    expectPhrase(`Of the first ${TRAJECTORY_TRIALS.toLocaleString('en-GB')} trials`);
    expectPhrase(`chunks of ${FINE_CHUNK_TRIALS} up to trial ${FINE_TRIALS.toLocaleString('en-GB')} and of ${CHUNK_TRIALS} beyond`);
  });

  test('lists every stream of random numbers and how positions are made', () => {
    const streams = part('**Streams**', '**Common').join('\n');
    for (const name of [...Object.keys(lotStreams), ...Object.keys(challengerStreams)]) expectPhrase(`\`${name}\``, streams);
    expectPhrase('(round x 256 + bidder) x 16 + i', streams);
    expect(bidPosition(3, 2, bidItem.cost)).toBe((3 * 256 + 2) * 16 + bidItem.cost);
  });

  test('names only tests that exist', () => {
    const named = [...text.matchAll(/`(test\/[\w./]+)`/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(new URL(`../../${path}`, import.meta.url)))).toEqual([]);
  });

  test('names every part of the analysis that works a finding out, and none that is not there', () => {
    const section = part('## 10. ', '## ').join('\n');
    const places = readdirSync(analysisFolder, { withFileTypes: true }).map((entry) => entry.name.replace(/\.ts$/, ''));
    // "**Tornado** (`tornado`, `flip`)": what stands in brackets after the name of a method.
    const named = [...section.matchAll(/^\*\*[^*]+\*\* \(((?:folder |`\w+`|[,;\s])+)\)/gm)].flatMap(([, inside]) => inside.match(/\w+(?=`)/g) ?? []);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !places.includes(name))).toEqual([]);
    expect(places.filter((name) => !named.includes(name) && !tools.includes(name))).toEqual([]);
  });

  test('lists every work that it names', () => {
    const cut = text.indexOf('## 12. Sources');
    const inBrackets = [...oneLine(text.slice(0, cut)).matchAll(/\(([^()]*)\)/g)].map(([, inside]) => inside).join('; ');
    const found = citations(inBrackets);
    expect(found.length).toBeGreaterThan(60);
    expect(unlisted(found)).toEqual([]);
  });

  test('lists every work that the analysis takes a method from', () => {
    const files = readdirSync(analysisFolder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const comments = files.map((path) => readFileSync(new URL(path, analysisFolder), 'utf8').replace(/\n\s*(?:\*|\/\/)/g, ' ')).join('\n');
    const found = citations(oneLine(comments)).filter(([, name]) => !months.includes(name) && !conventions.includes(name));
    expect(found.length).toBeGreaterThan(15);
    expect(unlisted(found)).toEqual([]);
  });
});
