import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fileStem } from '../../export/fileStem.ts';
import { commands } from '../../scenario/edit.ts';
import { serialise } from '../../scenario/serialise.ts';
import type { Program } from '../program.ts';
import { announcer } from '../shared/announcer.ts';
import { goTo } from '../shared/currentRoute.ts';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/Icon.tsx';
import { OpenFileButton } from '../shared/OpenFileButton.tsx';
import { saveFile } from '../shared/saveFile.ts';
import type { Session } from '../shared/session.ts';
import { useOpenFile } from '../shared/useOpenFile.ts';
import type { Keeper } from '../storage/keeper.ts';
import { savedState } from './savedState.ts';

/** Saves a decision's document to a file named for it. */
export function saveDecision(session: Session, keeper: Keeper): void {
  const scenario = session.scenario.peek();
  saveFile(`${fileStem(scenario.title)}.json`, 'application/json', serialise(scenario));
  keeper.savedToFile();
}

/** The decision's name, and behind it what can be done with the whole of it. */
export function DecisionMenu({ program, session, keeper, file, heading }: {
  program: Program;
  session: Session;
  keeper: Keeper;
  file: string;
  heading: RefObject<HTMLHeadingElement | null>;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const openFile = useOpenFile(program);
  const { title } = session.scenario.value;
  const came = program.comesWith(file);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
    };
  }, [open]);

  const copy = (): void => {
    close();
    void program.decisions.copy(file).then((id) => {
      if (id === null) announcer.say('The decision could not be copied.', 'kept');
      else goTo({ page: 'decision', file: id, tab: 'answer' });
    });
  };
  const remove = (): void => {
    close();
    void program.decisions.remove(file).then((done) => {
      announcer.say(done ? `${title}: deleted. Undo is among your decisions.` : `${title} could not be deleted.`, 'kept');
      if (done) goTo({ page: 'home' });
    });
  };
  const putBack = (): void => {
    close();
    if (came === null) return;
    session.edit(commands.setScenario(came));
    announcer.say('Put back as it came. Undo brings your changes back.', 'kept');
  };
  const saved = savedState(keeper);
  return (
    <div class="decision-menu" ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        close();
      }}>
      <h1 class="head__title" tabIndex={-1} ref={heading}>
        <button type="button" class="decision-menu__title" title={title} aria-expanded={open} aria-controls="decision-menu" ref={button}
          onClick={() => setOpen(!open)}>
          <span class="decision-menu__name">{title}</span><Icon name="chevron" /><span class="nhsuk-u-visually-hidden">, menu</span>
        </button>
        <span class="print-only">{title}</span>
      </h1>
      <div class="decision-menu__panel" id="decision-menu" hidden={!open}>
        <ul>
          <Item icon="save" onClick={() => { close(); saveDecision(session, keeper); }}>Save to a file</Item>
          <Item icon="copy" onClick={copy}>Make a copy</Item>
          <li>
            <OpenFileButton class="decision-menu__item" onFile={(one) => { close(); openFile(one); }}><Icon name="folder" />Open a file</OpenFileButton>
          </li>
          {came === null ? <Item icon="bin" onClick={remove}>Delete</Item>
            : program.isChanged(file) && session.scenario.value !== came ? <Item icon="back" onClick={putBack}>Put back as it came</Item> : null}
        </ul>
        <p class="decision-menu__note">
          {saved === '' ? 'This decision comes with the program. What you change is kept on this device.' : `${saved}.`}
          {' '}A file is the safe copy: a browser may clear what it keeps.
        </p>
      </div>
    </div>
  );
}

function Item({ icon, onClick, children }: { icon: IconName; onClick: () => void; children: ComponentChildren }): JSX.Element {
  return <li><button type="button" class="decision-menu__item" onClick={onClick}><Icon name={icon} />{children}</button></li>;
}
