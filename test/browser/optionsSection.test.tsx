import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import nursing from '../../scenarios/community-nursing.json?raw';
import '../../src/app/commissioner/inputs/inputs.scss';
import { OptionsSection } from '../../src/app/commissioner/inputs/options/OptionsSection.tsx';
import { createSession } from '../../src/app/shared/createSession.ts';
import { fieldId } from '../../src/app/shared/fieldId.ts';
import type { Session } from '../../src/app/shared/session.ts';
import '../../src/app/shared/styles/app.scss';
import { commands } from '../../src/scenario/edit.ts';
import { parse } from '../../src/scenario/parse.ts';
import { valueAt } from '../../src/scenario/path.ts';
import type { Runner } from '../../src/simulation/runner.ts';

/** Runs nothing: what is tested is the document, not its answer. */
const still: Runner = {
  threads: 1,
  run: () => new Promise(() => undefined),
  vary: () => Promise.reject(new Error('not asked for')),
  tell: () => Promise.reject(new Error('not asked for')),
  dispose: () => undefined,
};

let session: Session;
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  root.id = 'app';
  root.style.width = '424px';
  document.body.append(root);
  const parsed = parse(nursing);
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  session = createSession({ scenario: parsed.scenario, runner: still, describe: () => [] });
  render(
    <main class="inputs"><h1>A decision</h1><section class="input-section input-section--open"><h2>Options</h2><div class="input-section__body"><OptionsSection session={session} /></div></section></main>,
    root,
  );
});

afterEach(() => {
  render(null, root);
  root.remove();
  session.dispose();
});

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))));

function byId<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`There is no ${id}.`);
  return found;
}
const field = (path: string): HTMLInputElement => byId(fieldId(path), HTMLInputElement);
const select = (path: string): HTMLSelectElement => byId(fieldId(path), HTMLSelectElement);
const openOption = async (id: string): Promise<void> => {
  await userEvent.click(byId(`${fieldId(`options.${id}`)}-entry`, HTMLButtonElement));
  await frame();
};
async function press(words: string, within: Element = root): Promise<void> {
  const found = [...within.querySelectorAll('button')].find((button) => button.textContent === words);
  if (found === undefined) throw new Error(`There is no button ${words}.`);
  await userEvent.click(found);
  await frame();
}
const options = (): (readonly [string, number | undefined])[] => session.scenario.value.options.map(({ id, slot }) => [id, slot]);
const at = (path: string): unknown => valueAt(session.scenario.value, path);
const focused = (): string => document.activeElement?.id ?? '';

describe('the list of options', () => {
  test('is moved, duplicated, added to and taken from, each in one step, and colours stay with their options', async () => {
    const before = options();
    await openOption('price-led');
    await press('Move up, Price-led tender');
    expect(options().map(([id]) => id).slice(0, 4)).toEqual(['keep', 'price-led', 'keep-plan', 'balanced']);
    expect(new Map(options())).toEqual(new Map(before));
    expect(focused()).toBe(`${fieldId('options.price-led')}-up`);

    await press('Duplicate, Price-led tender');
    expect(options().map(([id, slot]) => `${id} ${String(slot)}`).slice(1, 3)).toEqual(['price-led 3', 'price-led-copy 7']);
    expect(focused()).toBe(fieldId('options.price-led-copy.name'));
    await userEvent.fill(field('options.price-led-copy.name'), 'Price-led, again');
    expect(at('options.price-led-copy.name')).toBe('Price-led, again');

    await press('Remove, Price-led tender');
    expect(options().map(([id]) => id)).not.toContain('price-led');
    await userEvent.selectOptions([...root.querySelectorAll('select')].at(-1) ?? root, 'price-led');
    await press('Add the option');
    expect(options().at(-1)).toEqual(['price-led', 3]);
    expect(at('options.price-led.strategy.weights.value')).toBe(0.6);

    for (let step = 0; step < 5; step++) session.undo();
    expect(options()).toEqual(before);
    expect(session.canUndo.value).toBe(false);
  });

  test('the last option cannot be taken away, and twelve are the most', async () => {
    const [first] = session.scenario.value.options;
    session.edit(commands.setAt('options', Array.from({ length: 11 }, (_, i) => ({ ...first, id: i === 0 ? first.id : `option-${i}`, slot: i + 1 }))));
    await frame();
    await press('Add the option');
    expect(options().map(([id]) => id).slice(-2)).toEqual(['option-10', 'balanced']);
    expect(root.textContent).toContain('Twelve options are the most that fit here.');
    session.edit(commands.setAt('options', [first]));
    await frame();
    await openOption(first.id);
    expect(root.textContent).toContain('A decision needs at least one option.');
  });

  test('the reference is chosen for the screen and for the file', async () => {
    const picker = root.querySelector<HTMLSelectElement>('[aria-label="Option that others are measured against"]');
    await userEvent.selectOptions(picker ?? root, 'balanced');
    expect([session.reference.value, at('view.reference')]).toEqual(['balanced', 'balanced']);
  });
});

describe('a strategy', () => {
  test('every part of it can be set', async () => {
    await openOption('keep-plan');
    await userEvent.selectOptions(select('options.keep-plan.strategy.route'), 'competitive');
    await userEvent.fill(field('options.keep-plan.strategy.termMonths'), '84');
    await userEvent.fill(field('options.keep-plan.strategy.mobilisationMonths'), '9');
    await userEvent.fill(field('options.keep-plan.strategy.minQuality'), '50');
    await userEvent.click(field('options.keep-plan.strategy.trackRecord'));
    await userEvent.fill(field('options.keep-plan.strategy.review.everyMonths'), '12');
    await userEvent.fill(field('options.keep-plan.strategy.integrationPlan.speedup'), '40');
    await userEvent.fill(field('options.keep-plan.strategy.weights.value'), '40');
    await userEvent.selectOptions(select('options.keep-plan.strategy.priceFormula'), 'linear');
    expect(at('options.keep-plan.strategy')).toMatchObject({
      route: 'competitive', termMonths: 84, mobilisationMonths: 9, minQuality: 0.5, trackRecord: true, priceFormula: 'linear',
      review: { everyMonths: 12, minIntegration: 0.4, cost: 20_000 },
      integrationPlan: { costPerYear: 300_000, ceilingLift: 0.05, speedup: 0.4 },
    });
    expect(at('options.keep-plan.strategy.weights.value')).toBeCloseTo(0.4, 9);
    expect(root.textContent).toContain('score = 1 − (this price − lowest price) ÷ lowest price');
  });

  test('a review or a plan switched off and on again is what it was', async () => {
    await openOption('keep-plan');
    const before = at('options.keep-plan.strategy.integrationPlan');
    await userEvent.click(field('options.keep-plan.strategy.integrationPlan'));
    expect(at('options.keep-plan.strategy.integrationPlan')).toBeNull();
    await frame();
    expect(document.getElementById(fieldId('options.keep-plan.strategy.integrationPlan.speedup'))).toBeNull();
    await userEvent.click(field('options.keep-plan.strategy.integrationPlan'));
    expect(at('options.keep-plan.strategy.integrationPlan')).toEqual(before);
    await openOption('keep');
    await userEvent.click(field('options.keep.strategy.review'));
    expect(at('options.keep.strategy.review')).toEqual({ everyMonths: 24, minIntegration: 0.4, cost: 20_000 });
  });

  test('a term that leaves no time for the next award is said at its field, and the document stays', async () => {
    await openOption('balanced');
    const term = field('options.balanced.strategy.termMonths');
    await userEvent.fill(term, '30');
    await userEvent.tab();
    expect(at('options.balanced.strategy.termMonths')).toBe(60);
    expect(document.getElementById(`${term.id}-message`)?.textContent).toContain('The contract ends after 30 months');
    await userEvent.fill(term, '48');
    await frame();
    expect(at('options.balanced.strategy.termMonths')).toBe(48);
    expect(document.getElementById(`${term.id}-message`)).toBeNull();
  });

  test('an option that is taken away takes what was wrong in it along', async () => {
    await openOption('balanced');
    await userEvent.fill(field('options.balanced.strategy.termMonths'), '3');
    await userEvent.tab();
    expect(session.drafts.value.size).toBe(1);
    await press('Remove, Balanced tender');
    expect(session.drafts.value.size).toBe(0);
  });
});

describe('a service that differs', () => {
  test('gets chosen parts of its own, shows what the option does, and follows it again', async () => {
    await openOption('balanced');
    const place = root.querySelector(`[aria-labelledby="${fieldId('options.balanced.lots.dementia')}-title"]`) ?? root;
    expect(place.textContent).toContain('it follows the option in everything');
    await userEvent.selectOptions(place.querySelector('select') ?? root, 'termMonths');
    await press('Add a difference for Dementia liaison', place);
    expect(at('options.balanced.lots')).toEqual({ dementia: { termMonths: 60 } });
    expect(focused()).toBe(fieldId('options.balanced.lots.dementia.termMonths'));
    await userEvent.fill(field('options.balanced.lots.dementia.termMonths'), '84');
    expect(place.textContent).toContain('The option itself: five years.');
    await userEvent.selectOptions(place.querySelectorAll('select')[place.querySelectorAll('select').length - 1], 'weights');
    await press('Add a difference for Dementia liaison', place);
    await userEvent.fill(field('options.balanced.lots.dementia.weights.integration'), '30');
    expect(at('options.balanced.lots.dementia.weights.integration')).toBeCloseTo(0.3, 9);
    expect(at('options.balanced.strategy.weights.integration')).toBe(0.15);
    await press('Follow the option again: Length of the contract, Dementia liaison', place);
    await press('Follow the option again: Weights of the criteria, Dementia liaison', place);
    expect(Object.hasOwn(session.scenario.value.options[3], 'lots')).toBe(false);
  });

  test('part of a plan that it says nothing of is the option’s, and stands in the empty box', async () => {
    await openOption('keep-plan');
    const speedup = field('options.keep-plan.lots.dementia.integrationPlan.speedup');
    expect([speedup.value, speedup.placeholder]).toEqual(['', '25']);
    await userEvent.fill(speedup, '35');
    expect(at('options.keep-plan.lots.dementia.integrationPlan')).toEqual({ costPerYear: 100_000, speedup: 0.35 });
    await userEvent.fill(speedup, '');
    expect(at('options.keep-plan.lots.dementia.integrationPlan')).toEqual({ costPerYear: 100_000 });
  });
});

test('a wish for a field opens its option', async () => {
  session.wantedField.value = 'options.whole-value.strategy.weights.access';
  await frame();
  expect(field('options.whole-value.strategy.weights.access').getClientRects().length).toBe(1);
});

test('axe finds no fault, whatever is open, and nothing is wider than a phone', async () => {
  root.style.width = '358px';
  await openOption('keep-plan');
  await openOption('balanced');
  await userEvent.click(field('options.balanced.strategy.review'));
  await frame();
  const { violations } = await axe.run(root);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(root.scrollWidth).toBeLessThanOrEqual(358);
});
