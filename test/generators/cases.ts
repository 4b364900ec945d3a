/** Set by the long tests. */
const all = process.env.ALL_CASES !== undefined;

/** How many of so many generated cases to draw: two in five, and all in the long tests, which take every file that says this. */
export const cases = (many: number): number => (all ? many : Math.ceil(0.4 * many));
