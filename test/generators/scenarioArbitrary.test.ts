import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryEvent, TrialStory } from '../../src/model/story.ts';
import { parse } from '../../src/scenario/parse.ts';
import { simulatePlain } from '../oracle/simulatePlain.ts';
import { cases } from './cases.ts';
import { baseScenario, baseVariant } from './baseScenario.ts';
import { scenarioArbitrary } from './scenarioArbitrary.ts';

test('the base scenario is valid, and a variant leaves it as it is', () => {
  expect(parse(JSON.stringify(baseScenario))).toMatchObject({ ok: true });
  const before = JSON.stringify(baseScenario);
  const variant = baseVariant((draft) => {
    draft.assumptions.routes.competitive.months = 9;
  });
  expect(JSON.stringify(baseScenario)).toBe(before);
  expect([variant.assumptions.routes.competitive.months, variant.assumptions.routes.directAward.months]).toEqual([9, 6]);
});

test('generated scenarios are valid', () => {
  fc.assert(
    fc.property(scenarioArbitrary, (scenario) => {
      const parsed = parse(JSON.stringify(scenario));
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    }),
    { numRuns: cases(150), seed: 3 },
  );
});

/** In what state of its contract a lot collapses, by the events that went before. */
function stateBefore(events: readonly StoryEvent[]): string {
  const turns: readonly StoryEvent['kind'][] = ['start', 'award', 'goLive', 'renewal', 'abandoned'];
  const last = events.filter(({ kind }) => turns.includes(kind)).at(-1);
  if (last?.kind === 'start') return last.route === 'directAward' ? 'renewing' : 'tendering';
  if (last?.kind === 'award') return last.held ? 'awaiting' : 'mobilising';
  return 'running';
}

/** The model's branches that a trial has taken. */
function branchesOf(story: TrialStory): string[] {
  return story.events.map((event, place) => {
    const earlier = story.events.slice(0, place).filter(({ lot }) => lot === event.lot);
    switch (event.kind) {
      case 'start':
        return `start ${event.route}`;
      case 'struckDown':
        return `struck down ${event.route}`;
      case 'review':
        return event.tenderCalled ? 'review calls a tender' : 'review leaves it';
      case 'award':
        return event.held ? 'award held' : event.slipMonths > 0 ? 'award lost, slips' : 'award lost';
      case 'abandoned':
        return `${event.reason}, ${event.bids.length === 0 ? 'no bids' : 'bids'}`;
      case 'goLive':
        return `go-live ${event.changed ? 'of another' : event.provider === 1 ? 'of the caretaker' : 'of the same'}`;
      case 'collapse':
        return `collapse while ${stateBefore(earlier)}`;
      default:
        return event.kind;
    }
  });
}

test('generated scenarios take every branch of a contract', () => {
  const taken = new Map<string, number>();
  for (const scenario of fc.sample(scenarioArbitrary, { numRuns: 250, seed: 1 })) {
    for (const option of scenario.options) {
      for (const branch of new Set(branchesOf(simulatePlain(scenario, option.id, 1, 0)))) taken.set(branch, (taken.get(branch) ?? 0) + 1);
    }
  }
  const all = [
    'start directAward', 'start mostSuitable', 'start competitive', 'challenge', 'renewal', 'renegotiation',
    'struck down directAward', 'struck down mostSuitable', 'struck down competitive',
    'review calls a tender', 'review leaves it', 'award held', 'award lost', 'award lost, slips',
    'abandoned, bids', 'abandoned, no bids', 'noFitBid, bids', 'noFitBid, no bids',
    'go-live of another', 'go-live of the caretaker', 'go-live of the same',
    'collapse while running', 'collapse while renewing', 'collapse while tendering', 'collapse while awaiting', 'collapse while mobilising',
  ];
  expect([...taken.keys()].sort((a, b) => (a < b ? -1 : 1))).toEqual(all.sort((a, b) => (a < b ? -1 : 1)));
  for (const [branch, times] of taken) expect(times, branch).toBeGreaterThanOrEqual(5);
});
