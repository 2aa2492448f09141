import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceItem, SourceReader } from '../../src/domain/ingest.ts';

/** A folder with `input.*` (the SOURCE is that file) or `input/` (the SOURCE is that folder) and `expected.json`. */
interface SourceCase {
  readonly name: string;
  readonly folder: string;
  readonly source: string;
}

type ExpectedItem = Readonly<Record<string, unknown>> & { readonly origin: string };

/** What every reader must give for each case below a folder of fixtures: one folder a kind, one a case, found by listing. */
export function describeSourceContract(fixtures: string, createReader: () => SourceReader): void {
  describe.each(listFolders(fixtures))('a source of the kind %s', (kind) => {
    it.each(listCases(join(fixtures, kind)))('is read as expected: $name', async ({ folder, source }) => {
      const items = await collect(createReader().read(source));
      expect(items.map((item) => toComparable(item, folder))).toEqual(readExpected(folder));
    });

    it.each(listCases(join(fixtures, kind)))('gives the same twice: $name', async ({ source }) => {
      const reader = createReader();
      expect(await collect(reader.read(source))).toEqual(await collect(reader.read(source)));
    });

    it.each(listCases(join(fixtures, kind)))('gives drafts fit to be stored: $name', async ({ source }) => {
      for (const item of await collect(createReader().read(source))) {
        if (item.kind === 'draft') expectSound(item.draft);
        else expect(item.detail).not.toBe('');
      }
    });
  });
}

export async function collect(items: AsyncIterable<SourceItem>): Promise<SourceItem[]> {
  const all: SourceItem[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** An item as `expected.json` writes it: origins below the case's folder, nothing that is absent. */
export function toComparable(item: SourceItem, folder: string): ExpectedItem {
  const { kind: _, ...content } = item.kind === 'draft' ? { kind: item.kind, ...item.draft } : item;
  const origin = relative(folder, content.origin).split('\\').join('/');
  return JSON.parse(JSON.stringify({ ...content, origin })) as ExpectedItem;
}

function readExpected(folder: string): readonly ExpectedItem[] {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedItem[];
}

function expectSound(draft: Extract<SourceItem, { kind: 'draft' }>['draft']): void {
  expect(draft.text).toMatch(/[\p{L}\p{N}]/u);
  expect(draft.title).toMatch(/\S/u);
  expect(draft.title).not.toMatch(/[\n\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u);
  expect(draft.language).toMatch(/^(?:ar|en)$/u);
  expect(draft.identity).not.toMatch(/^[/\\]|\\/u);
}

function listFolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function listCases(kindFolder: string): SourceCase[] {
  return listFolders(kindFolder).map((name) => {
    const folder = join(kindFolder, name);
    const input = readdirSync(folder).find((entry) => /^input(?:\.|$)/u.test(entry));
    if (input === undefined || !existsSync(join(folder, 'expected.json'))) throw new Error(`${folder} is incomplete.`);
    return { name, folder, source: join(folder, input) };
  });
}
