import { expect, test } from 'vitest';
import { corpus } from '../corpus.ts';
import { runSanity } from '../analysis/sanity/runSanity.ts';

test.each(corpus)('$file keeps every rule of sense', ({ scenario }) => {
  expect(runSanity(scenario, 100, 2).faults).toEqual([]);
}, 600_000);
