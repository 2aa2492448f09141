import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLError } from 'yaml';
import { toReason } from '../domain/errors.ts';
import { checkFields, type CheckedFields } from './fields.ts';
import { reject, type Rejection } from './source-kind.ts';

export interface SplitText extends CheckedFields {
  /** What stands below the front matter. */
  readonly body: string;
}

/**
 * Takes the YAML front matter off a text and checks its fields; a text without front matter has none.
 * YAML 1.2 core schema; values stay as they are written, so a date is never turned into another.
 */
export function parseFrontMatter(text: string): SplitText | Rejection {
  const split = splitFrontMatter(text);
  if (split === undefined) return { kind: 'fields', fields: {}, body: text };
  if (split === 'open') return reject('bad-front-matter', 'there is no closing --- line (opened on line 1)');
  if (split.yaml.length > maxChars)
    return reject('bad-front-matter', `it is longer than ${maxChars} characters, line 1`);
  const values = readYaml(split.yaml);
  if (values.kind === 'rejected') return values;
  const checked = checkFields(values.values);
  if (checked.kind === 'fields') return { ...checked, body: split.body };
  return reject(checked.code, `${checked.detail}, line ${values.lineOf(checked.field)}`);
}

/** Whether a text begins with a line of three hyphens and something like a field. */
export function startsWithFrontMatter(text: string): boolean {
  return /^---[ \t]*\n(?:[ \t]*(?:#.*)?\n)*["']?[\p{L}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:\s|$)/u.test(text);
}

const maxChars = 65_536;
const maxAliases = 50;
/** The opening `---` stands before the first line of the YAML. */
const linesBefore = 1;

interface YamlValues {
  readonly kind: 'values';
  readonly values: Readonly<Record<string, unknown>>;
  readonly lineOf: (field: string) => number;
}

function splitFrontMatter(text: string): { yaml: string; body: string } | 'open' | undefined {
  const opening = /^---[ \t]*\n/u.exec(text);
  if (!opening) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*$/mu.exec(text.slice(opening[0].length));
  if (!closing) return startsWithFrontMatter(text) ? 'open' : undefined;
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  return { yaml, body: text.slice(opening[0].length + closing.index + closing[0].length) };
}

function readYaml(yaml: string): YamlValues | Rejection {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  try {
    const document = parseDocument(yaml, { schema: 'core', prettyErrors: false, lineCounter: lines });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) return reject('bad-front-matter', `${explain(problem)}, line ${lineAt(findCause(problem, document))}`);
    document.toJS({ maxAliasCount: maxAliases });
    return readMap(document, lineAt);
  } catch (error) {
    return reject('bad-front-matter', `${toReason(error)}, line 1`);
  }
}

/** Most often a title with a colon is taken for a field within a field. */
function explain({ code, message }: YAMLError): string {
  return code === 'BLOCK_AS_IMPLICIT_KEY' || /nested mappings/iu.test(message)
    ? 'a value with a colon in it must stand in quotation marks'
    : message;
}

/** A quotation mark that is not closed is noticed at the end; what matters is where it stands. */
function findCause(problem: YAMLError, document: Document): number {
  if (problem.code !== 'MISSING_CHAR' || !isMap(document.contents)) return problem.pos[0];
  const starts = document.contents.items.map(({ value }) => (isScalar(value) ? (value.range?.[0] ?? 0) : 0));
  return Math.max(...starts.filter((start) => start < problem.pos[0])) || problem.pos[0];
}

function readMap(document: Document, lineAt: (offset: number) => number): YamlValues | Rejection {
  const map = document.contents;
  if (map !== null && !isMap(map))
    return reject('bad-front-matter', 'it is not a list of "field: value" lines, line 2');
  const pairs = map?.items ?? [];
  const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');
  return {
    kind: 'values',
    values: Object.fromEntries(pairs.map((pair) => [nameOf(pair.key), readValue(pair.value, document)])),
    lineOf: (field) => {
      const key = pairs.find((pair) => nameOf(pair.key) === field)?.key;
      return isScalar(key) && key.range ? lineAt(key.range[0]) : linesBefore;
    },
  };
}

/** Strings, and numbers and booleans as they are written; lists of these; anything else as the object it is. */
function readValue(node: unknown, document: Document): unknown {
  if (isAlias(node)) return readValue(node.resolve(document), document);
  if (isSeq(node)) return node.items.map((item) => readValue(item, document));
  if (!isScalar(node)) return node === null || node === undefined ? null : {};
  if (node.value === null || typeof node.value === 'string') return node.value;
  return node.source ?? null;
}
