import type { JSX } from 'preact';
import type { DifferenceGroup } from '../../../analysis/differenceGroups.ts';
import type { WaterfallStep } from '../../../analysis/waterfallPlan.ts';
import { waterfallStepName } from '../../../words/waterfallReading.ts';
import { announcer } from '../../shared/announcer.ts';
import { Icon } from '../../shared/Icon.tsx';

/** The order in which differences are taken over, to be changed step by step. */
export function StepOrder({ steps, onOrder }: {
  steps: readonly WaterfallStep[];
  onOrder: (order: readonly DifferenceGroup[]) => void;
}): JSX.Element | null {
  if (steps.length < 2) return null;
  const move = (place: number, by: -1 | 1): void => {
    const target = place + by;
    if (target < 0 || target >= steps.length) return;
    const next = [...steps];
    [next[place], next[target]] = [next[target], next[place]];
    onOrder(next.flatMap(({ groups }) => groups));
    announcer.say(`${waterfallStepName(steps[place].groups)} is step ${target + 1} of ${steps.length}.`, 'versions');
    // The button goes along with its step; at an end the other one of the step takes the focus.
    const ends = target === 0 ? 'down' : target === steps.length - 1 ? 'up' : by < 0 ? 'up' : 'down';
    requestAnimationFrame(() => document.getElementById(idOf(ends, steps[place]))?.focus());
  };
  return (
    <div class="step-order no-print">
      <h3 class="step-order__title">Order of the steps</h3>
      <p class="step-order__line">What two differences do only together falls to the later one.</p>
      <ol class="step-order__list">
        {steps.map((step, place) => {
          const name = waterfallStepName(step.groups);
          return (
            <li key={step.groups.join(' ')} class="step-order__step">
              <span>{name}</span>
              <span class="step-order__buttons">
                <button type="button" class="text-button step-order__button" id={idOf('up', step)} aria-disabled={place === 0} onClick={() => move(place, -1)}>
                  <Icon name="chevron" class="icon step-order__up" />Up<span class="nhsuk-u-visually-hidden">: {name}</span>
                </button>
                <button type="button" class="text-button step-order__button" id={idOf('down', step)} aria-disabled={place === steps.length - 1}
                  onClick={() => move(place, 1)}>
                  <Icon name="chevron" />Down<span class="nhsuk-u-visually-hidden">: {name}</span>
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const idOf = (which: 'up' | 'down', { groups }: WaterfallStep): string => `step-${which}-${groups.join('-')}`;
