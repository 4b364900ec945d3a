import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { futuresStrip } from '../../../charts/futuresStrip.ts';
import type { RunResult } from '../../../simulation/result.ts';
import { answerReading } from '../../../words/answerReading.ts';
import { futures, wholeNumber } from '../../../words/number.ts';
import { optionLooks } from '../../../words/optionLook.ts';
import { versionsAgree } from '../../../words/versionsWords.ts';
import { cardAnswer } from '../../home/cardAnswer.ts';
import { comparisonOf } from '../../shared/comparisonOf.ts';
import { MiniChart } from '../../shared/MiniChart.tsx';
import { OptionName } from '../../shared/OptionName.tsx';
import { SentenceView } from '../../shared/SentenceView.tsx';
import type { ComparedVersion } from './comparedVersion.ts';
import { VERSION_TRIALS } from './useVersionRuns.ts';

/** A version with its figures. */
export interface AnsweredVersion {
  readonly version: ComparedVersion;
  readonly result: RunResult | null;
  readonly error: string | null;
  /** The figures are of the decision before its last change. */
  readonly stale: boolean;
}

const none = { parts: [] } as const;

/** The answers of versions side by side, each under the same luck. */
export function VersionAnswers({ answered, seed }: { answered: readonly AnsweredVersion[]; seed: number }): JSX.Element {
  const known = answered.flatMap(({ version, result }) => (
    result === null ? [] : [{ inSentence: version.name.inSentence, leader: cardAnswer(result).leader }]
  ));
  return (
    <section class="versions__part" aria-labelledby="answers-title">
      <h2 class="versions__title" id="answers-title">What the answers are</h2>
      <p class="versions__line">
        {known.length === answered.length ? <SentenceView sentence={versionsAgree(known)} /> : 'Working out the first futures.'}{' '}
        Each is worked out with the same luck: seed {seed}, {wholeNumber(VERSION_TRIALS)} futures.
      </p>
      <ul class="answers">
        {answered.map((one) => <VersionAnswer key={one.version.id} {...one} />)}
      </ul>
    </section>
  );
}

function VersionAnswer({ version, result, error, stale }: AnsweredVersion): JSX.Element {
  const told = useMemo(() => (result === null ? null : { answer: cardAnswer(result), reading: readingOf(result, stale) }), [result, stale]);
  return (
    <li class={`answers__one${stale ? ' answers__one--stale' : ''}`}>
      <h3 class="answers__name">{version.name.label}</h3>
      <p class="answers__state">
        {stale ? <span class="tag tag--stale">Before your last change</span> : null}
        {error !== null ? `This could not be worked out: ${error}` : soFar(result)}
      </p>
      {told === null ? <p class="answers__option">{error === null ? 'Working out the first futures' : 'No answer'}</p> : (
        <>
          <p class="answers__option">
            {told.answer.leader === null ? <strong>No clear leader</strong> : <OptionName look={told.answer.leader} stale={stale} />}
          </p>
          <p class="answers__certainty">{told.answer.certainty}</p>
          <p class="answers__margin">{told.reading.margin === null ? null : <SentenceView sentence={told.reading.margin} stale={stale} />}</p>
        </>
      )}
      <MiniChart class="answers__strip" chart={futuresStrip} data={told?.answer.strip ?? none} stale={stale} />
      <p class="answers__shares-head">Best in</p>
      <ul class="answers__shares">
        {(told?.answer.strip.parts ?? []).map(({ option, share }) => (
          <li key={option.id}><OptionName look={option} stale={stale} /> <span>{futures(share)}</span></li>
        ))}
      </ul>
    </li>
  );
}

function readingOf(result: RunResult, stale: boolean): ReturnType<typeof answerReading> {
  const { scenario, optionIds } = result.request;
  return answerReading(comparisonOf(result), optionLooks(scenario, optionIds), null, scenario.horizonMonths, stale ? 'before' : 'now');
}

function soFar(result: RunResult | null): string {
  if (result === null || result.trials >= VERSION_TRIALS) return '';
  return `${wholeNumber(result.trials)} futures so far`;
}
