import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const articles = {
  'astana-22-en.md': [
    'id: astana-22-en',
    'title: Astana 22',
    'language: en',
    'publishedAt: 2024-11-12',
    'source: Kurd Online',
    'url: https://example.org/astana',
    'Jordan attended the meeting in Astana. Lebanon sent an observer to the talks.',
  ],
  'astana-22-ar.md': [
    'id: astana-22-ar',
    'title: أستانا 22',
    'language: ar',
    'translationOf: astana-22-en',
    'حضر الأردن الاجتماع في أستانا. وأرسل لبنان مراقباً إلى المحادثات.',
  ],
};

/** Writes two articles, one in each language, into a new folder below `parent`; gives its path. */
export function writeArticles(parent: string): string {
  const folder = join(parent, 'articles');
  mkdirSync(folder);
  for (const [name, lines] of Object.entries(articles)) {
    writeFileSync(join(folder, name), `---\n${lines.slice(0, -1).join('\n')}\n---\n${lines.at(-1)}\n`);
  }
  return folder;
}
