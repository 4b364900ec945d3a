import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import type { Part } from './LibraryPage.tsx';

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly parts: readonly Inline[]; readonly address: string };

/** A piece of a document. Raw HTML has no place among them. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly id: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'equation'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] };

export interface Document {
  readonly blocks: readonly Block[];
  /** Headings of the first two depths below the title. */
  readonly contents: readonly Part[];
}

/** Reads a document of our own: its title is left out, as the page has one; what it knows no place for is shown as plain text. */
export function readMarkdown(text: string): Document {
  const seen = new Map<string, number>();
  const blocks = lexer(text).flatMap((token) => blockOf(token, seen));
  const contents = blocks.flatMap((block): Part[] => (
    block.kind === 'heading' && block.depth === 2 ? [{ id: block.id, title: plain(block.parts) }] : []
  ));
  return { blocks, contents };
}

function blockOf(token: Token, seen: Map<string, number>): Block[] {
  if (isOf(token, 'space') || (isOf(token, 'heading') && token.depth === 1)) return [];
  if (isOf(token, 'heading')) {
    const parts = inlinesOf(token.tokens);
    return [{ kind: 'heading', depth: token.depth, id: idOf(plain(parts), seen), parts }];
  }
  if (isOf(token, 'code')) return [{ kind: 'equation', text: token.text }];
  if (isOf(token, 'list')) {
    return [{ kind: 'list', ordered: token.ordered, items: token.items.map(({ tokens }) => tokens.flatMap(itemOf)) }];
  }
  if (isOf(token, 'table')) {
    const cellsOf = (row: readonly Tokens.TableCell[]): Inline[][] => row.map(({ tokens }) => inlinesOf(tokens));
    return [{ kind: 'table', head: cellsOf(token.header), rows: token.rows.map(cellsOf) }];
  }
  return [{ kind: 'paragraph', parts: isOf(token, 'paragraph') ? inlinesOf(token.tokens) : [{ kind: 'text', text: token.raw }] }];
}

/** What stands in an item of a list: a line of text. */
function itemOf(token: Token): Inline[] {
  return isOf(token, 'text') || isOf(token, 'paragraph') ? inlinesOf(token.tokens ?? []) : [{ kind: 'text', text: token.raw }];
}

function inlinesOf(tokens: readonly Token[]): Inline[] {
  return tokens.map((token): Inline => {
    if (isOf(token, 'strong')) return { kind: 'strong', parts: inlinesOf(token.tokens) };
    if (isOf(token, 'em')) return { kind: 'em', parts: inlinesOf(token.tokens) };
    if (isOf(token, 'link')) return { kind: 'link', parts: inlinesOf(token.tokens), address: token.href };
    if (isOf(token, 'codespan')) return { kind: 'code', text: token.text };
    return { kind: 'text', text: 'text' in token ? String(token.text) : token.raw };
  });
}

interface Kinds {
  strong: Tokens.Strong; em: Tokens.Em; link: Tokens.Link; codespan: Tokens.Codespan; text: Tokens.Text;
  space: Tokens.Space; heading: Tokens.Heading; code: Tokens.Code; list: Tokens.List; table: Tokens.Table; paragraph: Tokens.Paragraph;
}

/** Tokens of extensions may bear any name, which keeps the type from telling them apart. */
function isOf<Kind extends keyof Kinds>(token: Token, kind: Kind): token is Kinds[Kind] {
  return token.type === kind;
}

function plain(parts: readonly Inline[]): string {
  return parts.map((part) => ('text' in part ? part.text : plain(part.parts))).join('');
}

/** An id of letters and hyphens, of its own where two headings read alike. */
function idOf(words: string, seen: Map<string, number>): string {
  const stem = `model-${words.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
  const count = seen.get(stem) ?? 0;
  seen.set(stem, count + 1);
  return count === 0 ? stem : `${stem}-${count + 1}`;
}
