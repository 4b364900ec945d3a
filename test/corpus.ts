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
