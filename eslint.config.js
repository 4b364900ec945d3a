// @ts-check
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** These differ in the last bits between engines; sqrt, abs, floor, min, max, round, imul and the like do not. */
const inexactMath = [
  'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2',
  'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh', 'hypot', 'cbrt',
];

/** Text that depends on where the reader is. */
const localeMethods = [
  'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare',
];

const noLuck = { object: 'Math', property: 'random', message: 'Draws come from src/math/random.ts, by seed and stream.' };

/** Ways round the bans on `Math` members: a copy of the object, a computed name, a detour over the global object. */
const mathDetours = [
  { selector: 'VariableDeclarator[id.type="Identifier"][init.name="Math"]', message: 'Use Math by its name.' },
  { selector: 'MemberExpression[object.name="Math"][computed=true][property.type!="Literal"]', message: 'Name the member of Math.' },
  { selector: 'MemberExpression[object.name=/^(globalThis|self|window)$/][property.name="Math"]', message: 'Use Math by its name.' },
];

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

const page = ['document', 'window'].map((name) => ({ name, message: 'Only src/app touches the page; take a document as a parameter.' }));

/** What plain JavaScript files use of Node's; TypeScript knows the names itself. */
const nodeGlobals = ['console', 'performance', 'process', 'setTimeout', 'clearTimeout', 'Buffer', 'URL'];

export default defineConfig(
  { ignores: ['dist/', 'build/', 'node_modules/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: false, allowNullish: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      // An element of an array may be missing though its type does not say so, and files from outside may hold anything.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // tsconfig's noPropertyAccessFromIndexSignature is off: both forms are allowed.
      '@typescript-eslint/dot-notation': 'off',
      // Loops over several arrays at once read best by index.
      '@typescript-eslint/prefer-for-of': 'off',
      // Text from files is cleared of control characters, which a pattern must name.
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'max-len': ['error', { code: 140, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-properties': ['error', noLuck],
      'no-restricted-syntax': ['error', ...mathDetours],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'workers/**/*.ts', 'test/**/*.{ts,tsx}'],
    // The types of somebody else's module have the form of that module.
    ignores: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': ['error', ...mathDetours, defaultExport] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'workers/**/*.ts'],
    ignores: ['src/app/**'],
    rules: { 'no-restricted-globals': ['error', ...page] },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'workers/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // The same input gives the same bits, everywhere and always.
    files: ['math', 'scenario', 'model', 'simulation', 'analysis'].map((folder) => `src/${folder}/**/*.{ts,tsx}`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...page,
        ...['Date', 'performance', 'Intl'].map((name) => ({ name, message: 'Results depend on no clock and no locale.' })),
      ],
      'no-restricted-properties': [
        'error',
        noLuck,
        ...inexactMath.map((property) => ({ object: 'Math', property, message: 'Use src/math/dmath.ts: the same bits in every engine.' })),
        ...localeMethods.map((property) => ({ property, message: 'Results depend on no locale.' })),
      ],
      'no-restricted-syntax': [
        'error',
        ...mathDetours,
        defaultExport,
        { selector: 'BinaryExpression[operator="**"]', message: 'Use power of src/math/dmath.ts.' },
        { selector: 'AssignmentExpression[operator="**="]', message: 'Use power of src/math/dmath.ts.' },
        {
          selector: 'MemberExpression[object.name=/^(globalThis|self|window)$/][property.name=/^(Date|performance|Intl|document)$/]',
          message: 'Results depend on no clock, no locale and no page.',
        },
      ],
    },
  },
  {
    // Constants stand as they were published, to more digits than a double holds.
    files: ['src/math/**/*.ts'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...mathDetours,
        defaultExport,
        {
          selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fails|skipIf|runIf)$/]',
          message: 'Every test runs, everywhere.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
);
