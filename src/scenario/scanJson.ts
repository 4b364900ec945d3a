import { shown, type Position, type Problem } from './issues.ts';

/** Brackets within brackets; a scenario needs seven. */
export const MAX_DEPTH = 32;

/** Enough to tell: the list of issues is shorter. */
const MAX_DUPLICATES = 500;

interface Frame {
  readonly isList: boolean;
  /** Keys seen, of an object that has any. */
  keys?: Set<string>;
  key: string;
  index: number;
}

/** What stands wrong in a text that is not JSON, or the keys that stand twice in one object, which JSON.parse lets pass. */
export type Scan = { readonly ok: true; readonly duplicates: readonly Problem[] } | { readonly ok: false; readonly problem: Problem };

type Expect = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'commaOrEnd' | 'end';

const wanted: Readonly<Record<Expect, string>> = {
  value: 'a value: a number, text in double quotes, true, false, null, [ or {',
  valueOrEnd: 'a value or ]',
  key: 'a key in double quotes',
  keyOrEnd: 'a key in double quotes or }',
  commaOrEnd: 'a comma or a closing bracket',
  end: 'the end of the file',
};

const wantedText = 'text in double quotes, closed, its special characters escaped';

/**
 * Reads a text once, from its start, without recursion: says where it stops being JSON (RFC 8259), that it is nested
 * deeper than `MAX_DEPTH`, or which keys stand twice. Time and memory grow with the length of the text alone.
 */
export function scanJson(text: string): Scan {
  const frames: Frame[] = [];
  const duplicates: Problem[] = [];
  let expect: Expect = 'value';
  let at = 0;
  const fail = (accepted: string): Scan => ({ ok: false, problem: notJson(text, at, accepted) });

  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) return expect === 'end' ? { ok: true, duplicates } : fail(wanted[expect]);
    const frame = frames.at(-1);
    const character = text[at];
    const mayClose = expect === 'valueOrEnd' || expect === 'keyOrEnd' || expect === 'commaOrEnd';
    const closes: string = mayClose ? (frame?.isList ? ']' : '}') : '';
    if (character === closes) {
      at++;
      frames.pop();
      expect = frames.length === 0 ? 'end' : 'commaOrEnd';
    } else if (expect === 'end') {
      return fail(wanted.end);
    } else if (expect === 'commaOrEnd') {
      if (character !== ',' || frame === undefined) return fail(`a comma or ${closes}`);
      at++;
      frame.index++;
      expect = frame.isList ? 'value' : 'key';
    } else if (frame !== undefined && (expect === 'key' || expect === 'keyOrEnd')) {
      const end = endOfString(text, at);
      if (character !== '"') return fail(wanted[expect]);
      if (end < 0) return fail(wantedText);
      const raw = text.slice(at, end);
      frame.key = raw.includes('\\') ? decode(raw) : raw.slice(1, -1);
      frame.keys ??= new Set();
      if (frame.keys.has(frame.key) && duplicates.length < MAX_DUPLICATES) {
        const message = `The key ${shown(frame.key)} stands twice here.`;
        duplicates.push({ code: 'duplicateKey', path: positionOf(frames), message, accepted: 'each key once' });
      }
      frame.keys.add(frame.key);
      at = skipSpace(text, end);
      if (text[at] !== ':') return fail('a colon');
      at++;
      expect = 'value';
    } else if (character === '{' || character === '[') {
      if (frames.length === MAX_DEPTH) {
        const message = `The file is nested more than ${MAX_DEPTH} brackets deep.`;
        return { ok: false, problem: { code: 'tooDeep', path: [], message, accepted: `at most ${MAX_DEPTH} brackets within each other` } };
      }
      frames.push({ isList: character === '[', key: '', index: 0 });
      expect = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      at++;
    } else {
      const end = character === '"' ? endOfString(text, at) : endOfWord(text, at);
      if (end < 0) return fail(character === '"' ? wantedText : wanted[expect]);
      at = end;
      expect = frames.length === 0 ? 'end' : 'commaOrEnd';
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
    at++;
  }
  return at;
}

/** One past the closing quote of the string that opens at `from`; -1 where it is not a JSON string. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return -1;
    if (code !== 92) continue;
    at++;
    if (text[at] === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return -1;
      at += 4;
    } else if (at >= text.length || !'"\\/bfnrt'.includes(text[at])) return -1;
  }
  return -1;
}

/** One past the number, true, false or null at `from`; -1 where there is none. */
function endOfWord(text: string, from: number): number {
  for (const word of ['true', 'false', 'null']) {
    if (text.startsWith(word, from)) return from + word.length;
  }
  const digits = (at: number): number => {
    let end = at;
    while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
    return end;
  };
  const start = text[from] === '-' ? from + 1 : from;
  let end = digits(start);
  if (end === start) return -1;
  if (text[start] === '0') end = start + 1;
  if (text[end] === '.') {
    const fraction = digits(end + 1);
    if (fraction === end + 1) return -1;
    end = fraction;
  }
  if (text[end] === 'e' || text[end] === 'E') {
    const power = text[end + 1] === '+' || text[end + 1] === '-' ? end + 2 : end + 1;
    end = digits(power);
    if (end === power) return -1;
  }
  return end;
}

/** The text of a string that `endOfString` has passed. */
function decode(raw: string): string {
  const value: unknown = JSON.parse(raw);
  return typeof value === 'string' ? value : raw;
}

const positionOf = (frames: readonly Frame[]): Position => frames.map((frame) => (frame.isList ? frame.index : frame.key));

function notJson(text: string, at: number, accepted: string): Problem {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const word = /^[\w.+-]+/.exec(text.slice(at, at + 60))?.[0] ?? text.slice(at, at + 1);
  const found = at >= text.length ? 'the file ends too early' : `${shown(word)} is out of place`;
  const message = `The file is not JSON: on line ${line}, at character ${column}, ${found}.`;
  return { code: 'notJson', path: [], message, accepted };
}
