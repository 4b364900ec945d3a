import type { JSX } from 'preact';
import { clockWords } from '../../../words/storyClock.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Picker } from '../../shared/Picker.tsx';
import { speeds, type Playback } from './usePlayback.ts';

const speedChoices = speeds.map((speed) => ({ value: String(speed), label: `${speed} ${speed === 1 ? 'month' : 'months'} a second` }));

/** The clock of a future, and what moves it. */
export function Transport({ playback, months, isCalm }: { playback: Playback; months: number; isCalm: boolean }): JSX.Element {
  const { month, isPlaying, speed, show, nextEvent, toggle, setSpeed } = playback;
  const now = month.value;
  const plays = isPlaying.value;
  const filled = months > 1 ? (100 * now) / (months - 1) : 100;
  return (
    <div class="transport no-print" role="group" aria-label="The clock">
      <div class="transport__buttons">
        <button type="button" class="transport__button" aria-disabled={now === 0} onClick={() => show(now - 1)}>
          <Icon name="stepBack" /><span class="nhsuk-u-visually-hidden">Back one month</span>
        </button>
        <button type="button" class="transport__button transport__button--play" onClick={toggle}>
          <Icon name={plays ? 'pause' : 'play'} />{plays ? 'Pause' : 'Play'}
        </button>
        <button type="button" class="transport__button" aria-disabled={now === months - 1} onClick={() => show(now + 1)}>
          <Icon name="stepForward" /><span class="nhsuk-u-visually-hidden">Forward one month</span>
        </button>
        <button type="button" class="transport__button" aria-disabled={now === months - 1} onClick={nextEvent}>
          <Icon name="nextEvent" /><span class="transport__word">Next event</span>
        </button>
      </div>
      <p class="transport__clock">{clockWords(now)}</p>
      <input class="transport__slider" type="range" min={0} max={months - 1} step={1} value={now} aria-label="Month"
        aria-valuetext={clockWords(now)} style={{ '--filled': `${filled}%` }} onInput={(event) => show(Number(event.currentTarget.value))} />
      {isCalm ? <p class="transport__note">Plays from event to event.</p> : (
        <Picker label="Speed" choices={speedChoices} chosen={String(speed.value)}
          onChoose={(chosen) => {
            const found = speeds.find((one) => String(one) === chosen);
            if (found !== undefined) setSpeed(found);
          }} />
      )}
    </div>
  );
}
