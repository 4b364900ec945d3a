// @ts-check
/** Imported before a program: writes the peak of its resident memory, in kB, into the file that $PEAK_FILE names, when it exits. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['PEAK_FILE'];
// Worker threads import this too; the figure is the whole process's.
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    writeFileSync(file, String(process.resourceUsage().maxRSS));
  });
}
