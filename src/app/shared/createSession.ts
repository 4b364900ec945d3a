import { batch, computed, effect, signal, untracked } from '@preact/signals';
import { applyEdit, commands, redo, startHistory, undo } from '../../scenario/edit.ts';
import type { EditCommand, History } from '../../scenario/edit.ts';
import { parseValue } from '../../scenario/parse.ts';
import type { Scenario } from '../../scenario/types.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS } from '../../simulation/plan.ts';
import type { RunRequest, RunResult } from '../../simulation/result.ts';
import type { Runner } from '../../simulation/runner.ts';
import { sameInputs } from '../../simulation/sameInputs.ts';
import { checkEdit } from './checkEdit.ts';
import { randomId } from './randomId.ts';
import { createRunFollower } from './runFollower.ts';
import type { FieldDraft, Session, SessionState, ShownResult } from './session.ts';
import { trialsToSettle } from './trialsToSettle.ts';

/** A gesture without an edit for so long is over, whether or not its end was told. */
const GESTURE_REST = 700;

export interface SessionSetup {
  readonly scenario: Scenario;
  readonly runner: Runner;
  /** What differs between two documents, one short phrase each. */
  readonly describe: (from: Scenario, to: Scenario) => readonly string[];
  /** Figures of the scenario as opened that are at hand already. */
  readonly initial?: RunResult | null;
  /** What an earlier page left of it; without it the decision starts as it came. */
  readonly state?: SessionState;
}

/** A decision as it stands before anything is done in it. */
export function startState(scenario: Scenario): SessionState {
  return {
    history: startHistory(scenario),
    versions: [],
    seed: DEFAULT_SEED,
    trials: DEFAULT_TRIALS,
    reference: startReference(scenario),
    other: null,
  };
}

/**
 * Opens a decision. Its run starts at once and follows every change until the session is disposed of.
 * An edit that makes no valid document becomes a draft with what is wrong.
 */
export function createSession(setup: SessionSetup): Session {
  const { scenario: original, runner, describe, initial = null, state: start = startState(setup.scenario) } = setup;
  const history = signal<History>(start.history);
  const scenario = computed(() => history.value.present);
  const drafts = signal<ReadonlyMap<string, FieldDraft>>(new Map());
  const seed = signal(start.seed);
  const trials = signal(start.trials);
  const reference = signal(start.reference);
  const other = signal<string | null>(start.other);
  const wantedField = signal<string | null>(null);
  const before = signal<RunResult | null>(null);
  const versions = signal(start.versions);
  const gesture = signal<string | null>(null);
  const follower = createRunFollower(runner, initial, trialsToSettle);
  let rest: ReturnType<typeof setTimeout> | undefined;

  let asked: Omit<RunRequest, 'trials'> | null = null;
  const inputs = computed<Omit<RunRequest, 'trials'>>(() => {
    const next = { scenario: scenario.value, optionIds: scenario.value.options.map(({ id }) => id), seed: seed.value };
    // What leaves every future as it was, such as a reason in the record, does not disturb the run.
    if (asked === null || !sameInputs({ ...asked, trials: 1 }, { ...next, trials: 1 })) asked = next;
    return asked;
  });
  const inError = computed(() => drafts.value.size > 0);

  const shown = computed<ShownResult | null>(() => {
    const result = follower.result.value;
    if (result === null) return null;
    const current = inputs.value;
    const same = sameInputs(result.request, { ...current, trials: 1 });
    if (same && !inError.value) return { result, stale: false, changes: [] };
    const changes = result.request.scenario === current.scenario ? [] : [...describe(result.request.scenario, current.scenario)];
    if (result.request.seed !== current.seed) changes.push(`Seed: ${result.request.seed} to ${current.seed}`);
    return { result, stale: true, changes };
  });

  const endGesture = (): void => {
    clearTimeout(rest);
    gesture.value = null;
  };
  const setDraft = (path: string, draft: FieldDraft | null): void => {
    if (draft === null && !drafts.peek().has(path)) return;
    const next = new Map(drafts.peek());
    if (draft === null) next.delete(path);
    else next.set(path, draft);
    drafts.value = next;
  };
  const leave = (next: History): void => {
    batch(() => {
      endGesture();
      before.value = null;
      history.value = next;
    });
  };

  const stopFollowing = effect(() => {
    const request: RunRequest = { ...inputs.value, trials: trials.value };
    const moving = gesture.value !== null;
    const waits = inError.value;
    untracked(() => {
      if (waits) follower.wait();
      else follower.want({ request, moving, refine: refines(request.trials) });
    });
  });

  const session: Session = {
    original,
    scenario,
    state: computed(() => ({
      history: history.value,
      versions: versions.value,
      seed: seed.value,
      trials: trials.value,
      reference: reference.value,
      other: other.value,
    })),
    canUndo: computed(() => history.value.past.length > 0 || inError.value),
    canRedo: computed(() => history.value.future.length > 0),
    edit(command, mark) {
      const present = history.peek();
      const next = applyEdit(present, command, mark);
      if (next === present) return;
      const path = pathOf(command);
      const fault = checkEdit(next.present, command);
      if (fault !== null) {
        setDraft(path, { texts: {}, message: fault.message, label: path });
        return;
      }
      batch(() => {
        // Steps in quick succession are measured from the last figures that were complete.
        if (mark === undefined || gesture.peek() !== mark) before.value = settled(shown.peek()) ?? before.peek();
        history.value = next;
        gesture.value = mark ?? null;
        setDraft(path, null);
      });
      clearTimeout(rest);
      if (mark !== undefined) rest = setTimeout(endGesture, GESTURE_REST);
    },
    endGesture,
    undo() {
      // What stands in a field in error was never part of the document: it goes first.
      if (inError.peek()) drafts.value = new Map();
      else leave(stepped(history.peek(), undo));
    },
    redo: () => leave(stepped(history.peek(), redo)),
    versions,
    keepVersion(name) {
      const version = { id: randomId(), name, scenario: scenario.peek(), keptAt: Date.now() };
      versions.value = [...versions.peek(), version];
    },
    renameVersion(id, name) {
      versions.value = versions.peek().map((version) => (version.id === id ? { ...version, name } : version));
    },
    removeVersion(id) {
      versions.value = versions.peek().filter((version) => version.id !== id);
    },
    putBackVersion(version) {
      versions.value = [...versions.peek(), version].sort((a, b) => a.keptAt - b.keptAt);
    },
    restoreVersion(id) {
      const version = versions.peek().find((one) => one.id === id);
      if (version !== undefined) session.edit(commands.setScenario(version.scenario));
    },
    drafts,
    setDraft,
    wantedField,
    run: follower.state,
    shown,
    before,
    seed,
    trials,
    reference,
    other,
    stop: () => follower.stop(),
    runAgain() {
      if (!inError.peek()) {
        const request = { ...inputs.peek(), trials: trials.peek() };
        follower.want({ request, moving: false, refine: refines(request.trials) });
      }
    },
    dispose() {
      stopFollowing();
      endGesture();
      follower.dispose();
    },
  };
  return session;
}

/** A number of futures that somebody has set is kept to; the usual one may be passed where that settles the decision. */
const refines = (trials: number): boolean => trials === DEFAULT_TRIALS;

/** A step that an earlier page kept may lead to no valid document: then the document stays, and those steps are forgotten. */
function stepped(history: History, move: (history: History) => History): History {
  try {
    const next = move(history);
    if (parseValue(next.present).ok) return next;
  } catch {
    // Patches of a damaged record fit nowhere.
  }
  return move === undo ? { ...history, past: [] } : { ...history, future: [] };
}

/** Figures that later ones can be held against. */
function settled(shown: ShownResult | null): RunResult | null {
  return shown === null || shown.stale ? null : shown.result;
}

function startReference(scenario: Scenario): string {
  const named = scenario.view?.reference;
  return scenario.options.some(({ id }) => id === named) && named !== undefined ? named : scenario.options[0].id;
}

function pathOf(command: EditCommand): string {
  if (command.kind === 'setTitle') return 'title';
  if (command.kind === 'setScenario') return '';
  if (command.kind === 'many') return command.commands.length === 0 ? '' : pathOf(command.commands[0]);
  if (command.kind === 'setWeight') return `options.${command.optionId}.strategy.weights.${command.criterion}`;
  return typeof command.path === 'string' ? command.path : command.path.join('.');
}
