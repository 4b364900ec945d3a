import { exp } from '../math/dmath.ts';
import { acceptedNumber, checkNumber } from './checkNumber.ts';
import { checkText } from './checkText.ts';
import { limits, type Field } from './fields.ts';
import { forbiddenKeys, listed, shown, type Report } from './issues.ts';
import { fitMetalog, hasFiniteVariance, metalogSkewLimits, type Metalog } from './quantity.ts';
import type { Basis, Grade, MetalogQuantity, Quantity } from './types.ts';

export const grades = ['A', 'B', 'C'] as const satisfies readonly Grade[];
export const bases = ['found', 'recalled', 'derived', 'judgement'] as const satisfies readonly Basis[];

const numberKeys = ['value', 'p10', 'p50', 'p90', 'min', 'mode', 'max'] as const;
const provenanceKeys = ['note', 'source', 'grade', 'basis'] as const;
type NumberKey = (typeof numberKeys)[number];
type Numbers = Partial<Record<NumberKey, number>>;

/** The key sets that make a quantity, each in the order in which its numbers must rise. */
const forms: readonly (readonly NumberKey[])[] = [
  ['value'],
  ['min', 'max'],
  ['min', 'mode', 'max'],
  ['p10', 'p50', 'p90'],
  ['min', 'p10', 'p50', 'p90'],
  ['p10', 'p50', 'p90', 'max'],
  ['min', 'p10', 'p50', 'p90', 'max'],
];
const formsInWords = '"value", "min" and "max", "min", "mode" and "max", or "p10", "p50" and "p90" with or without "min" and "max"';

/** What a quantity of a field may be, in words. */
export const acceptedQuantity = (field: Field): string => `${acceptedNumber(field)}, or an object with such numbers as ${formsInWords}`;

/**
 * Reads a quantity of a field: its form, that each number it states is in range, their order, and that a metalog is a
 * distribution of finite variance. Whether its `source` exists is checked elsewhere, with the whole file at hand.
 * @returns the quantity with its keys in a fixed order; meaningless where a problem was reported
 */
export function checkQuantity(value: unknown, field: Field, report: Report): Quantity | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (typeof value === 'number' || value === undefined) return checkNumber(value, field, [], report, acceptedQuantity(field));
    report({ code: 'type', path: [], message: `${shown(value)} is neither a number nor a range.`, accepted: acceptedQuantity(field) });
    return undefined;
  }
  const found = new Map<string, unknown>(Object.entries(value));
  const numbers: Numbers = {};
  for (const key of numberKeys) {
    if (!found.has(key)) continue;
    const number = checkNumber(found.get(key) ?? null, field, [key], report);
    if (number !== undefined) numbers[key] = number;
  }
  const provenance = checkProvenance(found, report);
  for (const key of found.keys()) {
    if (isOneOf(numberKeys, key) || isOneOf(provenanceKeys, key) || forbiddenKeys.has(key)) continue;
    const accepted = `the keys ${listed([...numberKeys, ...provenanceKeys])}`;
    report({ code: 'unknownKey', path: [key], message: `The key ${shown(key)} is not known here.`, accepted });
  }
  const stated = numberKeys.filter((key) => found.has(key));
  const form = forms.find((keys) => keys.length === stated.length && keys.every((key) => found.has(key)));
  if (form === undefined) {
    const message = stated.length === 0 ? 'The range states no number.' : `${listed(stated.map(shown))} do not make a range together.`;
    report({ code: 'form', path: [], message, accepted: `an object with ${formsInWords}` });
    return undefined;
  }
  if (form.every((key) => numbers[key] !== undefined) && checkOrder(form, numbers, report)) checkMetalog(numbers, report);
  const ordered = Object.fromEntries(stated.map((key) => [key, numbers[key]]));
  // The form's keys, and no others, hold numbers now: a quantity, unless a problem was reported.
  return { ...ordered, ...provenance } as unknown as Quantity;
}

const isOneOf = (keys: readonly string[], key: string): boolean => keys.includes(key);

function checkProvenance(found: ReadonlyMap<string, unknown>, report: Report): Record<string, string> {
  const provenance: Record<string, string> = {};
  const text = { min: 0, max: limits.text };
  for (const key of provenanceKeys) {
    if (!found.has(key)) continue;
    const value = found.get(key) ?? null;
    if (key === 'grade' || key === 'basis') {
      const choices: readonly string[] = key === 'grade' ? grades : bases;
      if (typeof value === 'string' && choices.includes(value)) provenance[key] = value;
      else report({ code: 'choice', path: [key], message: `${shown(value)} is not a ${key}.`, accepted: `one of ${listed(choices)}` });
    } else {
      const read = checkText(value, text, [key], report);
      if (read !== undefined) provenance[key] = read;
    }
  }
  return provenance;
}

function checkOrder(form: readonly NumberKey[], numbers: Numbers, report: Report): boolean {
  const mayTouch = form.includes('mode');
  for (let i = 1; i < form.length; i++) {
    const [low, high] = [numbers[form[i - 1]] ?? 0, numbers[form[i]] ?? 0];
    if (mayTouch ? low <= high : low < high) continue;
    report({
      code: 'order',
      path: [],
      message: `${form[i - 1]} ${low} is not ${mayTouch ? 'at or ' : ''}below ${form[i]} ${high}.`,
      accepted: mayTouch ? 'min <= mode <= max and min < max' : form.join(' < '),
    });
    return false;
  }
  if (mayTouch && numbers.min === numbers.max) {
    report({ code: 'order', path: [], message: 'min and max are the same.', accepted: 'min <= mode <= max and min < max' });
    return false;
  }
  return true;
}

/** A three-term metalog is a distribution only within limits of skew, and a semi-bounded one may lack a variance. */
function checkMetalog(numbers: Numbers, report: Report): void {
  const { p10, p50, p90, min, max } = numbers;
  if (p10 === undefined || p50 === undefined || p90 === undefined) return;
  const range: MetalogQuantity = { p10, p50, p90, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const metalog = fitMetalog(range);
  if (!Number.isFinite(metalog.skew)) {
    const message = 'p10, p50 and p90 lie too close to each other or to a bound.';
    report({ code: 'metalog', path: [], message, accepted: 'numbers further apart' });
  } else if (!(metalog.skew > metalogSkewLimits.min && metalog.skew < metalogSkewLimits.max)) {
    const [low, high] = [metalogSkewLimits.min, metalogSkewLimits.max].map((skew) => medianAt(skew, metalog, range));
    report({
      code: 'metalog',
      path: [],
      message: `p50 ${p50} is too near to ${metalog.skew < 0.5 ? `p10 ${p10}` : `p90 ${p90}`}: no distribution passes through all three.`,
      accepted: `p50 between about ${rounded(low)} and ${rounded(high)}, or p10 and p90 moved likewise`,
    });
  } else if (!hasFiniteVariance(metalog)) {
    const bound = metalog.scale === 'lower' ? 'max' : 'min';
    report({
      code: 'metalog',
      path: [],
      message: `With no ${bound} this range is so wide that its tail has no finite variance.`,
      accepted: `a ${bound} as well, or p10 and p90 closer together${widthInWords(metalog)}`,
    });
  }
}

/** The p50 at which a range of the same p10, p90 and bounds has a given skew. */
function medianAt(skew: number, metalog: Metalog, { min = 0, max = 0, ...range }: MetalogQuantity): number {
  const spread = metalog.a2 * 2 * LN_9;
  const y = metalog.a1 - metalog.skew * spread + skew * spread;
  switch (metalog.scale) {
    case 'unbounded':
      return range.p10 + skew * (range.p90 - range.p10);
    case 'lower':
      return min + exp(y);
    case 'upper':
      return max - exp(-y);
    case 'bounded':
      return min + (max - min) / (1 + exp(-y));
  }
}

const LN_9 = 2.1972245773362196;

/** How far p90 and p10 may lie from the stated bound, at the range's own skew. */
function widthInWords({ scale, a2, a3 }: Metalog): string {
  const tail = scale === 'lower' ? a2 + a3 / 2 : a2 - a3 / 2;
  const widest = exp((a2 * 2 * LN_9 * 0.5) / tail);
  const ratio = `under about ${rounded(widest)} times`;
  return scale === 'lower' ? `: p90 - min ${ratio} p10 - min` : `: max - p10 ${ratio} max - p90`;
}

const rounded = (x: number): string => String(Number(x.toPrecision(4)));
