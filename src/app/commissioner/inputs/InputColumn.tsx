import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Scenario } from '../../../scenario/types.ts';
import { evidenceWords } from '../../../words/evidenceWords.ts';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import './inputs.scss';
import { keyAssumptions } from './keyAssumptions.ts';
import { QuantityField } from './QuantityField.tsx';
import { Section } from './Section.tsx';
import { quantityAt } from './useQuantity.ts';
import { chosenWeights, WeightSliders } from './WeightSliders.tsx';

type SectionName = 'options' | 'assumptions';

/** What can be changed, in sections of which one is open at a time. A change renders its own field and no other. */
export function InputColumn({ session }: { session: Session }): JSX.Element {
  const open = useSignal<SectionName | null>('assumptions');
  const option = useSignal(chosenWeights(session));
  const paths = useMemo(() => keyAssumptions(session.original), [session]);
  const grades = useComputed(() => gradesLine(session.scenario.value, paths)).value;
  const measured = useComputed(() => {
    const { options } = session.scenario.value;
    const reference = options.find(({ id }) => id === session.reference.value) ?? options[0];
    return `${options.length} compared, measured against ${reference.name}`;
  }).value;

  // A link to a field in error opens its section first.
  useSignalEffect(() => {
    const path = session.wantedField.value;
    if (path === null) return;
    const ofOption = /^options\.([^.]+)\./.exec(path);
    if (ofOption !== null) option.value = ofOption[1];
    open.value = ofOption === null ? 'assumptions' : 'options';
    focusWhenShown(session, path, PATIENCE);
  });

  const toggle = (name: SectionName): void => {
    open.value = open.value === name ? null : name;
  };
  return (
    <div class="inputs">
      <Section id="options" title="Options" line={measured} open={open.value === 'options'} onToggle={() => toggle('options')}>
        {() => <WeightSliders session={session} chosen={option} />}
      </Section>
      <Section
        id="assumptions"
        title="Assumptions"
        line={grades}
        open={open.value === 'assumptions'}
        onToggle={() => toggle('assumptions')}
      >
        {() => (
          <>
            <p class="inputs__intro">
              {paths.length} that often decide between keeping and competing. 1 in 10 futures falls below Low, 1 in 10 above High.
            </p>
            {paths.map((path) => <QuantityField key={path} session={session} path={path} />)}
          </>
        )}
      </Section>
    </div>
  );
}

/** Frames that a field may take to come into the page: on a small screen the column itself has to be shown first. */
const PATIENCE = 30;

/** Moves focus to a field as soon as it can be seen, and ends the wish for it. */
function focusWhenShown(session: Session, path: string, frames: number): void {
  requestAnimationFrame(() => {
    if (session.wantedField.peek() !== path) return;
    const box = document.getElementById(fieldId(path));
    const shown = box !== null && box.getClientRects().length > 0;
    if (!shown && frames > 0) {
      focusWhenShown(session, path, frames - 1);
      return;
    }
    box?.scrollIntoView({ block: 'center' });
    box?.focus({ preventScroll: true });
    session.wantedField.value = null;
  });
}

/** What the assumptions rest on: "12 inputs: 2 direct evidence, 4 like services, 6 judgement". */
function gradesLine(scenario: Scenario, paths: readonly string[]): string {
  const grades = paths.map((path) => {
    const quantity = quantityAt(scenario, path);
    return typeof quantity === 'number' ? undefined : quantity.grade;
  });
  const parts = (['A', 'B', 'C'] as const)
    .map((grade) => ({ grade, count: grades.filter((found) => found === grade).length }))
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => `${count} ${evidenceWords.grade[grade].toLowerCase()}`);
  const ungraded = grades.filter((grade) => grade === undefined).length;
  return `${paths.length} inputs: ${[...parts, ...(ungraded > 0 ? [`${ungraded} not graded`] : [])].join(', ')}`;
}
