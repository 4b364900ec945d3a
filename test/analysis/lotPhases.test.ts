import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lotPhases } from '../../src/analysis/lotPhases.ts';
import { storyContributions } from '../../src/analysis/storyContributions.ts';
import { tell } from '../../src/model/tell.ts';
import { corpus } from '../corpus.ts';
import { cases } from '../generators/cases.ts';
import { scenarioArbitrary } from '../generators/scenarioArbitrary.ts';

describe('what is going on about a contract', () => {
  test('a lot is blighted just while a tender runs or another provider prepares', () => {
    fc.assert(fc.property(scenarioArbitrary, fc.nat(50), (scenario, trial) => {
      for (const { id } of scenario.options) {
        const story = tell(scenario, id, 3, trial);
        for (const { lot, blighted } of story.lots) {
          lotPhases(story, lot).forEach((phase, month) => {
            const isOpen = phase.kind === 'mobilising' || (phase.kind === 'procuring' && phase.route !== 'directAward');
            // What began before another award was struck down, or a contract collapsed, goes on.
            if (isOpen) expect(blighted[month], `${lot} in month ${month}`).toBe(1);
            if (phase.kind === 'running' && story.events.every(({ kind }) => kind !== 'struckDown' && kind !== 'renewal')) {
              expect(blighted[month], `${lot} in month ${month}`).toBe(0);
            }
          });
        }
      }
    }), { numRuns: cases(60) });
  });

  test('an award falls in its month, and whoever has won takes over in the month that was told', () => {
    for (const { scenario } of corpus) {
      for (const { id } of scenario.options) {
        for (let trial = 0; trial < 5; trial++) {
          const story = tell(scenario, id, 1, trial);
          for (const { lot, holder } of story.lots) {
            const phases = lotPhases(story, lot);
            phases.forEach((phase, month) => {
              if (phase.kind === 'procuring') expect(phase.awardMonth).toBeGreaterThanOrEqual(month);
              if (phase.kind === 'mobilising') expect(phase.goLiveMonth).toBeGreaterThan(month);
              const next = phases.at(month + 1);
              if (phase.kind === 'mobilising' && next?.kind === 'running') expect(holder[month + 1]).toBe(phase.winner);
            });
          }
        }
      }
    }
  });
});

test('the parts of one future’s difference come to the whole', () => {
  for (const { scenario } of corpus) {
    const [first, ...others] = scenario.options.map(({ id }) => tell(scenario, id, 1, 7).outcomes);
    for (const other of others) {
      const { parts, total } = storyContributions(scenario.values, first, other);
      const sum = parts.reduce((all, { value }) => all + value.mean, 0);
      expect(Math.abs(sum - total.mean)).toBeLessThan(1e-9 * Math.max(1, Math.abs(first.wholeValueNetBenefit)));
      expect(parts.every(({ value }) => value.standardError === 0)).toBe(true);
    }
  }
});
