import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../src/app/shared/announcer.ts';

describe('createAnnouncer', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('speaks at once, then at most every three seconds, the newest words only', () => {
    const announcer = createAnnouncer();
    announcer.say('one');
    expect(announcer.words.value).toBe('one');
    announcer.say('two');
    vi.advanceTimersByTime(2000);
    announcer.say('three');
    expect(announcer.words.value).toBe('one');
    vi.advanceTimersByTime(999);
    expect(announcer.words.value).toBe('one');
    vi.advanceTimersByTime(1);
    expect(announcer.words.value).toBe('three');
    announcer.say('four');
    expect(announcer.words.value).toBe('three');
    vi.advanceTimersByTime(3000);
    expect(announcer.words.value).toBe('four');
  });

  test('does not repeat itself', () => {
    const announcer = createAnnouncer();
    announcer.say('one');
    vi.advanceTimersByTime(3000);
    announcer.say('one');
    announcer.say('two');
    expect(announcer.words.value).toBe('two');
  });

  test('what has a topic of its own is not talked over', () => {
    const announcer = createAnnouncer();
    announcer.say('one');
    announcer.say('saved', 'kept');
    announcer.say('two');
    announcer.say('three');
    announcer.say('not saved', 'kept');
    vi.advanceTimersByTime(3000);
    expect(announcer.words.value).toBe('not saved');
    vi.advanceTimersByTime(3000);
    expect(announcer.words.value).toBe('three');
  });
});
