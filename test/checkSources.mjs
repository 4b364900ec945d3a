// @ts-check
/**
 * `npm run types` and `npm run lint` at once: ESLint asks the program that TypeScript has checked, and neither reads the sources
 * or works out a type for itself. Says what both find; the exit status is 1 where that is anything.
 */
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {readonly ts.Diagnostic[]} found */
const inWords = (found) => ts.formatDiagnostics(found, {
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
});

/** @param {ts.Diagnostic} fault */
function give(fault) {
  throw new Error(inWords([fault]));
}

const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: give });
if (config === undefined) throw new Error('There is no tsconfig.json.');
const program = ts.createProgram(config.fileNames, config.options);
const diagnostics = [...config.errors, ...ts.getPreEmitDiagnostics(program)];
process.stdout.write(inWords(diagnostics));

const linter = new ESLint({
  cwd: root,
  overrideConfig: [{
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: false, programs: [program] } },
  }],
});
const results = await linter.lintFiles(['.']);
const formatter = await linter.loadFormatter('stylish');
process.stdout.write(await formatter.format(results));

const faults = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, diagnostics.length);
process.exitCode = faults > 0 ? 1 : 0;
