const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map(Array.from(ALPHABET, (letter, value) => [letter, value]));

/** Bytes as text that may stand in an address: RFC 4648, section 5, without padding. */
export function toBase64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const held = Math.min(3, bytes.length - at);
    const bits = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter <= held; letter++) parts.push(ALPHABET[(bits >> (18 - 6 * letter)) & 63]);
  }
  return parts.join('');
}

/** The bytes again; undefined where the text is none that `toBase64url` writes. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (const letter of text) {
    const value = values.get(letter);
    if (value === undefined) return undefined;
    bits = ((bits << 6) | value) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = (bits >> count) & 255;
    }
  }
  // Bits left over are noughts; others would let two texts mean one thing.
  return (bits & ((1 << count) - 1)) === 0 ? bytes : undefined;
}
