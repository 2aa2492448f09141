import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { projectFolder } from './project-files.ts';

/** The shipped articles, as far as a test needs them. */
export function readCorpusTexts(): readonly MemoryArticle[] {
  const folder = join(projectFolder, 'corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      const title = /^title: (.*)$/mu.exec(head)?.[1] ?? name;
      const [, id = name, language = 'en'] = /^(.*)\.(ar|en)\.md$/u.exec(name) ?? [];
      return { id: `${id}-${language}`, language, title, text: body.trim() } as MemoryArticle;
    });
}
