import type { TestProject } from 'vitest/node';
import { createInlineRunner } from '../../../src/simulation/inline.ts';
import { sample } from '../../corpus.ts';
import { runBits } from './runBits.ts';

/** A scenario's text and the hash of its run in Node. */
export interface NodeBits {
  readonly file: string;
  readonly text: string;
  readonly bits: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Every scenario of the project with the bits that Node makes of it. */
    nodeBits: NodeBits[];
  }
}

/** Runs every scenario in this Node, for tests in other engines to be held against. */
export async function setup(project: TestProject): Promise<void> {
  const runner = createInlineRunner();
  const found: NodeBits[] = [];
  for (const { file, text, scenario } of sample) found.push({ file, text, bits: await runBits(runner, scenario) });
  project.provide('nodeBits', found);
}
