const multiples: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9,
};

/**
 * An amount of money as people write it: "£13.62m", "13,620,000", "750k", "−5", "(5)" for −5. In £.
 * @returns null where the text states no amount
 */
export function readAmount(text: string): number | null {
  let bare = text.trim().toLowerCase().replace(/[−–]/g, '-').replace(/[\s\u00a0]+/g, ' ');
  const isBracketed = /^\(.*\)$/.test(bare);
  if (isBracketed) bare = bare.slice(1, -1).trim();
  const found = /^(-?) ?(?:£|gbp)? ?(-?)((?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d*)?|\.\d+) ?([a-z]*)$/.exec(bare);
  if (found === null) return null;
  const [, before, after, digits, suffix] = found;
  if (before !== '' && after !== '') return null;
  const multiple = suffix === '' ? 1 : Object.hasOwn(multiples, suffix) ? multiples[suffix] : null;
  if (multiple === null) return null;
  const isNegative = before + after !== '' !== isBracketed;
  // Scaling leaves noise in the last digits: 13.62 x 1e6 is not a whole number of pounds.
  const size = Number((Number(digits.replace(/[, ]/g, '')) * multiple).toPrecision(15));
  if (!Number.isFinite(size)) return null;
  return isNegative && size !== 0 ? -size : size;
}
