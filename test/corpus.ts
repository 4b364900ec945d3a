import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../src/scenario/parse.ts';
import type { Scenario } from '../src/scenario/types.ts';

/** A scenario file of the project: every one is a test case. */
export interface CorpusEntry {
  readonly file: string;
  readonly text: string;
  readonly scenario: Scenario;
}

const folder = new URL('../scenarios/', import.meta.url);

/** Every file of `scenarios/`. @throws Error naming the issues of one that does not parse */
export const corpus: readonly CorpusEntry[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort((a, b) => (a < b ? -1 : 1))
  .map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const parsed = parse(text);
    if (!parsed.ok) throw new Error(`${file}: ${parsed.issues.map((issue) => `${issue.path}: ${issue.message}`).join('; ')}`);
    return { file, text, scenario: parsed.scenario };
  });

/** One scenario by its file's name without ending. @throws Error where there is none */
export function scenarioOf(name: string): Scenario {
  const found = corpus.find(({ file }) => file === `${name}.json`);
  if (found === undefined) throw new Error(`There is no scenario ${name}.`);
  return found.scenario;
}

/** Three that span the answers: for tests that take seconds a scenario. All of them go through those tests in `test/slow`. */
export const sample: readonly CorpusEntry[] = ['community-nursing', 'failing-dermatology', 'lead-provider-low-bid'].map((name) => {
  const scenario = scenarioOf(name);
  return corpus.find((entry) => entry.scenario === scenario) ?? corpus[0];
});
