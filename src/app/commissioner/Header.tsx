import type { JSX, RefObject } from 'preact';
import { hashOf } from '../shared/route.ts';
import { Icon, Logo } from '../shared/Icon.tsx';
import type { Session } from '../shared/session.ts';

/** The workspace's head: the way home, the decision's name, undo and redo, and on middling screens the inputs' drawer. */
export function Header({ session, heading, drawerOpen, onDrawer }: {
  session: Session;
  heading: RefObject<HTMLHeadingElement | null>;
  drawerOpen: boolean;
  onDrawer: () => void;
}): JSX.Element {
  return (
    <header class="head">
      <a class="head__home" href={hashOf({ page: 'home' })}>
        <Logo />
        <span class="head__name">Keep or Compete</span>
        <span class="nhsuk-u-visually-hidden">, all decisions</span>
      </a>
      <h1 class="head__title" tabIndex={-1} ref={heading} title={session.scenario.value.title}>{session.scenario.value.title}</h1>
      <div class="head__actions">
        <button type="button" class="head__button" aria-disabled={!session.canUndo.value} onClick={() => session.undo()}>
          <Icon name="undo" /><span class="head__word">Undo</span>
        </button>
        <button type="button" class="head__button" aria-disabled={!session.canRedo.value} onClick={() => session.redo()}>
          <Icon name="redo" /><span class="head__word">Redo</span>
        </button>
        <button type="button" class="head__button head__button--drawer" aria-expanded={drawerOpen} aria-controls="change" onClick={onDrawer}>
          <Icon name="change" /><span>Change</span>
        </button>
      </div>
    </header>
  );
}
