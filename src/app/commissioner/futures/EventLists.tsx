import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { clockWords } from '../../../words/storyClock.ts';
import type { ToldEvent } from '../../../words/storyEvents.ts';
import type { ToldOption } from '../../../words/storyStripReading.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { FiguresTable } from '../../shared/FiguresTable.tsx';
import { OptionName } from '../../shared/OptionName.tsx';
import type { Playback } from './usePlayback.ts';

/** Everything that happens in a future, under each option; each month leads the clock to it. */
export function EventLists({ sides, playback }: { sides: readonly ToldOption[]; playback: Playback }): JSX.Element {
  return (
    <section class="futures__events" aria-labelledby="futures-events">
      <h2 id="futures-events" class="futures__subtitle">What happens</h2>
      <div class="futures__sides">
        {sides.map((side, i) => (
          <section key={i} aria-label={`What happens under ${side.look.name}`}>
            <h3 class="replay__title"><OptionName look={side.look} /></h3>
            {side.events.length === 0 ? <p>Nothing happens: the present providers go on.</p> : (
              <ol class="events">
                {side.events.map((event, k) => <EventItem key={k} event={event} option={side.look.name} playback={playback} />)}
              </ol>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}

function EventItem({ event, option, playback }: { event: ToldEvent; option: string; playback: Playback }): JSX.Element {
  const { month, service, words, bids } = event;
  // Both options can have a tender of one service in one month.
  const table = bids === null ? null : { ...bids, caption: `${option}: ${bids.caption}` };
  const isNow = useComputed(() => playback.month.value === month).value;
  return (
    <li class="events__item" aria-current={isNow ? 'step' : undefined}>
      <button type="button" class="text-button events__month" onClick={() => playback.show(month)}>{clockWords(month)}</button>
      <span class="print-only events__paper">{clockWords(month)}</span>
      <div class="events__words">
        {service === '' ? null : <strong>{service}: </strong>}{words}
        {table === null ? null : (
          <Disclosure label="Bids and scores" about={table.caption}>{() => <FiguresTable table={table} />}</Disclosure>
        )}
      </div>
    </li>
  );
}
