import { limits } from '../../scenario/fields.ts';
import type { Issue } from '../../scenario/issues.ts';
import { parse } from '../../scenario/parse.ts';
import type { Parsed } from '../../scenario/parse.ts';

const wrong = (code: Issue['code'], message: string, accepted: string): Parsed => ({ ok: false, issues: [{ code, path: '', message, accepted }] });

/** A file that somebody chose or dropped, as a scenario or its issues. One that is too large is refused unread. Never rejects. */
export async function readFile(file: File): Promise<Parsed> {
  if (file.size > limits.fileBytes) {
    const message = `The file is too large: ${(file.size / 1_000_000).toFixed(1)} MB.`;
    return wrong('tooLarge', message, `at most ${limits.fileBytes / 1_000_000} MB`);
  }
  try {
    return parse(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return wrong('notJson', 'The file cannot be read. It may be a folder, or have been moved.', 'a scenario file');
  }
}
