import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import { forbiddenKeys, type Position } from './issues.ts';
import { positionOf, valueAtPosition } from './path.ts';
import type { Criterion, Quantity, Scenario } from './types.ts';

enablePatches();

/** A change of a document, as data. Paths are as in `path.ts`; a position serves where a key could not stand in a path. */
export type EditCommand =
  | { readonly kind: 'setTitle'; readonly title: string }
  | { readonly kind: 'setQuantity'; readonly path: string; readonly quantity: Quantity }
  | { readonly kind: 'setNumber'; readonly path: string; readonly value: number }
  /** With `lotId`, the weight of that lot alone. */
  | {
      readonly kind: 'setWeight';
      readonly optionId: string;
      readonly criterion: Criterion;
      readonly value: number;
      readonly lotId?: string;
    }
  /** Sets any part; adds it where its holder lacks it. A new entry of a list goes to the position one past its last. */
  | { readonly kind: 'setAt'; readonly path: string | Position; readonly value: unknown }
  /** Takes a key or an entry of a list away. */
  | { readonly kind: 'removeAt'; readonly path: string | Position }
  /** Puts another document in the place of this one: a version, a file. */
  | { readonly kind: 'setScenario'; readonly scenario: Scenario }
  /** Several changes as one, each made in what the one before it left. */
  | { readonly kind: 'many'; readonly commands: readonly EditCommand[] };

/** The commands by name, as functions. */
export const commands = {
  setTitle: (title: string): EditCommand => ({ kind: 'setTitle', title }),
  setQuantity: (path: string, quantity: Quantity): EditCommand => ({ kind: 'setQuantity', path, quantity }),
  setNumber: (path: string, value: number): EditCommand => ({ kind: 'setNumber', path, value }),
  setWeight: (optionId: string, criterion: Criterion, value: number, lotId?: string): EditCommand =>
    lotId === undefined ? { kind: 'setWeight', optionId, criterion, value } : { kind: 'setWeight', optionId, criterion, value, lotId },
  setAt: (path: string | Position, value: unknown): EditCommand => ({ kind: 'setAt', path, value }),
  removeAt: (path: string | Position): EditCommand => ({ kind: 'removeAt', path }),
  setScenario: (scenario: Scenario): EditCommand => ({ kind: 'setScenario', scenario }),
  many: (all: readonly EditCommand[]): EditCommand => ({ kind: 'many', commands: all }),
} as const;

/** One undo step: what was asked, and the patches that do and undo it. */
export interface Step {
  readonly command: EditCommand;
  /** The gesture that made it, while more of it may come. */
  readonly mark?: string;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** A document and its changes; plain data, never changed in place. The last of `past` and of `future` are the nearest. */
export interface History {
  readonly past: readonly Step[];
  readonly present: Scenario;
  readonly future: readonly Step[];
}

export const startHistory = (scenario: Scenario): History => ({ past: [], present: scenario, future: [] });

/**
 * Makes a change; `parse` decides whether what comes of it is a valid scenario, not this. A change that changes nothing is none.
 * @param mark names a gesture, such as one drag of a slider: changes in a row with one mark are one undo step
 * @throws RangeError where the command's path leads nowhere
 */
export function applyEdit(history: History, command: EditCommand, mark?: string): History {
  const step = stepFor(history.present, command);
  if (step === undefined) return history;
  const { present, patches, inverse } = step;
  const last = history.past.at(-1);
  if (last === undefined || mark === undefined || last.mark !== mark) {
    return { past: [...history.past, { command, patches, inverse, ...(mark === undefined ? {} : { mark }) }], present, future: [] };
  }
  // Of many values that a drag writes to one place the last alone is kept: the first inverse undoes them all.
  const joined = replaceSame(last.patches, patches)
    ? { patches: [...last.patches.slice(0, -1), ...patches], inverse: last.inverse }
    : { patches: [...last.patches, ...patches], inverse: [...inverse, ...last.inverse] };
  return { past: [...history.past.slice(0, -1), { command, mark, ...joined }], present, future: [] };
}

/** Takes the last change back, if there is one. A gesture that was under way has ended with it. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  const past = [...history.past.slice(0, -2), ...history.past.slice(-2, -1).map(closed)];
  return { past, present: applyPatches(history.present, step.inverse), future: [...history.future, closed(step)] };
}

/** Makes the change that was last taken back again, if there is one. */
export function redo(history: History): History {
  const step = history.future.at(-1);
  if (step === undefined) return history;
  return { past: [...history.past, step], present: applyPatches(history.present, step.patches), future: history.future.slice(0, -1) };
}

const closed = ({ command, patches, inverse }: Step): Step => ({ command, patches, inverse });

/** One change of a document: at a position, with what to write there. */
interface Change {
  readonly position: Position;
  readonly value: unknown;
  readonly remove: boolean;
}

/** A command that writes to one place. */
type OneChange = Exclude<EditCommand, { kind: 'setScenario' | 'many' }>;

function changeFor(scenario: Scenario, command: OneChange): Change {
  switch (command.kind) {
    case 'setTitle':
      return { position: ['title'], value: command.title, remove: false };
    case 'setQuantity':
      return { position: found(scenario, command.path), value: command.quantity, remove: false };
    case 'setNumber':
      return { position: found(scenario, command.path), value: command.value, remove: false };
    case 'setWeight':
      return weightChange(scenario, command.optionId, command.criterion, command.value, command.lotId);
    case 'setAt':
      return { position: found(scenario, command.path), value: command.value, remove: false };
    case 'removeAt':
      return { position: found(scenario, command.path), value: undefined, remove: true };
  }
}

/** A weight of an option, or of one lot under it, whose override is made if there is none yet. */
function weightChange(scenario: Scenario, optionId: string, criterion: Criterion, value: number, lotId: string | undefined): Change {
  const option = found(scenario, `options.${optionId}`);
  if (lotId === undefined) return { position: [...option, 'strategy', 'weights', criterion], value, remove: false };
  found(scenario, `lots.${lotId}`);
  const keys = ['lots', lotId, 'weights', criterion];
  const missing = keys.findIndex((_, count) => valueAtPosition(scenario, [...option, ...keys.slice(0, count + 1)]) === undefined);
  const kept = missing < 0 ? keys.length : missing + 1;
  const nested = keys.slice(kept).reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return { position: [...option, ...keys.slice(0, kept)], value: nested, remove: false };
}

function found(scenario: Scenario, path: string | Position): Position {
  const position = typeof path === 'string' ? positionOf(scenario, path) : path;
  if (position !== undefined && !position.some((step) => typeof step === 'string' && forbiddenKeys.has(step))) return position;
  throw new RangeError(`Nothing stands at ${typeof path === 'string' ? path : path.join('.')}.`);
}

type Holder = Record<string | number, unknown>;

interface Made extends Pick<Step, 'patches' | 'inverse'> {
  readonly present: Scenario;
}

/** What a change makes of a document, and its patches; undefined where it changes nothing. */
function stepFor(scenario: Scenario, command: EditCommand): Made | undefined {
  if (command.kind === 'setScenario') return replaced(scenario, command.scenario);
  if (command.kind === 'many') return inTurn(scenario, command.commands);
  const { position, value, remove } = changeFor(scenario, command);
  const holderPosition = position.slice(0, -1);
  const key = position.at(-1);
  const holder = valueAtPosition(scenario, holderPosition);
  if (key === undefined || typeof holder !== 'object' || holder === null) throw new RangeError(`Nothing stands at ${position.join('.')}.`);
  if (Array.isArray(holder) && !(typeof key === 'number' && Number.isInteger(key) && key >= 0 && key <= holder.length)) {
    throw new RangeError(`A list has no place ${key}.`);
  }
  const old = valueAtPosition(scenario, position);
  if (remove ? old === undefined : old !== undefined && JSON.stringify(old) === JSON.stringify(value)) return undefined;
  const [present, patches, inverse] = produceWithPatches(scenario, (draft) => {
    const part = holderPosition.reduce<Holder>((node, step) => node[step] as Holder, draft as unknown as Holder);
    if (!remove) part[key] = value;
    else if (Array.isArray(part)) part.splice(Number(key), 1);
    else Reflect.deleteProperty(part, key);
  });
  // A key that is added back would stand last, where it did not stand: the whole holder goes back instead.
  const keyRemoved = remove && !Array.isArray(holder);
  return { present, patches, inverse: keyRemoved ? [{ op: 'replace', path: [...holderPosition], value: holder }] : inverse };
}

function replaced(scenario: Scenario, next: Scenario): Made | undefined {
  if (JSON.stringify(scenario) === JSON.stringify(next)) return undefined;
  return { present: next, patches: [{ op: 'replace', path: [], value: next }], inverse: [{ op: 'replace', path: [], value: scenario }] };
}

function inTurn(scenario: Scenario, all: readonly EditCommand[]): Made | undefined {
  let made: Made | undefined;
  for (const command of all) {
    const next = stepFor(made?.present ?? scenario, command);
    if (next === undefined) continue;
    const { present, patches, inverse } = next;
    made = { present, patches: [...(made?.patches ?? []), ...patches], inverse: [...inverse, ...(made?.inverse ?? [])] };
  }
  return made;
}

/** Do both end in writing over one and the same place? */
function replaceSame(before: readonly Patch[], after: readonly Patch[]): boolean {
  const last = before.at(-1);
  if (last === undefined || after.length !== 1 || last.op !== 'replace' || after[0].op !== 'replace') return false;
  return JSON.stringify(last.path) === JSON.stringify(after[0].path);
}
