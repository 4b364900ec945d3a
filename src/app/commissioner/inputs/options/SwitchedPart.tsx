import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { patternOption } from '../../../../scenario/interview/optionPatterns.ts';
import { valueAt } from '../../../../scenario/path.ts';
import { strategyOf } from '../../../../scenario/strategyOf.ts';
import type { Option, Scenario } from '../../../../scenario/types.ts';
import { announcer } from '../../../shared/announcer.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import type { Session } from '../../../shared/session.ts';
import { FieldMessage } from '../FieldMessage.tsx';
import { NumberField } from '../NumberField.tsx';
import { displayOf, numberText } from '../numberText.ts';
import { refusalOf } from '../refusalOf.ts';
import { useInputWords } from '../useInputWords.ts';
import { clearDrafts } from './clearDrafts.ts';
import { switchPart } from './overrideEdits.ts';
import { strategyPath } from './strategyPath.ts';

interface Props {
  readonly session: Session;
  readonly optionId: string;
  readonly lotId: string | null;
  readonly part: 'review' | 'integrationPlan';
}

const settings = {
  review: ['everyMonths', 'minIntegration', 'cost'],
  integrationPlan: ['costPerYear', 'ceilingLift', 'speedup'],
} as const;

/** A review or a plan: on or off, and what it is made of while it is on. Switched off and on again it is what it was. */
export function SwitchedPart({ session, optionId, lotId, part }: Props): JSX.Element {
  const path = strategyPath(optionId, lotId, part);
  const { label, hint } = useInputWords(session, path);
  const message = useComputed(() => session.drafts.value.get(path)?.message ?? null).value;
  const optionIn = (scenario: Scenario): Option | undefined => scenario.options.find(({ id }) => id === optionId);
  const on = useComputed(() => {
    const option = optionIn(session.scenario.value);
    return option !== undefined && (lotId === null ? option.strategy : strategyOf(option, lotId))[part] !== null;
  }).value;
  const last = useRef<unknown>(null);
  const id = fieldId(path);
  const toggle = (): void => {
    const scenario = session.scenario.peek();
    if (on) last.current = valueAt(scenario, path);
    // What is wrong in a field that goes away must not hold the decision up.
    clearDrafts(session, path);
    const command = switchPart(scenario, optionId, lotId, part, on ? null : last.current ?? startOf(scenario, lotId, part));
    const refusal = refusalOf(scenario, command);
    if (refusal === null) {
      session.edit(command);
      return;
    }
    announcer.say(`${label}: ${refusal}`);
    session.setDraft(path, { texts: {}, message: refusal, label });
  };
  return (
    <>
      <div class={`plain-field plain-field--switch${message === null ? '' : ' plain-field--error'}`}>
        {message === null ? null : <FieldMessage id={id} message={message} />}
        <label class="tick-box" for={id}>
          <input
            id={id}
            type="checkbox"
            checked={on}
            aria-describedby={`${id}-hint${message === null ? '' : ` ${id}-message`}`}
            onChange={(event) => {
              toggle();
              event.currentTarget.checked = session.drafts.peek().has(path) ? on : event.currentTarget.checked;
            }}
          />
          <span>{label}</span>
        </label>
        <p class="quantity__hint" id={`${id}-hint`}>{hint}</p>
      </div>
      {on ? (
        <div class="strategy__below">
          {settings[part].map((name) => (
            <Setting key={name} session={session} optionId={optionId} lotId={lotId} path={`${path}.${name}`} below={`${part}.${name}`} />
          ))}
        </div>
      ) : null}
    </>
  );
}

/** One number. A service that says nothing of it follows the option, whose number then stands in the empty box. */
function Setting({ session, optionId, lotId, path, below }: Omit<Props, 'part'> & { readonly path: string; readonly below: string }): JSX.Element {
  const { unit } = useInputWords(session, path);
  const own = useComputed(() => valueAt(session.scenario.value, `options.${optionId}.strategy.${below}`)).value;
  if (lotId === null || typeof own !== 'number') return <NumberField session={session} path={path} />;
  return <NumberField session={session} path={path} optional placeholder={numberText(own, displayOf(unit))} />;
}

/** What a review or a plan usually is, for the service, or the largest of several. */
function startOf(scenario: Scenario, lotId: string | null, part: Props['part']): unknown {
  const values = scenario.lots.filter(({ id }) => lotId === null || id === lotId).map(({ annualValue }) => annualValue);
  return patternOption('keep-plan', { annualValue: Math.max(...values), termMonths: 60 }).strategy[part];
}
