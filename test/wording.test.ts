import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What no file may hold: a package registry, an absolute path of one machine, a tool by which text was written. */
const banned = [
  /\b(registry\.(npmjs|yarnpkg)|npmjs\.(com|org)|pypi\.org)/i,
  /(?<![\w.~-])\/(work|root)\//,
  new RegExp(`\\b(${['Clau' + 'de', 'Chat' + 'GPT', 'A' + 'I agent', 'L' + 'LM', 'sub' + 'agent'].join('|')})s?\\b`, 'i'),
];

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', '.git', 'dist', 'build'].includes(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Every file that is or is going to be committed; all files where there is no repository. */
function files(): string[] {
  if (!existsSync('.git')) return walk('.');
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(path));
}

function matches(text: string): string[] {
  return banned.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

test('no file names a registry, a place on one machine or a writing tool', () => {
  const paths = files();
  expect(paths.length).toBeGreaterThan(20);
  const found = paths.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? [] : [...matches(path), ...matches(text)].map((match) => `${path}: ${match}`);
  });
  expect(found).toEqual([]);
});

test('the ban bites, and only where it should', () => {
  expect(matches(`see ${['', 'work', 'main'].join('/')}`)).toHaveLength(1);
  expect(matches(['https://registry.npm', 'js.org/zod'].join(''))).toHaveLength(1);
  expect(matches(['an L', 'LM wrote this'].join(''))).toHaveLength(1);
  expect(matches('network/work/flow and ./work/plan, user agent, small')).toEqual([]);
});
