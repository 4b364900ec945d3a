import type { JSX } from 'preact';
import type { FigureTable } from '../../charts/frame.ts';

/** The table behind a chart. Scrolls sideways by itself where it is wider than its place. */
export function FiguresTable({ table }: { table: FigureTable }): JSX.Element {
  return (
    <div class="table-scroll" role="region" aria-label={table.caption} tabIndex={0}>
      <table class="figures">
        <caption>{table.caption}</caption>
        <thead>
          <tr>{table.columns.map((column, i) => <th key={i} scope="col" class={column.numeric ? 'numeric' : undefined}>{column.label}</th>)}</tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => {
                const align = table.columns[j].numeric ? 'numeric' : undefined;
                return j === 0 ? <th key={j} scope="row" class={align}>{cell}</th> : <td key={j} class={align}>{cell}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
