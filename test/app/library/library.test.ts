import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ValidationReport } from '../../../src/analysis/calibration/validation.ts';
import { calibrateTargets, replayCases, type Observe } from '../../../src/analysis/calibration/calibrate.ts';
import { observe } from '../../../src/analysis/calibration/observe.ts';
import { replays } from '../../../src/analysis/calibration/replays.ts';
import { readMarkdown, type Block } from '../../../src/app/library/readMarkdown.ts';
import { MODEL_VERSION } from '../../../src/model/version.ts';
import { scenarioHash } from '../../../src/scenario/scenarioHash.ts';
import { replayTable, ruleTables, targetTable, titlesOf } from '../../../src/words/trustTables.ts';
import { corpus } from '../../corpus.ts';

const report = JSON.parse(readFileSync('src/app/library/validation.json', 'utf8')) as ValidationReport;
const again = 'Run: npm run --silent validate:model -- --format json --out src/app/library/validation.json';

describe('the stored validation', () => {
  test('is of this model and of these decisions', () => {
    expect(report.modelVersion, again).toBe(MODEL_VERSION);
    expect(report.scenarios.map(({ file, hash }) => `${file} ${hash}`), again)
      .toEqual(corpus.map(({ file, scenario }) => `${file.replace('.json', '')} ${scenarioHash(scenario)}`));
  });

  test('comes out again', () => {
    const scenarios = new Map(corpus.filter(({ file }) => file === 'failing-dermatology.json').map(({ file, scenario }) => [file.replace('.json', ''), scenario]));
    const seen: Observe = (scenario, optionId) => observe(scenario, optionId, report.seed, report.trials);
    const found = replayCases(scenarios, seen).filter(({ scenario }) => scenario === 'failing-dermatology');
    const stored = report.replays.filter(({ scenario }) => scenario === 'failing-dermatology');
    expect(found.length).toBeGreaterThan(0);
    expect(stored, again).toEqual(found);
    expect(report.replays.map(({ replay }) => replay), again).toEqual(replays.map(({ id }) => id));
    // Which decisions a target is for, and its range: without running them.
    const none: Observe = () => [];
    expect(report.targets.map(({ target, scenario, role, low, high }) => [target, scenario, role, low, high]), again)
      .toEqual(calibrateTargets(new Map(), none).map(({ target, scenario, role, low, high }) => [target, scenario, role, low, high]));
  });

  test('is worded without gaps', () => {
    const ids = [...new Set(report.targets.map(({ target }) => target))];
    const tables = [
      ...ids.map((id) => targetTable(report.targets.filter(({ target }) => target === id), titlesOf(report))), replayTable(report.replays),
      ...ruleTables(report.sanity),
    ];
    expect(tables.flatMap(({ rows, columns }) => rows.filter((row) => row.length !== columns.length))).toEqual([]);
    const cells = tables.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell === '' || /NaN|undefined|Infinity/.test(cell))).toEqual([]);
  });
});

describe('the model on screen', () => {
  const { blocks, contents } = readMarkdown(readFileSync('src/model/MODEL.md', 'utf8'));
  const plain = (block: Block): string => JSON.stringify(block);

  test('has every section, table and equation, with ids of their own', () => {
    expect(contents.map(({ title }) => title).slice(0, 2)).toEqual(['1. Scenario file', '2. What is uncertain and when it is drawn']);
    expect(contents).toHaveLength(13);
    const ids = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(blocks.filter(({ kind }) => kind === 'equation').length).toBeGreaterThan(20);
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(20);
    expect(blocks.some((block) => plain(block).includes('n_eff = 1 + c (n - 1)'))).toBe(true);
  });

  test('takes markup for text', () => {
    const read = readMarkdown('# T\n\nA <b>b</b> & `<i>`.\n\n<script>alert(1)</script>\n');
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(plain(read.blocks[1])).toContain('<script>');
  });
});
