import { MOST_BIDS, laboratoryFields, type LaboratoryBid, type PanelCriterion } from './bidLaboratory.ts';
import { limits } from './fields.ts';
import { readAmount } from './readAmount.ts';

/** Bids read from a block of cells. */
export interface BidTable {
  /** Without ids: whoever takes them gives these. */
  readonly bids: readonly Omit<LaboratoryBid, 'id'>[];
  /** What has not been understood, a sentence each. */
  readonly unread: readonly string[];
}

type Column = 'name' | 'price' | PanelCriterion;
/** The order of columns where no heading tells it. */
const usual: readonly Column[] = ['name', 'price', 'quality', 'integration', 'access', 'socialValue'];
const columnWords: Readonly<Record<Column, string>> = {
  name: 'name', price: 'price', quality: 'quality', integration: 'integration', access: 'access', socialValue: 'social value',
};

/** First match wins, so that "Quality of integration" is integration and "Bid price" the price. */
const headings: readonly (readonly [RegExp, Column])[] = [
  [/social/i, 'socialValue'], [/integrat|collab|joined/i, 'integration'], [/access|inequal|choice/i, 'access'], [/qualit|innovat|technical/i, 'quality'],
  [/price|cost|£|value|amount/i, 'price'], [/name|bid|supplier|provider|company|organi[sz]ation|tenderer/i, 'name'],
];

/** Sentences about what was not understood that are worth reading one by one. */
const MOST_UNREAD = 8;

/**
 * Reads bids from a spreadsheet's cells or a comma-separated list: one bid a line, name, price and four scores from 0 to 100, in this
 * order or under headings. Prices may have £, thousands separators and k, m or bn; a heading may say that they are in £000 or £m.
 */
export function readBidTable(text: string): BidTable {
  const lines = text.split(/\r\n|\r|\n/).map((line, i) => ({ line, number: i + 1 })).filter(({ line }) => line.trim() !== '');
  if (lines.length === 0) return { bids: [], unread: ['There is nothing to read.'] };
  const separator = lines.some(({ line }) => line.includes('\t')) ? '\t' : lines.some(({ line }) => line.includes(';')) ? ';' : ',';
  const rows = lines.map(({ line, number }) => ({ number, cells: cellsOf(line, separator) }));
  const heads = headingsIn(rows[0].cells);
  const unread: string[] = [];
  if (heads !== null) unread.push(...headingFaults(rows[0].cells, heads));
  const columns = heads ?? usual;
  const scale = heads === null ? 1 : priceScale(rows[0].cells[heads.indexOf('price')] ?? '');
  const bids: Omit<LaboratoryBid, 'id'>[] = [];
  const isMissing = heads !== null && usual.some((column) => column !== 'name' && !heads.includes(column));
  for (const { number, cells } of isMissing ? [] : rows.slice(heads === null ? 0 : 1)) {
    const bid = bidOf(separator === ',' ? withoutSplitPrice(cells, columns) : cells, columns, scale, bids.length + 1);
    if (typeof bid === 'string') unread.push(`Line ${number} is left out: ${bid}`);
    else if (bids.length < MOST_BIDS) bids.push(bid);
    else if (bids.length === MOST_BIDS) {
      unread.push(`Line ${number} and what follows are left out: there may be ${MOST_BIDS} bids.`);
      break;
    }
  }
  const more = unread.length - MOST_UNREAD;
  return { bids, unread: more > 0 ? [...unread.slice(0, MOST_UNREAD), `${more} more lines have not been understood.`] : unread };
}

/** Cells of a line; one in double quotes may hold the separator, and a quote written twice. */
function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i];
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (line[i + 1] === '"') {
        cell += '"';
        i++;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === '') isQuoted = true;
    else if (character === separator) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  while (cells.length > 1 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

/** What each column is, where the first line is one of headings: none of its cells past the first states a number. */
function headingsIn(cells: readonly string[]): readonly (Column | null)[] | null {
  if (cells.length < 2 || cells.some((cell) => readAmount(cell) !== null)) return null;
  const taken = new Set<Column>();
  const columns = cells.map((cell, i): Column | null => {
    const found = headings.find(([pattern, column]) => !taken.has(column) && pattern.test(cell))?.[1] ?? (i === 0 ? 'name' : null);
    if (found !== null) taken.add(found);
    return found;
  });
  return taken.size >= 2 ? columns : null;
}

function headingFaults(cells: readonly string[], heads: readonly (Column | null)[]): string[] {
  const missing = usual.filter((column) => column !== 'name' && !heads.includes(column)).map((column) => columnWords[column]);
  const unknown = cells.filter((cell, i) => heads[i] === null && cell !== '').map(quoted);
  return [
    ...(missing.length === 0 ? [] : [`No heading names ${listed(missing)}.`]),
    ...(unknown.length === 0 ? [] : [`${unknown.length === 1 ? 'The column' : 'The columns'} ${listed(unknown)} ${unknown.length === 1 ? 'is' : 'are'} left out.`]),
  ];
}

/** "Price (£m)", "Price, £000". */
function priceScale(heading: string): number {
  if (/£ ?m\b|\bmillion|\bm£/i.test(heading)) return 1e6;
  return /£ ?k\b|£? ?'?000s?\b|\bthousand/i.test(heading) ? 1e3 : 1;
}

/** "A,£13,620,000,68 …" has more cells than there are columns: groups of three digits after a price belong to it. */
function withoutSplitPrice(cells: readonly string[], columns: readonly (Column | null)[]): readonly string[] {
  const place = columns.indexOf('price');
  const joined = [...cells];
  while (joined.length > columns.length && /^\D*\d{1,3}(,\d{3})*$/.test(joined[place] ?? '') && /^\d{3}(\.\d+)?\D*$/.test(joined[place + 1] ?? '')) {
    joined.splice(place, 2, `${joined[place]},${joined[place + 1]}`);
  }
  return joined;
}

/** A line's bid, or why it is none. */
function bidOf(cells: readonly string[], columns: readonly (Column | null)[], scale: number, place: number): Omit<LaboratoryBid, 'id'> | string {
  const cellOf = (column: Column): string => cells[columns.indexOf(column)] ?? '';
  const price = readAmount(cellOf('price'));
  if (price === null) return cellOf('price') === '' ? 'it has no price.' : `${quoted(cellOf('price'))} is no price.`;
  const { min, max } = laboratoryFields.price;
  const amount = Number((price * scale).toPrecision(15));
  if (amount < min || amount > max) return `${quoted(cellOf('price'))} is too large a price.`;
  const name = cellOf('name').replace(/[\p{Cc}\p{Surrogate}\u2028\u2029\s]+/gu, ' ').trim();
  if (Array.from(name).length > limits.name) return `its name has more than ${limits.name} characters.`;
  const scores: Partial<Record<PanelCriterion, number>> = {};
  for (const column of usual) {
    if (column === 'name' || column === 'price') continue;
    const score = readScore(cellOf(column));
    if (score === null) {
      return cellOf(column) === '' ? `it has no score for ${columnWords[column]}.` : `${quoted(cellOf(column))} is no score from 0 to 100 for ${columnWords[column]}.`;
    }
    scores[column] = score;
  }
  const { quality = 0, integration = 0, access = 0, socialValue = 0 } = scores;
  return { name: name === '' ? `Bid ${place}` : name, price: amount, scores: { quality, integration, access, socialValue } };
}

/** "68", "68.5%", "68/100": 0..1; null where it is none. */
function readScore(text: string): number | null {
  const found = /^(\d+(?:\.\d*)?|\.\d+) ?(?:%|\/ ?100)?$/.exec(text);
  const score = found === null ? NaN : Number(found[1]);
  return score >= 0 && score <= 100 ? Number((score / 100).toPrecision(12)) : null;
}

const quoted = (cell: string): string => `“${cell.length > 30 ? `${cell.slice(0, 30)}…` : cell}”`;
const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`);
