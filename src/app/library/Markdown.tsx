import type { JSX } from 'preact';
import type { Block, Inline } from './readMarkdown.ts';

/** A document's blocks. Tables and equations scroll by themselves where they are wider than the page. */
export function Markdown({ blocks }: { blocks: readonly Block[] }): JSX.Element {
  let under = '';
  return (
    <>
      {blocks.map((block, i) => {
        if (block.kind === 'heading') under = plainOf(block.parts);
        return <BlockView key={i} block={block} under={under} number={i} />;
      })}
    </>
  );
}

function BlockView({ block, under, number }: { block: Block; under: string; number: number }): JSX.Element {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.depth === 2 ? 'h2' : block.depth === 3 ? 'h3' : 'h4';
      return <Heading id={block.id} tabIndex={-1} class={block.depth === 2 ? 'library__chapter' : undefined}><Inlines parts={block.parts} /></Heading>;
    }
    case 'equation':
      return <pre class="library__equation" tabIndex={0} role="region" aria-label={`Equations ${number}, ${under}`}><code>{block.text}</code></pre>;
    case 'list': {
      const items = block.items.map((parts, i) => <li key={i}><Inlines parts={parts} /></li>);
      return block.ordered ? <ol>{items}</ol> : <ul class="library__list">{items}</ul>;
    }
    case 'table':
      return (
        <div class="table-scroll" role="region" aria-label={`Table ${number}, ${under}`} tabIndex={0}>
          <table class="figures">
            <thead>
              <tr>
                {block.head.map((cell, i) => (cell.length === 0 ? <td key={i} /> : <th key={i} scope="col"><Inlines parts={cell} /></th>))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (j === 0 ? <th key={j} scope="row"><Inlines parts={cell} /></th> : <td key={j}><Inlines parts={cell} /></td>))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'paragraph':
      return <p><Inlines parts={block.parts} /></p>;
  }
}

function Inlines({ parts }: { parts: readonly Inline[] }): JSX.Element {
  return (
    <>
      {parts.map((part, i) => {
        switch (part.kind) {
          case 'text':
            return part.text;
          case 'code':
            return <code key={i}>{part.text}</code>;
          case 'strong':
            return <strong key={i}><Inlines parts={part.parts} /></strong>;
          case 'em':
            return <em key={i}><Inlines parts={part.parts} /></em>;
          case 'link':
            // Addresses are told, not followed: the program works where there is no network.
            return <span key={i}><Inlines parts={part.parts} /></span>;
        }
      })}
    </>
  );
}

function plainOf(parts: readonly Inline[]): string {
  return parts.map((part) => ('text' in part ? part.text : plainOf(part.parts))).join('');
}
