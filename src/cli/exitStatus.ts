/** Exit statuses of every command. */
export const exitStatus = {
  done: 0,
  /** The scenario, or the result to verify, is not as it should be. */
  refused: 1,
  /** The command was not called as it can be, or a file is missing. */
  usage: 2,
  /** The run failed or was stopped. */
  runFailed: 3,
} as const;

/** Ends a command: what to say on stderr, line by line, and the status. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: number;
  readonly lines: readonly string[];
  constructor(status: number, lines: readonly string[]) {
    super(lines.join('\n'));
    this.status = status;
    this.lines = lines;
  }
}
