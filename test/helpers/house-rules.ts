import { posix } from 'node:path';
import ts from 'typescript';

/** A file of the project: its path from the project's folder, with forward slashes, and what it says. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** Looks at all files at once; gives a sentence for each breach. */
export type HouseRule = (files: readonly ProjectFile[]) => readonly string[];

interface Import {
  readonly from: ProjectFile;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const top = 4;
const rows: Readonly<Record<string, number>> = {
  domain: 0,
  ...rowOf(1, 'text lexicon'),
  ...rowOf(2, 'models store indexes sources ingest conversation retrieval answer summarize subscriptions delivery'),
  ...rowOf(3, 'bot playground evaluation benchmark operations'),
  commands: top,
};
const decidingRooms = new Set('ingest conversation retrieval answer summarize subscriptions delivery'.split(' '));

/** Which rooms may import which packages. `top` is row 4. */
const packageRooms: readonly (readonly [pattern: RegExp, rooms: string])[] = [
  [/^(?:grammy|@grammyjs\/)/, 'bot'],
  [/^@langchain\//, 'models indexes'],
  [/^hnswlib-node$/, 'indexes'],
  [/^(?:better-sqlite3|pg)$/, 'store'],
  [
    /^(?:yaml|linkedom|htmlparser2|@mozilla\/readability|chardet|feedsmith|undici|ipaddr\.js|robots-parser|unpdf|mammoth|fflate)$/,
    'sources',
  ],
  [/^tsx(?:\/|$)/, 'sources'],
  [/^(?:@fluent\/bundle|@orama\/stemmers)/, 'text'],
  [/^@photostructure\/tz-lookup$/, 'subscriptions'],
  [/^(?:commander|cli-progress|dotenv|pino)$/, 'top'],
];

/** What a room that reaches nothing may still take from Node.js: names and sums, no files, no network, no time. */
const pureBuiltins = new Set(['node:path', 'node:url', 'node:crypto', 'node:util']);

const allowedAtTop = new Set(
  (
    'src prompts corpus test docs .env.example package.json package-lock.json tsconfig.json README.md .gitignore .ci LICENSE ' +
    'CHANGELOG.md Dockerfile compose.yaml .dockerignore eslint.config.js vitest.config.ts .prettierrc .prettierignore'
  ).split(' '),
);

export const importsOwnFolderAndLowerRowsOnly: HouseRule = (files) =>
  listImports(files).flatMap(({ from, specifier }) => {
    if (!specifier.startsWith('.')) return [];
    const [room, other] = [roomOf(from.path), roomOf(resolveImport(from.path, specifier))];
    const allowed = room === other || rowOfRoom(other) < rowOfRoom(room) || rowOfRoom(room) === top;
    return allowed ? [] : [`${from.path} (row ${rowOfRoom(room)}) imports ${specifier} (row ${rowOfRoom(other)})`];
  });

export const roomsAreKnown: HouseRule = (files) =>
  sourcesOf(files)
    .filter(({ path }) => rowOfRoom(roomOf(path)) === -1)
    .map(({ path }) => `${path} stands in a room that the house does not have`);

export const importsCarryTheirEnding: HouseRule = (files) =>
  listImports(files)
    .filter(({ specifier }) => specifier.startsWith('.'))
    .filter(({ from, specifier }) => !(from.path.endsWith('.js') ? /\.js$/ : /\.(?:ts|mjs|json)$/).test(specifier))
    .map(({ from, specifier }) => `${from.path} imports ${specifier} without its ending`);

export const importsHaveNoCycles: HouseRule = (files) => {
  const graph = new Map(sourcesOf(files).map(({ path }) => [path, new Set<string>()]));
  for (const { from, specifier } of listImports(files)) {
    if (specifier.startsWith('.')) graph.get(from.path)?.add(resolveImport(from.path, specifier));
  }
  return findCycles(graph).map((cycle) => `imports go round: ${cycle.join(' → ')}`);
};

export const packagesStayInTheirRoom: HouseRule = (files) =>
  listImports(files).flatMap(({ from, specifier, typeOnly }) => {
    const room = roomOf(from.path);
    if (specifier.startsWith('.')) return [];
    if (specifier.startsWith('node:')) return checkBuiltin(from.path, room, specifier);
    const entry = packageRooms.find(([pattern]) => pattern.test(specifier));
    if (!entry) return [`${from.path} imports ${specifier}, which no room may`];
    return isPackageAllowed(entry[1], room, typeOnly) ? [] : [`${from.path} imports ${specifier}`];
  });

export const environmentIsReadInConfigOnly: HouseRule = (files) =>
  sourcesOf(files)
    .filter(({ path }) => path !== 'src/config.ts')
    .filter((file) => someNode(file, (node) => isMember(node, 'process', 'env')))
    .map(({ path }) => `${path} reads process.env`);

export const decidingRoomsAskTheClock: HouseRule = (files) =>
  sourcesOf(files)
    .filter(({ path }) => decidingRooms.has(roomOf(path)))
    .filter((file) => someNode(file, tellsTheTime))
    .map(({ path }) => `${path} tells the time by itself`);

export const patternsEscapeArabic: HouseRule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.ts'))
    .filter((file) => someNode(file, (node) => /\p{Script=Arabic}/u.test(patternText(node))))
    .map(({ path }) => `${path} has Arabic letters in a pattern; write them as escapes`);

export const noInvisibleDirection: HouseRule = (files) =>
  files
    .filter(({ text }) => /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text))
    .map(({ path }) => `${path} holds an invisible direction control`);

export const filesAreShort: HouseRule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.ts') && !path.endsWith('-words.ts'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (path.startsWith('test/') ? mostLinesOfTest : mostLines))
    .map(({ path, lines }) => `${path} has ${lines} lines`);

const mostLines = 300;
// A test file is a list of cases; it may be longer.
const mostLinesOfTest = 450;

export const topLevelIsFixed: HouseRule = (files) =>
  [...new Set(files.map(({ path }) => path.split('/')[0] ?? ''))]
    .filter((name) => !allowedAtTop.has(name))
    .map((name) => `${name} has no place at the top level`);

function rowOf(row: number, rooms: string): Record<string, number> {
  return Object.fromEntries(rooms.split(' ').map((room) => [room, row]));
}

function rowOfRoom(room: string): number {
  return room === 'top' ? top : (rows[room] ?? -1);
}

/** `text` for `src/text/a.ts`; files in `src/` itself and in `src/commands/` are `top`. */
function roomOf(path: string): string {
  const [, room, file] = path.split('/');
  return file === undefined || room === undefined || rows[room] === top ? 'top' : room;
}

function sourcesOf(files: readonly ProjectFile[]): readonly ProjectFile[] {
  return files.filter(({ path }) => path.startsWith('src/') && /\.m?[jt]s$/.test(path));
}

function resolveImport(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier);
}

function isPackageAllowed(rooms: string, room: string, typeOnly: boolean): boolean {
  if (room === 'benchmark' || rooms.split(' ').includes(room)) return true;
  return room === 'playground' && typeOnly && rooms === 'bot';
}

function checkBuiltin(path: string, room: string, specifier: string): readonly string[] {
  const pure = rowOfRoom(room) <= 1 || decidingRooms.has(room);
  if (room === 'domain') return [`${path} imports ${specifier}; domain imports nothing`];
  return pure && !pureBuiltins.has(specifier) ? [`${path} imports ${specifier}; its room reaches nothing outside`] : [];
}

function listImports(files: readonly ProjectFile[]): readonly Import[] {
  return sourcesOf(files).flatMap((from) => {
    const imports: Import[] = [];
    visit(parse(from), (node) => {
      const specifier = specifierOf(node);
      if (specifier !== undefined) imports.push({ from, specifier, typeOnly: isTypeOnly(node) });
    });
    return imports;
  });
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalText(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literalText(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return literalText(node.arguments[0]);
  }
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

function literalText(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function findCycles(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path]);
    if (done.has(path) || trail.includes(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
}

/** `Date.now()`, `new Date()`, `setTimeout` and their like. */
function tellsTheTime(node: ts.Node): boolean {
  if (isMember(node, 'Date', 'now') || isMember(node, 'performance', 'now')) return true;
  if (ts.isNewExpression(node)) return isNamed(node.expression, 'Date') && !node.arguments?.length;
  return (
    ts.isCallExpression(node) &&
    ['setTimeout', 'setInterval', 'setImmediate'].some((name) => isNamed(node.expression, name))
  );
}

function isMember(node: ts.Node, object: string, property: string): boolean {
  return ts.isPropertyAccessExpression(node) && isNamed(node.expression, object) && node.name.text === property;
}

function isNamed(node: ts.Node, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name;
}

/** What a pattern says, for a literal and for what `RegExp` is built from; empty for all else. */
function patternText(node: ts.Node): string {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  const builds = (ts.isNewExpression(node) || ts.isCallExpression(node)) && isNamed(node.expression, 'RegExp');
  return builds ? (node.arguments ?? []).map((argument) => argument.getText()).join(' ') : '';
}

function someNode(file: ProjectFile, test: (node: ts.Node) => boolean): boolean {
  let found = false;
  visit(parse(file), (node) => {
    found ||= test(node);
  });
  return found;
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

const parsed = new WeakMap<ProjectFile, ts.SourceFile>();

function parse(file: ProjectFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true);
  parsed.set(file, tree);
  return tree;
}
