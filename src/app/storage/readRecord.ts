import { redo, undo } from '../../scenario/edit.ts';
import type { History, Step } from '../../scenario/edit.ts';
import { parseValue } from '../../scenario/parse.ts';
import { CURRENT_VERSION } from '../../scenario/schema.ts';
import type { Scenario } from '../../scenario/types.ts';
import { MAX_TRIALS } from '../../simulation/plan.ts';
import { startState } from '../shared/createSession.ts';
import type { Version } from '../shared/session.ts';
import { RECORD_VERSION } from './decisionRecord.ts';
import type { KeptDecision } from './keptDecision.ts';

/** Why a record cannot be opened: written by a newer program, or damaged. */
export type RecordFault = 'newer' | 'damaged';

export type RecordRead =
  /** `lost`: parts that could not be read and are not in `kept`. */
  | { readonly ok: true; readonly kept: KeptDecision; readonly lost: readonly ('steps' | 'versions')[] }
  | { readonly ok: false; readonly fault: RecordFault };

/**
 * What the store gave as a kept decision. Never trusted: every document passes the checks of a file (an older one is brought up to
 * date by them), every undo step is tried. Never throws.
 */
export function readRecord(raw: unknown): RecordRead {
  if (!isHolder(raw) || raw['record'] !== 'keep-or-compete decision') return { ok: false, fault: 'damaged' };
  const version = raw['recordVersion'];
  if (typeof version === 'number' && version > RECORD_VERSION) return { ok: false, fault: 'newer' };
  const { id, file, changedAt, revision } = raw;
  const present = documentOf(raw['present']);
  if (present === 'newer') return { ok: false, fault: 'newer' };
  const isSound = version === RECORD_VERSION && typeof id === 'string' && (file === null || typeof file === 'string')
    && isTime(changedAt) && isCount(revision) && present !== 'damaged';
  if (!isSound) return { ok: false, fault: 'damaged' };

  const stored = documentOf(raw['original']);
  const history = historyOf(raw, present);
  const versions = versionsOf(raw['versions']);
  const start = startState(present);
  const { seed, trials, reference, other } = raw;
  const kept: KeptDecision = {
    id,
    file,
    original: typeof stored === 'string' ? present : stored,
    state: {
      history: history ?? start.history,
      versions: versions.read,
      seed: isCount(seed) ? seed : start.seed,
      trials: isCount(trials) && trials >= 1 && trials <= MAX_TRIALS ? trials : start.trials,
      reference: typeof reference === 'string' ? reference : start.reference,
      other: typeof other === 'string' ? other : start.other,
    },
    changedAt,
    revision,
  };
  const lost: ('steps' | 'versions')[] = [];
  if (history === null) lost.push('steps');
  if (!versions.whole) lost.push('versions');
  return { ok: true, kept, lost };
}

type Holder = Readonly<Record<string, unknown>>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
/** Milliseconds that a date can have. */
const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 8.64e15;

function documentOf(value: unknown): Scenario | RecordFault {
  const parsed = parseValue(value);
  if (parsed.ok) return parsed.scenario;
  return parsed.issues.some(({ code }) => code === 'newer') ? 'newer' : 'damaged';
}

function versionsOf(value: unknown): { readonly read: readonly Version[]; readonly whole: boolean } {
  if (!Array.isArray(value)) return { read: [], whole: false };
  const read = value.flatMap((one: unknown): Version[] => {
    if (!isHolder(one)) return [];
    const { id, name, keptAt } = one;
    const scenario = documentOf(one['scenario']);
    if (typeof id !== 'string' || typeof name !== 'string' || !isTime(keptAt) || typeof scenario === 'string') return [];
    return [{ id, name, scenario, keptAt }];
  });
  return { read, whole: read.length === value.length };
}

/** The undo steps, if each can be taken from the document there and back; null where not, or where the document was of an older format. */
function historyOf(raw: Holder, present: Scenario): History | null {
  const { past, future } = raw;
  const older = isHolder(raw['present']) && raw['present']['version'] !== CURRENT_VERSION;
  if (older || !areSteps(past) || !areSteps(future)) return null;
  const history: History = { past, present, future };
  try {
    let back = history;
    while (back.past.length > 0) back = undo(back);
    let on = history;
    while (on.future.length > 0) on = redo(on);
    return documentOf(back.present) === 'damaged' || documentOf(on.present) === 'damaged' ? null : history;
  } catch {
    return null;
  }
}

function areSteps(value: unknown): value is readonly Step[] {
  return Array.isArray(value) && value.every((step: unknown) =>
    isHolder(step) && isHolder(step['command']) && typeof step['command']['kind'] === 'string'
    && arePatches(step['patches']) && arePatches(step['inverse']));
}

function arePatches(value: unknown): boolean {
  return Array.isArray(value) && value.every((patch: unknown) =>
    isHolder(patch) && ['add', 'replace', 'remove'].includes(String(patch['op'])) && Array.isArray(patch['path'])
    && patch['path'].every((key: unknown) => typeof key === 'string' || typeof key === 'number'));
}
