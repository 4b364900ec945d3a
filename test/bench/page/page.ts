import { browserWorker } from '../../../src/app/shared/browserWorker.ts';
import { parseValue } from '../../../src/scenario/parse.ts';
import { makeThroughput, type Throughput } from '../throughput.ts';

/** What the bench calls in the browser. */
interface BenchPage {
  prepare(scenario: unknown): Promise<void>;
  round(): Promise<readonly [number, number]>;
}

let throughput: Throughput | null = null;

const page: BenchPage = {
  async prepare(value) {
    const parsed = parseValue(value);
    if (!parsed.ok) throw new Error(parsed.issues[0].message);
    throughput = await makeThroughput(parsed.scenario, browserWorker);
  },
  async round() {
    if (throughput === null) throw new Error('Not prepared.');
    return throughput.round();
  },
};

Object.assign(globalThis, { bench: page });
