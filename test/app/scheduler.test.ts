import { describe, expect, test } from 'vitest';
import { createScheduler } from '../../src/app/shared/scheduler.ts';

/** Tasks that the test runs by hand. */
function tasks(): { next: (callback: () => void) => void; runOne: () => boolean } {
  const queue: (() => void)[] = [];
  return {
    next: (callback) => queue.push(callback),
    runOne: () => {
      const task = queue.shift();
      task?.();
      return task !== undefined;
    },
  };
}

describe('createScheduler', () => {
  test('does one piece of work a task, in the order in which places were first asked for', () => {
    const { next, runOne } = tasks();
    const scheduler = createScheduler(next);
    const done: string[] = [];
    for (const key of ['a', 'b', 'c']) scheduler.schedule(key, () => done.push(key));
    expect(done).toEqual([]);
    runOne();
    expect(done).toEqual(['a']);
    runOne();
    runOne();
    expect(done).toEqual(['a', 'b', 'c']);
    expect(runOne()).toBe(false);
  });

  test('drops work that newer work for the same place has overtaken, and keeps its turn', () => {
    const { next, runOne } = tasks();
    const scheduler = createScheduler(next);
    const done: string[] = [];
    scheduler.schedule('a', () => done.push('a1'));
    scheduler.schedule('b', () => done.push('b1'));
    scheduler.schedule('a', () => done.push('a2'));
    while (runOne());
    expect(done).toEqual(['a2', 'b1']);
  });

  test('finishes a place before others begin, and drops either step when newer work comes', () => {
    const { next, runOne } = tasks();
    const scheduler = createScheduler(next);
    const done: string[] = [];
    scheduler.schedule('a', () => {
      done.push('a words');
      scheduler.schedule('a picture', () => done.push('a picture'), true);
    });
    scheduler.schedule('b', () => done.push('b words'));
    while (runOne());
    expect(done).toEqual(['a words', 'a picture', 'b words']);
    scheduler.schedule('c', () => done.push('c old'), true);
    scheduler.schedule('c', () => done.push('c new'));
    scheduler.schedule('d', () => done.push('d'), true);
    scheduler.cancel('d');
    while (runOne());
    expect(done.slice(3)).toEqual(['c new']);
  });

  test('a piece that throws does not hold up the others', () => {
    const { next, runOne } = tasks();
    const scheduler = createScheduler(next);
    const done: string[] = [];
    scheduler.schedule('a', () => {
      throw new Error('no');
    });
    scheduler.schedule('b', () => done.push('b'));
    expect(runOne).toThrow('no');
    while (runOne());
    expect(done).toEqual(['b']);
  });

  test('cancelled work is not done', () => {
    const { next, runOne } = tasks();
    const scheduler = createScheduler(next);
    const done: string[] = [];
    scheduler.schedule('a', () => done.push('a'));
    scheduler.cancel('a');
    while (runOne());
    expect(done).toEqual([]);
  });
});
