import { describe, expect, test } from 'vitest';
import { createSession } from '../../src/app/shared/createSession.ts';
import type { Session } from '../../src/app/shared/session.ts';
import { commands } from '../../src/scenario/edit.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import type { RunResult } from '../../src/simulation/result.ts';
import { baseScenario } from '../generators/baseScenario.ts';

function open(initial: RunResult | null = null): Session {
  const session = createSession({
    scenario: baseScenario,
    runner: createInlineRunner(),
    describe: () => ['Something else'],
    initial,
  });
  session.trials.value = 500;
  return session;
}

async function until(session: Session, phase: string): Promise<void> {
  for (let i = 0; i < 3000 && session.run.value.phase !== phase; i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(session.run.value.phase).toBe(phase);
}

async function untilFresh(session: Session): Promise<void> {
  for (let i = 0; i < 3000 && session.shown.value?.stale !== false; i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(session.shown.value?.stale).toBe(false);
}

const capability = (value: number) => commands.setQuantity('partners.gp.capability', value);
const capabilityOf = (session: Session) => session.scenario.value.partners[0].capability;

describe('createSession', () => {
  test('runs as soon as it is opened', async () => {
    const session = open();
    expect(session.shown.value).toBeNull();
    await until(session, 'upToDate');
    expect(session.shown.value).toMatchObject({ stale: false, changes: [] });
    expect(session.shown.value?.result.trials).toBe(500);
    session.dispose();
  });

  test('figures of other inputs are stale until their own are there', async () => {
    const session = open();
    await until(session, 'upToDate');
    session.edit(capability(0.5));
    expect(session.shown.value).toMatchObject({ stale: true, changes: ['Something else'] });
    expect(session.shown.value?.result.request.scenario).toBe(session.original);
    await until(session, 'upToDate');
    expect(session.shown.value?.stale).toBe(false);
    expect(session.shown.value?.result.request.scenario).toBe(session.scenario.value);
    session.seed.value = 2;
    expect(session.shown.value).toMatchObject({ stale: true, changes: ['Seed: 1 to 2'] });
    await until(session, 'upToDate');
    session.dispose();
  });

  test('a gesture is one undo step and runs previews only, until it ends', async () => {
    const session = open();
    await until(session, 'upToDate');
    for (const value of [0.8, 0.7, 0.6]) session.edit(capability(value), 'drag');
    await untilFresh(session);
    expect(session.run.value.phase).toBe('preview');
    for (let i = 0; i < 500 && session.shown.value?.result.trials !== 250; i++) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(session.run.value.phase).toBe('preview');
    expect(session.shown.value?.result.trials).toBe(250);
    session.endGesture();
    await until(session, 'upToDate');
    expect(session.shown.value?.result.trials).toBe(500);
    session.undo();
    expect(capabilityOf(session)).toBe(0.9);
    expect(session.canUndo.value).toBe(false);
    session.redo();
    expect(capabilityOf(session)).toBe(0.6);
    expect(session.canRedo.value).toBe(false);
    session.dispose();
  });

  test('a gesture whose end nobody tells ends by itself', async () => {
    const session = open();
    await until(session, 'upToDate');
    session.edit(capability(0.5), 'drag');
    await until(session, 'preview');
    await until(session, 'upToDate');
    expect(session.shown.value?.result.trials).toBe(500);
    session.dispose();
  });

  test('remembers the figures before the last change', async () => {
    const session = open();
    await until(session, 'upToDate');
    const first = session.shown.value?.result;
    session.edit(capability(0.8), 'drag');
    await until(session, 'preview');
    session.edit(capability(0.7), 'drag');
    expect(session.before.value).toBe(first);
    session.endGesture();
    await until(session, 'upToDate');
    session.undo();
    expect(session.before.value).toBeNull();
    session.dispose();
  });

  test('a field in error holds the run back; the last good answer stays, stale', async () => {
    const session = open();
    await until(session, 'upToDate');
    session.setDraft('partners.gp.capability', { texts: { value: 'x' }, message: 'Enter a number', label: 'Capability' });
    expect(session.run.value.phase).toBe('waiting');
    expect(session.shown.value?.stale).toBe(true);
    session.setDraft('partners.gp.capability', null);
    await until(session, 'upToDate');
    expect(session.shown.value?.stale).toBe(false);
    session.dispose();
  });

  test('undo takes back first what stands in a field in error', async () => {
    const session = open();
    session.edit(capability(0.5));
    session.setDraft('partners.gp.capability', { texts: { value: 'x' }, message: 'Enter a number', label: 'Capability' });
    session.undo();
    expect(session.drafts.value.size).toBe(0);
    expect(capabilityOf(session)).toBe(0.5);
    session.undo();
    expect(capabilityOf(session)).toBe(0.9);
    session.dispose();
    await until(session, session.run.value.phase);
  });

  test('an edit that makes no valid document is kept out of it and said', () => {
    const session = open();
    session.edit(capability(7));
    expect(capabilityOf(session)).toBe(0.9);
    expect(session.drafts.value.get('partners.gp.capability')?.message).toMatch(/./);
    expect(session.canUndo.value).toBe(true);
    session.edit(capability(0.7));
    expect(session.drafts.value.size).toBe(0);
    expect(capabilityOf(session)).toBe(0.7);
    session.dispose();
  });

  test('starts from figures that are at hand', async () => {
    const before = open();
    await until(before, 'upToDate');
    const known = before.shown.value?.result ?? null;
    const session = open(known);
    expect(session.shown.value?.result).toBe(known);
    expect(session.shown.value?.stale).toBe(false);
    before.dispose();
    session.dispose();
  });

  test('a run can be stopped and carried on', async () => {
    const session = open();
    session.trials.value = 100_000;
    await until(session, 'sharpening');
    session.stop();
    expect(session.run.value.phase).toBe('stopped');
    session.trials.value = 1000;
    await until(session, 'upToDate');
    session.dispose();
  });

  test('goes on from what another page left, and forgets steps that lead to no valid document', () => {
    const first = open();
    first.edit(commands.setTitle('One'));
    first.edit(commands.setTitle('Two'));
    first.keepVersion('Kept');
    first.seed.value = 7;
    const state = first.state.value;
    first.dispose();
    const setup = { scenario: baseScenario, runner: createInlineRunner(), describe: () => [] };
    const second = createSession({ ...setup, state });
    expect(second.state.value).toEqual(state);
    second.undo();
    expect(second.scenario.value.title).toBe('One');
    second.dispose();
    const [, last] = state.history.past;
    const bent = { ...last, inverse: [{ op: 'replace' as const, path: ['title'], value: '' }] };
    const third = createSession({ ...setup, state: { ...state, history: { ...state.history, past: [bent] } } });
    third.undo();
    expect(third.scenario.value.title).toBe('Two');
    expect(third.canUndo.value).toBe(false);
    third.dispose();
  });
});
