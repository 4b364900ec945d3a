import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import nursing from '../../scenarios/community-nursing.json?raw';
import { ErrorSummary } from '../../src/app/commissioner/ErrorSummary.tsx';
import { InputColumn } from '../../src/app/commissioner/inputs/InputColumn.tsx';
import { createSession } from '../../src/app/shared/createSession.ts';
import { fieldId } from '../../src/app/shared/fieldId.ts';
import type { Session } from '../../src/app/shared/session.ts';
import '../../src/app/shared/styles/app.scss';
import { parse } from '../../src/scenario/parse.ts';
import { valueAt } from '../../src/scenario/path.ts';
import { removeLot } from '../../src/scenario/structure/removeLot.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import type { Runner } from '../../src/simulation/runner.ts';

const TRUST = 'assumptions.relationships.retained.trust';
const DEPTH = 'assumptions.transition.depth';

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

function open(change: (scenario: Scenario) => Scenario = (scenario) => scenario, width = 424): void {
  const parsed = parse(nursing);
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  session = createSession({ scenario: change(parsed.scenario), runner: still, describe: () => [] });
  root.style.width = `${width}px`;
  render(<main><h1>A decision</h1><InputColumn session={session} /></main>, root);
}

beforeEach(() => {
  root = document.createElement('div');
  root.id = 'app';
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  session.dispose();
  document.documentElement.style.fontSize = '';
});

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

function element<T extends Element>(selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

const groupOf = (path: string): Element => element(`[aria-labelledby="${fieldId(path)}-label"]`, HTMLElement);
const boxOf = (path: string, name?: string): HTMLInputElement =>
  element(`#${fieldId(path)}${name === undefined ? '' : `-${name}`}`, HTMLInputElement);

function handleOf(path: string, name: string): HTMLElement {
  const handle = groupOf(path).querySelector(`[data-box="${name}"]`);
  if (!(handle instanceof HTMLElement)) throw new Error(`${path} has no handle ${name}.`);
  return handle;
}

function button(text: string, within: Element = root): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((candidate) => candidate.textContent.startsWith(text));
  if (found === undefined) throw new Error(`There is no button ${text}.`);
  return found;
}

const quantity = (path: string): unknown => valueAt(session.scenario.value, path);
const text = (): string => JSON.stringify(session.scenario.value);

/** A press, moves and a release on an element, by as many pixels. */
async function drag(handle: HTMLElement, moves: readonly number[]): Promise<void> {
  handle.scrollIntoView({ block: 'center' });
  const rect = handle.getBoundingClientRect();
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const fire = (type: string, by: number, target: Element): void => {
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, button: 0, clientX: x + by, clientY: y }));
  };
  const picture = handle.closest('.distribution');
  if (!(picture instanceof HTMLElement)) throw new Error('The handle is in no picture.');
  // A made-up pointer cannot be captured.
  picture.setPointerCapture = () => undefined;
  fire('pointerdown', 0, handle);
  for (const by of moves) {
    fire('pointermove', by, picture);
    await frame();
  }
  fire('pointerup', moves[moves.length - 1] ?? 0, picture);
  await frame();
}

describe('a handle', () => {
  test('follows the pointer; a drag is one undo step and renders no other field', async () => {
    open();
    const before = text();
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    await drag(handleOf(TRUST, 'middle'), [-4, -8, -12, -16]);
    observer.disconnect();
    const moved = quantity(TRUST);
    expect(moved).toMatchObject({ p10: 0.15, p90: 0.7 });
    expect((moved as { p50: number }).p50).toBeLessThan(0.38);
    expect(boxOf(TRUST, 'middle').value).toBe(String(Math.round((moved as { p50: number }).p50 * 1000) / 10));
    expect(changed.length).toBeGreaterThan(0);
    // Its group counts what has been changed.
    const others = changed.filter((node) => !groupOf(TRUST).contains(node));
    expect(others.filter((node) => node.parentElement?.closest('.group__line') === null)).toEqual([]);
    session.undo();
    expect(text()).toBe(before);
    expect(session.canUndo.value).toBe(false);
  });

  test('stops where there would be no distribution, however far it is pulled', async () => {
    open();
    await drag(handleOf(TRUST, 'low'), [40, 90, 200]);
    expect(session.drafts.value.size).toBe(0);
    expect(parse(text()).ok).toBe(true);
    expect(handleOf(TRUST, 'low')).toBe(document.activeElement);
  });

  test('moves by keys: steps, ten steps, to the ends', async () => {
    open();
    const handle = handleOf(TRUST, 'middle');
    handle.focus();
    expect(handle.getAttribute('role')).toBe('slider');
    expect(handle.getAttribute('aria-valuetext')).toBe('40 percent');
    await userEvent.keyboard('{ArrowRight}');
    expect(quantity(TRUST)).toMatchObject({ p50: 0.41 });
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(quantity(TRUST)).toMatchObject({ p50: 0.31 });
    expect(handle.getAttribute('aria-valuetext')).toBe('31 percent');
    expect(document.activeElement).toBe(handle);
    await userEvent.keyboard('{End}');
    const highest = (quantity(TRUST) as { p50: number }).p50;
    await userEvent.keyboard('{ArrowRight}');
    expect(quantity(TRUST)).toMatchObject({ p50: highest });
    await userEvent.keyboard('{Home}');
    expect((quantity(TRUST) as { p50: number }).p50).toBeLessThan(0.31);
    expect(parse(text()).ok).toBe(true);
    for (let i = 0; i < 4; i++) session.undo();
    expect(session.canUndo.value).toBe(false);
  });
});

describe('a number box', () => {
  test('edits while it is typed in, as one undo step', async () => {
    open();
    const before = text();
    const box = boxOf(TRUST, 'middle');
    await userEvent.clear(box);
    await userEvent.type(box, '35');
    expect(quantity(TRUST)).toMatchObject({ p50: 0.35 });
    await userEvent.keyboard('{Enter}');
    expect(groupOf(TRUST).textContent).toContain('Was 40%. Put back');
    expect(groupOf(TRUST).querySelector('.distribution__before')).not.toBeNull();
    session.undo();
    expect(text()).toBe(before);
    expect(session.canUndo.value).toBe(false);
    await frame();
    expect(box.value).toBe('40');
  });

  test('holds what is wrong, says what would be right, and keeps the document', async () => {
    open();
    const before = text();
    const box = boxOf(TRUST);
    await userEvent.fill(box, '45');
    await userEvent.tab();
    // The next box of the field may still put it right.
    expect(session.drafts.value.size).toBe(0);
    boxOf(DEPTH).focus();
    await frame();
    expect(text()).toBe(before);
    expect(box.value).toBe('45');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    const message = (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(message).toContain('Low must be less than Middle. Middle is 40%.');
    expect(groupOf(TRUST).querySelector('.distribution')).toBeNull();
    expect(groupOf(TRUST).textContent).toContain('no picture until it can be drawn');
    expect(session.drafts.value.get(TRUST)).toEqual({
      texts: { low: '45', middle: '40', high: '70' },
      message: 'Low must be less than Middle. Middle is 40%.',
      label: 'Trust kept after a change of provider',
    });
    await userEvent.fill(box, '20');
    expect(session.drafts.value.size).toBe(0);
    expect(quantity(TRUST)).toMatchObject({ p10: 0.2 });
  });

  test('put back clears the error and stays at the field', async () => {
    open();
    const before = text();
    await userEvent.fill(boxOf(TRUST, 'high'), 'lots');
    await userEvent.keyboard('{Enter}');
    expect(session.drafts.value.size).toBe(1);
    await userEvent.click(button('Put back', groupOf(TRUST)));
    await frame();
    expect(session.drafts.value.size).toBe(0);
    expect(boxOf(TRUST, 'high').value).toBe('70');
    expect(document.activeElement).toBe(boxOf(TRUST));
    expect(text()).toBe(before);
  });

  test('a link to a field in error opens its section and goes there', async () => {
    open();
    const path = 'options.price-led.strategy.weights.value';
    const option = session.scenario.value.options[2];
    session.wantedField.value = `options.${option.id}.strategy.weights.value`;
    await frame();
    await frame();
    expect(document.activeElement?.id).toBe(fieldId(path.replace('price-led', option.id)));
    expect(session.wantedField.value).toBeNull();
    session.wantedField.value = DEPTH;
    await frame();
    await frame();
    expect(document.activeElement).toBe(boxOf(DEPTH));
  });
});

describe('what a number is known from', () => {
  const radio = (path: string, form: string): HTMLInputElement => {
    const found = groupOf(path).querySelector(`input[type=radio][value=${form}]`);
    if (!(found instanceof HTMLInputElement)) throw new Error(`${path} has no form ${form}.`);
    return found;
  };

  test('all four forms can be chosen, what was said and focus kept, and the middle stays', async () => {
    open((scenario) => ({
      ...scenario,
      assumptions: { ...scenario.assumptions, transition: { ...scenario.assumptions.transition, depth: { value: 0.2, grade: 'B' } } },
    }));
    await userEvent.click(button('Describe', groupOf(DEPTH)));
    await userEvent.click(radio(DEPTH, 'metalog'));
    expect(quantity(DEPTH)).toEqual({ p10: 0.14, p50: 0.2, p90: 0.26, min: 0, max: 1, grade: 'B' });
    expect(boxOf(DEPTH, 'high').value).toBe('26');
    expect(document.activeElement).toBe(radio(DEPTH, 'metalog'));
    await userEvent.click(radio(DEPTH, 'triangular'));
    expect(quantity(DEPTH)).toMatchObject({ mode: 0.2, grade: 'B' });
    await userEvent.click(radio(DEPTH, 'uniform'));
    expect(Object.keys(quantity(DEPTH) as object)).toEqual(['min', 'max', 'grade']);
    await userEvent.click(radio(DEPTH, 'fixed'));
    expect(quantity(DEPTH)).toMatchObject({ grade: 'B' });
    expect(Math.abs((quantity(DEPTH) as { value: number }).value - 0.2)).toBeLessThan(0.02);
    for (let i = 0; i < 4; i++) session.undo();
    expect(session.canUndo.value).toBe(false);
  });

  test('bounds, grade, origin, source and note are each one step; a new source joins the list', async () => {
    open();
    const before = text();
    await userEvent.click(button('Describe', groupOf(TRUST)));
    await userEvent.fill(boxOf(TRUST, 'max'), '90');
    await userEvent.keyboard('{Enter}');
    expect(quantity(TRUST)).toMatchObject({ max: 0.9 });
    await userEvent.fill(boxOf(TRUST, 'max'), '60');
    await userEvent.keyboard('{Enter}');
    expect(session.drafts.value.get(`${TRUST}.max`)?.message).toMatch(/must rise|No curve/);
    expect(quantity(TRUST)).toMatchObject({ max: 0.9 });
    await userEvent.fill(boxOf(TRUST, 'max'), '');
    expect(session.drafts.value.size).toBe(0);
    expect(quantity(TRUST)).not.toHaveProperty('max');
    await userEvent.selectOptions(element(`#${fieldId(TRUST)}-grade`, HTMLSelectElement), 'A');
    await userEvent.selectOptions(element(`#${fieldId(TRUST)}-basis`, HTMLSelectElement), 'recalled');
    expect(quantity(TRUST)).toMatchObject({ grade: 'A', basis: 'recalled' });
    expect(groupOf(TRUST).querySelector('.evidence')?.textContent).toContain('to be checked');
    await userEvent.fill(element(`#${fieldId(TRUST)}-note`, HTMLTextAreaElement), 'Asked the partners.');
    await userEvent.tab();
    expect(quantity(TRUST)).toMatchObject({ note: 'Asked the partners.', grade: 'A' });
    await userEvent.selectOptions(element(`#${fieldId(TRUST)}-source-choice`, HTMLSelectElement), 'new');
    await userEvent.fill(element(`#${fieldId(TRUST)}-new-source`, HTMLTextAreaElement), 'Local survey (2026), 40 partners');
    await userEvent.click(button('Add source', groupOf(TRUST)));
    expect(quantity(TRUST)).toMatchObject({ source: 'local2026' });
    expect(session.scenario.value.sources?.['local2026']).toBe('Local survey (2026), 40 partners');
    await frame();
    await userEvent.click(button('Local survey (2026)', groupOf(TRUST)));
    expect(groupOf(TRUST).textContent).toContain('Local survey (2026), 40 partners');
    while (session.canUndo.value) session.undo();
    expect(text()).toBe(before);
  });

  test('help tells what it means, what is usual and what the evidence says', async () => {
    open();
    await userEvent.click(button('?What it means', groupOf(TRUST)));
    expect(groupOf(TRUST).textContent).toContain('Usual: 15% to 70%, middle 40% (judgement).');
    expect(groupOf(TRUST).textContent).toContain('No study measured it.');
    expect(groupOf(TRUST).textContent).toContain('Accepted: from 0% to 100%.');
  });
});

describe('the assumptions', () => {
  const results = (): string[] => [...root.querySelectorAll('.quantity__label')].map(({ textContent }) => textContent);

  test('are found by words and grade, and counted; a link to one that is not shown ends the search', async () => {
    open();
    expect(results()).toHaveLength(12);
    const find = element('#find-assumption', HTMLInputElement);
    await userEvent.fill(find, 'caretaker cost');
    expect(results()).toContain('Caretaker’s true cost, against price');
    expect(element('[role=status]', HTMLElement).textContent).toBe(`${results().length} of 88 found.`);
    await userEvent.selectOptions(element('#find-grade', HTMLSelectElement), 'A');
    expect(element('[role=status]', HTMLElement).textContent).toBe('None of 88 found. Try fewer or other words.');
    await userEvent.fill(find, '');
    expect(results()).toEqual(['Competitive tender: months to the award']);
    await userEvent.selectOptions(element('#find-grade', HTMLSelectElement), 'C');
    const first = results().length;
    await userEvent.click(button('Show '));
    expect(results().length).toBeGreaterThan(first + 20);
    const hidden = 'assumptions.routes.directAward.cost';
    await userEvent.fill(find, 'trust');
    session.wantedField.value = hidden;
    await frame();
    await frame();
    expect(document.activeElement).toBe(boxOf(hidden));
    expect(find.value).toBe('');
  });

  test('groups open apart; no field stands twice; layers keep their ratio', async () => {
    open();
    for (const toggle of root.querySelectorAll<HTMLElement>('.group__toggle')) await userEvent.click(toggle);
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Two of the first twelve are no assumptions but traits of providers.
    expect(root.querySelectorAll('.quantity')).toHaveLength(88 + 2);
    const weights = (): Scenario['assumptions']['relationships']['layerWeights'] =>
      session.scenario.value.assumptions.relationships.layerWeights;
    const { referral, records } = weights();
    await userEvent.fill(boxOf('assumptions.relationships.layerWeights.trust'), '20');
    await userEvent.keyboard('{Enter}');
    expect(weights().referral / weights().records).toBeCloseTo(referral / records, 6);
    expect(weights().trust).toBeCloseTo(0.2, 9);
  });

  test('the months of a route that leave a contract too short are said at the field, not in the document', async () => {
    open();
    const path = 'assumptions.routes.competitive.months';
    session.wantedField.value = path;
    await frame();
    await frame();
    const before = text();
    await userEvent.click(button('Describe', groupOf(path)));
    await userEvent.fill(boxOf(path, 'max'), '110');
    await userEvent.tab();
    expect(session.drafts.value.get(`${path}.max`)?.message).toMatch(/The contract ends after \d+ months, but to award the next one takes/);
    expect(text()).toBe(before);
  });
});

describe('values, sources and texts', () => {
  test('a value is edited as one step, refused with reasons, and put back', async () => {
    open();
    await userEvent.click(button('Values'));
    const before = text();
    const worth = boxOf('values.qalyValue');
    await userEvent.fill(worth, '30000');
    await userEvent.keyboard('{Enter}');
    expect(session.scenario.value.values.qalyValue).toBe(30_000);
    expect(root.textContent).toContain('Was £25,000. Put back');
    await userEvent.fill(boxOf('horizonMonths'), '100');
    await userEvent.tab();
    expect(session.drafts.value.get('horizonMonths')).toMatchObject({ message: 'The number must be a multiple of 12.', label: 'Months looked ahead' });
    expect(boxOf('horizonMonths').value).toBe('100');
    await userEvent.fill(boxOf('horizonMonths'), '96');
    expect(session.drafts.value.size).toBe(0);
    await userEvent.click(button('Put back'));
    expect(session.scenario.value).toMatchObject({ horizonMonths: 96, values: { qalyValue: 25_000 } });
    for (let i = 0; i < 3; i++) session.undo();
    expect(text()).toBe(before);
    expect(session.canUndo.value).toBe(false);
  });

  test('sources are added, edited, renamed with every mention, and taken away', async () => {
    open();
    await userEvent.click(button('Sources'));
    const before = text();
    await userEvent.fill(element('#new-source', HTMLTextAreaElement), 'Board paper (2026), on quality');
    await userEvent.click(button('Add source'));
    expect(Object.keys(session.scenario.value.sources ?? {}).at(-1)).toBe('board2026');
    await userEvent.click(button('No direct study'));
    const words = 'sources.noStudy.text';
    await userEvent.fill(element(`#${fieldId(words)}`, HTMLTextAreaElement), 'Nobody has looked');
    await userEvent.tab();
    expect(session.scenario.value.sources?.['noStudy']).toBe('Nobody has looked');
    await userEvent.fill(element(`#${fieldId('sources.noStudy')}-key`, HTMLInputElement), 'psr2025');
    await userEvent.click(button('Rename'));
    expect(root.textContent).toContain('Another source has this short name already.');
    await userEvent.fill(element(`#${fieldId('sources.noStudy')}-key`, HTMLInputElement), 'none');
    await userEvent.click(button('Rename'));
    expect(quantity(TRUST)).toMatchObject({ source: 'none' });
    await frame();
    await userEvent.click(button('Remove, also from these numbers'));
    expect(quantity(TRUST)).not.toHaveProperty('source');
    expect(parse(text()).ok).toBe(true);
    for (let i = 0; i < 4; i++) session.undo();
    expect(text()).toBe(before);
  });

  test('texts are edited; a title cannot be empty, what is not needed can', async () => {
    open();
    await userEvent.click(button('About this decision'));
    const title = element(`#${fieldId('title')}`, HTMLInputElement);
    await userEvent.fill(title, '');
    await userEvent.tab();
    expect(session.drafts.value.get('title')?.message).toBe('Enter a few words.');
    await userEvent.fill(title, 'x'.repeat(81));
    await userEvent.keyboard('{Enter}');
    expect(session.drafts.value.get('title')?.message).toBe('Use at most 80 characters. There are 1 too many.');
    await userEvent.fill(title, 'Another title');
    expect(session.scenario.value.title).toBe('Another title');
    await userEvent.fill(element(`#${fieldId('about.purpose')}`, HTMLTextAreaElement), '');
    expect(session.scenario.value.about).not.toHaveProperty('purpose');
    while (session.canUndo.value) session.undo();
    expect(session.scenario.value.about).toHaveProperty('purpose');
  });
});

describe('the summary of errors', () => {
  test('leads to fields of any section; a change that was refused can be dismissed', async () => {
    open();
    render(<main><h1>A decision</h1><ErrorSummary session={session} /><InputColumn session={session} /></main>, root);
    session.edit(removeLot(session.scenario.value, 'dementia'));
    session.edit(removeLot(session.scenario.value, 'community'));
    await frame();
    expect(root.textContent).toContain('A change was not made');
    expect(root.textContent).toContain('A decision needs at least one service. Nothing was taken away.');
    expect(session.scenario.value.lots).toHaveLength(1);
    const wrong = { texts: { value: 'x' }, message: 'Enter a number, such as 10.', label: 'Weight of the most deprived' };
    session.setDraft('values.deprivedWeight', wrong);
    await frame();
    await userEvent.click(button('Weight of the most deprived: Enter a number'));
    await frame();
    await frame();
    expect(document.activeElement).toBe(boxOf('values.deprivedWeight'));
    expect(boxOf('values.deprivedWeight').value).toBe('x');
    await userEvent.click(button('Dismiss'));
    expect([...session.drafts.value.keys()]).toEqual(['values.deprivedWeight']);
    await userEvent.fill(boxOf('values.deprivedWeight'), '2');
    expect(session.drafts.value.size).toBe(0);
    await frame();
    expect(root.textContent).not.toContain('to put right');
  });

  test('a part that is taken away while its field is on screen leaves the column standing', async () => {
    open();
    const [lot] = session.scenario.value.lots;
    expect(root.textContent).toContain('Present provider’s clinical quality');
    session.edit(removeLot(session.scenario.value, lot.id));
    await frame();
    expect(root.querySelectorAll('.quantity')).toHaveLength(12);
    session.undo();
    await frame();
    expect(boxOf(`lots.${lot.id}.incumbent.quality`)).toBeDefined();
  });
});

describe('the weights of an option', () => {
  const pathOf = (criterion: string): string => `options.${session.scenario.value.options[3].id}.strategy.weights.${criterion}`;
  const show = async (place = 3): Promise<void> => {
    session.wantedField.value = `options.${session.scenario.value.options[place].id}.strategy.weights.value`;
    await frame();
    await frame();
  };
  const shares = (): number[] => {
    const { quality, value, integration, access, socialValue } = session.scenario.value.options[3].strategy.weights;
    const sum = quality + value + integration + access + socialValue;
    return [quality, value, integration, access, socialValue].map((weight) => weight / sum);
  };

  test('one typed leaves the others in their ratio; one undo step', async () => {
    open();
    await show();
    const before = text();
    const old = shares();
    await userEvent.fill(boxOf(pathOf('value')), '10');
    await userEvent.keyboard('{Enter}');
    const now = shares();
    expect(now[1]).toBeCloseTo(0.1, 9);
    expect(now[0] / now[2]).toBeCloseTo(old[0] / old[2], 9);
    expect(now.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(root.textContent).toContain('Put back');
    session.undo();
    expect(text()).toBe(before);
    expect(session.canUndo.value).toBe(false);
  });

  test('a slider moves by keys, ten at a time with Shift, and refuses nothing it shows', async () => {
    open();
    await show();
    const slider = element(`input[type=range][aria-labelledby="${fieldId(pathOf('integration'))}-label"]`, HTMLInputElement);
    const start = Number(slider.value);
    slider.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(shares()[2]).toBeCloseTo((start + 1) / 100, 9);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(shares()[2]).toBeCloseTo((start + 11) / 100, 9);
    await userEvent.keyboard('{End}');
    expect(shares()).toEqual([0, 0, 1, 0, 0]);
    await userEvent.keyboard('{ArrowLeft}');
    const after = shares();
    expect(after[2]).toBeCloseTo(0.99, 9);
    expect(after[0]).not.toBeCloseTo(after[4], 4);
    expect(parse(text()).ok).toBe(true);
  });

  test('a weight over 100 is held back as an error', async () => {
    open();
    await show();
    const before = text();
    await userEvent.fill(boxOf(pathOf('access')), '120');
    await userEvent.keyboard('{Enter}');
    expect(text()).toBe(before);
    expect(session.drafts.value.get(pathOf('access'))?.message).toBe('Enter a number from 0 to 100.');
    expect(boxOf(pathOf('access')).value).toBe('120');
  });

  test('a direct award is said to score no bids', async () => {
    open();
    await show(0);
    expect(root.textContent).toContain('This option makes a direct award: no bids are scored.');
  });
});

describe('for everyone', () => {
  async function faults(): Promise<string[]> {
    const { violations } = await axe.run(root, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  test.each([424, 360, 320])('axe finds nothing at %i px: assumptions with all of a field open, values, sources, texts', async (width) => {
    open(undefined, width);
    await userEvent.fill(boxOf(TRUST), '45');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button('Note', groupOf(DEPTH)));
    await userEvent.click(button('Describe', groupOf(DEPTH)));
    await userEvent.click(button('?What it means', groupOf(DEPTH)));
    await userEvent.click(button('How working relationships grow'));
    expect(await faults()).toEqual([]);
    for (const section of ['Values', 'Sources', 'About this decision']) {
      await userEvent.click(button(section));
      if (section === 'Sources') await userEvent.click(button('No direct study'));
      expect(await faults(), section).toEqual([]);
    }
  });

  test.each([[424, 100], [360, 100], [320, 100], [320, 200], [390, 200]])('nothing is cut off at %i px, text at %i%%', async (width, size) => {
    document.documentElement.style.fontSize = `${size}%`;
    open((scenario) => ({
      ...scenario,
      options: scenario.options.map((option, i) => (i === 2 ? { ...option, name: 'A tender with a very long name '.repeat(3).slice(0, 80) } : option)),
    }), width);
    await frame();
    const check = (): void => {
      expect(root.scrollWidth).toBeLessThanOrEqual(width);
      const right = root.getBoundingClientRect().right + 0.5;
      for (const part of root.querySelectorAll('input, button, p, h2, h3, select')) {
        expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 90)).toBeLessThanOrEqual(right);
      }
      for (const box of root.querySelectorAll<HTMLInputElement>('.number-box__input')) expect(box.scrollWidth, box.value).toBeLessThanOrEqual(box.clientWidth);
    };
    await userEvent.click(button('Describe', groupOf(DEPTH)));
    await userEvent.click(button('?What it means', groupOf(DEPTH)));
    check();
    for (const section of ['Options', 'Values', 'Sources', 'About this decision']) {
      await userEvent.click(button(section));
      await frame();
      check();
    }
  });
});
