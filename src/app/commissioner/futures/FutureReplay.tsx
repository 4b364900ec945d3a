import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { trialStanding } from '../../../analysis/trialStanding.ts';
import type { OptionLook } from '../../../charts/frame.ts';
import { choiceSentence } from '../../../words/storyChoice.ts';
import { storyDifference } from '../../../words/storyDifference.ts';
import { storyEvents } from '../../../words/storyEvents.ts';
import { REPLAY_NOTE, relationshipsTable } from '../../../words/storyMonth.ts';
import { ONE_FUTURE, outcomesTable } from '../../../words/storySummary.ts';
import type { ToldOption } from '../../../words/storyStripReading.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import { FiguresTable } from '../../shared/FiguresTable.tsx';
import { SentenceView } from '../../shared/SentenceView.tsx';
import type { PaneView } from '../paneView.ts';
import { EventLists } from './EventLists.tsx';
import type { FutureAddress } from './futureAddress.ts';
import { FutureLink } from './FutureLink.tsx';
import { FutureOutcome } from './FutureOutcome.tsx';
import { FuturePicker } from './FuturePicker.tsx';
import { MonthsFigure } from './MonthsFigure.tsx';
import { ReplaySide } from './ReplaySide.tsx';
import { Transport } from './Transport.tsx';
import { useEventAnnouncements } from './useEventAnnouncements.ts';
import { usePlayback, type Playback } from './usePlayback.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import type { ToldFuture } from './useStories.ts';

/** A future with its clock: pictures, what happens, measures by month, what it came to. */
export function FutureReplay({ view, told, looks, stale, firstMonth, onChange }: {
  view: PaneView;
  told: ToldFuture;
  /** Of the run's options. */
  looks: readonly OptionLook[];
  stale: boolean;
  /** The month that the address asks for. */
  firstMonth: number;
  onChange: (part: Partial<FutureAddress>) => void;
}): JSX.Element {
  const { result, trial, choice, options, stories } = told;
  const { scenario, seed } = result.request;
  const months = scenario.horizonMonths;
  const sides = useMemo(() => stories.map((story, i): ToldOption => (
    { look: looks[options[i]], story, events: storyEvents(story, scenario) }
  )), [told]);
  const eventMonths = useMemo(() => (
    [...new Set(sides.flatMap(({ events }) => events.map(({ month }) => month)))].sort((a, b) => a - b)
  ), [sides]);
  const isCalm = useReducedMotion();
  const playback = usePlayback(months, eventMonths, isCalm);
  useEffect(() => playback.show(firstMonth), [firstMonth]);
  useEventAnnouncements(playback.month, sides);
  const pair = options.length === 2 ? [looks[options[0]].id, looks[options[1]].id] as const : null;
  const standing = useMemo(() => trialStanding(result, options[0], options.at(1) ?? null, trial), [told]);
  const [first, second] = [sides[0], sides.at(1)];

  const choose = (side: number, id: string): void => {
    if (pair === null) return;
    // The one chosen may stand on the other side: then both change places.
    const rest = pair[1 - side] === id ? pair[side] : pair[1 - side];
    onChange({ options: side === 0 ? [id, rest] : [rest, id] });
  };
  return (
    <>
      <section class={`futures__replay${stale ? ' figure--stale' : ''}`} aria-labelledby="futures-title">
        <div class="futures__head">
          <div class="futures__intro">
            <h2 class="futures__title" id="futures-title">One future, month by month</h2>
            <p class="figure__sentence">
              {standing === null ? null : (
                <SentenceView sentence={choiceSentence(choice, trial, result.trials, first.look, second?.look ?? null, standing)} />
              )}
              {' '}{ONE_FUTURE}
            </p>
          </div>
          <FuturePicker choice={choice} trial={trial} trials={result.trials} option={first.look} other={second?.look ?? null}
            onChange={onChange} />
        </div>
        <div class="futures__sides">
          {sides.map((side, i) => (
            <ReplaySide key={i} side={side} scenario={scenario} looks={looks} month={playback.month} stale={stale}
              onChoose={pair === null ? null : (id) => choose(i, id)} />
          ))}
        </div>
        {second === undefined ? null : <Apart first={first} second={second} scenario={scenario} month={playback.month} />}
        <Transport playback={playback} months={months} isCalm={isCalm} />
      </section>
      <div class="futures__notes">
        <Disclosure label="How to read the pictures">
          {() => <ul class="figure__list">{REPLAY_NOTE.map((line) => <li key={line}>{line}</li>)}</ul>}
        </Disclosure>
        <Disclosure label="Table of this month’s working relationships">
          {() => <Relationships sides={sides} scenario={scenario} month={playback.month} />}
        </Disclosure>
        <FutureLink file={view.file} seed={seed} playback={playback}
          address={{ options: pair, choice: choice === 'number' ? null : choice, trial }} />
      </div>
      <div class="futures__figures">
        <div class="futures__column">
          <MonthsFigure sides={sides} month={playback.month} stale={stale} />
          <div class="futures__totals">
            <FiguresTable table={outcomesTable(sides.map(({ look, story }) => ({ look, outcomes: story.outcomes })))} />
          </div>
        </div>
        <FutureOutcome sides={sides} values={scenario.values} standing={standing} stale={stale} />
      </div>
      <EventLists sides={sides} playback={playback} />
    </>
  );
}

type OfMonth = Pick<ToldFuture['result']['request'], 'scenario'> & { readonly month: Playback['month'] };

/** What differs in the month on show. */
function Apart({ first, second, scenario, month }: { first: ToldOption; second: ToldOption } & OfMonth): JSX.Element {
  const sentence = storyDifference(first.story, second.story, [first.look, second.look], scenario, month.value);
  return <p class="futures__apart no-print"><SentenceView sentence={sentence} /></p>;
}

function Relationships({ sides, scenario, month }: { sides: readonly ToldOption[] } & OfMonth): JSX.Element {
  return <FiguresTable table={relationshipsTable(sides.map(({ story }) => story), sides.map(({ look }) => look), scenario, month.value)} />;
}
