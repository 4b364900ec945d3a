import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { assumptionGroups } from '../../../../words/assumptionGroups.ts';
import { assumptionsFound } from '../../../../words/assumptionsFound.ts';
import { gradeChoices } from '../../../../words/quantityWords.ts';
import type { Session } from '../../../shared/session.ts';
import { keyAssumptions } from '../keyAssumptions.ts';
import { QuantityField } from '../QuantityField.tsx';
import { SelectBox } from '../SelectBox.tsx';
import { AssumptionGroupPart } from './AssumptionGroupPart.tsx';
import './assumptions.scss';
import { assumptionList, LAYER_WEIGHTS, matching } from './assumptionList.ts';
import type { GradeFilter } from './assumptionList.ts';
import { LayerWeights } from './LayerWeights.tsx';

const gradeFilters: readonly { readonly value: GradeFilter; readonly label: string }[] = [
  { value: 'all', label: 'Any' },
  ...gradeChoices.map(({ value, label }) => ({ value: value === '' ? ('none' as const) : value, label })),
];

/** Results shown at first: more of them would keep a column from opening quickly. */
const FIRST = 15;

/** What is assumed: the inputs to question first, then all others in groups; or those that a search finds. */
export function AssumptionsSection({ session }: { session: Session }): JSX.Element {
  const search = useSignal('');
  const grade = useSignal<GradeFilter>('all');
  const opened = useSignal<readonly string[]>([]);
  // One text each, so that a change of a number renders its own field and no more than that.
  const keys = useComputed(() => keyAssumptions(session.scenario.value).join(' ')).value.split(' ');
  const searching = useComputed(() => search.value.trim() !== '' || grade.value !== 'all').value;
  const count = useComputed(() => {
    if (search.value.trim() === '' && grade.value === 'all') return '';
    const list = assumptionList(session.scenario.peek());
    return assumptionsFound.count(matching(list, search.value, grade.value).length, list.length);
  }).value;

  // A link to a field opens the group it is in, and ends a search that does not show it.
  useSignalEffect(() => {
    const wanted = session.wantedField.value;
    if (wanted === null) return;
    const isWanted = (path: string): boolean => wanted === path || wanted.startsWith(`${path}.`);
    const scenario = session.scenario.peek();
    const list = assumptionList(scenario);
    if (!matching(list, search.peek(), grade.peek()).slice(0, FIRST).some(({ path }) => isWanted(path))) {
      search.value = '';
      grade.value = 'all';
    }
    const found = keyAssumptions(scenario).some(isWanted) ? undefined : list.find(({ path }) => isWanted(path));
    if (found !== undefined && !opened.peek().includes(found.group.path)) opened.value = [...opened.peek(), found.group.path];
  });

  const toggle = (path: string): void => {
    opened.value = opened.value.includes(path) ? opened.value.filter((other) => other !== path) : [...opened.value, path];
  };
  return (
    <>
      <div class="find">
        <div class="find__text">
          <label class="find__label" for="find-assumption">Find an assumption</label>
          <input
            class="plain-field__text"
            id="find-assumption"
            type="search"
            autocomplete="off"
            value={search.value}
            onInput={(event) => { search.value = event.currentTarget.value; }}
          />
        </div>
        <div class="find__grade">
          <label class="find__label" for="find-grade">Evidence</label>
          <SelectBox id="find-grade" choices={gradeFilters} chosen={grade.value} onChoose={(value) => { grade.value = value as GradeFilter; }} />
        </div>
      </div>
      <p class="find__count" role="status">{count}</p>
      {searching ? <Results key={`${search.value} ${grade.value}`} session={session} search={search.value} grade={grade.value} /> : (
        <>
          <h3 class="group__heading">{assumptionsFound.first(keys.length)}</h3>
          <p class="inputs__intro">{assumptionsFound.firstIntro}</p>
          {keys.map((path) => <QuantityField key={path} session={session} path={path} />)}
          <h3 class="group__heading">All assumptions, by group</h3>
          {assumptionGroups.map((group) => (
            <AssumptionGroupPart
              key={group.path}
              session={session}
              group={group}
              keys={keys}
              open={opened.value.includes(group.path)}
              onToggle={() => toggle(group.path)}
            />
          ))}
        </>
      )}
    </>
  );
}

/** What a search finds, in its groups' order. */
function Results({ session, search, grade }: { session: Session; search: string; grade: GradeFilter }): JSX.Element {
  const all = useSignal(false);
  // A change of grade while the field is open does not take the field away: what was found stays until the search changes.
  const found = useSignal(matching(assumptionList(session.scenario.peek()), search, grade).map(({ path }) => path)).value;
  const shown = all.value ? found : found.slice(0, FIRST);
  return (
    <>
      {shown.map((path) => (path === LAYER_WEIGHTS
        ? <LayerWeights key={path} session={session} />
        : <QuantityField key={path} session={session} path={path} />))}
      {shown.length < found.length ? (
        <button type="button" class="nhsuk-button nhsuk-button--secondary find__more" onClick={() => { all.value = true; }}>
          {assumptionsFound.more(found.length - shown.length)}
        </button>
      ) : null}
    </>
  );
}
