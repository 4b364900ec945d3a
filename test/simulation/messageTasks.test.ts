import { expect, test } from 'vitest';
import { messageTasks } from '../../src/simulation/messageTasks.ts';

test('each callback has a task of its own, in the order in which they were asked for', async () => {
  const next = messageTasks();
  const seen: string[] = [];
  await new Promise<void>((resolve) => {
    next(() => {
      seen.push('first');
      void Promise.resolve().then(() => seen.push('after first'));
    });
    next(() => {
      seen.push('second');
      resolve();
    });
    seen.push('now');
  });
  expect(seen).toEqual(['now', 'first', 'after first', 'second']);
});
