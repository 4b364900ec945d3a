import { compile } from '../../src/model/compile.ts';
import { OUTCOME_COUNT } from '../../src/model/outcomes.ts';
import { makeKernel, runOption, startTrial } from '../../src/model/trial.ts';
import type { BenchScenario } from './main.ts';
import { simulatePlain } from '../oracle/simulatePlain.ts';
import { median } from './median.ts';

/** Option-trials a second of the kernel and of the plain implementation, and the median of their ratios over rounds run side by side. */
export interface KernelBench {
  readonly file: string;
  readonly kernel: number;
  readonly plain: number;
  readonly ratio: number;
}

const ROUNDS = 7;
const KERNEL_TRIALS = 300;
const PLAIN_TRIALS = 6;

/** One thread, every scenario, all its options. */
export function benchKernel(corpus: readonly BenchScenario[]): readonly KernelBench[] {
  return corpus.map(({ file, scenario }) => {
    const ids = scenario.options.map(({ id }) => id);
    const kernel = makeKernel(compile(scenario, ids, 1));
    const row = new Float64Array(OUTCOME_COUNT);
    let trial = 0;
    const runKernel = (): void => {
      for (let i = 0; i < KERNEL_TRIALS; i++) {
        startTrial(kernel, trial++);
        ids.forEach((_, option) => {
          runOption(kernel, option, row, 0);
        });
      }
    };
    const runPlain = (): void => {
      for (let i = 0; i < PLAIN_TRIALS; i++, trial++) for (const id of ids) simulatePlain(scenario, id, 1, trial);
    };
    // Once unmeasured: the first pass is the compiler's.
    runKernel();
    runPlain();
    const rounds = Array.from({ length: ROUNDS }, () => ({
      kernel: (KERNEL_TRIALS * ids.length) / seconds(runKernel),
      plain: (PLAIN_TRIALS * ids.length) / seconds(runPlain),
    }));
    return {
      file,
      kernel: median(rounds.map((round) => round.kernel)),
      plain: median(rounds.map((round) => round.plain)),
      ratio: median(rounds.map((round) => round.kernel / round.plain)),
    };
  });
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
