import type { FigureTable, OptionLook } from '../charts/frame.ts';

/** A piece of a sentence: text, text to stress, or an option, always shown as shape and name. */
export type Fragment = string | { readonly strong: string } | { readonly option: OptionLook };
export type Sentence = readonly Fragment[];

/** A chart in words: what it means, the data to draw, and the table behind it. The sentence follows the data. */
export interface Reading<Data> {
  readonly title: string;
  readonly sentence: Sentence;
  readonly data: Data;
  readonly table: FigureTable;
}

/** A sentence as plain text, for accessible descriptions, exports and the command line. */
export function plainText(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.option.name)).join('');
}
