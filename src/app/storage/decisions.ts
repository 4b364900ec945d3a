import { signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../scenario/canonical.ts';
import { applyEdit, commands } from '../../scenario/edit.ts';
import { limits } from '../../scenario/fields.ts';
import type { Scenario } from '../../scenario/types.ts';
import { startState } from '../shared/createSession.ts';
import { randomId } from '../shared/randomId.ts';
import type { Session, SessionState } from '../shared/session.ts';
import { createKeeper } from './createKeeper.ts';
import type { Removed, Shelf } from './createShelf.ts';
import type { Keeper, Notice, Opening } from './keeper.ts';
import { isChanged } from './keptDecision.ts';
import type { KeptDecision } from './keptDecision.ts';
import type { RecordFault } from './readRecord.ts';
import type { Tabs } from './tabs.ts';

/** An open decision and what keeps it. Opened anew after another page has saved it, there is another session. */
export interface Opened {
  readonly session: Session;
  readonly keeper: Keeper;
}

/** A fault: it is kept here and cannot be read. null: there is none at this address. */
export type DecisionState = 'loading' | Opened | RecordFault | null;

/** All decisions of this page: those that come with the program, those kept on this device, and which of them are open. */
export interface Decisions {
  readonly shelf: Shelf;
  /** At an address; the same signal each time. */
  open(id: string): ReadonlySignal<DecisionState>;
  /** Makes a decision of one's own, kept at once. @returns its address */
  add(scenario: Scenario, notice?: Notice): string;
  /**
   * Like `add`, for what comes from elsewhere and may come again: the same document has the same address. A decision that stands
   * there already, with whatever was changed in it, is left as it is.
   */
  addOnce(scenario: Scenario, notice: (again: boolean) => Notice): Promise<string>;
  /** A copy with its versions and its undo steps. @returns its address; null where the decision cannot be read */
  copy(id: string): Promise<string | null>;
  /** The document of a kept decision, or why it cannot be read; null where there is none. */
  read(id: string): Promise<Scenario | RecordFault | null>;
  /** false where it could not be deleted. What is deleted can be put back until it is forgotten or the page is left. */
  remove(id: string): Promise<boolean>;
  readonly removed: ReadonlySignal<readonly Removed[]>;
  putBack(removed: Removed): Promise<void>;
  forget(removed: Removed): void;
  /** Saves whatever is not saved yet. */
  flush(): Promise<void>;
  /** Would something be lost if the page were left now? */
  isAtRisk(): boolean;
}

export interface DecisionsSetup {
  readonly shelf: Shelf;
  readonly tabs: Tabs;
  /** A decision that comes with the program; null where there is none of that name. */
  readonly comesWith: (file: string) => Scenario | null;
  readonly createSession: (id: string, original: Scenario, state: SessionState | null) => Session;
}

export function createDecisions({ shelf, tabs, comesWith, createSession }: DecisionsSetup): Decisions {
  const slots = new Map<string, Signal<DecisionState>>();
  const removed = signal<readonly Removed[]>([]);
  /** To be said of a decision when it is opened. */
  const notices = new Map<string, Notice>();

  const opened = (id: string): Opened | null => {
    const state = slots.get(id)?.peek() ?? null;
    return typeof state === 'object' ? state : null;
  };
  const drop = (id: string): void => {
    const open = opened(id);
    open?.keeper.dispose();
    open?.session.dispose();
    slots.delete(id);
  };
  const openingOf = (id: string, { original, state, revision, changedAt }: KeptDecision): Opening => ({
    session: createSession(id, original, state), revision, changedAt,
  });
  const asItCame = (id: string): Opening | null => {
    const scenario = comesWith(id);
    return scenario === null ? null : { session: createSession(id, scenario, null), revision: 0, changedAt: 0 };
  };
  const keep = (id: string, opening: Opening, notice: Notice | null): Opened => {
    const keeper = createKeeper({
      id,
      file: comesWith(id) === null ? null : id,
      opening,
      notice,
      shelf,
      tabs,
      reload: async () => {
        const read = await shelf.read(id);
        const next = read === null ? asItCame(id) : read.ok ? openingOf(id, read.kept) : null;
        const slot = slots.get(id);
        if (next === null || slot === undefined || opened(id)?.keeper !== keeper) {
          next?.session.dispose();
          return null;
        }
        opened(id)?.session.dispose();
        slot.value = { session: next.session, keeper };
        return next;
      },
      copyAway: () => {
        const { original, state } = opened(id)?.session ?? opening.session;
        return addCopy(original, state.peek());
      },
      onRemoved: () => drop(id),
    });
    return { session: opening.session, keeper };
  };
  const load = async (id: string, slot: Signal<DecisionState>): Promise<void> => {
    if (!shelf.isListed.peek()) await shelf.refresh();
    const read = shelf.entries.peek().some((entry) => entry.id === id) ? await shelf.read(id) : null;
    if (read?.ok === true && read.lost.length > 0) await shelf.setAside(id);
    // Dropped meanwhile.
    if (slots.get(id) !== slot) return;
    const notice = notices.get(id) ?? null;
    notices.delete(id);
    if (read === null) {
      const opening = asItCame(id);
      slot.value = opening === null ? null : keep(id, opening, notice);
    } else if (!read.ok) slot.value = read.fault;
    else slot.value = keep(id, openingOf(id, read.kept), read.lost.length > 0 ? { kind: 'lost', parts: read.lost } : notice);
  };
  const addState = (original: Scenario, state: SessionState, id = `own-${randomId()}`): string => {
    void shelf.write({ id, file: null, original, state, changedAt: Date.now(), revision: 0 });
    return id;
  };
  const addCopy = (original: Scenario, state: SessionState): { readonly id: string; readonly title: string } => {
    const title = copyTitle(state.history.present.title, shelf.entries.peek().map(({ summary }) => summary?.title ?? ''));
    return { id: addState(original, { ...state, history: applyEdit(state.history, commands.setTitle(title)) }), title };
  };
  const add = (scenario: Scenario, notice?: Notice): string => {
    const id = addState(scenario, startState(scenario));
    if (notice !== undefined) notices.set(id, notice);
    return id;
  };

  return {
    shelf,
    open(id) {
      const old = slots.get(id)?.peek() ?? null;
      // One that was not there, or could not be read, may be by now.
      if (old === null || old === 'damaged' || old === 'newer') slots.delete(id);
      const slot = slots.get(id) ?? signal<DecisionState>('loading');
      if (slots.get(id) === slot) return slot;
      slots.set(id, slot);
      const isNotKept = shelf.isListed.peek() && !shelf.entries.peek().some((entry) => entry.id === id);
      const opening = isNotKept ? asItCame(id) : null;
      if (opening !== null) slot.value = keep(id, opening, null);
      else void load(id, slot);
      return slot;
    },
    add,
    async addOnce(scenario, notice) {
      const id = `own-${bytesToHex(sha256(utf8ToBytes(canonicalJson(scenario)))).slice(0, 12)}`;
      if (!shelf.isListed.peek()) await shelf.refresh();
      const open = opened(id);
      if (open !== null) {
        const { original, state } = open.session;
        open.keeper.notice.value = notice(isChanged({ original, state: state.peek() }));
        return id;
      }
      const isThere = shelf.entries.peek().some((entry) => entry.id === id);
      const read = isThere ? await shelf.read(id) : null;
      // Beside what stands there and cannot be read.
      if (read?.ok === false) return add(scenario, notice(false));
      if (read === null) addState(scenario, startState(scenario), id);
      notices.set(id, notice(read !== null && isChanged(read.kept)));
      return id;
    },
    async copy(id) {
      const open = opened(id);
      if (open !== null) {
        const made = addCopy(open.session.original, open.session.state.peek());
        notices.set(made.id, { kind: 'copy', of: open.session.scenario.peek().title });
        return made.id;
      }
      const read = await shelf.read(id);
      return read?.ok === true ? addCopy(read.kept.original, read.kept.state).id : null;
    },
    async read(id) {
      const open = opened(id);
      if (open !== null) return open.session.scenario.peek();
      const read = await shelf.read(id);
      return read === null ? null : read.ok ? read.kept.state.history.present : read.fault;
    },
    async remove(id) {
      const open = opened(id);
      if (open?.keeper.elsewhere.peek() === null) await open.keeper.flush();
      const gone = await shelf.remove(id);
      if (gone === null) return false;
      drop(id);
      removed.value = [...removed.peek(), gone];
      return true;
    },
    removed,
    async putBack(gone) {
      if (!await shelf.putBack(gone)) return;
      removed.value = removed.peek().filter((one) => one !== gone);
    },
    forget(gone) {
      removed.value = removed.peek().filter((one) => one !== gone);
    },
    async flush() {
      await Promise.all([...slots.keys()].map((id) => opened(id)?.keeper.flush() ?? Promise.resolve()));
    },
    isAtRisk: () => [...slots.keys()].some((id) => opened(id)?.keeper.isAtRisk() === true),
  };
}

/** "Title (copy)", or with a number where there is one already; shortened where a title can be no longer. */
export function copyTitle(title: string, taken: readonly string[]): string {
  const stem = title.replace(/ \(copy(?: \d+)?\)$/, '');
  for (let count = 1; ; count++) {
    const end = count === 1 ? ' (copy)' : ` (copy ${count})`;
    const made = `${Array.from(stem).slice(0, limits.name - end.length).join('').trimEnd()}${end}`;
    if (!taken.includes(made)) return made;
  }
}
