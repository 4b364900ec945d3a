import { inputRange } from '../analysis/inputRange.ts';
import type { FigureTable } from '../charts/frame.ts';
import { quantityPaths, type QuantityPlace } from '../scenario/path.ts';
import type { Basis, Grade, Layer, Provenance, Quantity, Scenario } from '../scenario/types.ts';
import { evidenceWords } from './evidenceWords.ts';
import { lowerFirst } from './firstLetter.ts';
import { inputGroupWords } from './inputGroupWords.ts';
import { inputWords } from './inputs.ts';
import { inputValue } from './inputValue.ts';
import { wholeNumber } from './number.ts';
import { heading, list, table, text, type RecordBlock, type RecordSection } from './recordBlocks.ts';
import { valueWords } from './settingWords.ts';

type Group = keyof typeof inputGroupWords | 'newcomers' | 'caretaker';

const groupTitles: Readonly<Record<Group, string>> = {
  ...inputGroupWords,
  newcomers: 'Newcomers',
  caretaker: 'A caretaker after a collapse',
};
const order: readonly Group[] = [
  'incumbents', 'newcomers', 'links', 'people', 'relationships', 'handoffs', 'quality', 'access', 'market', 'routes', 'transition', 'contractFailure',
  'caretaker',
];

const basisWords: Readonly<Record<Basis, string>> = {
  found: 'found in the source',
  recalled: evidenceWords.basis.recalled,
  derived: 'worked out from the source',
  judgement: evidenceWords.basis.judgement,
};

/** Every assumption in its group, with range, grade, source, basis and note; and the values of those who decide. */
export function assumptionsSection(scenario: Scenario): RecordSection {
  const places = quantityPaths(scenario);
  const numbers = sourceNumbers(scenario);
  const groups = new Map<Group, QuantityPlace[]>();
  for (const place of places) {
    const group = groupOf(place.path);
    groups.set(group, [...(groups.get(group) ?? []), place]);
  }
  return {
    id: 'assumptions',
    title: 'Annex A: assumptions',
    blocks: [
      text(countSentence(places)),
      text('Low and high: 1 future in 10 falls below the one, 1 in 10 above the other. Numbers in brackets are sources, in annex B.'),
      text(`Grades: A, ${lowerFirst(evidenceWords.grade.A)}; B, ${lowerFirst(evidenceWords.grade.B)}; C, ${lowerFirst(evidenceWords.grade.C)}.`),
      ...order.flatMap((group): readonly RecordBlock[] => {
        const members = groups.get(group);
        const title = groupTitles[group];
        return members === undefined ? [] : [heading(title), table(groupTable(title, members, scenario, numbers))];
      }),
      heading('Weights of the layers of a working relationship'),
      table(plainTable('Weights of the layers, plain numbers', layerRows(scenario))),
      heading('Values of those who decide'),
      table(plainTable('Values, plain numbers', valueRows(scenario))),
    ],
  };
}

/** The scenario's sources, numbered, and what it says of its own limits. */
export function sourcesSection({ sources = {}, about }: Scenario): RecordSection {
  const entries = Object.values(sources);
  const limits = (about?.limits ?? '').trim();
  return {
    id: 'sources',
    title: 'Annex B: sources and limits',
    blocks: [
      entries.length === 0 ? text('The scenario names no source.') : list(...entries.map((source, i) => `[${i + 1}] ${source}`)),
      ...(limits === '' ? [] : [heading('Limits of this scenario, in its own words'), text(limits)]),
    ],
  };
}

/** How many assumptions have each grade, and of how many the source is still to be checked. */
export function gradeCounts(places: readonly QuantityPlace[]): Readonly<Record<Grade | 'none' | 'toCheck', number>> {
  const counts = { A: 0, B: 0, C: 0, none: 0, toCheck: 0 };
  for (const { quantity } of places) {
    const { grade, basis } = provenanceOf(quantity);
    counts[grade ?? 'none']++;
    if (basis === 'recalled') counts.toCheck++;
  }
  return counts;
}

function countSentence(places: readonly QuantityPlace[]): string {
  const { A, B, C, none, toCheck } = gradeCounts(places);
  const rest = `${wholeNumber(A)} rest on direct evidence, ${wholeNumber(B)} on like services and ${wholeNumber(C)} on judgement`;
  const ungraded = none === 0 ? '' : ` ${wholeNumber(none)} ${none === 1 ? 'is' : 'are'} not graded.`;
  const open = toCheck === 0 ? '' : ` Of ${wholeNumber(toCheck)} the source is still to be checked.`;
  return `Of ${wholeNumber(places.length)} assumptions ${rest}.${ungraded}${open}`;
}

function groupOf(path: string): Group {
  const [part, second, third] = path.split('.');
  if (part === 'segments') return 'people';
  if (part === 'links' || part === 'partners') return 'links';
  if (part === 'lots') return third === 'challengers' ? 'newcomers' : 'incumbents';
  return third === 'caretaker' ? 'caretaker' : second as Group;
}

function groupTable(
  title: string, places: readonly QuantityPlace[], scenario: Scenario, numbers: ReadonlyMap<string, number>,
): FigureTable {
  return {
    caption: title,
    columns: [
      { label: 'Assumption', numeric: false }, { label: 'Low', numeric: true }, { label: 'Middle', numeric: true }, { label: 'High', numeric: true },
      { label: 'Grade', numeric: false }, { label: 'Basis', numeric: false }, { label: 'Source', numeric: false }, { label: 'Note', numeric: false },
    ],
    rows: places.map((place) => {
      const { grade, basis, source, note } = provenanceOf(place.quantity);
      return [
        inputWords(place.path, scenario).label,
        ...rangeWords(place, scenario),
        grade ?? 'none',
        basis === undefined ? 'not said' : basisWords[basis],
        sourceWords(source, numbers),
        note ?? '',
      ];
    }),
  };
}

function sourceWords(source: string | undefined, numbers: ReadonlyMap<string, number>): string {
  if (source === undefined) return 'none';
  const number = numbers.get(source);
  return number === undefined ? source : `[${number}]`;
}

function sourceNumbers({ sources = {} }: Scenario): ReadonlyMap<string, number> {
  return new Map(Object.keys(sources).map((key, i) => [key, i + 1]));
}

/** Low, middle, high; of one number the middle alone. */
function rangeWords(place: QuantityPlace, scenario: Scenario): readonly string[] {
  const { unit } = inputWords(place.path, scenario);
  const range = inputRange(place);
  if (range === null) return ['', inputValue(fixedValue(place.quantity), unit), ''];
  const span = range.high - range.low;
  return [range.low, range.middle, range.high].map((value) => inputValue(value, unit, span));
}

function fixedValue(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity;
  return 'value' in quantity ? quantity.value : Number.NaN;
}

function provenanceOf(quantity: Quantity): Provenance {
  return typeof quantity === 'number' ? {} : quantity;
}

function plainTable(caption: string, rows: readonly (readonly string[])[]): FigureTable {
  return { caption, columns: [{ label: 'What', numeric: false }, { label: 'Number', numeric: true }], rows };
}

function layerRows(scenario: Scenario): readonly (readonly string[])[] {
  const weights = scenario.assumptions.relationships.layerWeights;
  return (Object.keys(weights) as readonly Layer[]).map((layer) => {
    const { label, unit } = inputWords(`assumptions.relationships.layerWeights.${layer}`, scenario);
    return [label, inputValue(weights[layer], unit)];
  });
}

function valueRows({ values }: Scenario): readonly (readonly string[])[] {
  return (Object.entries(values) as readonly (readonly [string, number])[]).map(([key, value]) => {
    const words = valueWords[key];
    return [words.label, inputValue(value, words.unit)];
  });
}
