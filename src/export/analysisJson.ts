import type { AnalysisFindings } from './analysisFindings.ts';
import { resultJson } from './resultJson.ts';

/**
 * Findings as the text of a JSON file: the result as `simulate` gives it, then every finding under its name. Arrays of
 * numbers are lists; the points of the cost and outcome plane's clouds are left out, being a drawing's.
 */
export function analysisJson({ result, ...findings }: AnalysisFindings): string {
  const document = { ...resultJson(result), ...findings };
  return `${JSON.stringify(document, (key, value: unknown) => (key === 'cloud' ? undefined : plain(value)), 2)}\n`;
}

function plain(value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Float32Array || value instanceof Int32Array) return Array.from(value);
  if (value instanceof Uint8Array || value instanceof Uint32Array) return Array.from(value);
  return value;
}
