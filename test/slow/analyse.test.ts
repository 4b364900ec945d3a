import { describe, expect, test } from 'vitest';
import { corpus } from '../corpus.ts';
import { expectFindings } from '../cli/support/expectFindings.ts';
import { runCommand } from '../cli/support/runCommand.ts';

describe('analyse, on every scenario', () => {
  test.each(corpus)('$file: every finding, as JSON', async ({ file, scenario }) => {
    const { status, stdout } = await runCommand('analyse', `scenarios/${file}`, '--trials', '400');
    expect(status).toBe(0);
    expectFindings(stdout, scenario);
  }, 120_000);

  test('says it in a text that fits, the same whatever the number of workers', async () => {
    const text = async (workers: string): Promise<string> => {
      const args = ['analyse', 'scenarios/community-nursing.json', '--trials', '300', '--format', 'text', '--workers', workers];
      const { status, stdout } = await runCommand(...args);
      expect(status).toBe(0);
      return stdout;
    };
    const one = await text('1');
    expect(one).toBe(await text('2'));
    for (const line of one.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    for (const banned of [/\bNaN\b/, /undefined/, /Infinity/, /optimal/i, /significant/i, /robust/i]) expect(one).not.toMatch(banned);
  }, 120_000);
});
