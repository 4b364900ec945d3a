import { checkStrategies } from './checkStrategies.ts';
import { checkWeights } from './checkWeights.ts';
import { limits } from './fields.ts';
import { listed, shown, type Position, type Problem, type Report } from './issues.ts';
import { criteria } from './schema.ts';
import { at, countable, entriesAt, isLoose, type LooseEntry } from './tolerant.ts';

/** Of lists that may hold a few dozen entries no more than this are looked at: enough to know an id from a wrong one. */
const MANY = 1000;

/**
 * What the parts of a file say of each other: ids, references, totals and strategies. The file's shape need not be
 * right: whatever cannot be read is left to the schema, so that both report in one go.
 */
export function crossChecks(file: unknown, report: Report): void {
  const partners = entriesAt(file, 'partners');
  const [lots, links, segments, options] = ['lots', 'links', 'segments', 'options'].map((key) => entriesAt(file, key, [], MANY));

  // Links refer to lots and partners alike, so that their ids must differ from each other.
  checkUnique([...partners, ...lots], 'lot or partner', report);
  for (const lot of lots) checkUnique(entriesAt(lot.value, 'challengers', lot.position, MANY), 'challenger of this lot', report);
  checkUnique(links, 'link', report);
  checkUnique(segments, 'segment', report);
  checkUnique(options, 'option', report);

  const lotIds = known('lot', lots);
  const linkIds = known('link', links);
  const optionIds = known('option', options);
  const ends = known('lot or partner', [...lots, ...partners]);
  // Where a list is missing altogether, everything that refers to it would be at fault: that one issue is enough.
  const lotsKnown = Array.isArray(at(file, 'lots'));
  const linksKnown = Array.isArray(at(file, 'links'));

  const endsKnown = lotsKnown && Array.isArray(at(file, 'partners'));
  if (endsKnown) for (const link of links.slice(0, limits.links)) checkEnds(link, ends, report);
  for (const { value, position } of segments.slice(0, limits.segments)) {
    if (lotsKnown) checkKeys(at(value, 'uses'), [...position, 'uses'], lotIds, report);
    if (linksKnown) checkKeys(at(value, 'handoffs'), [...position, 'handoffs'], linkIds, report);
  }
  for (const { value, position } of options.slice(0, limits.options)) {
    if (lotsKnown) checkKeys(at(value, 'lots'), [...position, 'lots'], lotIds, report);
  }
  const reference = at(file, 'view', 'reference');
  if (typeof reference === 'string' && !optionIds.ids.has(reference) && Array.isArray(at(file, 'options'))) {
    report(dangling(['view', 'reference'], reference, optionIds));
  }
  checkSources(file, report);
  checkTotals(segments, at(file, 'segments'), report);
  checkLayerWeights(at(file, 'assumptions', 'relationships', 'layerWeights'), report);
  checkStrategies(file, options.slice(0, limits.options), report);
  checkLaboratory(at(file, 'record', 'laboratory'), report);
}

function checkLaboratory(laboratory: unknown, report: Report): void {
  const position = ['record', 'laboratory'];
  checkUnique(entriesAt(laboratory, 'bids', position, MANY), 'bid', report);
  const weights = at(laboratory, 'weights');
  if (isLoose(weights)) checkWeights(criteria.map((criterion) => at(weights, criterion)), [...position, 'weights'], report);
}

function checkUnique(entries: readonly LooseEntry[], noun: string, report: Report): void {
  const seen = new Set<string>();
  for (const { value, position } of entries) {
    const id = at(value, 'id');
    if (typeof id !== 'string') continue;
    if (seen.has(id)) {
      const message = `The id ${shown(id)} is taken by another ${noun}.`;
      report({ code: 'duplicateId', path: [...position, 'id'], message, accepted: 'an id of its own' });
    }
    seen.add(id);
  }
}

/** What may be referred to; what would be accepted is put into words once, as there may be very many wrong references. */
interface Known {
  readonly noun: string;
  readonly ids: ReadonlySet<string>;
  readonly accepted: string;
}

function known(noun: string, entries: readonly LooseEntry[]): Known {
  const ids = new Set<string>();
  for (const { value } of entries) {
    const id = at(value, 'id');
    if (typeof id === 'string') ids.add(id);
  }
  return { noun, ids, accepted: `the id of a ${noun}${choiceOf(ids)}` };
}

const choiceOf = (words: ReadonlySet<string>): string =>
  words.size === 0 ? '; the file has none' : `: ${listed(Array.from(words, short))}`;
const short = (word: string): string => (word.length <= 40 ? word : `${word.slice(0, 40)}…`);

const dangling = (path: Position, id: string, { noun, accepted }: Known): Problem => ({
  code: 'reference',
  path,
  message: `There is no ${noun} with the id ${shown(id)}.`,
  accepted,
});

function checkEnds({ value, position }: LooseEntry, known: Known, report: Report): void {
  const ends = at(value, 'between');
  if (!Array.isArray(ends)) return;
  const pair: readonly unknown[] = ends.slice(0, 2);
  pair.forEach((end, index) => {
    if (typeof end === 'string' && !known.ids.has(end)) report(dangling([...position, 'between', index], end, known));
  });
  if (typeof pair[0] === 'string' && pair[0] === pair[1]) {
    report({
      code: 'reference',
      path: [...position, 'between'],
      message: `The link has ${shown(pair[0])} at both ends.`,
      accepted: 'the ids of two different lots or partners',
    });
  }
}

function checkKeys(record: unknown, position: Position, known: Known, report: Report): void {
  if (!isLoose(record)) return;
  for (const key of Object.keys(record)) {
    if (!known.ids.has(key)) report(dangling([...position, key], key, known));
  }
}

/** Every `source` of a quantity must be a key of `sources`. */
function checkSources(file: unknown, report: Report): void {
  const sources = at(file, 'sources');
  if (sources !== undefined && !isLoose(sources)) return;
  const keys = new Set(Object.keys(sources ?? {}));
  const accepted = `a key of "sources"${choiceOf(keys)}`;
  const path: (string | number)[] = [];
  const visit = (part: unknown, step: string | number): void => {
    if (typeof part !== 'object' || part === null) return;
    path.push(step);
    if (Array.isArray(part)) {
      part.forEach(visit);
    } else if (isLoose(part)) {
      const source = at(part, 'source');
      if (typeof source === 'string' && !keys.has(source)) {
        report({ code: 'reference', path: [...path, 'source'], message: `There is no source ${shown(source)}.`, accepted });
      }
      for (const key of Object.keys(part)) visit(part[key], key);
    }
    path.pop();
  };
  for (const key of ['partners', 'lots', 'links', 'segments', 'assumptions']) visit(at(file, key), key);
}

/** People and handoffs, in all, must be more than none, and a number that can be counted with. */
function checkTotals(segments: readonly LooseEntry[], list: unknown, report: Report): void {
  if (!Array.isArray(list) || list.length === 0 || segments.length < list.length) return;
  let people = 0;
  let handoffs = 0;
  for (const { value } of segments) {
    const here = at(value, 'people');
    const rates = at(value, 'handoffs');
    if (!countable(here) || !isLoose(rates) || !Object.values(rates).every(countable)) return;
    people += here;
    for (const rate of Object.values(rates)) handoffs += countable(rate) ? here * rate : 0;
  }
  const path = ['segments'];
  if (people === 0) {
    report({ code: 'total', path, message: 'There are no people in any segment.', accepted: 'people above 0 in one segment at least' });
  } else if (handoffs === 0) {
    const message = 'There are no handoffs in any segment that has people.';
    report({ code: 'total', path, message, accepted: 'handoffs above 0 in one such segment at least' });
  } else if (!Number.isFinite(people) || !Number.isFinite(handoffs)) {
    const message = 'People or handoffs add up to more than can be counted.';
    report({ code: 'total', path, message, accepted: 'fewer people or handoffs' });
  }
}

function checkLayerWeights(weights: unknown, report: Report): void {
  const path = ['assumptions', 'relationships', 'layerWeights'];
  if (isLoose(weights)) checkWeights(['referral', 'records', 'trust'].map((key) => at(weights, key)), path, report);
}
