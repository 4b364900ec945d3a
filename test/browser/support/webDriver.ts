/** Where a driver listens and how long it may take over one call, in milliseconds. */
export interface WebDriverEndpoint {
  readonly address: string;
  readonly limit: number;
}

/** What a driver answers to a call that failed. */
export class WebDriverError extends Error {
  override readonly name = 'WebDriverError';
}

/**
 * One call of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/).
 * @param path as in the standard, with its leading slash: `/session`
 * @returns the answer's `value`
 * @throws WebDriverError when the driver reports one, answers what is no WebDriver answer, or overruns its limit
 */
export async function webDriver(
  endpoint: WebDriverEndpoint,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const name = `${method} ${path}`;
  let answer: unknown;
  try {
    const response = await fetch(endpoint.address + path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(endpoint.limit),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    answer = await response.json();
  } catch (error) {
    throw new WebDriverError(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (typeof answer !== 'object' || answer === null || !('value' in answer)) throw new WebDriverError(`${name}: no WebDriver answer`);
  const { value } = answer;
  if (typeof value === 'object' && value !== null && 'error' in value && 'message' in value) {
    throw new WebDriverError(`${name}: ${String(value.error)}: ${String(value.message)}`);
  }
  return value;
}
