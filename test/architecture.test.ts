import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** A folder imports from itself and from those before it. */
const order = ['math', 'scenario', 'model', 'simulation', 'analysis', 'charts', 'words', 'export', 'app', 'cli'];

/** Packages, and the folders of `src` that may import them. Workers are bound by the same list as `simulation`. */
const packages: [RegExp, readonly string[]][] = [
  [/^zod($|\/)/, ['scenario', 'cli']],
  [/^@noble\/hashes\//, ['scenario', 'simulation', 'export', 'app', 'cli']],
  [/^immer$/, ['scenario', 'app']],
  [/^comlink($|\/)/, ['simulation', 'app', 'cli']],
  [/^idb$/, ['app']],
  [/^marked$/, ['app']],
  [/^node:/, ['simulation', 'cli']],
  [/^(d3|@observablehq\/plot)$/, ['charts', 'app']],
  [/^(preact|@preact\/signals|nhsuk-frontend)($|\/)/, ['app']],
];

interface Import {
  /** As written. */
  readonly name: string;
  readonly typeOnly: boolean;
  /** Reached by `new URL('…', import.meta.url)`: an address, not an import. */
  readonly byAddress: boolean;
}

interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

function typeOnlyClause(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** Everything by which a file names another: imports, exports from, dynamic imports, import types, addresses. */
function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean, byAddress = false): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ name: node.text, typeOnly, byAddress });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, typeOnlyClause(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isNewExpression(node) && node.expression.getText(file) === 'URL') {
      const [target, base] = node.arguments ?? [];
      if (base?.getText(file) === 'import.meta.url') add(target, false, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function parse(path: string, text: string): Source {
  return { path, text, imports: importsOf(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|js)$/.test(entry.name))
    .map((entry) => posix.join(...join(entry.parentPath, entry.name).split(/[\\/]/)));
}

/** The folder of `src` a path lies in; null outside. */
function folderOf(path: string): string | null {
  const [top, folder, ...rest] = path.split('/');
  return top === 'src' && rest.length > 0 ? folder : null;
}

function mayImportFolder(from: string, to: string): boolean {
  if (from === 'cli' && to === 'app') return false;
  return order.includes(from) && order.includes(to) && order.indexOf(to) <= order.indexOf(from);
}

const fromSimulationDown = (folder: string): boolean => order.indexOf(folder) >= order.indexOf('simulation');

/** What is wrong with one import of one file; null where nothing is. */
function fault({ path }: Source, { name, typeOnly, byAddress }: Import): string | null {
  const folder = folderOf(path);
  if (!name.startsWith('.')) {
    const rule = packages.find(([pattern]) => pattern.test(name));
    if (rule === undefined) return 'no folder may import this package';
    return rule[1].includes(folder ?? 'simulation') ? null : `only ${rule[1].join(', ')} may import this package`;
  }
  const [bare, query = ''] = name.split('?');
  const target = posix.normalize(posix.join(posix.dirname(path), bare));
  const isWorker = /^workers\/.+\.(worker|node)\.ts$/.test(target);
  if (isWorker) return byAddress || /^(worker|sharedworker|url)\b/.test(query) ? null : 'a worker is reached by its address only';
  if (!/\.\w+$/.test(bare)) return 'the extension is missing';
  if (target === 'workers/protocol.ts') {
    if (!typeOnly) return 'the protocol is types only';
    return folder === null || fromSimulationDown(folder) ? null : 'the protocol is for simulation and those after it';
  }
  if (path === 'workers/protocol.ts' && !typeOnly) return 'the protocol imports types only';
  const to = folderOf(target);
  if (to !== null) return folder === null || mayImportFolder(folder, to) ? null : `${folder} comes before ${to}, or is apart from it`;
  if (/^scenarios\/.+\.json$/.test(target)) return folder === 'app' ? null : 'only app holds the gallery';
  if (path === 'src/cli/launch.mjs' && target === 'tools/freshBuild.mjs') return null;
  return folder === null && target.startsWith('workers/') ? null : 'outside the house';
}

function faults(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((entry) => {
      const wrong = fault(source, entry);
      return wrong === null ? [] : [`${source.path}: ${entry.name}: ${wrong}`];
    }),
  );
}

const sources = ['src', 'workers'].flatMap(filesIn).map((path) => parse(path, readFileSync(path, 'utf8')));

describe('the house', () => {
  test('every folder of src has its place in the order', () => {
    const folders = readdirSync('src', { withFileTypes: true }).map(({ name }) => name);
    expect(folders.filter((name) => !order.includes(name))).toEqual([]);
  });

  test('a folder imports only from itself and those before it', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(faults(sources)).toEqual([]);
  });

  test('the protocol holds types and nothing that runs', () => {
    const file = ts.createSourceFile('protocol.ts', readFileSync('workers/protocol.ts', 'utf8'), ts.ScriptTarget.ES2022, true);
    const others = file.statements.filter(
      (statement) => !ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement) && !ts.isImportDeclaration(statement),
    );
    expect(others.map((statement) => statement.getText(file))).toEqual([]);
  });

  test('no file is longer than 300 lines', () => {
    const long = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('there are no barrels', () => {
    const passedOn = sources.filter(({ text, path }) => {
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
      return file.statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
    });
    expect(passedOn.map(({ path }) => path)).toEqual([]);
    expect(sources.map(({ path }) => path).filter((path) => /\/index\.\w+$/.test(path))).toEqual([]);
  });
});

describe('the check itself', () => {
  const check = (path: string, text: string): string[] => faults([parse(path, text)]);

  test.each([
    ['src/math/a.ts', "import { x } from '../model/b.ts';"],
    ['src/math/a.ts', "import type { x } from '../model/b.ts';"],
    ['src/math/a.ts', "export type X = import('../model/b.ts').X;"],
    ['src/model/a.ts', "export { x } from '../analysis/b.ts';"],
    ['src/charts/a.ts', "export const x = import('../app/b.tsx');"],
    ['src/cli/a.ts', "import { x } from '../app/b.ts';"],
    ['src/model/a.ts', "import { z } from 'zod';"],
    ['src/model/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/words/a.ts', "import { select } from 'd3';"],
    ['src/app/a.ts', "import left from 'left-pad';"],
    ['src/model/a.ts', "import { x } from './b';"],
    ['src/simulation/a.ts', "import { x } from '../../workers/protocol.ts';"],
    ['src/model/a.ts', "import type { X } from '../../workers/protocol.ts';"],
    ['src/simulation/a.ts', "import '../../workers/simulation.worker.ts';"],
    ['src/app/a.ts', "import { x } from '../../test/b.ts';"],
    ['workers/protocol.ts', "import { x } from '../src/model/b.ts';"],
    ['workers/a.worker.ts', "import { z } from 'zod';"],
  ])('%s may not say %s', (path, text) => {
    expect(check(path, text)).toHaveLength(1);
  });

  test.each([
    ['src/model/a.ts', "import { x } from '../math/b.ts';\nimport type { Y } from './c.ts';"],
    ['src/scenario/a.ts', "import { z } from 'zod';"],
    ['src/simulation/a.ts', "import type { X } from '../../workers/protocol.ts';"],
    ['src/simulation/a.ts', "export const x = (): Worker => new Worker(new URL('../../workers/simulation.worker.ts', import.meta.url));"],
    ['src/app/a.ts', "import SimulationWorker from '../../workers/simulation.worker.ts?worker&inline';"],
    ['src/cli/a.ts', "import { x } from '../export/b.ts';\nimport { readFileSync } from 'node:fs';"],
    ['workers/a.worker.ts', "import { x } from '../src/model/b.ts';\nimport { expose } from 'comlink';"],
  ])('%s may say %s', (path, text) => {
    expect(check(path, text)).toEqual([]);
  });
});
