import type { ReadonlySignal, Signal } from '@preact/signals';
import type { EditCommand, History } from '../../scenario/edit.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { RunResult } from '../../simulation/result.ts';
import type { RunError } from '../../simulation/runner.ts';

/** What a field in error holds: never part of the document. */
export interface FieldDraft {
  /** What stands in each box of the field, by the box's name (`value`, `low`, `middle`, `high`). */
  readonly texts: Readonly<Record<string, string>>;
  /** What is wrong and what would be accepted, in words. */
  readonly message: string;
  /** The field's label on screen, for the error summary. */
  readonly label: string;
}

/**
 * `idle`: nothing asked yet. `first`: no figures yet. `preview`: few futures, while something moves. `sharpening`: futures are being added.
 * `upToDate`: as many as asked. `waiting`: for fields in error. `failed`, `stopped`: ended early; what is shown rests on fewer futures.
 */
export type RunPhase = 'idle' | 'first' | 'preview' | 'sharpening' | 'upToDate' | 'waiting' | 'failed' | 'stopped';

export interface RunState {
  readonly phase: RunPhase;
  /** Futures done, of the run that is going on or has ended. */
  readonly done: number;
  readonly total: number;
  readonly error: RunError | null;
  readonly threads: number;
}

/** The figures on screen. */
export interface ShownResult {
  readonly result: RunResult;
  /** They belong to other inputs than the document's, or a field is in error. */
  readonly stale: boolean;
  /** What changed since, one short phrase each; empty while not stale. */
  readonly changes: readonly string[];
}

/** The decision as it stood when somebody kept it under a name, to compare with and to go back to. */
export interface Version {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** All of an open decision that outlives the page: plain data, never changed in place. */
export interface SessionState {
  readonly history: History;
  readonly versions: readonly Version[];
  readonly seed: number;
  readonly trials: number;
  readonly reference: string;
  readonly other: string | null;
}

/** One open decision: its document with undo and redo, and the run that follows it. */
export interface Session {
  /** As opened, for "Was 50%. Put back". */
  readonly original: Scenario;
  /** The last valid document. */
  readonly scenario: ReadonlySignal<Scenario>;
  /** A new object whenever anything changes that is worth keeping. */
  readonly state: ReadonlySignal<SessionState>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Edits with one gesture mark are one undo step; while a gesture lasts only previews are run. */
  edit(command: EditCommand, gesture?: string): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  /** Kept under names, oldest first; never part of undo. */
  readonly versions: ReadonlySignal<readonly Version[]>;
  /** Keeps the document as it stands. */
  keepVersion(name: string): void;
  renameVersion(id: string, name: string): void;
  removeVersion(id: string): void;
  /** Puts back one that `removeVersion` took away, in its place. */
  putBackVersion(version: Version): void;
  /** Makes the document what it was in a version; one undo step. */
  restoreVersion(id: string): void;
  /** Fields in error by path. While there are any, the last good answer stays and is stale. */
  readonly drafts: ReadonlySignal<ReadonlyMap<string, FieldDraft>>;
  setDraft(path: string, draft: FieldDraft | null): void;
  /** Path of the field that a link leads to: the input column opens its section, moves focus to it (`fieldId`) and sets null again. */
  readonly wantedField: Signal<string | null>;
  readonly run: ReadonlySignal<RunState>;
  readonly shown: ReadonlySignal<ShownResult | null>;
  /** The figures when the last undo step began, for "up 11 since your change"; null after undo and redo, or where they were stale. */
  readonly before: ReadonlySignal<RunResult | null>;
  /** 0..2^53-1; setting it runs again. */
  readonly seed: Signal<number>;
  /**
   * 1..1,000,000; setting a higher number keeps the futures already run. The usual number may be passed where that settles the
   * decision; any other is kept to.
   */
  readonly trials: Signal<number>;
  /** Id of the option that others are measured against. */
  readonly reference: Signal<string>;
  /** Id of the option whose difference from the leader is explained; null: the next best. */
  readonly other: Signal<string | null>;
  stop(): void;
  runAgain(): void;
  /** Ends the run; the session is then of no use. */
  dispose(): void;
}
