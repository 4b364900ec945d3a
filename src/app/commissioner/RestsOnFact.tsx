import type { JSX } from 'preact';
import { REST_LABEL, restsOn, RESTS_ON_NONE } from '../../words/restsOn.ts';
import { leadingPair } from './leadingPair.ts';
import type { PaneView } from './paneView.ts';
import { useRestingResult } from './useRestingResult.ts';
import { useTornado } from './useTornado.ts';

/** The inputs that the answer's lead over the next option rests on most, each a way to its field. Found out when the run has ended. */
export function RestsOnFact({ view }: { view: PaneView }): JSX.Element | null {
  const result = useRestingResult(view);
  const pair = leadingPair(view, null, null);
  const { finding, isFinal, error } = useTornado({ ...view, result }, pair);
  if (pair === null || error !== null || (finding !== null && finding.value === null)) return null;
  const value = finding?.value ?? null;
  const { request } = finding?.result ?? { request: null };
  const isOfPair = value !== null && request?.optionIds[value.option] === pair[0] && request.optionIds[value.other] === pair[1];
  const inputs = value === null || request === null || !isOfPair ? null : restsOn(value, request.scenario);
  return (
    <>
      <dt>{REST_LABEL}</dt>
      <dd aria-busy={inputs === null || !isFinal}>
        {inputs === null ? '\u00a0' : inputs.length === 0 ? RESTS_ON_NONE : inputs.map(({ path, label }, i) => (
          <span key={path}>
            {i === 0 ? '' : i === inputs.length - 1 ? ' and ' : ', '}
            <span class="print-only">{label}</span>
            <button type="button" class="text-button no-print" onClick={() => { view.session.wantedField.value = path; }}>{label}</button>
          </span>
        ))}
      </dd>
    </>
  );
}
