import { describe, expect, test } from 'vitest';
import { elsewhereWords, noticeWords, savedWords, troubleWords, whenWords } from '../../src/words/keptWords.ts';
import type { StoreTrouble } from '../../src/words/keptWords.ts';
import type { Issue } from '../../src/scenario/issues.ts';
import { parse } from '../../src/scenario/parse.ts';
import { issueCount, issueWords } from '../../src/words/issueWords.ts';
import { linkWords } from '../../src/words/linkWords.ts';
import { corpus } from '../corpus.ts';

const at = (day: number, hour: number, minute: number, year = 2026): number => new Date(year, 2, day, hour, minute).getTime();
const now = at(15, 16, 30);

describe('when something was changed', () => {
  test.each([
    [at(15, 14, 2), 'today at 14:02'],
    [at(15, 0, 0), 'today at 00:00'],
    [at(14, 23, 59), 'yesterday at 23:59'],
    [at(13, 9, 5), 'on 13 March at 09:05'],
    [at(13, 9, 5, 2025), 'on 13 March 2025'],
  ])('%i', (then, words) => {
    expect(whenWords(then, now)).toBe(words);
  });

  test('yesterday holds across the end of a month and of a year', () => {
    expect(whenWords(new Date(2025, 11, 31, 8, 0).getTime(), new Date(2026, 0, 1, 8, 0).getTime())).toBe('yesterday at 08:00');
  });
});

test('the state of saving in few words', () => {
  expect(savedWords({ kind: 'asItCame' }, now)).toBe('');
  expect(savedWords({ kind: 'saving' }, now)).toBe('Saving');
  expect(savedWords({ kind: 'saved', at: at(15, 14, 2) }, now)).toBe('Saved on this device at 14:02');
  expect(savedWords({ kind: 'saved', at: at(14, 14, 2) }, now)).toBe('Saved on this device yesterday at 14:02');
  expect(savedWords({ kind: 'failed', fault: 'full' }, now)).toBe('Not saved: storage is full');
  expect(savedWords({ kind: 'elsewhere' }, now)).toBe('Not saved here: open in another tab');
});

test('every sentence is short, and says what can be done where something failed', () => {
  const faults: readonly StoreTrouble[] = ['denied', 'full', 'broken', 'newer'];
  const states = [false, true].flatMap((newer) => [false, true].map((edited) => ({ newer, edited })));
  const texts = [
    ...faults.flatMap((fault) => Object.values(troubleWords[fault])),
    ...states.flatMap((state) => Object.values(elsewhereWords(state))),
    ...[false, true].flatMap((again) => [noticeWords({ kind: 'link', again }), noticeWords({ kind: 'file', name: 'a.json', again })]),
    noticeWords({ kind: 'copy', of: 'A' }),
    noticeWords({ kind: 'parted', title: 'A (copy)' }),
    noticeWords({ kind: 'lost', parts: ['steps', 'versions'] }),
    noticeWords({ kind: 'removed' }),
    linkWords(20_000).sentence,
    linkWords(40_000).sentence,
  ];
  for (const sentence of texts.flatMap((text) => text.split(/[.:] /))) expect(sentence.split(' ').length, sentence).toBeLessThan(20);
  for (const fault of faults) expect(troubleWords[fault].sentence).toMatch(/file|delete/);
});

test('a link that is too long says why and offers the file', () => {
  expect(linkWords(32_000).fits).toBe(true);
  expect(linkWords(32_001)).toMatchObject({ fits: false, sentence: expect.stringMatching(/32,001 letters.*send the file/) as string });
});

test('an issue speaks the words of the screen; what it quotes and the keys of the file stay', () => {
  const words = (code: Issue['code'], message: string, accepted?: string): string => {
    const { place: _, ...said } = issueWords({ code, path: 'lots[0]', message, ...(accepted === undefined ? {} : { accepted }) });
    return `${said.message} ${said.accepted}`.trim();
  };
  expect(words('reference', 'There is no lot or partner with the id "lot of links".', 'the id of a lot or partner: lot-a, link'))
    .toBe('There is no service or partner with the id "lot of links". Accepted: the id of a service or partner: lot-a, link.');
  expect(words('reference', 'The link has "a \\"segment\\"" at both ends.', 'the ids of two different lots or partners'))
    .toBe('The working relationship has "a \\"segment\\"" at both ends. Accepted: the ids of two different services or partners.');
  expect(words('duplicateId', 'The id "x" is taken by another challenger of this lot.')).toBe('The id "x" is taken by another newcomer of this service.');
  expect(words('unknownKey', 'The key "lot" is not known here.', 'the keys lots, links')).toBe('The key "lot" is not known here. Accepted: the keys lots, links.');
  expect(words('type', '3 is not an object.', 'an object with the keys id, segment')).toBe('3 is not an object. Accepted: an object with the keys id, segment.');
  expect(words('count', 'The list is empty.', 'a list of 1 to 24, each a segment')).toBe('The list is empty. Accepted: a list of 1 to 24, each a group of people.');
  expect(words('total', 'There are no handoffs in any segment that has people.', 'handoffs above 0 in one such segment at least'))
    .toBe('There are no handoffs in any group that has people. Accepted: handoffs above 0 in one such group at least.');
  expect(words('format', 'The link holds no scenario: a part of it is missing or was changed.', 'the whole link, as it was copied'))
    .toBe('The link holds no decision: a part of it is missing or was changed. Accepted: the whole link, as it was copied.');
});

test('no fault of a broken file speaks of lots, links or segments but by their keys', () => {
  const broken = parse(JSON.stringify({
    ...corpus[0].scenario, title: 3, links: [{ id: 'a', between: ['b', 'b'] }, 4], lots: 'none', segments: [], partners: [{}],
  }));
  const issues = broken.ok ? [] : broken.issues;
  expect(issues.length).toBeGreaterThan(5);
  for (const issue of issues) {
    const { message, accepted } = issueWords(issue);
    const bare = `${message} ${accepted}`.replace(/"(?:[^"\\]|\\.)*"|the keys .*|: .*/g, '');
    expect(bare).not.toMatch(/\b(scenario|lots?|links?|segments?|challengers?)\b/);
  }
});

test('an issue names its place and what would be accepted, on one line', () => {
  expect(issueWords({ code: 'range', path: 'a.b', message: 'Is\n9.', accepted: '0 to 1' })).toEqual({ place: 'a.b', message: 'Is 9.', accepted: 'Accepted: 0 to 1.' });
  expect(issueWords({ code: 'notJson', path: '', message: 'No.' })).toEqual({ place: '', message: 'No.', accepted: '' });
  const issue = { code: 'range', path: 'a', message: 'x' } as const;
  expect(issueCount([issue])).toBe('1 thing is wrong with it');
  expect(issueCount([issue, issue])).toBe('2 things are wrong with it');
  expect(issueCount([issue, issue, { ...issue, code: 'more' }])).toBe('At least 2 things are wrong with it');
});
