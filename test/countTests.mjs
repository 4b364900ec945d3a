// @ts-check

/**
 * What vitest's JSON report comes to.
 * @param {unknown} report
 * @param {boolean} succeeded whether vitest ended with exit status 0
 * @returns {{ passed: number, failed: number, skipped: number }} a file that failed without a failed test, and a failure
 *   outside all files, count as one failure each
 * @throws {TypeError} when it is no such report
 */
export function countTests(report, succeeded) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = /** @type {Record<string, unknown>} */ (report);
  if (typeof numPassedTests !== 'number' || typeof numFailedTests !== 'number' || !Array.isArray(testResults)) {
    throw new TypeError('No report of vitest');
  }
  /** @param {{ status: string }} entry */
  const hasFailed = ({ status }) => status === 'failed';
  const unloaded = testResults.filter((file) => hasFailed(file) && !file.assertionResults.some(hasFailed)).length;
  const failed = numFailedTests + unloaded;
  return {
    passed: numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: Number(numPendingTests ?? 0) + Number(numTodoTests ?? 0),
  };
}
