import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleDraft } from '../../../src/domain/article.ts';
import { readCorpusTexts } from '../../helpers/corpus-texts.ts';
import { projectFolder } from '../../helpers/project-files.ts';

/** An article as its outlet might print it, and the story that it tells: no word of a translation. */
export interface ToldStory {
  readonly story: string;
  readonly draft: ArticleDraft & { readonly id: string; readonly language: 'ar' | 'en' };
}

interface Row {
  readonly id: string;
  readonly language: 'ar' | 'en';
  readonly title: string;
  readonly text: string;
  readonly publishedAt?: string;
}

/** The same in two or three sentences: of the week's articles those that tell one story in both languages, found by reading them. */
const shortPairs: Readonly<Record<string, string>> = {
  ...{ w10: 'w11', w22: 'w21', w27: 'w28', w33: 'w31', w37: 'w36', w40: 'w39', w47: 'w46' },
};

/** Stories told in both languages, and others. */
export const knownStories = {
  shipped: readCorpusTexts().map((row) => toTold(row)),
  invented: readRows('test/questions/fitting/articles.jsonl').map((row) => toTold(row)),
  /** Different reports of the same events, with the same people, places and days. */
  sameTopic: readRows('test/ingest/parallel/same-topic.jsonl').map((row) => toTold(row, row.id)),
  short: readRows('test/subscriptions/week/articles-1.jsonl', 'test/subscriptions/week/articles-2.jsonl').map((row) =>
    toTold(row, shortPairs[row.id] ?? row.id),
  ),
};

function readRows(...paths: readonly string[]): Row[] {
  return paths.flatMap((path) =>
    readFileSync(join(projectFolder, path), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
  );
}

function toTold({ id, language, title, text, publishedAt }: Row, story = id.replace(/-(?:ar|en)$/u, '')): ToldStory {
  const dated = publishedAt === undefined ? {} : { publishedAt };
  return { story, draft: { id, origin: id, identity: id, language, title, text, ...dated } };
}
