import { shown, type Position, type Report } from './issues.ts';

/** What a number may be, both ends included. A `Field` is one. */
export interface NumberRule {
  readonly min: number;
  readonly max: number;
  /** Whole numbers alone. */
  readonly whole?: boolean;
  readonly multipleOf?: number;
}

/** What a rule accepts, in words: "a number from 0 to 1". */
export function acceptedNumber({ min, max, whole, multipleOf }: NumberRule): string {
  const noun = multipleOf !== undefined ? `a multiple of ${multipleOf}` : whole === true ? 'a whole number' : 'a number';
  if (max < Number.MAX_VALUE) return `${noun} from ${min} to ${max}`;
  return min === Number.MIN_VALUE ? `${noun} above 0` : `${noun} of ${min} or more`;
}

/**
 * Reads a number that must follow a rule; reports what is wrong with it.
 * @returns the number where it is finite, even if it is out of range, so that other checks can go on; else undefined
 */
export function checkNumber(
  value: unknown,
  rule: NumberRule,
  path: Position,
  report: Report,
  accepted = acceptedNumber(rule),
): number | undefined {
  if (value === undefined) {
    report({ code: 'missing', path, message: 'This is missing.', accepted });
    return undefined;
  }
  if (typeof value !== 'number' || Number.isNaN(value)) {
    report({ code: 'type', path, message: `${shown(value)} is not a number.`, accepted });
    return undefined;
  }
  if (!Number.isFinite(value)) {
    report({ code: 'range', path, message: 'The number is too large to be stored.', accepted });
    return undefined;
  }
  if (value < rule.min) report({ code: 'range', path, message: `${value} is too low.`, accepted });
  else if (value > rule.max) report({ code: 'range', path, message: `${value} is too high.`, accepted });
  else if (rule.whole === true && !Number.isInteger(value)) {
    report({ code: 'range', path, message: `${value} is not a whole number.`, accepted });
  } else if (rule.multipleOf !== undefined && value % rule.multipleOf !== 0) {
    report({ code: 'range', path, message: `${value} is not a multiple of ${rule.multipleOf}.`, accepted });
  }
  return value;
}
