/** How decisions are kept on this device, in words. Times are the reader's own, by 24 hours. */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

const clock = (time: Date): string => `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`.padStart(5, '0');

/** "today at 14:02", "yesterday at 09:30", "on 3 March at 14:02", "on 3 March 2024". Both in milliseconds since 1970. */
export function whenWords(then: number, now: number): string {
  const [time, present] = [new Date(then), new Date(now)];
  const dayBefore = new Date(present.getFullYear(), present.getMonth(), present.getDate() - 1);
  if (time.toDateString() === present.toDateString()) return `today at ${clock(time)}`;
  if (time.toDateString() === dayBefore.toDateString()) return `yesterday at ${clock(time)}`;
  const day = `on ${time.getDate()} ${months[time.getMonth()]}`;
  return time.getFullYear() === present.getFullYear() ? `${day} at ${clock(time)}` : `${day} ${time.getFullYear()}`;
}

/** How a store can fail. */
export type StoreTrouble = 'denied' | 'full' | 'broken' | 'newer';

/** Why nothing is kept, in a few words: for the page's head and its cards. */
export const troubleShort: Readonly<Record<StoreTrouble, string>> = {
  denied: 'this browser keeps nothing',
  full: 'storage is full',
  broken: 'storage has failed',
  newer: 'a newer program keeps it',
};

/** What went wrong with the store, and what that means. */
export const troubleWords: Readonly<Record<StoreTrouble, { readonly title: string; readonly sentence: string }>> = {
  denied: {
    title: 'This browser does not let the program keep your work',
    sentence: 'It may be a private window, or a setting. You can go on, but your work goes when this page closes. Save it to a file.',
  },
  full: {
    title: 'Your last changes are not saved: storage is full',
    sentence: 'You can go on, and nothing on screen is lost. Save it to a file, or delete decisions that you no longer need.',
  },
  broken: {
    title: 'Your last changes are not saved: the browser’s storage has failed',
    sentence: 'You can go on, and nothing on screen is lost. Try again, or save your work to a file.',
  },
  newer: {
    title: 'A newer version of this program keeps the decisions here',
    sentence: 'This page is of an older version and leaves them alone. Load it again, or save your work to a file.',
  },
};

export type SaveWords =
  | { readonly kind: 'asItCame' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly fault: StoreTrouble }
  | { readonly kind: 'elsewhere' };

/** The state of saving, as the page's head tells it; empty where there is nothing to keep. */
export function savedWords(state: SaveWords, now: number): string {
  switch (state.kind) {
    case 'asItCame': return '';
    case 'saving': return 'Saving';
    case 'saved': return `Saved on this device ${whenWords(state.at, now).replace(/^today /, '')}`;
    case 'failed': return `Not saved: ${troubleShort[state.fault]}`;
    case 'elsewhere': return 'Not saved here: open in another tab';
  }
}

/** Two pages have one decision open. */
export function elsewhereWords({ newer, edited }: { readonly newer: boolean; readonly edited: boolean }): {
  readonly title: string;
  readonly sentence: string;
} {
  if (newer && edited) {
    return {
      title: 'Both this tab and another have changed this decision',
      sentence: 'The other tab’s changes are saved, yours here are not. Whichever you choose, both are kept.',
    };
  }
  if (newer) return { title: 'Another tab has saved changes to this decision', sentence: 'What you see here is from before them.' };
  if (edited) {
    return {
      title: 'This decision is open in another tab',
      sentence: 'Your changes here are not saved. Take over, or keep a copy, so that they are.',
    };
  }
  return { title: 'This decision is open in another tab', sentence: 'You can look at it here. Changes that you make here are not saved.' };
}

/** What somebody should know of a decision that has been opened. */
export type NoticeFacts =
  | { readonly kind: 'link'; readonly again: boolean }
  | { readonly kind: 'file'; readonly name: string; readonly again: boolean }
  | { readonly kind: 'copy'; readonly of: string }
  | { readonly kind: 'parted'; readonly title: string }
  | { readonly kind: 'lost'; readonly parts: readonly ('steps' | 'versions')[] }
  | { readonly kind: 'removed' };

/** A notice in words. */
export function noticeWords(notice: NoticeFacts): string {
  switch (notice.kind) {
    case 'link':
      return notice.again
        ? 'You have opened this link before, and changed the decision since. Your changes are shown.'
        : 'This decision came by a link and is now kept on this device. Changes stay with you.';
    case 'file':
      return notice.again
        ? `You have opened “${notice.name}” before, and changed the decision since. Your changes are shown.`
        : `Opened from “${notice.name}” and now kept on this device. The file itself stays as it is.`;
    case 'copy': return `This is a copy of “${notice.of}”. The other stays as it is.`;
    case 'parted': return `The other tab had saved changes, which are shown. Yours from here are kept as “${notice.title}”.`;
    case 'lost': {
      const what = notice.parts.map((part) => (part === 'steps' ? 'its steps to undo' : 'some of its versions')).join(' and ');
      return `Of what was kept, ${what} could not be read. The record as it was found is among your decisions.`;
    }
    case 'removed': return 'Another tab has deleted this decision. It stays here until you leave, and a change keeps it again.';
  }
}

/** Why a record cannot be opened. */
export const recordFaultWords: Readonly<Record<'newer' | 'damaged', string>> = {
  newer: 'It was kept by a newer version of this program, which this one cannot read.',
  damaged: 'What was kept is damaged and cannot be read.',
};
