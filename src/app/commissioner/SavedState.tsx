import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { announcer } from '../shared/announcer.ts';
import { Icon } from '../shared/Icon.tsx';
import type { Keeper } from '../storage/keeper.ts';
import { savedState } from './savedState.ts';

/** How saving stands, beside the decision's name; said aloud once, when the first change has been saved. */
export function SavedState({ keeper }: { keeper: Keeper }): JSX.Element | null {
  const words = savedState(keeper);
  const save = keeper.save.value;
  const saved = useRef({ keeper, isSaving: false, isTold: false });
  useEffect(() => {
    if (saved.current.keeper !== keeper) saved.current = { keeper, isSaving: false, isTold: false };
    const so = saved.current;
    if (save.kind === 'saving') so.isSaving = true;
    if (save.kind === 'saved' && so.isSaving && !so.isTold) {
      so.isTold = true;
      announcer.say('Saved on this device. Each change from here on is saved too.', 'kept');
    }
  }, [keeper, save]);
  if (words === '') return null;
  const isTrouble = save.kind === 'failed' || keeper.elsewhere.value !== null;
  return (
    <p class={`saved${isTrouble ? ' saved--trouble' : ''}`} title={words}>
      {isTrouble ? <Icon name="warning" /> : save.kind === 'saved' ? <Icon name="tick" /> : null}
      <span class="saved__words">{words}</span>
    </p>
  );
}
