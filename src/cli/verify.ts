import { z } from 'zod';
import { resultJson } from '../export/resultJson.ts';
import { MAX_SEED } from '../math/random.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { shown } from '../scenario/issues.ts';
import { scenarioHash } from '../scenario/scenarioHash.ts';
import { MAX_TRIALS } from '../simulation/plan.ts';
import { readArguments, workersOf } from './arguments.ts';
import { CommandError, exitStatus } from './exitStatus.ts';
import { readBytes, readScenario } from './readScenario.ts';
import { runScenario } from './runScenario.ts';
import { withRunner } from './withRunner.ts';

const receiptSchema = z.object({
  scenario: z.string(),
  modelVersion: z.string(),
  seed: z.number().int().min(0).max(MAX_SEED),
  trials: z.number().int().min(1).max(MAX_TRIALS),
  options: z.array(z.string()).min(1),
});
const resultSchema = z.looseObject({ receipt: receiptSchema });

/** Differences told; the rest are counted. */
const TOLD = 20;

/** `verify RESULT FILE`: runs a result's receipt again on the scenario and compares every number. */
export async function verify(args: readonly string[]): Promise<void> {
  const { files, options } = readArguments(args, 2, ['workers']);
  const workers = workersOf(options.workers);
  const stated = readResult(files[0]);
  const scenario = readScenario(files[1]);
  const { receipt } = stated;
  const hash = scenarioHash(scenario);
  if (hash !== receipt.scenario) {
    throw refusal('The result is of another scenario.', `Its receipt: ${receipt.scenario}`, `This file:   ${hash}`);
  }
  if (receipt.modelVersion !== MODEL_VERSION) {
    throw refusal(`The result is of model version ${receipt.modelVersion}; this program has version ${MODEL_VERSION}.`);
  }
  const known = new Set(scenario.options.map((option) => option.id));
  const unknown = receipt.options.filter((id) => !known.has(id));
  if (unknown.length > 0) throw refusal(`The scenario has no option ${unknown.join(', ')}.`);
  const request = { scenario, optionIds: receipt.options, seed: receipt.seed, trials: receipt.trials };
  const result = await withRunner(workers, (runner, signal) => runScenario(runner, signal, request));
  const again: unknown = JSON.parse(JSON.stringify(resultJson(result)));
  const differences = differencesOf(stated, again, '');
  if (differences.length > 0) {
    const rest = differences.length > TOLD ? [`and ${differences.length - TOLD} more`] : [];
    throw refusal(`The result does not come out again: ${differences.length} differences.`, ...differences.slice(0, TOLD), ...rest);
  }
  process.stdout.write(`Verified: the same receipt gives the same result, ${receipt.trials} trials of ${receipt.options.length} options.\n`);
}

const refusal = (...lines: string[]): CommandError => new CommandError(exitStatus.refused, lines);

function readResult(path: string): z.infer<typeof resultSchema> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(readBytes(path)));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw refusal(`${path} is not JSON. A result to verify is the output of simulate in the format json.`);
  }
  const read = resultSchema.safeParse(value);
  if (read.success) return read.data;
  throw refusal(`${path} is not a result:`, ...read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

/** Paths at which two JSON values differ. */
function differencesOf(stated: unknown, found: unknown, path: string): string[] {
  if (typeof stated === 'object' && stated !== null && typeof found === 'object' && found !== null) {
    const keys = new Set([...Object.keys(stated), ...Object.keys(found)]);
    const a = new Map<string, unknown>(Object.entries(stated));
    const b = new Map<string, unknown>(Object.entries(found));
    return [...keys].flatMap((key) => differencesOf(a.get(key), b.get(key), path === '' ? key : `${path}.${key}`));
  }
  return Object.is(stated, found) ? [] : [`${path}: ${shown(stated)} stated, ${shown(found)} found`];
}
