import type { FigureTable } from '../charts/frame.ts';
import type { Fragment, Sentence } from '../words/reading.ts';
import { NOT_WRITTEN, type RecordBlock, type RecordSection } from '../words/recordBlocks.ts';
import { AID, type DecisionRecordDocument } from './decisionRecord.ts';

/** What a saved file may load: nothing. Its styles stand in it, and it has no script. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLES = `
:root { color-scheme: light; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; background: #fff; color: #17262d;
  font: 16px/1.5 Arial, 'Liberation Sans', sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3 { color: #0f2a33; line-height: 1.25; break-after: avoid; }
h1 { margin: 0; font-size: 1.9rem; } h2 { margin: 2rem 0 0.5rem; padding-top: 1rem; border-top: 2px solid #0f2a33; font-size: 1.3rem; }
h3 { margin: 1.25rem 0 0.25rem; font-size: 1rem; }
p, ul { margin: 0.5rem 0; } ul { padding-left: 1.25rem; } li { margin: 0.25rem 0; }
.about { font-size: 1.2rem; } .aid { color: #4a5a64; }
.warning { padding: 0.5rem 0.75rem; border-left: 4px solid #0f2a33; background: #ffedb8; color: #513a00; break-inside: avoid; }
.written { white-space: pre-wrap; } .missing { color: #4a5a64; font-style: italic; }
.scroll { overflow-x: auto; } .scroll:focus { outline: 3px solid #0b0c0c; }
table { width: 100%; margin: 0.75rem 0; border-collapse: collapse; font-size: 0.875rem; overflow-wrap: break-word; }
caption { padding-bottom: 0.25rem; color: #4a5a64; text-align: left; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #d3dbdf; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #0f2a33; vertical-align: bottom; } tbody th { font-weight: 400; }
.number { text-align: right; } td.number { white-space: nowrap; }
@media print {
  body { max-width: none; padding: 0; color: #000; font-size: 9.5pt; line-height: 1.35; } .scroll { overflow: visible; }
  h1 { font-size: 18pt; } h2 { margin: 14pt 0 4pt; padding-top: 5pt; font-size: 13pt; } h3 { margin: 8pt 0 2pt; font-size: 10pt; }
  p, ul, table { margin: 4pt 0; } li { margin: 1pt 0; }
  table { font-size: 8.5pt; line-height: 1.25; } th, td { padding: 1pt 6pt 1pt 0; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
  .warning { border: 1px solid #000; background: none; color: #000; } .aid, caption { color: #000; }
  .annex caption { display: none; } .annex li { break-inside: avoid; }
  .annex ul { columns: 2; column-gap: 18pt; padding-left: 0; font-size: 8.5pt; list-style: none; }
  /* An assumption's basis and note stand under its figures: beside them they would be narrow columns, and the record twice as long. */
  .annex table:has(thead th:nth-child(8)) { display: block; }
  .annex table:has(thead th:nth-child(8)) :is(thead, tbody) { display: block; }
  .annex table:has(thead th:nth-child(8)) tr { display: grid; grid-template-columns: 80pt minmax(0, 1fr) repeat(3, 54pt) 32pt 36pt; }
  .annex table:has(thead th:nth-child(8)) :is(th, td) { border: 0; }
  .annex table:has(thead th:nth-child(8)) tbody tr { border-bottom: 1px solid #d3dbdf; }
  .annex table:has(thead th:nth-child(8)) tbody th { font-weight: 700; }
  .annex table:has(thead th:nth-child(8)) tr > :first-child { grid-column: 1 / span 2; }
  .annex table:has(thead th:nth-child(8)) tr > :is(:nth-child(6), :nth-child(8)) { grid-row: 2; }
  .annex table:has(thead th:nth-child(8)) tr > :nth-child(8) { grid-column: 2 / -1; }
}`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that can stand anywhere in HTML, between tags or in quotes: names are never markup. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => entities[sign]);
}

/** A record of decision as one HTML file that needs nothing else and runs nothing. */
export function decisionRecordHtml(record: DecisionRecordDocument): string {
  const { title, about, warnings, sections, receipt } = record;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} – ${about}`)}</title>
<style>${STYLES}
${pageFoot(receipt)}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="about">${escapeHtml(about)}</p>
<p class="aid">${AID}${receipt === null ? '' : ` ${escapeHtml(receipt)}.`}</p>
${warnings.map((warning) => `<p class="warning" role="note">${escapeHtml(warning)}</p>`).join('\n')}
</header>
<main>
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

/** The foot of every printed page, in the margin boxes of CSS paged media; a browser without these prints none. */
export function pageFoot(receipt: string | null): string {
  const box = 'color: #000; font: 8.5pt Arial, sans-serif;';
  const right = receipt === null ? '"Page " counter(page)' : `${JSON.stringify(`${receipt.replace(/[^\w -]/g, '')}, page `)} counter(page)`;
  return `@page { size: A4; margin: 16mm 14mm 18mm; `
    + `@bottom-left { content: ${JSON.stringify(AID)}; ${box} } @bottom-right { content: ${right}; ${box} } }`;
}

function sectionHtml({ id, title, blocks }: RecordSection): string {
  const annex = title.startsWith('Annex') ? ' class="annex"' : '';
  return `<section id="${escapeHtml(id)}"${annex}>\n<h2>${escapeHtml(title)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`;
}

function blockHtml(block: RecordBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p>${sentenceHtml(block.text)}</p>`;
    case 'warning':
      return `<p class="warning" role="note">${sentenceHtml(block.text)}</p>`;
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'written':
      return `<h3>${escapeHtml(block.label)}</h3>\n`
        + (block.text === null ? `<p class="missing">${NOT_WRITTEN}</p>` : `<p class="written">${escapeHtml(block.text)}</p>`);
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${sentenceHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block.table);
  }
}

const sentenceHtml = (sentence: Sentence): string => sentence.map(fragmentHtml).join('');

function fragmentHtml(fragment: Fragment): string {
  if (typeof fragment === 'string') return escapeHtml(fragment);
  return `<strong>${escapeHtml('strong' in fragment ? fragment.strong : fragment.option.name)}</strong>`;
}

function tableHtml({ caption, columns, rows }: FigureTable): string {
  const number = (column: number): string => (columns[column].numeric ? ' class="number"' : '');
  const head = columns.map(({ label }, i) => `<th scope="col"${number(i)}>${escapeHtml(label)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => (
    i === 0 ? `<th scope="row"${number(i)}>${escapeHtml(cell)}</th>` : `<td${number(i)}>${escapeHtml(cell)}</td>`
  )).join('')}</tr>`);
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table>`
    + `<caption>${escapeHtml(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></div>`;
}
