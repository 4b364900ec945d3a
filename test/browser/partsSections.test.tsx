import axe from 'axe-core';
import { render } from 'preact';
import type { JSX } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import nursing from '../../scenarios/community-nursing.json?raw';
import '../../src/app/commissioner/inputs/inputs.scss';
import { ProvidersSection } from '../../src/app/commissioner/inputs/providers/ProvidersSection.tsx';
import { ServiceSection } from '../../src/app/commissioner/inputs/service/ServiceSection.tsx';
import { createSession } from '../../src/app/shared/createSession.ts';
import { fieldId } from '../../src/app/shared/fieldId.ts';
import type { Session } from '../../src/app/shared/session.ts';
import '../../src/app/shared/styles/app.scss';
import { parse } from '../../src/scenario/parse.ts';
import { serialise } from '../../src/scenario/serialise.ts';
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
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
  session.dispose();
  document.documentElement.style.fontSize = '';
});

async function open(Section: (props: { session: Session }) => JSX.Element, width = 424): Promise<void> {
  const parsed = parse(nursing);
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  session = createSession({ scenario: parsed.scenario, runner: still, describe: () => [] });
  root.style.width = `${width}px`;
  render(
    <main class="inputs">
      <h1>A decision</h1>
      <div class="input-section input-section--open">
        <div class="input-section__body"><h2>Part</h2><Section session={session} /></div>
      </div>
    </main>,
    root,
  );
  await settled();
}

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await frame();
}

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`There is no ${id}.`);
  return found;
};
const cell = (row: string, column: string): HTMLInputElement => byId(fieldId(`segments.${column}.handoffs.${row}`)) as HTMLInputElement;
function button(text: string, within: Element = root): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((candidate) => candidate.textContent.startsWith(text));
  if (found === undefined) throw new Error(`There is no button ${text}.`);
  return found;
}
function first<T extends Element>(selector: string, kind: new () => T, within: Element = root): T {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Nothing matches ${selector}.`);
  return found;
}
function summary(words: string): HTMLElement {
  const found = [...root.querySelectorAll('summary')].find((one) => one.textContent.startsWith(words));
  if (found === undefined) throw new Error(`Nothing opens ${words}.`);
  return found;
}
const text = (): string => serialise(session.scenario.value);
const segmentIds = (): string[] => session.scenario.value.segments.map(({ id }) => id);
const linkIds = (): string[] => session.scenario.value.links.map(({ id }) => id);
const handoffs = (segment: string): Readonly<Record<string, number>> =>
  session.scenario.value.segments.find(({ id }) => id === segment)?.handoffs ?? {};
const links = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.network__button')];

function paste(box: HTMLElement, block: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', block);
  box.focus();
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

async function axeFaults(): Promise<string[]> {
  const { violations } = await axe.run(root, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
const tooWide = (): string[] => [...root.querySelectorAll('*')]
  .filter((element) => element.closest('.matrix__scroll, .table-scroll, .network__scroll, .nhsuk-u-visually-hidden') === null)
  .filter((element) => element.getBoundingClientRect().right > root.getBoundingClientRect().right + 1)
  .map((element) => element.outerHTML.slice(0, 120));

describe('the table of handoffs', () => {
  test('Tab comes to one cell; arrow keys and Enter go from cell to cell; what is typed is one undo step', async () => {
    await open(ServiceSection);
    const before = text();
    const [a, b] = linkIds();
    const [first, second] = segmentIds();
    const table = cell(a, first).closest('table');
    expect(table?.querySelectorAll('input[tabindex="0"]')).toHaveLength(1);
    cell(a, first).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(cell(b, first));
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(cell(b, second));
    expect(table?.querySelectorAll('input[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('12');
    expect(handoffs(second)[b]).toBe(12);
    // Inside the text the arrow is the box's own.
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(cell(b, second));
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(cell(linkIds()[2], second));
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(document.activeElement).toBe(cell(a, first));
    session.undo();
    expect(text()).toBe(before);
    expect(session.canUndo.value).toBe(false);
    const names = cell(a, first).getAttribute('aria-labelledby')?.split(' ').map((id) => byId(id).textContent);
    expect(names).toEqual(['Community nursing – GP practices', 'Frail, most deprived fifth']);
    expect([...(table?.querySelectorAll('th') ?? [])].every((head) => ['col', 'row'].includes(head.scope))).toBe(true);
  });

  test('a block is pasted as one step, and says which cells it left', async () => {
    await open(ServiceSection);
    const before = text();
    const [a, b] = linkIds();
    const [first, second, , last] = segmentIds();
    paste(cell(a, first), '1\t2\t3\t4\t5\r\n6\tmany\t\t-1\r\n');
    await settled();
    expect([handoffs(first)[a], handoffs(second)[a], handoffs(last)[a], handoffs(first)[b]]).toEqual([1, 2, 4, 6]);
    expect(root.textContent).toContain('6 boxes were filled in, as one step.');
    expect(root.textContent).toContain('2 boxes were left as before: a number of 0 or more is wanted.');
    expect(root.textContent).toContain('Community nursing – Acute trust, Frail, others: “many”.');
    expect(root.textContent).toContain('1 column had no place to the right.');
    session.undo();
    expect(text()).toBe(before);
    expect(session.canUndo.value).toBe(false);
  });

  test('an empty box is none; what is wrong is kept, said and cleared', async () => {
    await open(ServiceSection);
    const [a] = linkIds();
    const [first] = segmentIds();
    await userEvent.fill(cell(a, first), '');
    await userEvent.keyboard('{Enter}');
    expect(Object.hasOwn(handoffs(first), a)).toBe(false);
    await userEvent.fill(cell(a, first), 'often');
    await userEvent.keyboard('{Enter}');
    expect(cell(a, first).getAttribute('aria-invalid')).toBe('true');
    expect(byId(cell(a, first).getAttribute('aria-describedby') ?? '').textContent).toContain('Community nursing – GP practices, Frail, most deprived fifth: Enter a number');
    expect(session.drafts.value.size).toBe(1);
    await userEvent.fill(cell(a, first), '3');
    expect(session.drafts.value.size).toBe(0);
    expect(handoffs(first)[a]).toBe(3);
  });
});

describe('services and groups', () => {
  test('are added, named, moved and taken away; all of it undone', async () => {
    await open(ServiceSection);
    const before = text();
    await userEvent.click(button('Add a service'));
    await settled();
    const { lots } = session.scenario.value;
    expect(lots).toHaveLength(3);
    const name = document.activeElement;
    expect(name?.id).toBe(fieldId(`lots.${lots[2].id}.name`));
    await userEvent.fill(name as HTMLInputElement, 'Night sitting');
    await userEvent.keyboard('{Enter}');
    const entry = byId(`${fieldId(`lots.${lots[2].id}`)}-entry`).closest('.entry') ?? root;
    expect(entry.querySelector('button')?.textContent).toBe('Night sitting');
    await userEvent.click(button('Move up', entry));
    await settled();
    expect(session.scenario.value.lots.map(({ id }) => id)).toEqual([lots[0].id, lots[2].id, lots[1].id]);
    expect(document.activeElement?.textContent).toContain('Move up, Night sitting');
    await userEvent.click(button('Remove', entry));
    await settled();
    expect(session.scenario.value.lots).toHaveLength(2);
    expect(document.activeElement?.id).toBe(`${fieldId(`lots.${lots[1].id}`)}-entry`);

    await userEvent.click(button('Add a group'));
    await settled();
    const added = segmentIds()[4];
    await userEvent.fill(byId(fieldId(`segments.${added}.people`)), '1,200');
    await userEvent.click(byId(fieldId(`segments.${added}.deprived`)));
    expect(session.scenario.value.segments[4]).toMatchObject({ people: 1200, deprived: true });
    expect(root.querySelectorAll('.matrix thead')[1].textContent).toContain('New group');
    while (session.canUndo.value) session.undo();
    expect(text()).toBe(before);
  });

  test('one field changes nothing outside its entry', async () => {
    await open(ServiceSection);
    const [lot] = session.scenario.value.lots;
    const toggle = byId(`${fieldId(`lots.${lot.id}`)}-entry`);
    await userEvent.click(toggle);
    await settled();
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    await userEvent.fill(byId(fieldId(`lots.${lot.id}.annualValue`)), '20000000');
    await settled();
    observer.disconnect();
    expect(changed.length).toBeGreaterThan(0);
    const entry = toggle.closest('.entry');
    for (const node of changed) expect(entry?.contains(node)).toBe(true);
    expect(entry?.textContent).toContain('£20m a year');
  });
});

describe('the network', () => {
  test('is walked by keys; Enter opens a link with its layers and handoffs', async () => {
    await open(ProvidersSection);
    expect(links()).toHaveLength(9);
    expect(links().filter((one) => one.tabIndex === 0)).toHaveLength(1);
    links()[0].focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toMatch(/^Community nursing to GP practices, \d+ of 100$/);
    await userEvent.keyboard('{End}{ArrowDown}{ArrowDown}{Enter}');
    await settled();
    expect(document.activeElement?.textContent).toBe('Community nursing – GP practices');
    expect(links()[1].getAttribute('aria-pressed')).toBe('true');
    const before = text();
    const spoken = links()[1].textContent;
    const box = byId(`${fieldId(`segments.${segmentIds()[0]}.handoffs.community-gp`)}-link`) as HTMLInputElement;
    await userEvent.fill(box, '9');
    await userEvent.keyboard('{Enter}');
    expect(handoffs(segmentIds()[0])['community-gp']).toBe(9);
    session.undo();
    session.edit({ kind: 'setQuantity', path: 'links.community-gp.trust', quantity: 0.1 });
    await settled();
    expect(links()[1].textContent).not.toBe(spoken);
    expect(root.querySelector('.network-diagram')?.textContent).toContain(/(\d+) of 100/.exec(links()[1].textContent)?.[1]);
    session.undo();
    expect(text()).toBe(before);
  });

  test('a press on a link selects it; the layer shown can be chosen', async () => {
    await open(ProvidersSection);
    const grasp = root.querySelector('path[data-link="dementia-social"]');
    grasp?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await settled();
    expect(byId('link-title').textContent).toBe('Dementia liaison – Council social care');
    const picker = first('.plain-picker select', HTMLSelectElement);
    await userEvent.selectOptions(picker, 'trust');
    await settled();
    expect(links()[0].textContent).toMatch(/, trust \d+ of 100$/);
  });

  test('a link is added between two that have none and taken away; a partner goes with its links', async () => {
    await open(ProvidersSection);
    const before = text();
    await userEvent.click(summary('Add a working'));
    await settled();
    await userEvent.click(button('Add', first('.add-link', HTMLElement)));
    await settled();
    expect(session.scenario.value.links).toHaveLength(10);
    expect(document.activeElement?.id).toBe('link-title');
    await userEvent.click(button('Remove this working relationship'));
    await settled();
    expect(session.scenario.value.links).toHaveLength(9);
    expect(document.activeElement?.classList.contains('network__button')).toBe(true);
    await userEvent.click(byId(`${fieldId('partners.gp')}-entry`));
    await settled();
    await userEvent.click(button('Remove', byId(`${fieldId('partners.gp')}-entry-body`)));
    await settled();
    expect(session.scenario.value.links).toHaveLength(7);
    expect(links()).toHaveLength(7);
    while (session.canUndo.value) session.undo();
    expect(text()).toBe(before);
  });

  test('a newcomer is added and edited; a link to any field opens what holds it', async () => {
    await open(ProvidersSection);
    await userEvent.click(button('Add a newcomer'));
    await settled();
    const lot = session.scenario.value.lots[0];
    const added = lot.challengers[lot.challengers.length - 1];
    expect(document.activeElement?.id).toBe(fieldId(`lots.${lot.id}.challengers.${added.id}.name`));
    await userEvent.selectOptions(byId(fieldId(`lots.${lot.id}.challengers.${added.id}.sector`)), 'voluntary');
    expect(session.scenario.value.lots[0].challengers.at(-1)?.sector).toBe('voluntary');
    for (const path of ['links.dementia-gp.records', `lots.${lot.id}.incumbent.cost`, 'partners.acute.capability', 'partners.gp.name']) {
      session.wantedField.value = path;
      await settled();
      expect(document.getElementById(fieldId(path)), path).not.toBeNull();
    }
  });
});

describe('for everyone', () => {
  test.each([['services and people', ServiceSection], ['providers and links', ProvidersSection]] as const)(
    'axe finds nothing and nothing is too wide, everything open, narrow and with large text: %s', async (_, Section) => {
      await open(Section, 424);
      for (const toggle of root.querySelectorAll<HTMLElement>('.entry__toggle')) toggle.click();
      for (const opener of root.querySelectorAll<HTMLElement>('.parts > .disclosure > summary')) opener.click();
      links().at(0)?.click();
      await settled();
      expect(tooWide()).toEqual([]);
      root.style.width = '320px';
      await settled();
      expect(tooWide()).toEqual([]);
      expect(await axeFaults()).toEqual([]);
      document.documentElement.style.fontSize = '200%';
      await settled();
      expect(tooWide()).toEqual([]);
    },
  );
});
