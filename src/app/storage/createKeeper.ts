import { effect, signal, untracked } from '@preact/signals';
import { startState } from '../shared/createSession.ts';
import type { SessionState } from '../shared/session.ts';
import type { Shelf } from './createShelf.ts';
import type { Elsewhere, Keeper, Notice, Opening, SaveState } from './keeper.ts';
import type { Hold, Tabs } from './tabs.ts';

/** Rest after a change before it is saved, in ms, and the longest that changes in a row put a save off. */
const REST = 400;
const LONGEST = 2000;
/** How long another page may take to save before a decision is taken from it. */
const PATIENCE = 1500;

export interface KeeperSetup {
  readonly id: string;
  /** The gallery file that it came from: as it came, it need not be kept. null for one's own. */
  readonly file: string | null;
  readonly opening: Opening;
  readonly notice?: Notice | null;
  readonly shelf: Shelf;
  readonly tabs: Tabs;
  /** Opens what is kept now in the place of what is on screen; null where nothing is. */
  readonly reload: () => Promise<Opening | null>;
  /** Makes a decision of its own of what is on screen. @returns its address and title */
  readonly copyAway: () => { readonly id: string; readonly title: string };
  /** Another page has deleted it while it was not on screen. */
  readonly onRemoved: () => void;
  readonly now?: () => number;
}

/** Keeps a decision: saves each change after a short rest, as long as no other page has the decision. */
export function createKeeper(setup: KeeperSetup): Keeper {
  const { id, file, shelf, tabs, now = Date.now } = setup;
  let { session, revision, changedAt } = setup.opening;
  /** What is in the store; null where nothing is. */
  let kept: SessionState | null = revision > 0 || file !== null ? session.state.peek() : null;
  let inFile: SessionState | null = null;
  let hold: Hold | null = null;
  let waiting: AbortController | null = null;
  let attached = false;
  let disposed = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let firstUnsaved = 0;
  /** Saves and looks at the store come one after another, each with the revision that the one before it left. */
  let turn: Promise<void> = Promise.resolve();
  let stopFollowing = (): void => undefined;

  const save = signal<SaveState>(revision > 0 ? { kind: 'saved', at: changedAt } : { kind: file === null ? 'saving' : 'asItCame' });
  const elsewhere = signal<Elsewhere | null>(null);
  const notice = signal<Notice | null>(setup.notice ?? null);
  const isDirty = (): boolean => session.state.peek() !== kept;

  const write = async (): Promise<void> => {
    const state = session.state.peek();
    const { original } = session;
    if (file !== null && isAsItCame(state, original)) {
      if (revision > 0 && await shelf.remove(id) === null) return;
      revision = 0;
      kept = state;
      save.value = { kind: 'asItCame' };
      return;
    }
    save.value = { kind: 'saving' };
    const at = now();
    const end = await shelf.write({ id, file, original, state, changedAt: at, revision });
    if (disposed) return;
    if (end.end === 'written') {
      revision = end.revision;
      changedAt = at;
      kept = state;
      save.value = { kind: 'saved', at };
    } else if (end.end === 'failed') save.value = { kind: 'failed', fault: end.fault };
    else {
      save.value = { kind: 'saved', at: changedAt };
      elsewhere.value = { newer: true, edited: true };
    }
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work);
    return turn;
  };
  const flush = (): Promise<void> => inTurn(async () => {
    clearTimeout(rest);
    firstUnsaved = 0;
    if (disposed || elsewhere.peek() !== null || !isDirty()) return;
    await write();
    if (isDirty() && save.peek().kind === 'saved') schedule();
  });
  const schedule = (): void => {
    clearTimeout(rest);
    if (firstUnsaved === 0) firstUnsaved = now();
    if (save.peek().kind !== 'saving') save.value = { kind: 'saving' };
    rest = setTimeout(() => void flush(), Math.max(0, Math.min(REST, firstUnsaved + LONGEST - now())));
  };
  const onChange = (state: SessionState): void => {
    if (state === kept) return;
    const other = elsewhere.peek();
    if (other === null) schedule();
    else if (!other.edited) elsewhere.value = { ...other, edited: true };
  };
  const follow = (opening: Opening): void => {
    stopFollowing();
    ({ session, revision, changedAt } = opening);
    kept = session.state.peek();
    save.value = revision > 0 ? { kind: 'saved', at: changedAt } : { kind: 'asItCame' };
    stopFollowing = followChanges();
  };
  const followChanges = (): (() => void) => effect(() => {
    const state = session.state.value;
    untracked(() => onChange(state));
  });
  /** Puts what is kept in the place of what is here, which is never lost by it. */
  const openAgain = async (): Promise<boolean> => {
    if (isDirty()) notice.value = { kind: 'parted', ...setup.copyAway() };
    const opening = await setup.reload();
    if (opening === null || disposed) return false;
    follow(opening);
    return true;
  };

  /** Another page may have saved it since it was opened here. */
  const catchUp = (): Promise<void> => inTurn(async () => {
    await shelf.refresh();
    const there = shelf.entries.peek().find((entry) => entry.id === id);
    // One that the store would not take, or could not list, is as new here as anywhere.
    if (disposed || there?.isHeldHere === true || shelf.fault.peek() !== null) return;
    const newest = there?.summary?.revision ?? 0;
    if (newest === revision) return;
    if (newest === 0) {
      revision = 0;
      kept = null;
      return;
    }
    await openAgain();
  });
  const waitForTurn = (): void => {
    const mine = new AbortController();
    waiting = mine;
    tabs.wait(id, mine.signal).then((next) => {
      if (waiting !== mine) next.release();
      else void own(next);
    }, () => undefined);
  };
  const own = async (next: Hold): Promise<void> => {
    waiting?.abort();
    waiting = null;
    hold = next;
    void next.lost.then(() => {
      if (hold !== next) return;
      hold = null;
      clearTimeout(rest);
      if (!attached) return;
      elsewhere.value = { newer: false, edited: isDirty() };
      waitForTurn();
    });
    await catchUp();
    if (hold !== next || !attached) {
      next.release();
      return;
    }
    elsewhere.value = null;
    if (isDirty()) schedule();
  };

  const stopListening = tabs.listen((message) => {
    if (message.id !== id) return;
    if (message.kind === 'wanted' && hold !== null) void flush().then(() => tabs.post({ kind: 'yielded', id }));
    if (message.kind === 'removed' && !attached) setup.onRemoved();
    else if (message.kind === 'removed') {
      revision = 0;
      kept = session.state.peek();
      clearTimeout(rest);
      notice.value = { kind: 'removed' };
      save.value = { kind: 'asItCame' };
    }
    // Without locks, somebody else's save is the first that is heard of them.
    if (message.kind === 'saved' && attached && message.revision > revision) {
      clearTimeout(rest);
      elsewhere.value = { newer: true, edited: isDirty() };
    }
  });
  stopFollowing = followChanges();

  return {
    save,
    elsewhere,
    notice,
    attach() {
      if (attached || disposed) return;
      attached = true;
      void tabs.hold(id).then((next) => {
        if (!attached || disposed) next?.release();
        else if (next !== null) void own(next);
        else {
          clearTimeout(rest);
          elsewhere.value = { newer: false, edited: isDirty() };
          waitForTurn();
        }
      }, () => undefined);
    },
    detach() {
      if (!attached) return;
      attached = false;
      waiting?.abort();
      waiting = null;
      const held = hold;
      hold = null;
      void flush().then(() => {
        held?.release();
        if (!attached) elsewhere.value = null;
      });
    },
    flush,
    async takeOver() {
      const yielded = new Promise<void>((resolve) => {
        const stop = tabs.listen((message) => {
          if (message.kind !== 'yielded' || message.id !== id) return;
          stop();
          resolve();
        });
        setTimeout(() => { stop(); resolve(); }, PATIENCE);
      });
      tabs.post({ kind: 'wanted', id });
      await yielded;
      const next = await tabs.take(id).catch(() => null);
      if (attached && next !== null) await own(next);
      else next?.release();
    },
    async loadNewer() {
      if (await openAgain()) elsewhere.value = hold === null ? { newer: false, edited: false } : null;
    },
    isAtRisk() {
      const state = session.state.peek();
      if (state === inFile || !isDirty()) return false;
      return save.peek().kind === 'failed' || elsewhere.peek() !== null;
    },
    savedToFile() {
      inFile = session.state.peek();
    },
    dispose() {
      disposed = true;
      attached = false;
      clearTimeout(rest);
      waiting?.abort();
      hold?.release();
      hold = null;
      stopListening();
      stopFollowing();
    },
  };
}

/** Nothing was done that would be missed: no change to undo or do again, no version, no setting. */
function isAsItCame(state: SessionState, original: Parameters<typeof startState>[0]): boolean {
  const start = startState(original);
  return state.history.past.length + state.history.future.length + state.versions.length === 0 && state.history.present === original
    && state.seed === start.seed && state.trials === start.trials && state.reference === start.reference && state.other === start.other;
}
