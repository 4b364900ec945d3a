import { expect } from 'vitest';

/** Matches a number that is equal to that many decimals. */
export const near = (value: number, decimals = 9): unknown => expect.closeTo(value, decimals) as unknown;
