import type { VariantResult } from '../../workers/protocol.ts';
import { calibrateTargets, replayCases, type Observe } from '../analysis/calibration/calibrate.ts';
import { observe, type Observation } from '../analysis/calibration/observe.ts';
import { sanitySummary, type ValidationReport } from '../analysis/calibration/validation.ts';
import { checkSanity, type SanityReport } from '../analysis/sanity/checkSanity.ts';
import { sanityPlan } from '../analysis/sanity/sanityPlan.ts';
import { validationText } from '../export/validationText.ts';
import { outcomeNames } from '../model/outcomes.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { scenarioHash } from '../scenario/scenarioHash.ts';
import type { Scenario } from '../scenario/types.ts';
import { DEFAULT_SEED } from '../simulation/plan.ts';
import type { Runner } from '../simulation/runner.ts';
import { choice, readArguments, seedOf, wholeNumber, workersOf } from './arguments.ts';
import { readCorpus } from './readCorpus.ts';
import { runFailure } from './runScenario.ts';
import { withRunner } from './withRunner.ts';
import { checkWritable, writeOut } from './writeOut.ts';

const TRIALS = 1000;
const SANITY_TRIALS = 50;

/**
 * `validate:model`: holds the model against published figures, against cases and against rules of sense, on every scenario of a folder.
 * What fails is printed, not an error: the status is 0 whatever is found.
 */
export async function validateModel(args: readonly string[]): Promise<void> {
  const { options } = readArguments(args, 0, ['trials', 'sanity-trials', 'seed', 'workers', 'scenarios', 'out', 'format']);
  const trials = wholeNumber('trials', options.trials, 2, 100_000) ?? TRIALS;
  const sanityTrials = wholeNumber('sanity-trials', options['sanity-trials'], 2, 10_000) ?? SANITY_TRIALS;
  const seed = seedOf(options.seed) ?? DEFAULT_SEED;
  const format = choice('format', options.format, ['json', 'text'] as const) ?? 'text';
  checkWritable(options.out);
  const scenarios = readCorpus(options.scenarios ?? 'scenarios');
  const say = (what: string): void => void process.stderr.write(`${what} …\n`);
  const sanity = await withRunner(workersOf(options.workers), async (runner, signal) => {
    const reports = new Map<string, SanityReport>();
    for (const [file, scenario] of scenarios) {
      say(`Rules of sense: ${file}`);
      reports.set(file, await sanityOf(runner, signal, scenario, seed, sanityTrials));
    }
    return reports;
  });
  say('Published figures');
  const seen = observer(seed, trials);
  const found = calibrateTargets(scenarios, seen);
  say('Cases replayed');
  const report: ValidationReport = {
    modelVersion: MODEL_VERSION, seed, trials, sanityTrials,
    scenarios: [...scenarios].map(([file, scenario]) => ({ file, title: scenario.title, hash: scenarioHash(scenario) })),
    targets: found,
    replays: replayCases(scenarios, seen),
    sanity: sanitySummary(sanity),
  };
  writeOut(options.out, format === 'json' ? `${JSON.stringify(report, null, 1)}\n` : validationText(report));
}

async function sanityOf(runner: Runner, signal: AbortSignal, scenario: Scenario, seed: number, trials: number): Promise<SanityReport> {
  const optionIds = scenario.options.map(({ id }) => id);
  const plan = sanityPlan(scenario);
  const results: VariantResult[] = [];
  const request = {
    base: { scenario, optionIds, seed, trials }, outcomes: outcomeNames, variants: plan.map(({ changes }) => changes),
  };
  const end = await runner.vary(request, {
    signal,
    onVariant: (variant, result) => {
      results[variant] = result;
    },
  });
  if (end.status !== 'done') throw runFailure(end.status === 'failed' ? end.error.message : null);
  return checkSanity(scenario, optionIds, plan, results);
}

/** Plays the futures of an option once, however many figures are taken from them. */
function observer(seed: number, trials: number): Observe {
  const kept = new Map<Scenario, Map<string, readonly Observation[]>>();
  return (scenario, optionId) => {
    const byOption = kept.get(scenario) ?? new Map<string, readonly Observation[]>();
    kept.set(scenario, byOption);
    const found = byOption.get(optionId) ?? observe(scenario, optionId, seed, trials);
    byOption.set(optionId, found);
    return found;
  };
}
