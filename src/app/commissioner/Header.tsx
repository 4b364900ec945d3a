import type { JSX, RefObject } from 'preact';
import type { Program } from '../program.ts';
import { hashOf } from '../shared/route.ts';
import { Icon, Logo } from '../shared/Icon.tsx';
import type { Session } from '../shared/session.ts';
import type { Keeper } from '../storage/keeper.ts';
import { DecisionMenu } from './DecisionMenu.tsx';
import { SavedState } from './SavedState.tsx';

/** The workspace's head: the way home, the decision's name with its menu, how saving stands, undo and redo, sharing, the inputs' drawer. */
export function Header({ program, session, keeper, file, heading, drawerOpen, onDrawer, onShare }: {
  program: Program;
  session: Session;
  keeper: Keeper;
  file: string;
  heading: RefObject<HTMLHeadingElement | null>;
  drawerOpen: boolean;
  onDrawer: () => void;
  onShare: () => void;
}): JSX.Element {
  return (
    <header class="head">
      <a class="head__home" href={hashOf({ page: 'home' })}>
        <Logo />
        <span class="head__name">Keep or Compete</span>
        <span class="nhsuk-u-visually-hidden">, all decisions</span>
      </a>
      <DecisionMenu program={program} session={session} keeper={keeper} file={file} heading={heading} />
      <SavedState keeper={keeper} />
      <div class="head__actions">
        <button type="button" class="head__button" aria-disabled={!session.canUndo.value} onClick={() => session.undo()}>
          <Icon name="undo" /><span class="head__word">Undo</span>
        </button>
        <button type="button" class="head__button" aria-disabled={!session.canRedo.value} onClick={() => session.redo()}>
          <Icon name="redo" /><span class="head__word">Redo</span>
        </button>
        <button type="button" class="head__button head__button--share" aria-haspopup="dialog" onClick={onShare}>
          <Icon name="share" /><span class="head__word">Share</span>
        </button>
        <button type="button" class="head__button head__button--drawer" aria-expanded={drawerOpen} aria-controls="change" onClick={onDrawer}>
          <Icon name="change" /><span>Change</span>
        </button>
      </div>
    </header>
  );
}
