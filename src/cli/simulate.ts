import { resultCsv } from '../export/resultCsv.ts';
import { resultJson } from '../export/resultJson.ts';
import { resultText } from '../export/resultText.ts';
import type { Scenario } from '../scenario/types.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS, MAX_TRIALS } from '../simulation/plan.ts';
import type { RunResult } from '../simulation/result.ts';
import { choice, readArguments, seedOf, usageError, wholeNumber, workersOf } from './arguments.ts';
import { readScenario } from './readScenario.ts';
import { runScenario } from './runScenario.ts';
import { withRunner } from './withRunner.ts';
import { checkWritable, writeOut } from './writeOut.ts';

const formats = {
  json: (result: RunResult) => `${JSON.stringify(resultJson(result), null, 2)}\n`,
  csv: resultCsv,
  text: resultText,
} as const;

/** `simulate FILE`: runs a scenario and writes its result on stdout, or into a file. */
export async function simulate(args: readonly string[]): Promise<void> {
  const { files, options } = readArguments(args, 1, ['trials', 'seed', 'options', 'workers', 'out', 'format']);
  const trials = wholeNumber('trials', options.trials, 1, MAX_TRIALS) ?? DEFAULT_TRIALS;
  const seed = seedOf(options.seed) ?? DEFAULT_SEED;
  const workers = workersOf(options.workers);
  const format = choice('format', options.format, ['json', 'csv', 'text'] as const) ?? 'json';
  checkWritable(options.out);
  const scenario = readScenario(files[0]);
  const optionIds = chosenOptions(scenario, options.options);
  const request = { scenario, optionIds, seed, trials };
  const result = await withRunner(workers, (runner, signal) => runScenario(runner, signal, request));
  writeOut(options.out, formats[format](result));
}

/** Ids given as `a,b`, in that order; all of the scenario's without. @throws CommandError (usage) */
function chosenOptions(scenario: Scenario, text: string | undefined): readonly string[] {
  const known = scenario.options.map((option) => option.id);
  if (text === undefined) return known;
  const ids = text.split(',').map((id) => id.trim());
  for (const id of ids) {
    if (!known.includes(id)) throw usageError(`--options: the scenario has no option ${id}. It has ${known.join(', ')}.`);
  }
  if (new Set(ids).size < ids.length) throw usageError('--options names an option twice.');
  return ids;
}
