import type { WriteStream } from 'node:tty';

export interface ProgressReporter {
  readonly report: (done: number, total: number) => void;
  readonly end: () => void;
}

/** Tells of a run's progress on stderr: one line that is rewritten on a terminal, a line each tenth elsewhere. */
export function progressReporter(stream: Pick<WriteStream, 'write' | 'isTTY'>): ProgressReporter {
  let tenths = 0;
  let open = false;
  return {
    report: (done, total) => {
      const now = Math.floor((10 * done) / total);
      const text = `${done} of ${total} trials`;
      if (stream.isTTY) {
        stream.write(`\r${text}`);
        open = true;
      } else if (now > tenths) stream.write(`${text}\n`);
      tenths = now;
    },
    end: () => {
      if (open) stream.write('\n');
      open = false;
    },
  };
}
