import type { FigureTable } from '../charts/frame.ts';
import type { Fragment, Sentence } from '../words/reading.ts';
import { NOT_WRITTEN, type RecordBlock, type RecordSection } from '../words/recordBlocks.ts';
import { AID, type DecisionRecordDocument } from './decisionRecord.ts';

/** A record of decision as Markdown, which reads as plain text too. */
export function decisionRecordText({ title, about, warnings, sections, receipt }: DecisionRecordDocument): string {
  return [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(about),
    `${AID}${receipt === null ? '' : ` ${receipt}.`}`,
    ...warnings.map((warning) => `> **Note.** ${escapeMarkdown(warning)}`),
    ...sections.map(sectionText),
    '',
  ].join('\n\n');
}

/** Text that is never markup: signs that mean something in Markdown are escaped, and so is what would begin a heading, a list or a rule. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_<>[\]|~]/g, '\\$&').replace(/^(\s*)(#{1,6}|[-+=]+|\d+[.)])(?=\s|$)/gm, (_, space: string, mark: string) => (
    /^\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`
  ));
}

function sectionText({ title, blocks }: RecordSection): string {
  return [`## ${escapeMarkdown(title)}`, ...blocks.map(blockText)].join('\n\n');
}

function blockText(block: RecordBlock): string {
  switch (block.kind) {
    case 'text':
      return lines(sentenceText(block.text));
    case 'warning':
      return `> **Note.** ${oneLine(sentenceText(block.text))}`;
    case 'heading':
      return `### ${escapeMarkdown(block.text)}`;
    case 'written':
      return `### ${escapeMarkdown(block.label)}\n\n${block.text === null ? `*${NOT_WRITTEN}*` : lines(escapeMarkdown(block.text))}`;
    case 'list':
      return block.items.map((item) => `- ${oneLine(sentenceText(item))}`).join('\n');
    case 'table':
      return tableText(block.table);
  }
}

const sentenceText = (sentence: Sentence): string => sentence.map(fragmentText).join('');

function fragmentText(fragment: Fragment): string {
  if (typeof fragment === 'string') return escapeMarkdown(fragment);
  return `**${escapeMarkdown('strong' in fragment ? fragment.strong : fragment.option.name)}**`;
}

function tableText({ caption, columns, rows }: FigureTable): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => oneLine(escapeMarkdown(cell))).join(' | ')} |`;
  const rule = `|${columns.map(({ numeric }) => (numeric ? ' ---: |' : ' --- |')).join('')}`;
  return [oneLine(escapeMarkdown(caption)), '', row(columns.map(({ label }) => label)), rule, ...rows.map(row)].join('\n');
}

const oneLine = (words: string): string => words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
/** Line breaks that were written stay. */
const lines = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/([^\n])\n(?=[^\n])/g, '$1  \n');
