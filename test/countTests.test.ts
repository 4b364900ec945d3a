import { expect, test } from 'vitest';
import { countTests } from './countTests.mjs';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });
const report = (passed: number, failed: number, pending: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
});

test('counts passed, failed and skipped tests', () => {
  const counted = countTests(report(2, 1, 1, file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')), false);
  expect(counted).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('counts a file that does not load', () => {
  expect(countTests(report(1, 0, 0, file('passed', 'passed'), file('failed')), false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('counts a failure outside all files', () => {
  expect(countTests(report(1, 0, 0, file('passed', 'passed')), false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(countTests(report(1, 0, 0, file('passed', 'passed')), true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test('refuses what is no report', () => {
  expect(() => countTests({}, true)).toThrow(TypeError);
});
