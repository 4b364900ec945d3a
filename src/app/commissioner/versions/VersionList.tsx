import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { announcer } from '../../shared/announcer.ts';
import { Icon } from '../../shared/Icon.tsx';
import type { Session, Version } from '../../shared/session.ts';
import { comparedVersions, MOST_VERSIONS, type ComparedVersion } from './comparedVersion.ts';
import { KeepVersion } from './KeepVersion.tsx';
import { VersionRow } from './VersionRow.tsx';
import type { VersionsChoice } from './versionsChoice.ts';

/** All versions of a decision: which stand side by side, and what can be done with each. */
export function VersionList({ session, choice }: { session: Session; choice: VersionsChoice }): JSX.Element {
  const [refused, setRefused] = useState(false);
  const [removed, setRemoved] = useState<readonly Version[]>([]);
  const restored = useSignal<ComparedVersion | null>(null);
  const all = comparedVersions(session);
  const chosen = all.filter(({ id }) => choice.columns.value.includes(id)).map(({ id }) => id);
  const isFull = chosen.length >= MOST_VERSIONS;

  const choose = (id: string, isChosen: boolean): void => {
    if (isChosen && isFull) {
      setRefused(true);
      announcer.say(`${FULL} ${FULL_HOW}`, 'versions');
      return;
    }
    setRefused(false);
    choice.columns.value = isChosen ? [...chosen, id] : chosen.filter((one) => one !== id);
  };
  const remove = (version: ComparedVersion): void => {
    const own = session.versions.peek().find(({ id }) => id === version.id);
    if (own === undefined) return;
    session.removeVersion(own.id);
    setRemoved([...removed, own]);
    announcer.say(`“${own.name}” was deleted.`, 'versions');
    focusOn(`version-undo-${own.id}`);
  };
  const putBack = (version: Version): void => {
    session.putBackVersion(version);
    setRemoved(removed.filter(({ id }) => id !== version.id));
    announcer.say(`“${version.name}” is back.`, 'versions');
    focusOn(`version-${version.id}`);
  };
  const gone = removed.filter(({ id }) => !all.some((one) => one.id === id));
  const restoredNow = restored.value !== null && restored.value.scenario === session.scenario.value ? restored.value : null;
  return (
    <section class="versions__list" aria-labelledby="versions-title">
      <h2 class="versions__title" id="versions-title">Versions of this decision</h2>
      <p class="versions__line">Keep the decision as it stands, then go on. Tick up to four to set them side by side.</p>
      <ul class="versions__rows">
        {all.map((version) => (
          <VersionRow key={version.id} session={session} version={version} isChosen={chosen.includes(version.id)} isFull={isFull}
            onChoose={(isChosen) => choose(version.id, isChosen)} onRemove={() => remove(version)}
            onRestored={() => { restored.value = version; }} />
        ))}
        {gone.map((version) => (
          <li class="version version--gone" key={version.id}>
            <p><strong>{version.name}</strong> was deleted. Undo works until you leave this screen.</p>
            <div class="version__actions">
              <button type="button" class="text-button version__action" id={`version-undo-${version.id}`} onClick={() => putBack(version)}>
                <Icon name="undo" /><span>Undo<span class="nhsuk-u-visually-hidden">: bring back {version.name}</span></span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      {refused && isFull ? <p class="versions__refused"><Icon name="warning" /><span><strong>{FULL}</strong> {FULL_HOW}</span></p> : null}
      {restoredNow === null ? null : (
        <p class="versions__restored">
          The decision is {restoredNow.keptAt === null ? restoredNow.name.inSentence : `as in ${restoredNow.name.inSentence}`} again, in one step.{' '}
          <button type="button" class="text-button" onClick={() => { session.undo(); announcer.say('Undone.', 'versions'); }}>Undo that step</button>
        </p>
      )}
      <KeepVersion session={session} onKept={(id) => { if (!isFull) choice.columns.value = [...chosen, id]; }} />
    </section>
  );
}

const FULL = 'Four versions stand side by side at most.';
const FULL_HOW = 'Untick one of them first.';

function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
