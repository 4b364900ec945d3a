import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axisOf } from '../../src/analysis/breakEven/axis.ts';
import { compareMirror } from '../../src/analysis/compareMirror.ts';
import { axisChoices } from '../../src/app/commissioner/axisChoices.ts';
import { firstTrials } from '../../src/app/commissioner/firstTrials.ts';
import { tabWords } from '../../src/app/commissioner/tabWords.ts';
import { tabs } from '../../src/app/shared/route.ts';
import { parse } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { doneResult, quickRequest } from '../simulation/support/quickScenario.ts';

function scenarioOf(file: string): Scenario {
  const parsed = parse(readFileSync(`scenarios/${file}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  return parsed.scenario;
}

describe('the axes that a map offers', () => {
  const scenario = scenarioOf('community-nursing');
  const choices = axisChoices(scenario);

  test('are every input once and the settings, each with a name, those of a group together', () => {
    const ids = choices.map(({ value }) => value);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path } of quantityPaths(scenario)) expect(ids).toContain(path);
    expect(ids).toContain('strategy.weights.integration');
    for (const { label } of choices) expect(label).not.toBe('');
    const groups = choices.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1]);
    expect(new Set(groups).size).toBe(groups.length);
  });

  test('hold the pair that the decision names', () => {
    for (const id of scenario.view?.breakEven ?? []) {
      expect(choices.some(({ value }) => value === id)).toBe(true);
      expect(axisOf(scenario, id)).not.toBeNull();
    }
  });
});

test('the first trials of a result are those of a shorter run', async () => {
  const runner = createInlineRunner();
  const long = doneResult(await runner.run(quickRequest(700)));
  const short = doneResult(await runner.run(quickRequest(300)));
  const cut = firstTrials(long, 300);
  expect(cut.trials).toBe(300);
  expect(cut.outcomes).toEqual(short.outcomes);
  expect(cut.draws).toEqual(short.draws);
  const { id } = long.request.scenario.lots[0];
  expect(compareMirror(cut, short, id)).toEqual(compareMirror(short, short, id));
  expect(firstTrials(long, 700)).toBe(long);
});

test('every screen has a name and a line, seven at most', () => {
  expect(tabs.length).toBeLessThanOrEqual(7);
  for (const tab of tabs) expect(Object.values(tabWords[tab]).every((words) => words.length > 0)).toBe(true);
});
