import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { configs } from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

/** For names of files that do not exist: every rule but those that ask for types. */
const untyped = new ESLint({ overrideConfig: [configs.disableTypeChecked] });

/** Every rule for one file, whose types come from a program of that file alone: the project's takes far longer to read. */
function typedFor(filePath: string, code: string): ESLint {
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], types: [], strict: true, noEmit: true };
  const files = ts.createCompilerHost(options);
  const path = resolve(filePath);
  const host: ts.CompilerHost = {
    ...files,
    getSourceFile: (name, target) =>
      resolve(name) === path ? ts.createSourceFile(name, code, target, true) : files.getSourceFile(name, target),
  };
  const program = ts.createProgram([path], options, host);
  return new ESLint({ overrideConfig: [{ languageOptions: { parserOptions: { projectService: false, programs: [program] } } }] });
}

async function rulesBroken(linter: ESLint, filePath: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath });
  return [...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const inexact = [
  'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2',
  'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'hypot', 'cbrt',
];
const exactFolders = ['math', 'scenario', 'model', 'simulation', 'analysis'];

describe.each(exactFolders)('in src/%s', (folder) => {
  const file = `src/${folder}/probe.ts`;

  test.each([
    ["export const x = Math['exp'](2);", 'no-restricted-properties'],
    ["const name = 'exp' as 'exp' | 'sin';\nexport const x = Math[name](2);", 'no-restricted-syntax'],
    ['const m = Math;\nexport const x = m.exp(2);', 'no-restricted-syntax'],
    ['export const x = globalThis.Math.exp(2);', 'no-restricted-syntax'],
    ['export const square = (x: number): number => x ** 2;', 'no-restricted-syntax'],
    ['export function square(x: number): number {\n  let y = x;\n  y **= 2;\n  return y;\n}', 'no-restricted-syntax'],
    ['export const x = Date.now();', 'no-restricted-globals'],
    ['export const x = new Date();', 'no-restricted-globals'],
    ['export const x = performance.now();', 'no-restricted-globals'],
    ['export const x = globalThis.performance.now();', 'no-restricted-syntax'],
    ["export const x = new Intl.NumberFormat('en-GB');", 'no-restricted-globals'],
    ['export const x = (12).toLocaleString();', 'no-restricted-properties'],
    ["export const x = 'a'.localeCompare('b');", 'no-restricted-properties'],
    ['export const x = document.title;', 'no-restricted-globals'],
    ['export const x = window.innerWidth;', 'no-restricted-globals'],
  ])('%s breaks %s', async (code, rule) => {
    expect(await rulesBroken(untyped, file, code)).toContain(rule);
  });

  test('what is inexact is banned, called or taken out of Math', async () => {
    const lines = inexact.flatMap((name) => [
      `export const ${name} = Math.${name}(2);`,
      `export const { ${name}: its_${name} } = Math;`,
    ]);
    const [{ messages }] = await untyped.lintText(lines.join('\n'), { filePath: file });
    const banned = messages.filter(({ ruleId }) => ruleId === 'no-restricted-properties').map(({ line }) => lines[line - 1]);
    expect(new Set(banned)).toEqual(new Set(lines));
  });

  test('what is exact is allowed', async () => {
    const code =
      'export const x = Math.sqrt(Math.abs(Math.floor(Math.min(1, Math.max(2, Math.round(Math.imul(3, 4)))))));\n' +
      'export const title = (document: { readonly title: string }): string => document.title;\n';
    expect(await rulesBroken(untyped, file, code)).toEqual([]);
  });
});

const everywhere = [
  'src/model/probe.ts',
  'src/charts/probe.ts',
  'src/app/shared/probe.tsx',
  'src/cli/probe.ts',
  'workers/probe.worker.ts',
  'test/probe.test.ts',
];

test.each(everywhere)(
  'luck without a seed and loose types are banned in %s',
  async (file) => {
    expect(await rulesBroken(untyped, file, 'export const x = Math.random();')).toContain('no-restricted-properties');
    expect(await rulesBroken(untyped, file, 'const { random } = Math;\nexport const x = random();')).toContain('no-restricted-properties');
    expect(await rulesBroken(untyped, file, 'export const x = (y: any): unknown => y;')).toContain('@typescript-eslint/no-explicit-any');
    expect(await rulesBroken(untyped, file, 'export const x = (y?: { z: number }): number => y!.z;')).toContain(
      '@typescript-eslint/no-non-null-assertion',
    );
    expect(await rulesBroken(untyped, file, '// @ts-expect-error: for once\nexport const x = 1;')).toContain(
      '@typescript-eslint/ban-ts-comment',
    );
    expect(await rulesBroken(untyped, file, 'export default 1;')).toContain('no-restricted-syntax');
  },
);

test('a comment cannot switch a rule off', async () => {
  const code = ['// eslint', 'disable-next-line no-restricted-properties\nexport const x = Math.random();'].join('-');
  expect(await rulesBroken(untyped, 'src/model/probe.ts', code)).toContain('no-restricted-properties');
});

test.each(['src/charts/probe.ts', 'src/words/probe.ts', 'src/export/probe.ts', 'src/cli/probe.ts', 'workers/probe.worker.ts'])(
  'the page is out of reach of %s',
  async (file) => {
    expect(await rulesBroken(untyped, file, 'export const x = document.title;')).toContain('no-restricted-globals');
  },
);

test('the page is within reach of src/app', async () => {
  expect(await rulesBroken(untyped, 'src/app/shared/probe.ts', 'export const x = document.title;')).toEqual([]);
});

test.each(['only', 'skip', 'todo'])('a test cannot be marked %s', async (mark) => {
  const code = `import { test } from 'vitest';\ntest.${mark}('it', () => undefined);`;
  expect(await rulesBroken(untyped, 'test/probe.test.ts', code)).toContain('no-restricted-syntax');
});

describe('rules that need types', () => {
  const file = 'src/model/probe.ts';
  const broken = (code: string): Promise<string[]> => rulesBroken(typedFor(file, code), file, code);

  test('numbers are not sorted as text', async () => {
    expect(await broken('export const x = [3, 20].sort();')).toContain('@typescript-eslint/require-array-sort-compare');
    expect(await broken('export const x = [3, 20].sort((a, b) => a - b);')).toEqual([]);
  });

  test('a promise is not forgotten', async () => {
    expect(await broken('export function go(): void {\n  Promise.reject(new Error("lost"));\n}')).toContain(
      '@typescript-eslint/no-floating-promises',
    );
  });
});
