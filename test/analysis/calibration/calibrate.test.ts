import { describe, expect, test } from 'vitest';
import { calibrateTargets, replayCases, type Observe, type Scenarios } from '../../../src/analysis/calibration/calibrate.ts';
import { observationOf, observe, type Observation } from '../../../src/analysis/calibration/observe.ts';
import { optionInRole } from '../../../src/analysis/calibration/optionRoles.ts';
import { replays } from '../../../src/analysis/calibration/replays.ts';
import { statedAdmissions, targets } from '../../../src/analysis/calibration/targets.ts';
import { tell } from '../../../src/model/tell.ts';
import type { Scenario } from '../../../src/scenario/types.ts';
import { corpus } from '../../corpus.ts';

const scenarioOf = (file: string): Scenario => {
  const found = corpus.find((one) => one.file === `${file}.json`);
  if (found === undefined) throw new Error(`There is no ${file}.`);
  return found.scenario;
};
const community = scenarioOf('community-nursing');
const lowBid = scenarioOf('lead-provider-low-bid');

const seen: Observation = {
  admissionsAtStart: 100, admissionsByYear: Array<number>(10).fill(100),
  integrationAtStart: 0.2, integrationByYear: Array<number>(10).fill(0.2),
  priceChanges: [], tenders: 0, tendersHeld: 0, newcomerYears: 0, newcomerCollapses: 0, exitMonth: null, margin: null, bids: null, delay: 0,
  challenged: false, challengedAndHeld: false, struckDown: false, abandoned: false, qualityChange: null, leastDip: null, providerChanges: 0,
};
const figureOf = (id: string, observations: readonly Observation[], scenario: Scenario = community) => (
  targets.find((target) => target.id === id)?.figure(observations, scenario)
);

describe('options by what they are', () => {
  test.each([['keep', 'keep'], ['plan', 'keep-plan'], ['balanced', 'balanced'], ['priceLed', 'price-led'], ['qualityLed', 'whole-value']] as const)(
    '%s is %s', (role, id) => expect(optionInRole(community, role)).toBe(id),
  );

  test('null where there is none; of equals the one with five years', () => {
    const [keep] = community.options;
    const balanced = community.options.find(({ id }) => id === 'balanced') ?? keep;
    expect(optionInRole({ ...community, options: [keep] }, 'balanced')).toBeNull();
    const short = { ...balanced, id: 'short', strategy: { ...balanced.strategy, termMonths: 36 } };
    expect(optionInRole({ ...community, options: [short, balanced] }, 'balanced')).toBe('balanced');
  });
});

describe('what is seen of a future', () => {
  const stories = Array.from({ length: 60 }, (_, trial) => tell(lowBid, 'price-led', 3, trial));

  test('agrees with its story', () => {
    expect(observe(lowBid, 'price-led', 3, 60)).toEqual(stories.map(observationOf));
    const exits = stories.filter(({ events }) => events.some(({ kind }) => kind === 'collapse'));
    expect(exits.length).toBeGreaterThan(3);
    for (const story of stories) {
      const one = observationOf(story);
      expect(one.admissionsByYear.reduce((sum, x) => sum + x, 0)).toBeCloseTo(story.outcomes.admissions, 6);
      expect(one.integrationByYear.reduce((sum, x) => sum + x, 0) / 10).toBeCloseTo(story.outcomes.integration, 9);
      expect(one.newcomerCollapses).toBeLessThanOrEqual(story.outcomes.collapses);
      expect(one.newcomerYears).toBeLessThanOrEqual(lowBid.horizonMonths / 12);
    }
  });

  test('an exit is counted from the first go-live of a newcomer to its collapse', () => {
    const story = stories.find((one) => {
      const exit = observationOf(one).exitMonth;
      return exit !== null && Number.isFinite(exit);
    });
    if (story === undefined) throw new Error('None collapsed.');
    const start = story.events.find((event) => event.kind === 'goLive' && event.changed);
    const end = story.events.find((event) => event.kind === 'collapse' && event.month >= (start?.month ?? 0));
    expect(observationOf(story).exitMonth).toBe((end?.month ?? 0) - (start?.month ?? 0));
  });
});

describe('targets', () => {
  test('shares are of all, not means of shares', () => {
    const some = [{ ...seen, tenders: 3, tendersHeld: 1 }, { ...seen, tenders: 1, tendersHeld: 1 }, seen];
    expect(figureOf('incumbentWins', some)?.mean).toBeCloseTo(0.5, 12);
    expect(figureOf('retenderPrice', [{ ...seen, priceChanges: [-0.1, -0.02] }, seen])?.mean).toBeCloseTo(-0.06, 12);
    expect(figureOf('incumbentWins', [seen, seen])).toBeNull();
  });

  test('a rate of collapse becomes a share over 8.5 years', () => {
    const some = [{ ...seen, newcomerYears: 20, newcomerCollapses: 1 }, { ...seen, newcomerYears: 30, newcomerCollapses: 1 }];
    expect(figureOf('endingEarly', some)?.mean).toBeCloseTo(1 - Math.exp(-8.5 * 0.04), 12);
  });

  test('admissions are measured against what the scenario states, or not at all', () => {
    const stating = { ...community, about: { purpose: 'The group has about 7,100 emergency admissions a year in all.' } };
    expect(statedAdmissions(stating)).toBe(7100);
    expect(statedAdmissions({ ...community, about: {} })).toBeNull();
    const some = [{ ...seen, admissionsAtStart: 400, admissionsByYear: [400, 380, 360, 330, 100, 46, 0, 0, 0, 0] }];
    expect(figureOf('lateAdmissions', some, stating)?.mean).toBeCloseTo((400 - 73) / 7100, 12);
    expect(figureOf('lateAdmissions', some, { ...community, about: {} })).toBeNull();
  });

  test('the pair of builders states its admissions', () => {
    for (const file of ['strong-builder', 'null-builder']) expect(statedAdmissions(scenarioOf(file))).toBeGreaterThan(1000);
  });

  const all: Scenarios = new Map([['community-nursing', community], ['lead-provider-low-bid', lowBid]]);
  const always = (one: Partial<Observation>): Observe => () => Array.from({ length: 40 }, () => ({ ...seen, ...one }));

  test('verdicts: within, below, above, and why there is none', () => {
    const verdictOf = (one: Partial<Observation>, target = 'retenderPrice') => (
      calibrateTargets(all, always(one)).find((found) => found.target === target && found.scenario === 'community-nursing')?.verdict
    );
    expect([-0.05, -0.2, 0.1].map((x) => verdictOf({ priceChanges: [x] }))).toEqual(['within', 'below', 'above']);
    expect(verdictOf({})).toBe('noFigure');
    expect(calibrateTargets(all, always({})).filter(({ scenario }) => scenario === 'urgent-care').map(({ verdict }) => verdict)).toContain('noScenario');
  });

  test('replays: within, at the edge, outside, and how often what is asked arises', () => {
    const exits = (list: readonly number[]): Observe => () => list.map((exitMonth) => ({ ...seen, exitMonth }));
    const found = (observed: Observe) => replayCases(all, observed).find(({ replay }) => replay === 'lowBidExit');
    const never = Array<number>(60).fill(Infinity);
    expect(found(exits([...Array<number>(10).fill(3), 20, ...never]))).toMatchObject({ verdict: 'within', middle: null, low: 3 });
    expect(found(exits([3, ...never]))).toMatchObject({ verdict: 'edge' });
    expect(found(exits([20, ...never]))).toMatchObject({ verdict: 'outside' });
    expect(found(always({}))).toMatchObject({ verdict: 'noFigure', arises: { mean: 0 } });
    const half: Observe = () => [{ ...seen, exitMonth: 8 }, seen];
    expect(found(half)).toMatchObject({ arises: { mean: 0.5 }, share: { mean: 0.5 } });
  });

  test('primary care support: worse after a change, and still there after two and a half years', () => {
    const saw = (id: string, one: Partial<Observation>) => replays.find((replay) => replay.id === id)?.see({ ...seen, ...one }, community);
    expect([null, -0.1, 0, 0.1].map((qualityChange) => saw('supportWorse', { qualityChange }))).toEqual([null, true, false, false]);
    expect([null, 8, 30, 31, Infinity].map((exitMonth) => saw('supportHeld', { exitMonth }))).toEqual([null, false, false, true, true]);
    expect(saw('supportPrice', { priceChanges: [-0.35, 0.1] })).toBeCloseTo(-35, 9);
  });

  test('every scenario that is named and there has the option that was taken', () => {
    const missing = replays.filter(({ scenario, role }) => {
      const entry = corpus.find(({ file }) => file === `${scenario}.json`);
      return entry !== undefined && optionInRole(entry.scenario, role) === null;
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
