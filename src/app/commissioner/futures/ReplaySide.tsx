import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { OptionLook } from '../../../charts/frame.ts';
import type { Scenario } from '../../../scenario/types.ts';
import { latestEvents } from '../../../words/storyEvents.ts';
import { storyReplay } from '../../../words/storyMonth.ts';
import type { ToldOption } from '../../../words/storyStripReading.ts';
import { OptionName } from '../../shared/OptionName.tsx';
import { OptionPicker } from '../../shared/OptionPicker.tsx';
import { ReplayPicture } from './ReplayPicture.tsx';

interface Props {
  readonly side: ToldOption;
  readonly scenario: Scenario;
  readonly looks: readonly OptionLook[];
  readonly month: ReadonlySignal<number>;
  readonly stale: boolean;
  /** null where there is no other option to choose. */
  readonly onChoose: ((id: string) => void) | null;
}

/** One option in the future on show: its network in the month of the clock, and what happens. */
export function ReplaySide({ side, scenario, looks, month, stale, onChoose }: Props): JSX.Element {
  const id = useId();
  const replay = useMemo(() => storyReplay(side.story, scenario), [side]);
  return (
    <section class="replay" aria-labelledby={`${id}-title`}>
      <h3 class="replay__title">
        <span id={`${id}-title`} class={onChoose === null ? undefined : 'replay__name'}><OptionName look={side.look} stale={stale} /></span>
        {onChoose === null ? null : <OptionPicker label="Option on show" options={looks} chosen={side.look.id} onChoose={onChoose} />}
      </h3>
      <ReplayPicture replay={replay} name={side.look.name} month={month} stale={stale} />
      <Happening side={side} month={month} />
    </section>
  );
}

function Happening({ side, month }: { side: ToldOption; month: ReadonlySignal<number> }): JSX.Element {
  const { isNow, when, lines } = latestEvents(side.events, month.value);
  return (
    <div class={`replay__happening no-print${isNow ? ' replay__happening--now' : ''}`}>
      <p class="replay__when">{when}</p>
      {lines.map((line, i) => <p key={i}>{line}</p>)}
    </div>
  );
}
