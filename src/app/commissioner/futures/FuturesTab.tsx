import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { sameInputs } from '../../../simulation/sameInputs.ts';
import { optionLooks } from '../../../words/optionLook.ts';
import { addressFaultWords, type AddressFault, type FutureChoice } from '../../../words/storyChoice.ts';
import { Icon } from '../../shared/Icon.tsx';
import type { PaneView } from '../paneView.ts';
import { referenceOf } from '../referenceOf.ts';
import { useSteadyStale } from '../useSteadyStale.ts';
import { anyFuture, readFutureAddress, type FutureAddress } from './futureAddress.ts';
import { FutureReplay } from './FutureReplay.tsx';
import './futures.scss';
import { replayPair } from './replayPair.ts';
import { useRepresentatives } from './useRepresentatives.ts';
import { useStillResult } from './useStillResult.ts';
import { useStories } from './useStories.ts';

/** Single futures of the run, month by month, two options under the same luck. */
export function FuturesTab({ view }: { view: PaneView }): JSX.Element {
  const { program, session, query } = view;
  const result = useStillResult(view);
  const isBehind = result !== null && view.result !== null && !sameInputs(result.request, view.result.request);
  const stale = useSteadyStale(isBehind) || view.stale;
  const [own, setOwn] = useState<FutureAddress | null>(null);
  useEffect(() => setOwn(null), [query]);

  const asked = useMemo(() => (result === null ? null : readFutureAddress(query, {
    optionIds: result.request.optionIds, trials: result.trials, months: result.request.scenario.horizonMonths, seed: result.request.seed,
  })), [query, result]);
  const wanted = own ?? asked?.address ?? anyFuture;
  const [option, other] = result === null ? [0, null] : replayPair(result, view.figures, referenceOf(session), wanted.options);
  const representatives = useRepresentatives(program.analyst, result, option, other);
  const { trial, choice } = resolve(wanted, representatives.found, result?.trials ?? 0);
  const { told, error, again } = useStories(program.runner, result, option, other, trial, choice);
  const fault = error ?? representatives.error;

  const change = (part: Partial<FutureAddress>): void => {
    if (result === null) return;
    const { optionIds } = result.request;
    const options = other === null ? null : [optionIds[option], optionIds[other]] as const;
    setOwn({ ...wanted, options, ...part });
  };
  return (
    <div class="futures">
      {own !== null || asked === null || asked.faults.length === 0 ? null : (
        <Faults faults={asked.faults} onSeed={(seed) => { session.seed.value = seed; }} />
      )}
      {fault === null ? null : (
        <div class="futures__fault" role="alert">
          <p><strong>This future could not be told.</strong> {fault}</p>
          <button type="button" class="text-button" onClick={again}>Try again</button>
        </div>
      )}
      {told === null ? <Waiting isEmpty={fault === null} /> : (
        <FutureReplay view={view} told={told} looks={optionLooks(told.result.request.scenario, told.result.request.optionIds)} stale={stale}
          firstMonth={asked?.address.month ?? 0} onChange={change} />
      )}
    </div>
  );
}

/** The trial that is wanted, and how it was chosen; null while that is not known. */
function resolve(
  { trial, choice }: FutureAddress, found: Readonly<Record<Exclude<FutureChoice, 'number'>, number>> | null, trials: number,
): { readonly trial: number | null; readonly choice: FutureChoice } {
  if (trial !== null && trial < trials) return { trial, choice: choice !== null && found?.[choice] === trial ? choice : 'number' };
  const kind = choice ?? 'typical';
  return { trial: found?.[kind] ?? null, choice: kind };
}

/** What the address asked for in vain. A run with its seed can be had. */
function Faults({ faults, onSeed }: { faults: readonly AddressFault[]; onSeed: (seed: number) => void }): JSX.Element {
  return (
    <div class="futures__fault no-print" role="alert">
      <Icon name="warning" />
      <ul>
        {faults.map((one) => {
          const seed = one.kind === 'seed' && /^\d{1,16}$/.test(one.asked) ? Number(one.asked) : NaN;
          return (
            <li key={one.kind}>
              {addressFaultWords(one)}
              {Number.isSafeInteger(seed) ? (
                <> <button type="button" class="text-button" onClick={() => onSeed(seed)}>Run with seed {seed}</button></>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The layout before there is a future to show. */
function Waiting({ isEmpty }: { isEmpty: boolean }): JSX.Element {
  return (
    <>
      <h2 class="futures__title">One future, month by month</h2>
      <p class="figure__sentence">{isEmpty ? 'Working out the futures; then one can be looked at.' : ''}</p>
      <div class="futures__sides" aria-hidden="true">
        {[0, 1].map((side) => <div key={side} class="figure__tracks"><span /><span /><span /><span /><span /><span /></div>)}
      </div>
    </>
  );
}
