import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { freshCommands } from '../../tools/freshBuild.mjs';

const GIGABYTE = 1e9;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

test('1,000,000 trials of 6 options from the command line, in under 1.5 GB', async () => {
  freshCommands();
  const folder = mkdtempSync(join(tmpdir(), 'keep-or-compete-memory-'));
  try {
    const [peak, out] = [join(folder, 'peak'), join(folder, 'result.json')];
    const command = [here('../../src/cli/launch.mjs'), 'simulate', here('../../scenarios/failing-dermatology.json'), '--trials', '1000000', '--out', out];
    const child = spawn(process.execPath, ['--import', new URL('reportPeak.mjs', import.meta.url).href, ...command], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PEAK_FILE: peak },
    });
    const [status] = (await once(child, 'exit')) as [number | null];
    expect(status).toBe(0);
    const result = JSON.parse(readFileSync(out, 'utf8')) as { trials: number; options: unknown[] };
    expect(result.trials).toBe(1_000_000);
    expect(result.options.length).toBe(6);
    const bytes = Number(readFileSync(peak, 'utf8')) * 1024;
    expect(bytes).toBeGreaterThan(0.05 * GIGABYTE);
    expect(bytes).toBeLessThan(1.5 * GIGABYTE);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
