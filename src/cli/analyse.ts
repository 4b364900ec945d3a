import { analysisJson } from '../export/analysisJson.ts';
import { analysisText } from '../export/analysisText.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS, FULL_TRIALS } from '../simulation/plan.ts';
import { analyseResult } from './analyseResult.ts';
import { choice, readArguments, seedOf, usageError, wholeNumber, workersOf } from './arguments.ts';
import { readScenario } from './readScenario.ts';
import { runScenario } from './runScenario.ts';
import { withRunner } from './withRunner.ts';
import { checkWritable, writeOut } from './writeOut.ts';

const formats = { json: analysisJson, text: analysisText } as const;

/** `analyse FILE`: runs a scenario and everything that can be found from it; writes the findings on stdout, or into a file. */
export async function analyse(args: readonly string[]): Promise<void> {
  const { files, options } = readArguments(args, 1, ['trials', 'seed', 'reference', 'workers', 'out', 'format']);
  // Beyond, single trials are not kept, and nearly all findings rest on them.
  const trials = wholeNumber('trials', options.trials, 1, FULL_TRIALS) ?? DEFAULT_TRIALS;
  const seed = seedOf(options.seed) ?? DEFAULT_SEED;
  const workers = workersOf(options.workers);
  const format = choice('format', options.format, ['json', 'text'] as const) ?? 'json';
  checkWritable(options.out);
  const scenario = readScenario(files[0]);
  const optionIds = scenario.options.map(({ id }) => id);
  const reference = optionIds.indexOf(options.reference ?? scenario.view?.reference ?? optionIds[0]);
  if (reference < 0) throw usageError(`--reference: the scenario has no option ${options.reference ?? ''}. It has ${optionIds.join(', ')}.`);
  const findings = await withRunner(workers, async (runner, signal) => {
    const result = await runScenario(runner, signal, { scenario, optionIds, seed, trials });
    const say = (what: string): void => void process.stderr.write(`${what} …\n`);
    return analyseResult({ runner, signal, say }, result, reference);
  });
  writeOut(options.out, formats[format](findings));
}
