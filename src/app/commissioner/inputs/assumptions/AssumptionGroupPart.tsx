import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { valueAt } from '../../../../scenario/path.ts';
import type { AssumptionGroup } from '../../../../words/assumptionGroups.ts';
import { assumptionsFound } from '../../../../words/assumptionsFound.ts';
import { inputWords } from '../../../../words/inputs.ts';
import { fieldId } from '../../../shared/fieldId.ts';
import { Icon } from '../../../shared/Icon.tsx';
import type { Session } from '../../../shared/session.ts';
import { QuantityField } from '../QuantityField.tsx';
import { assumptionList, LAYER_WEIGHTS } from './assumptionList.ts';
import { LayerWeights } from './LayerWeights.tsx';

interface Props {
  readonly session: Session;
  readonly group: AssumptionGroup;
  /** Paths of the inputs that stand above already: here they are links. */
  readonly keys: readonly string[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** A group of assumptions: a row that opens to their fields, which are only made while it is open. */
export function AssumptionGroupPart({ session, group, keys, open, onToggle }: Props): JSX.Element {
  // Which assumptions there are is the same in every scenario.
  const paths = useMemo(
    () => assumptionList(session.original).filter((entry) => entry.group.path === group.path).map(({ path }) => path),
    [session, group],
  );
  const changed = useComputed(() => {
    const now = session.scenario.value;
    return paths.filter((path) => JSON.stringify(valueAt(now, path)) !== JSON.stringify(valueAt(session.original, path))).length;
  }).value;
  const above = paths.filter((path) => keys.includes(path));
  const below = paths.filter((path) => !keys.includes(path));
  const id = fieldId(group.path);
  return (
    <div class={`group${open ? ' group--open' : ''}`}>
      <div class="group__head">
        <h4 class="group__title">
          <button
            type="button"
            class="group__toggle"
            id={`${id}-group`}
            aria-expanded={open ? 'true' : 'false'}
            aria-controls={`${id}-body`}
            onClick={onToggle}
          >
            {group.title}
          </button>
        </h4>
        <p class="group__line">{assumptionsFound.group(paths.length, changed)}</p>
        <Icon name="chevron" class="group__chevron" />
      </div>
      <div class="group__body" id={`${id}-body`} hidden={!open}>
        {open ? (
          <>
            {above.length === 0 ? null : (
              <div class="group__above">
                <p>{assumptionsFound.above}</p>
                <ul>
                  {above.map((path) => (
                    <li key={path}>
                      <button type="button" class="text-button" onClick={() => { session.wantedField.value = path; }}>
                        {inputWords(path, session.original).label}
                      </button>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {below.map((path) => (path === LAYER_WEIGHTS
              ? <LayerWeights key={path} session={session} />
              : <QuantityField key={path} session={session} path={path} />))}
          </>
        ) : null}
      </div>
    </div>
  );
}
