import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import nursing from '../../scenarios/community-nursing.json?raw';
import { InputColumn } from '../../src/app/commissioner/inputs/InputColumn.tsx';
import { createSession } from '../../src/app/shared/createSession.ts';
import { fieldId } from '../../src/app/shared/fieldId.ts';
import type { Session } from '../../src/app/shared/session.ts';
import '../../src/app/shared/styles/app.scss';
import { parse } from '../../src/scenario/parse.ts';
import { valueAt } from '../../src/scenario/path.ts';
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
    for (const node of changed) expect(groupOf(TRUST).contains(node)).toBe(true);
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

describe('one number or a range', () => {
  test('can be chosen both ways, focus kept', async () => {
    open((scenario) => ({
      ...scenario,
      assumptions: { ...scenario.assumptions, transition: { ...scenario.assumptions.transition, depth: { value: 0.2, grade: 'B' } } },
    }));
    const radios = groupOf(DEPTH).querySelectorAll<HTMLInputElement>('input[type=radio]');
    expect(groupOf(DEPTH).textContent).toContain('Choosing a range starts from ±30% around the number.');
    await userEvent.click(radios[1]);
    expect(quantity(DEPTH)).toEqual({ p10: 0.14, p50: 0.2, p90: 0.26, min: 0, max: 1, grade: 'B' });
    expect(boxOf(DEPTH, 'high').value).toBe('26');
    expect(document.activeElement).toBe(radios[1]);
    await userEvent.click(radios[0]);
    expect(quantity(DEPTH)).toEqual({ value: 0.2, grade: 'B' });
  });
});

describe('the weights of an option', () => {
  const pathOf = (criterion: string): string => `options.${session.scenario.value.options[3].id}.strategy.weights.${criterion}`;
  const show = async (): Promise<void> => {
    await userEvent.click(button('Options'));
    await userEvent.selectOptions(element('select', HTMLSelectElement), session.scenario.value.options[3].id);
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
    await userEvent.click(button('Options'));
    await userEvent.selectOptions(element('select', HTMLSelectElement), session.scenario.value.options[0].id);
    await frame();
    expect(root.textContent).toContain('This option makes a direct award: no bids are scored.');
  });
});

describe('for everyone', () => {
  async function faults(): Promise<string[]> {
    const { violations } = await axe.run(root, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }

  test.each([424, 360, 320])('axe finds nothing at %i px: assumptions with an error and a note open, then options', async (width) => {
    open(undefined, width);
    await userEvent.fill(boxOf(TRUST), '45');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button('Note', groupOf(DEPTH)));
    expect(await faults()).toEqual([]);
    await userEvent.click(button('Options'));
    expect(await faults()).toEqual([]);
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
    check();
    await userEvent.click(button('Options'));
    await frame();
    check();
  });
});
