import { describe, expect, test } from 'vitest';
import { assumptionsRegister } from '../../src/analysis/assumptionsRegister.ts';
import { tornado } from '../../src/analysis/tornado.ts';
import { valueOfInformation } from '../../src/analysis/valueOfInformation/valueOfInformation.ts';
import { assumptionsRegisterCsv } from '../../src/export/assumptionsRegister.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { registerSentence, registerTable } from '../../src/words/registerWords.ts';
import { scenarioOf } from '../corpus.ts';

describe('the register of assumptions', async () => {
  const scenario = scenarioOf('failing-dermatology');
  const optionIds = scenario.options.slice(0, 4).map(({ id }) => id);
  const end = await createInlineRunner().run({ scenario, optionIds, seed: 4, trials: 600 });
  if (end.status !== 'done') throw new Error(end.status);
  const found = tornado(end.result, 3, 0);
  if (found === null) throw new Error('No tornado.');
  const rows = assumptionsRegister(scenario, found, valueOfInformation(end.result));

  test('holds every assumption once', () => {
    expect(rows.map(({ path }) => path).sort()).toEqual(quantityPaths(scenario).map(({ path }) => path).sort());
  });

  test('puts first what matters and is known least, each kind by influence', () => {
    const order = ['judged', 'analogous', 'direct', 'minor', 'fixed'];
    const places = rows.map(({ rank }) => order.indexOf(rank));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const judged = rows.filter(({ rank }) => rank === 'judged');
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.every(({ grade, basis }) => grade === 'C' || grade === null || basis === 'judgement')).toBe(true);
    const influences = judged.map(({ influence }) => influence ?? 0);
    expect(influences).toEqual([...influences].sort((a, b) => b - a));
    const most = Math.max(...rows.map(({ influence }) => influence ?? 0));
    expect(rows.filter(({ rank }) => rank === 'minor').every(({ influence }) => (influence ?? 0) < most / 10)).toBe(true);
    expect(rows.filter(({ drawn }) => drawn === 'event').every(({ worth }) => worth === null)).toBe(true);
  });

  test('is a table and a sentence without gaps', () => {
    const table = registerTable(rows, scenario);
    expect(table.rows).toHaveLength(rows.length);
    expect(table.rows.filter((row) => row.length !== table.columns.length || row.some((cell) => /NaN|undefined|Infinity/.test(cell)))).toEqual([]);
    expect(registerSentence(rows, scenario)).toMatch(/^\w+ assumptions? matters? most for the lead; .+\.$/);
    expect(registerSentence([], scenario)).toBe('No single assumption moves the lead beyond simulation error.');
  });

  test('is a CSV that no spreadsheet takes for formulas', () => {
    const note = '=HYPERLINK("x")';
    const lines = assumptionsRegisterCsv([{ ...rows[0], note }, ...rows.slice(1)], scenario, 'CODE').trimEnd().split('\r\n');
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines[0].split(',')).toHaveLength(16);
    expect(lines[1]).toContain('\'=HYPERLINK');
    expect(lines.slice(1).every((line) => line.endsWith(',CODE'))).toBe(true);
  });
});
