import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { canonicalJson } from '../../../scenario/canonical.ts';
import { commands } from '../../../scenario/edit.ts';
import { upperFirst } from '../../../words/firstLetter.ts';
import { whenWords } from '../../../words/keptWords.ts';
import { announcer } from '../../shared/announcer.ts';
import { Icon } from '../../shared/Icon.tsx';
import type { Session } from '../../shared/session.ts';
import { NOW, OPENED, type ComparedVersion } from './comparedVersion.ts';
import { NameForm } from './NameForm.tsx';

/** One version: is it looked at, when was it kept, and what can be done with it. */
export function VersionRow({ session, version, isChosen, isFull, onChoose, onRemove, onRestored }: {
  session: Session;
  version: ComparedVersion;
  isChosen: boolean;
  isFull: boolean;
  onChoose: (isChosen: boolean) => void;
  onRemove: () => void;
  onRestored: () => void;
}): JSX.Element {
  const [naming, setNaming] = useState(false);
  const { id, name, scenario, keptAt } = version;
  const present = session.scenario.value;
  const isPresent = useMemo(() => scenario === present || canonicalJson(scenario) === canonicalJson(present), [scenario, present]);
  const isKept = keptAt !== null;
  const box = `version-${id}`;
  const restore = (): void => {
    if (isKept) session.restoreVersion(id);
    else session.edit(commands.setScenario(scenario));
    onRestored();
    announcer.say(`The decision is ${isKept ? `as in ${name.inSentence}` : name.inSentence} again. Undo takes that back in one step.`, 'versions');
  };
  const rename = (next: string): void => {
    session.renameVersion(id, next);
    closeNaming();
  };
  const closeNaming = (): void => {
    setNaming(false);
    requestAnimationFrame(() => document.getElementById(`rename-${id}`)?.focus());
  };
  const which = <span class="nhsuk-u-visually-hidden">: {name.label}</span>;
  return (
    <li class="version">
      <div class="version__choice">
        <input type="checkbox" class="version__box" id={box} checked={isChosen} aria-disabled={!isChosen && isFull} aria-describedby={`${box}-line`}
          onClick={(event) => {
            // One that is refused stays as it is, and the list says why.
            if (!isChosen && isFull) event.preventDefault();
            onChoose(!isChosen);
          }} />
        <label class="version__name" for={box}>{name.label}</label>
      </div>
      <p class="version__line" id={`${box}-line`}>{lineOf(version)}{id !== NOW && isPresent ? ' The decision is the same now.' : ''}</p>
      {naming ? <NameForm label={`New name of ${name.label}`} start={name.label} action="Rename" onName={rename} onCancel={closeNaming} /> : (
        <div class="version__actions">
          {id === NOW || isPresent ? null : (
            <button type="button" class="text-button version__action" onClick={restore}><Icon name="back" /><span>Go back to it{which}</span></button>
          )}
          {isKept ? (
            <>
              <button type="button" class="text-button version__action" id={`rename-${id}`} onClick={() => setNaming(true)}>
                <Icon name="change" /><span>Rename{which}</span>
              </button>
              <button type="button" class="text-button version__action" onClick={onRemove}><Icon name="bin" /><span>Delete{which}</span></button>
            </>
          ) : null}
        </div>
      )}
    </li>
  );
}

function lineOf({ id, keptAt }: ComparedVersion): string {
  if (keptAt !== null) return `${upperFirst(`kept ${whenWords(keptAt, Date.now())}`)}.`;
  return id === OPENED ? 'As it was before anything was changed. Always here.' : 'As it stands, with all changes.';
}
