import { commands, type EditCommand } from '../../scenario/edit.ts';
import { numberFields } from '../../scenario/fields.ts';
import { quantityPaths, type QuantityPlace } from '../../scenario/path.ts';
import type { Scenario } from '../../scenario/types.ts';
import { inputQuantile, inputRange, movedTo } from '../inputRange.ts';
import { presentSettings, settingChanges, strategySettings, type StrategySetting } from '../strategyChanges.ts';

/** Steps of the finest grid along an axis: 17 values. */
export const FINEST_STEPS = 16;

/** One axis of a break-even map. */
export interface Axis {
  /** The path of an input, or a setting of `strategySettings`, which is set in every option that has it. */
  readonly id: string;
  /** `event`: drawn at each bid or collapse; its whole distribution is moved until its median is the value. */
  readonly kind: QuantityPlace['drawn'] | 'setting';
  /** First and last value, in the file's unit. */
  readonly from: number;
  readonly to: number;
  /** Where the scenario stands: an input's median, or the value that all options share of a setting; null where they differ. */
  readonly present: number | null;
  /** Low and High of an input (10th and 90th percentile); null for one number and for a setting. */
  readonly box: readonly [number, number] | null;
}

/**
 * The axis of an input or setting. Inputs run from their 1st to their 99th percentile; one number from half to one and a half times
 * itself. Settings: integration's weight 0 to 60%, term 1 to 9 years, preparation 0 to 16 months (each longer where the scenario
 * is beyond), a review's threshold 0 to 100.
 * @returns null where the scenario has no such input or setting, or nothing to vary in it
 */
export function axisOf(scenario: Scenario, id: string): Axis | null {
  const setting = strategySettings.find((one) => one === id);
  if (setting !== undefined) return settingAxis(scenario, setting);
  const place = quantityPaths(scenario).find(({ path }) => path === id);
  if (place === undefined) return null;
  const range = inputRange(place);
  if (range !== null) {
    const { lowest, middle, highest, low, high } = range;
    return lowest < highest ? { id, kind: place.drawn, from: lowest, to: highest, present: middle, box: [low, high] } : null;
  }
  const value = inputQuantile(place)(0.5);
  const from = Math.max(place.field.min, value / 2);
  const to = Math.min(place.field.max, value * 1.5);
  return from < to ? { id, kind: place.drawn, from, to, present: value, box: null } : null;
}

function settingAxis(scenario: Scenario, setting: StrategySetting): Axis | null {
  const values = presentSettings(scenario, setting);
  if (values.length === 0) return null;
  const highest = Math.max(...values);
  const present = values.every((value) => Math.abs(value - values[0]) < 1e-9) ? values[0] : null;
  const axis = (from: number, to: number): Axis => ({ id: setting, kind: 'setting', from, to, present, box: null });
  switch (setting) {
    case 'strategy.weights.integration':
      return axis(0, highest > 0.6 ? 1 : 0.6);
    // Ends such that all values of the finest grid are whole months.
    case 'strategy.termMonths':
      return axis(12, highest > 108 ? 12 + 14 * FINEST_STEPS : 108);
    case 'strategy.mobilisationMonths':
      return axis(0, Math.min(7, Math.ceil(Math.max(1, highest) / FINEST_STEPS)) * FINEST_STEPS);
    case 'strategy.review.minIntegration':
      return axis(numberFields.minIntegration.min, numberFields.minIntegration.max);
  }
}

/** The value at a place 0..FINEST_STEPS of an axis. */
export function axisValue({ from, to }: Pick<Axis, 'from' | 'to'>, place: number): number {
  return place === FINEST_STEPS ? to : from + ((to - from) * place) / FINEST_STEPS;
}

/** Commands that put a scenario at a value of an axis: a parameter is held there, an event's distribution moved, a setting set. */
export function axisChanges(scenario: Scenario, { id, kind }: Axis, value: number): readonly EditCommand[] {
  if (kind === 'setting') {
    const setting = strategySettings.find((one) => one === id);
    return setting === undefined ? [] : settingChanges(scenario, setting, value);
  }
  if (kind === 'parameter') return [commands.setQuantity(id, value)];
  const place = quantityPaths(scenario).find(({ path }) => path === id);
  return place === undefined ? [] : [commands.setQuantity(id, movedTo(place.quantity, place.field, value))];
}
