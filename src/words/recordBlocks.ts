import type { FigureTable } from '../charts/frame.ts';
import type { Sentence } from './reading.ts';

/** A piece of a written record, whatever it is shown in: a page, a file, paper. */
export type RecordBlock =
  | { readonly kind: 'text'; readonly text: Sentence }
  /** Something to know before the rest is believed. */
  | { readonly kind: 'warning'; readonly text: Sentence }
  | { readonly kind: 'heading'; readonly text: string }
  /** What somebody wrote: shown as written, line breaks too. null: not written yet. */
  | { readonly kind: 'written'; readonly label: string; readonly text: string | null }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  | { readonly kind: 'table'; readonly table: FigureTable };

export interface RecordSection {
  /** Unique in the record; names its place in a page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly RecordBlock[];
}

export const NOT_WRITTEN = 'Not written yet';

export const text = (...fragments: Sentence): RecordBlock => ({ kind: 'text', text: fragments });
export const heading = (words: string): RecordBlock => ({ kind: 'heading', text: words });
export const list = (...items: readonly (string | Sentence)[]): RecordBlock => (
  { kind: 'list', items: items.map((item) => (typeof item === 'string' ? [item] : item)) }
);
export const table = (of: FigureTable): RecordBlock => ({ kind: 'table', table: of });
export function written(label: string, own: string | undefined): RecordBlock {
  const trimmed = (own ?? '').trim();
  return { kind: 'written', label, text: trimmed === '' ? null : trimmed };
}
