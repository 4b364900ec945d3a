import { afterEach, describe, expect, test } from 'vitest';
import { createSession } from '../../../src/app/shared/createSession.ts';
import type { Session } from '../../../src/app/shared/session.ts';
import { createShelf } from '../../../src/app/storage/createShelf.ts';
import { recordOf } from '../../../src/app/storage/decisionRecord.ts';
import { copyTitle, createDecisions } from '../../../src/app/storage/decisions.ts';
import type { Decisions, Opened } from '../../../src/app/storage/decisions.ts';
import type { DecisionStore } from '../../../src/app/storage/decisionStore.ts';
import { summaryOf } from '../../../src/app/storage/keptDecision.ts';
import type { Tabs } from '../../../src/app/storage/tabs.ts';
import { commands } from '../../../src/scenario/edit.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import type { Runner } from '../../../src/simulation/runner.ts';
import { baseScenario, baseVariant } from '../../generators/baseScenario.ts';
import { createFragileStore } from './support/fragileStore.ts';
import { keptDecision, until } from './support/kept.ts';
import { createTabHub } from './support/tabHub.ts';

/** What is kept does not depend on what is run. */
const idle: Runner = {
  threads: 1,
  run: () => new Promise(() => undefined),
  vary: () => new Promise(() => undefined),
  tell: () => new Promise(() => undefined),
  dispose: () => undefined,
};

const gallery = baseVariant((draft) => { draft.title = 'From the gallery'; });
const sessions: Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose();
});

/** A page of the program; several share a store and see each other through `hub`. */
function page(store: DecisionStore, tabs: Tabs = createTabHub()()): Decisions {
  return createDecisions({
    shelf: createShelf(store, tabs),
    tabs,
    comesWith: (file) => (file === 'gallery' ? gallery : null),
    createSession(_id, scenario, state) {
      const session = createSession({ scenario, runner: idle, describe: () => [], ...(state === null ? {} : { state }) });
      sessions.push(session);
      return session;
    },
  });
}

async function opened(decisions: Decisions, id: string): Promise<Opened> {
  const state = decisions.open(id);
  await until(() => state.peek() !== 'loading');
  const open = state.peek();
  if (open === null || typeof open === 'string') throw new Error(`${id} is not open`);
  return open;
}

const retitle = (open: Opened, title: string): void => open.session.edit(commands.setTitle(title));
const titleOf = (open: Opened): string => open.session.scenario.peek().title;

describe('what is kept', () => {
  test('a decision from the gallery is kept once it is changed, and found again with its steps and versions', async () => {
    const store = createFragileStore();
    const before = page(store);
    const open = await opened(before, 'gallery');
    open.keeper.attach();
    expect(open.keeper.save.value).toEqual({ kind: 'asItCame' });
    retitle(open, 'Mine');
    open.session.keepVersion('First');
    expect(open.keeper.save.value.kind).toBe('saving');
    await until(() => open.keeper.save.value.kind === 'saved');
    expect((await store.list()).map(({ summary }) => summary)).toMatchObject([{ id: 'gallery', file: 'gallery', title: 'Mine', isChanged: true }]);

    const again = await opened(page(store), 'gallery');
    expect(titleOf(again)).toBe('Mine');
    expect(again.session.versions.value.map(({ name }) => name)).toEqual(['First']);
    again.session.undo();
    expect(serialise(again.session.scenario.value)).toBe(serialise(gallery));
    again.session.redo();
    expect(titleOf(again)).toBe('Mine');
    again.session.undo();
    expect(again.session.canUndo.value).toBe(false);
  });

  test('is not written while nothing changes; settings alone do not make it changed', async () => {
    const store = createFragileStore();
    const open = await opened(page(store), 'gallery');
    open.keeper.attach();
    await open.keeper.flush();
    expect(await store.list()).toEqual([]);
    open.session.seed.value = 7;
    await open.keeper.flush();
    expect((await store.list())[0].summary).toMatchObject({ isChanged: false });
    open.session.seed.value = 1;
    await open.keeper.flush();
    expect(await store.list()).toEqual([]);
    expect(open.keeper.save.value).toEqual({ kind: 'asItCame' });
  });

  test('a new one is kept at once', async () => {
    const store = createFragileStore();
    const decisions = page(store);
    const id = decisions.add(baseScenario);
    expect(id).toMatch(/^own-[0-9a-v]{8}$/);
    const open = await opened(decisions, id);
    expect(serialise(open.session.scenario.value)).toBe(serialise(baseScenario));
    expect((await store.list()).map((entry) => entry.id)).toEqual([id]);
    open.keeper.attach();
    retitle(open, 'One');
    retitle(open, 'Two');
    await open.keeper.flush();
    expect(titleOf(await opened(page(store), id))).toBe('Two');
  });

  test('what comes twice is one decision, with what was changed in it', async () => {
    const decisions = page(createFragileStore());
    const notice = (again: boolean) => ({ kind: 'link' as const, again });
    const id = await decisions.addOnce(baseScenario, notice);
    const open = await opened(decisions, id);
    expect(open.keeper.notice.value).toEqual({ kind: 'link', again: false });
    expect(await decisions.addOnce(baseScenario, notice)).toBe(id);
    expect(open.keeper.notice.value).toEqual({ kind: 'link', again: false });
    open.keeper.attach();
    retitle(open, 'Changed');
    await open.keeper.flush();
    expect(await decisions.addOnce(baseScenario, notice)).toBe(id);
    expect(open.keeper.notice.value).toEqual({ kind: 'link', again: true });
    expect(await decisions.addOnce(gallery, notice)).not.toBe(id);
    expect(decisions.shelf.entries.value).toHaveLength(2);
  });

  test('a copy has a title, an address and a life of its own', async () => {
    const decisions = page(createFragileStore());
    const id = decisions.add(baseScenario);
    const copy = await decisions.copy(id);
    if (copy === null) throw new Error('There is no copy');
    const open = await opened(decisions, copy);
    expect(titleOf(open)).toBe(`${baseScenario.title} (copy)`);
    retitle(open, 'Other');
    expect(await decisions.read(id)).toMatchObject({ title: baseScenario.title });
    expect(copyTitle('A (copy)', ['A (copy)'])).toBe('A (copy 2)');
    expect(Array.from(copyTitle('x'.repeat(80), []))).toHaveLength(80);
  });

  test('what is deleted can be put back; deletion survives the page', async () => {
    const store = createFragileStore();
    const decisions = page(store);
    const open = await opened(decisions, decisions.add(baseScenario));
    open.keeper.attach();
    retitle(open, 'Mine');
    const [{ id }] = decisions.shelf.entries.value;
    expect(await decisions.remove(id)).toBe(true);
    expect(await store.list()).toEqual([]);
    expect(decisions.open(id).peek()).not.toMatchObject({ session: {} });
    const [gone] = decisions.removed.value;
    await decisions.putBack(gone);
    expect(decisions.removed.value).toEqual([]);
    const back = await opened(page(store), id);
    expect(titleOf(back)).toBe('Mine');
    back.session.undo();
    expect(titleOf(back)).toBe(baseScenario.title);
  });
});

describe('a store that fails', () => {
  test('denied from the start: the work goes on in memory, and says so', async () => {
    const store = createFragileStore();
    store.fault = 'denied';
    const decisions = page(store);
    const id = decisions.add(baseScenario);
    const open = await opened(decisions, id);
    open.keeper.attach();
    retitle(open, 'Mine');
    await until(() => open.keeper.save.value.kind === 'failed');
    expect(open.keeper.save.value).toEqual({ kind: 'failed', fault: 'denied' });
    expect(decisions.isAtRisk()).toBe(true);
    expect(decisions.shelf.entries.value).toMatchObject([{ id, isHeldHere: true, summary: { title: 'Mine' } }]);
    expect(await decisions.read(id)).toMatchObject({ title: 'Mine' });
    const other = await opened(decisions, 'gallery');
    expect(titleOf(other)).toBe('From the gallery');
    open.keeper.savedToFile();
    expect(decisions.isAtRisk()).toBe(false);
  });

  test('full, then with room again: nothing is lost', async () => {
    const store = createFragileStore();
    const decisions = page(store);
    const open = await opened(decisions, 'gallery');
    open.keeper.attach();
    retitle(open, 'One');
    await open.keeper.flush();
    store.writesOnly = true;
    store.fault = 'full';
    retitle(open, 'Two');
    await open.keeper.flush();
    expect(open.keeper.save.value).toEqual({ kind: 'failed', fault: 'full' });
    expect(decisions.shelf.entries.value).toMatchObject([{ isHeldHere: true, summary: { title: 'Two' } }]);
    // Left and opened again, it is what it was.
    open.keeper.detach();
    open.keeper.attach();
    await until(() => open.keeper.save.value.kind === 'failed');
    store.fault = null;
    retitle(open, 'Three');
    await until(() => open.keeper.save.value.kind === 'saved');
    expect(titleOf(await opened(page(store), 'gallery'))).toBe('Three');
    expect(decisions.isAtRisk()).toBe(false);
  });

  test('what cannot be deleted stays', async () => {
    const store = createFragileStore();
    const decisions = page(store);
    const id = decisions.add(baseScenario);
    await opened(decisions, id);
    store.fault = 'broken';
    expect(await decisions.remove(id)).toBe(false);
    store.fault = null;
    expect((await store.list()).map((entry) => entry.id)).toEqual([id]);
  });

  test('a record that cannot be read stops nothing: it is named, can be had raw, and deleted', async () => {
    const store = createFragileStore();
    const bad = { ...recordOf(keptDecision()), present: { nothing: true } };
    await store.put('own-1', bad, summaryOf(keptDecision()));
    const decisions = page(store);
    const state = decisions.open('own-1');
    await until(() => state.peek() !== 'loading');
    expect(state.peek()).toBe('damaged');
    expect(JSON.parse(await decisions.shelf.rawText('own-1') ?? '')).toMatchObject({ present: { nothing: true } });
    expect(await decisions.copy('own-1')).toBeNull();
    expect(await decisions.remove('own-1')).toBe(true);
    expect(await store.list()).toEqual([]);
    await decisions.putBack(decisions.removed.value[0]);
    expect(await store.read('own-1')).toMatchObject({ present: { nothing: true } });
  });

  test('of a record that can be read in part, the whole is set aside', async () => {
    const store = createFragileStore();
    const bad = { ...recordOf(keptDecision()), versions: [{ id: 'x' }] };
    await store.put('own-1', bad, summaryOf(keptDecision()));
    const decisions = page(store);
    const open = await opened(decisions, 'own-1');
    expect(open.keeper.notice.value).toEqual({ kind: 'lost', parts: ['versions'] });
    open.keeper.attach();
    retitle(open, 'Mine');
    await open.keeper.flush();
    expect(await store.read('own-1 (as found)')).toMatchObject({ versions: [{ id: 'x' }] });
  });
});

describe('two pages on one decision', () => {
  async function two(): Promise<{ store: DecisionStore; one: Opened; other: Opened; others: Decisions }> {
    const store = createFragileStore();
    const hub = createTabHub();
    const [ones, others] = [page(store, hub()), page(store, hub())];
    const one = await opened(ones, 'gallery');
    one.keeper.attach();
    retitle(one, 'First');
    await until(() => one.keeper.save.value.kind === 'saved');
    const other = await opened(others, 'gallery');
    other.keeper.attach();
    await until(() => other.keeper.elsewhere.value !== null);
    return { store, one, other, others };
  }
  const storedTitle = async (store: DecisionStore): Promise<unknown> => {
    const raw = await store.read('gallery');
    return typeof raw === 'object' && raw !== null && 'present' in raw ? (raw.present as { title: unknown }).title : null;
  };

  test('the second is told, saves nothing, and hears of what the first saves', async () => {
    const { store, one, other, others } = await two();
    expect(other.keeper.elsewhere.value).toEqual({ newer: false, edited: false });
    retitle(one, 'Second');
    await until(() => other.keeper.elsewhere.value?.newer === true);
    retitle(other, 'Mine');
    expect(other.keeper.elsewhere.value).toEqual({ newer: true, edited: true });
    await other.keeper.flush();
    expect(await storedTitle(store)).toBe('Second');
    expect(others.isAtRisk()).toBe(true);
  });

  test('it can load what the other saved', async () => {
    const { one, other, others } = await two();
    retitle(one, 'Second');
    await until(() => other.keeper.elsewhere.value?.newer === true);
    await other.keeper.loadNewer();
    const now = await opened(others, 'gallery');
    expect(now.session).not.toBe(other.session);
    expect(titleOf(now)).toBe('Second');
    expect(other.keeper.elsewhere.value).toEqual({ newer: false, edited: false });
  });

  test('it can take over: what the first had not saved yet is saved first', async () => {
    const { store, one, other, others } = await two();
    retitle(one, 'Last');
    await other.keeper.takeOver();
    await until(() => other.keeper.elsewhere.value === null);
    const now = await opened(others, 'gallery');
    expect(titleOf(now)).toBe('Last');
    expect(one.keeper.elsewhere.value).toEqual({ newer: false, edited: false });
    retitle(now, 'Taken');
    await until(() => one.keeper.elsewhere.value?.newer === true);
    expect(await storedTitle(store)).toBe('Taken');
  });

  test('where both have changed it, taking over keeps both', async () => {
    const { one, other, others } = await two();
    retitle(one, 'Theirs');
    await until(() => other.keeper.elsewhere.value?.newer === true);
    retitle(other, 'Mine');
    await other.keeper.takeOver();
    await until(() => other.keeper.elsewhere.value === null);
    expect(titleOf(await opened(others, 'gallery'))).toBe('Theirs');
    const notice = other.keeper.notice.value;
    if (notice?.kind !== 'parted') throw new Error('Nothing was said');
    const copy = await opened(others, notice.id);
    expect(titleOf(copy)).toBe('Mine (copy)');
    copy.session.undo();
    expect(titleOf(copy)).toBe('Mine');
  });

  test('when the first is left, the second carries on with what is kept', async () => {
    const { store, one, other, others } = await two();
    retitle(one, 'Last');
    one.keeper.detach();
    await until(() => other.keeper.elsewhere.value === null);
    const now = await opened(others, 'gallery');
    expect(titleOf(now)).toBe('Last');
    retitle(now, 'Mine');
    await until(() => other.keeper.save.value.kind === 'saved');
    await now.keeper.flush();
    expect(await storedTitle(store)).toBe('Mine');
  });

  test('without locks the first save of the other is noticed, and never written over', async () => {
    const store = createFragileStore();
    const hub = createTabHub();
    const unlocked = (): Tabs => {
      const hold = { release: () => undefined, lost: new Promise<void>(() => undefined) };
      return { ...hub(), hold: () => Promise.resolve(hold), take: () => Promise.resolve(hold) };
    };
    const [ones, others] = [page(store, unlocked()), page(store, unlocked())];
    const [one, other] = [await opened(ones, 'gallery'), await opened(others, 'gallery')];
    one.keeper.attach();
    other.keeper.attach();
    retitle(one, 'First');
    retitle(other, 'Mine');
    await Promise.all([one.keeper.flush(), other.keeper.flush()]);
    await until(() => one.keeper.elsewhere.value !== null || other.keeper.elsewhere.value !== null);
    const saved = await storedTitle(store);
    const loser = saved === 'First' ? other : one;
    expect(loser.keeper.elsewhere.value).toEqual({ newer: true, edited: true });
    await loser.keeper.flush();
    expect(await storedTitle(store)).toBe(saved);
  });

  test('deleted by the other, it stays on screen and a change keeps it again', async () => {
    const store = createFragileStore();
    const hub = createTabHub();
    const [ones, others] = [page(store, hub()), page(store, hub())];
    const id = ones.add(baseScenario);
    const one = await opened(ones, id);
    one.keeper.attach();
    await until(() => one.keeper.save.value.kind === 'saved');
    await others.shelf.refresh();
    expect(await others.remove(id)).toBe(true);
    await until(() => one.keeper.notice.value?.kind === 'removed');
    expect(await store.list()).toEqual([]);
    retitle(one, 'Still mine');
    await until(() => one.keeper.save.value.kind === 'saved');
    expect(await others.read(id)).toMatchObject({ title: 'Still mine' });
  });
});
