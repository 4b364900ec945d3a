import type { ScenarioDifference } from '../analysis/scenarioDifferences.ts';
import { valueAt } from '../scenario/path.ts';
import { strategyOf } from '../scenario/strategyOf.ts';
import type { MetalogQuantity, Provenance, Quantity, Scenario, Sector } from '../scenario/types.ts';
import { routeWords } from './assumptionWords.ts';
import { evidenceWords } from './evidenceWords.ts';
import { formulaWords, optionLine } from './optionWords.ts';
import { challengerLine, lotLine, partnerLine, segmentLine } from './partWords.ts';
import { basisChoices } from './quantityWords.ts';
import { differenceUnit, endNames, entryName } from './scenarioDifferencesLabels.ts';
import { ALL_DIGITS, enteredQuantity, enteredValue, FEW_DIGITS } from './scenarioDifferencesNumbers.ts';
import { sectorWords } from './sectorWords.ts';

/** What one version says. */
export interface DifferenceCell {
  readonly text: string;
  /** What is said besides a number, where that differs: grade, source, note. */
  readonly details: readonly string[];
}

/** Letters of a text that stand in a cell. */
const MOST = 160;
const NOT_THERE = 'Not there';

/** What each version says of a difference; told apart where it differs, with as many digits as that takes. */
export function differenceCells(difference: ScenarioDifference, versions: readonly Scenario[]): readonly DifferenceCell[] {
  const { values, applies } = difference;
  const read = (digits: number): string[] => versions.map((scenario, i) => {
    if (!applies[i]) return '–';
    return valueText(difference, values[i], scenario, digits);
  });
  const few = read(FEW_DIGITS);
  const numbers = values.map((value) => (typeof value === 'number' ? String(value) : JSON.stringify(value)));
  const isBlurred = difference.counts && few.some((text, i) => few.some((other, k) => (
    applies[i] && applies[k] && text === other && numbers[i] !== numbers[k]
  )));
  const texts = isBlurred ? read(ALL_DIGITS) : excerpts(few);
  const details = difference.kind === 'quantity' ? provenanceDetails(values, applies, versions) : versions.map(() => []);
  return texts.map((text, i) => ({ text, details: details[i] }));
}

function valueText(difference: ScenarioDifference, value: unknown, scenario: Scenario, digits: number): string {
  const { path, kind } = difference;
  if (kind === 'entry') return value === undefined ? NOT_THERE : entryLine(path, scenario);
  if (kind === 'order') return Array.isArray(value) ? value.map((id) => entryName(`${path}.${String(id)}`, scenario)).join(', ') : NOT_THERE;
  if (kind === 'quantity') return enteredQuantity(value as Quantity, differenceUnit(path, scenario), boundsDiffer(difference), digits);
  if (typeof value === 'number') return numberText(path, value, scenario, digits);
  if (typeof value === 'boolean') return value ? 'Yes' : /\.(review|integrationPlan)$/.test(path) ? 'None' : 'No';
  if (typeof value === 'string') return choiceText(path, value);
  if (Array.isArray(value)) return endNames(value, scenario);
  if (value === undefined) return missingText(path);
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? 'None' : 'Its own';
}

/** Bounds are in the way of what differs, unless they do. */
function boundsDiffer({ values, applies }: ScenarioDifference): boolean {
  const bounds = values.filter((_, i) => applies[i]).map((value) => (
    typeof value === 'object' && value !== null && 'p10' in value ? JSON.stringify([(value as MetalogQuantity).min, (value as MetalogQuantity).max]) : ''
  ));
  return new Set(bounds).size > 1;
}

/** What an entry is, in a line. */
function entryLine(path: string, scenario: Scenario): string {
  const [part, id, , challengerId] = path.split('.');
  const lot = scenario.lots.find((one) => one.id === id);
  const challenger = lot?.challengers.find((one) => one.id === challengerId);
  if (part === 'lots' && challenger !== undefined) return challengerLine(challenger);
  if (part === 'lots' && lot !== undefined) return lotLine(lot);
  const partner = part === 'partners' ? scenario.partners.find((one) => one.id === id) : undefined;
  if (partner !== undefined) return partnerLine(partner, scenario);
  const segment = part === 'segments' ? scenario.segments.find((one) => one.id === id) : undefined;
  if (segment !== undefined) return segmentLine(segment);
  const option = part === 'options' ? scenario.options.find((one) => one.id === id) : undefined;
  return option === undefined ? 'There' : optionLine(option, scenario);
}

function numberText(path: string, value: number, scenario: Scenario, digits: number): string {
  const share = shareAt(path, value, scenario);
  if (share !== null && digits === FEW_DIGITS) return enteredValue(share, 'percent', 3);
  return enteredValue(value, share === null ? differenceUnit(path, scenario) : 'number', digits);
}

/** Weights count by their share of all of them; null where the number is no weight. */
function shareAt(path: string, value: number, scenario: Scenario): number | null {
  const steps = path.split('.');
  const holder = steps.at(-2);
  if (holder !== 'weights' && holder !== 'layerWeights') return null;
  const option = scenario.options.find(({ id }) => steps[0] === 'options' && id === steps[1]);
  const weights = option !== undefined && steps[2] === 'lots' ? strategyOf(option, steps[3]).weights : valueAt(scenario, steps.slice(0, -1).join('.'));
  if (typeof weights !== 'object' || weights === null) return null;
  const numbers = Object.values(weights).filter((one): one is number => typeof one === 'number');
  const largest = Math.max(...numbers);
  const sum = numbers.reduce((total, one) => total + one / largest, 0);
  return largest > 0 ? value / largest / sum : null;
}

function choiceText(path: string, value: string): string {
  const key = path.split('.').at(-1);
  if (key === 'route' && Object.hasOwn(routeWords, value)) return routeWords[value as keyof typeof routeWords];
  if (key === 'priceFormula' && Object.hasOwn(formulaWords, value)) return formulaWords[value as keyof typeof formulaWords].name;
  if (key === 'sector' && Object.hasOwn(sectorWords, value)) return sectorWords[value as Sector];
  return value;
}

/** What it means that a version says nothing. */
function missingText(path: string): string {
  if (/^options\.[^.]+\.lots\./.test(path)) return 'As for its other services';
  return path.endsWith('.slot') ? 'By its place' : 'None';
}

/** Long texts cut; where they begin alike, from shortly before the place where they part. */
function excerpts(texts: readonly string[]): readonly string[] {
  if (texts.every((text) => text.length <= MOST)) return texts;
  const cut = texts.map((text) => cutText(text));
  if (new Set(cut).size === new Set(texts).size) return cut;
  const [first, ...others] = texts;
  let same = 0;
  while (same < first.length && others.every((text) => text[same] === first[same])) same++;
  const from = Math.max(0, same - 20);
  return texts.map((text) => (from === 0 ? cutText(text) : `…${cutText(text.slice(from))}`));
}

const cutText = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST).trimEnd()}…`);

type Aspect = 'grade' | 'source' | 'basis' | 'note';
const aspects: readonly Aspect[] = ['grade', 'source', 'basis', 'note'];

/** What is said of the quantities besides their numbers, where not all say the same. */
function provenanceDetails(
  values: readonly unknown[], applies: readonly boolean[], versions: readonly Scenario[],
): readonly (readonly string[])[] {
  const quantities = values.map((value): Provenance => (typeof value === 'object' && value !== null ? (value as Provenance) : {}));
  const said = quantities.filter((_, i) => applies[i]);
  const differing = aspects.filter((aspect) => new Set(said.map((quantity) => quantity[aspect])).size > 1);
  const texts = differing.map((aspect) => excerpts(quantities.map((quantity, i) => aspectText(aspect, quantity, versions[i]))));
  return versions.map((_, i) => (applies[i] ? texts.map((all) => all[i]) : []));
}

function aspectText(aspect: Aspect, { grade, source, basis, note }: Provenance, scenario: Scenario): string {
  switch (aspect) {
    case 'grade':
      return grade === undefined ? 'Not graded' : `Grade ${grade}: ${evidenceWords.grade[grade]}`;
    case 'source':
      return source === undefined ? 'No source' : `Source: ${scenario.sources?.[source] ?? source}`;
    case 'basis':
      return basisChoices.find(({ value }) => value === (basis ?? ''))?.label ?? 'Not stated';
    case 'note':
      return note === undefined ? 'No note' : `Note: ${note}`;
  }
}

