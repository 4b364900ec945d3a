import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { comparisonText } from '../export/comparisonText.ts';
import { compareResults } from '../export/compareResults.ts';
import { resultJson, type ResultJson } from '../export/resultJson.ts';
import { DEFAULT_SEED } from '../simulation/plan.ts';
import { readArguments, seedOf, usageError, wholeNumber, workersOf } from './arguments.ts';
import { CommandError, exitStatus } from './exitStatus.ts';
import { atRef, LAUNCHER, simulateAll } from './otherProgram.ts';
import { readBytes } from './readScenario.ts';
import { readCorpus } from './readCorpus.ts';
import { runScenario } from './runScenario.ts';
import { withRunner } from './withRunner.ts';

const TRIALS = 2000;

const figures = z.looseObject({ mean: z.number(), standardError: z.number() });
const share = z.number().min(0).max(1);
const resultSchema = z.looseObject({
  receipt: z.looseObject({ scenario: z.string(), trials: z.number(), seed: z.number() }),
  answer: z.looseObject({ option: z.string() }),
  options: z.array(z.looseObject({
    id: z.string(), probabilityBest: share, probabilityBestStandardError: z.number(), probabilityBestNarrow: share,
    probabilityBestNarrowStandardError: z.number(), outcomes: z.record(z.string(), figures),
  })),
});

/**
 * `compare BEFORE`: results of this program over all of `scenarios/` against those of another, on the same seed and trials. BEFORE is a
 * folder of saved results (`simulate … --out NAME.json`), a folder that holds another checkout of the program, or a git ref, which is
 * checked out into a folder of its own for the while. This program's own scenarios may lie in another folder (`--scenarios`).
 * @throws CommandError (runFailed) where one of the two cannot be run
 */
export async function compare(args: readonly string[]): Promise<void> {
  const { files: [place], options } = readArguments(args, 1, ['trials', 'seed', 'workers', 'scenarios']);
  const seed = seedOf(options.seed) ?? DEFAULT_SEED;
  const asked = wholeNumber('trials', options.trials, 2, 100_000);
  const workers = workersOf(options.workers);
  const saved = isFolder(place) && !existsSync(join(place, LAUNCHER));
  if (saved && (options.trials !== undefined || options.seed !== undefined)) {
    throw usageError('--trials and --seed are those of the saved results.');
  }
  const before = saved ? savedResults(place)
    : isFolder(place) ? parsed(simulateAll(place, seed, asked ?? TRIALS))
      : parsed(atRef(place, (folder) => simulateAll(folder, seed, asked ?? TRIALS)));
  const run = before.values().next().value?.receipt ?? { seed, trials: asked ?? TRIALS };
  const scenarios = readCorpus(options.scenarios ?? 'scenarios');
  const after = await withRunner(workers, async (runner, signal) => {
    const results = new Map<string, ResultJson>();
    for (const [file, scenario] of scenarios) {
      process.stderr.write(`After: ${file} …\n`);
      const request = { scenario, optionIds: scenario.options.map(({ id }) => id), seed: run.seed, trials: run.trials };
      const text = JSON.stringify(resultJson(await runScenario(runner, signal, request)));
      results.set(file, readResult(file, text));
    }
    return results;
  });
  process.stdout.write(comparisonText(compareResults(before, after)));
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;

/** All of a folder's results: they must agree in seed and trials, or there is nothing that they can be compared with. */
function savedResults(folder: string): ReadonlyMap<string, ResultJson> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort((a, b) => (a < b ? -1 : 1));
  const results = new Map(names.map((name) => [
    name.replace(/\.json$/, ''), readResult(name, new TextDecoder().decode(readBytes(join(folder, name)))),
  ]));
  const runs = new Set([...results.values()].map(({ receipt }) => `${receipt.seed} ${receipt.trials}`));
  if (runs.size !== 1) {
    throw usageError(runs.size === 0 ? `There is no result in ${folder}.` : `The results in ${folder} differ in seed or number of trials.`);
  }
  return results;
}

const parsed = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, ResultJson> => (
  new Map([...texts].map(([file, text]) => [file, readResult(file, text)]))
);

function readResult(name: string, text: string): ResultJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandError(exitStatus.usage, [`${name} is not JSON.`]);
  }
  const read = resultSchema.safeParse(value);
  // Outcomes by any name: those of another version need not be this one's.
  if (read.success) return read.data as unknown as ResultJson;
  throw new CommandError(exitStatus.usage, [`${name} is not a result.`, ...read.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`)]);
}
