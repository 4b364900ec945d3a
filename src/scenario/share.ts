import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url } from './base64url.ts';
import { limits } from './fields.ts';
import type { Issue } from './issues.ts';
import { parse, type Parsed } from './parse.ts';
import type { Scenario } from './types.ts';

/** How links are packed: what stands before the full stop. Counts up when the way of packing changes, not when the file format does. */
const PACKING = 1;

/** Letters of the check before what is packed: 48 bits of its SHA-256, without which one changed letter could change a number unseen. */
const CHECK = 8;

/** No link can be longer than this and hold a file of the largest accepted size. */
const MOST_CHARACTERS = Math.ceil((limits.fileBytes * 4) / 3) + 100;

/**
 * A whole scenario as text for an address: `1.` and then, in base64url, a check of 48 bits and the deflated (RFC 1951) JSON of
 * the file in UTF-8. `unpackScenario` gives the same scenario back.
 */
export async function packScenario(scenario: Scenario): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(scenario));
  const packed = await readAll(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')), Infinity);
  return `${PACKING}.${checkOf(packed)}${toBase64url(packed)}`;
}

const checkOf = (packed: Uint8Array): string => toBase64url(sha256(packed).subarray(0, (CHECK * 6) / 8));

/**
 * What a link holds, as a scenario or the reasons why it is none. An older file is brought up to date, as `parse` does. Never
 * rejects, and unpacks no more than a file may have bytes, whatever the link holds.
 */
export async function unpackScenario(packed: string): Promise<Parsed> {
  const [, packing = '', body = ''] = /^(\d{1,9})\.([\w-]+)$/s.exec(packed) ?? [];
  if (packing === '') return refused('format', 'The link holds no scenario: a part of it is missing or was changed.', 'the whole link, as it was copied');
  if (Number(packing) > PACKING) {
    return refused('newer', `The link was made by a newer program (packing ${packing}); this one reads up to packing ${PACKING}.`, 'a link of this program');
  }
  if (Number(packing) < 1) return refused('format', `The link has no known packing: ${packing}.`, 'the whole link, as it was copied');
  if (body.length > MOST_CHARACTERS) return tooLarge();
  const bytes = fromBase64url(body.slice(CHECK));
  if (bytes === undefined || checkOf(bytes) !== body.slice(0, CHECK)) return damaged();
  try {
    return parse(await readAll(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), limits.fileBytes));
  } catch (error) {
    return error instanceof RangeError ? tooLarge() : damaged();
  }
}

/** Everything that a stream gives. @throws RangeError as soon as that is more than `atMost` bytes; the rest is not read */
async function readAll(stream: ReadableStream<Uint8Array>, atMost: number): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > atMost) {
      // Whether it can be told to stop does not matter: nobody reads on.
      void reader.cancel().catch(() => undefined);
      throw new RangeError(`More than ${atMost} bytes`);
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

const refused = (code: Issue['code'], message: string, accepted: string): Parsed => ({ ok: false, issues: [{ code, path: '', message, accepted }] });
const damaged = (): Parsed => refused('format', 'The link is damaged: what it holds cannot be unpacked.', 'the whole link, as it was copied');
const tooLarge = (): Parsed =>
  refused('tooLarge', 'The link unpacks to more than a scenario may hold.', `at most ${limits.fileBytes / 1_000_000} MB`);
