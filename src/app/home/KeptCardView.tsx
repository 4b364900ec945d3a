import type { JSX } from 'preact';
import { fileStem } from '../../export/fileStem.ts';
import { recordFaultWords, whenWords } from '../../words/keptWords.ts';
import type { Program } from '../program.ts';
import { announcer } from '../shared/announcer.ts';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/Icon.tsx';
import { hashOf } from '../shared/route.ts';
import { saveFile } from '../shared/saveFile.ts';
import { CardAnswerView } from './CardAnswerView.tsx';
import type { CardRun } from './galleryRuns.ts';
import type { KeptCard } from './keptCards.ts';

/** A decision kept on this device: opened by its title; copied, deleted, or, where it cannot be read, saved as it is. */
export function KeptCardView({ program, card, run }: { program: Program; card: KeptCard; run: CardRun | undefined }): JSX.Element {
  const { entry: { id, summary, isHeldHere }, scenario, fault } = card;
  const title = scenario?.title ?? summary?.title ?? 'A decision without a name';
  const isOwn = (summary?.file ?? null) === null;
  const remove = (): void => {
    void program.decisions.remove(id).then((done) => {
      announcer.say(done ? `${title}: ${isOwn ? 'deleted' : 'put back'}. Undo is in its place.` : `${title} could not be deleted.`, 'kept');
      // The button that was pressed has gone.
      if (done) requestAnimationFrame(() => document.getElementById(`undo ${id}`)?.focus());
    });
  };
  const copy = (): void => {
    void program.decisions.copy(id).then((made) => {
      announcer.say(made === null ? `${title} could not be copied.` : `${title}: copied. The copy is the first of your decisions.`, 'kept');
    });
  };
  const saveRaw = (): void => {
    void program.decisions.shelf.rawText(id).then((text) => {
      if (text !== null) saveFile(`${fileStem(title)}-as-kept.json`, 'application/json', text);
    });
  };
  return (
    <li class="kept">
      <div class="kept__head">
        <h3 class="kept__title">
          {fault === null ? <a href={hashOf({ page: 'decision', file: id, tab: 'answer' })}>{title}</a> : title}
        </h3>
        <p class="kept__when">
          {fault !== null ? recordFaultWords[fault] : summary === null ? '' : `Changed ${whenWords(summary.changedAt, Date.now())}`}
          {isOwn || fault !== null ? '' : ', from the decisions to explore'}
          {isHeldHere ? <> <span class="tag tag--stale">Not saved</span></> : null}
        </p>
      </div>
      {fault === null ? <div class="kept__answer"><CardAnswerView run={run} /></div> : null}
      <div class="kept__actions">
        {fault === null ? <Action icon="copy" label="Copy" of={title} onClick={copy} /> : <Action icon="save" label="Save as it is" of={title} onClick={saveRaw} />}
        {isOwn ? <Action icon="bin" label="Delete" of={title} onClick={remove} /> : <Action icon="back" label="Put back" of={title} onClick={remove} />}
      </div>
    </li>
  );
}

function Action({ icon, label, of, onClick }: { icon: IconName; label: string; of: string; onClick: () => void }): JSX.Element {
  return (
    <button type="button" class="text-button kept__action" onClick={onClick}>
      <Icon name={icon} /><span>{label}<span class="nhsuk-u-visually-hidden"> {of}</span></span>
    </button>
  );
}
