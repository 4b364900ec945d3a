import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { AID, type DecisionRecordDocument } from '../../../export/decisionRecord.ts';
import type { Sentence } from '../../../words/reading.ts';
import { NOT_WRITTEN, type RecordBlock, type RecordSection } from '../../../words/recordBlocks.ts';
import { FiguresTable } from '../../shared/FiguresTable.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { SentenceView } from '../../shared/SentenceView.tsx';

/** A record of decision as it is printed. @param open is it shown on screen? On paper it is always */
export function RecordView({ id, record, open }: { id: string; record: DecisionRecordDocument; open: boolean }): JSX.Element {
  return (
    <article class={`record-view${open ? '' : ' record-view--closed'}`} id={id} aria-labelledby="record-view-title">
      <h3 class="record-view__title" id="record-view-title">{record.title}</h3>
      <p class="record-view__about">{record.about}</p>
      <p class="record-view__aid">{AID}{record.receipt === null ? null : <> <code>{record.receipt}</code></>}</p>
      {record.warnings.map((warning) => <p class="record-warning" key={warning}><Icon name="warning" /><span>{warning}</span></p>)}
      {record.sections.map((section) => <Section key={section.id} section={section} />)}
    </article>
  );
}

/** A section that has not changed is not looked through again: the annexes are long. */
function Section({ section }: { section: RecordSection }): JSX.Element {
  return useMemo(() => (
    <section class={`record-view__section${section.title.startsWith('Annex') ? ' record-view__section--annex' : ''}`}>
      <h4 class="record-view__heading">{section.title}</h4>
      {section.blocks.map((block, i) => <Block key={i} block={block} />)}
    </section>
  ), [section]);
}

function Block({ block }: { block: RecordBlock }): JSX.Element {
  switch (block.kind) {
    case 'text':
      return <p><SentenceView sentence={block.text} /></p>;
    case 'warning':
      return <p class="record-warning"><Icon name="warning" /><span><SentenceView sentence={block.text} /></span></p>;
    case 'heading':
      return <h5 class="record-view__subheading">{block.text}</h5>;
    case 'written':
      return (
        <>
          <h5 class="record-view__subheading">{block.label}</h5>
          {block.text === null ? <p class="record-view__missing">{NOT_WRITTEN}</p> : <p class="record-view__written">{block.text}</p>}
        </>
      );
    case 'list':
      return (
        <ul class={`record-view__list${block.items.every(isSource) ? ' record-view__list--sources' : ''}`}>
          {block.items.map((item, i) => <li key={i}><SentenceView sentence={item} /></li>)}
        </ul>
      );
    case 'table':
      return <FiguresTable table={block.table} />;
  }
}

/** Sources are told by their number in brackets. */
function isSource([start]: Sentence): boolean {
  return typeof start === 'string' && /^\[\d+\]/.test(start);
}
