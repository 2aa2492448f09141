import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ArticleId } from '../../src/domain/article.ts';
import { readConfig } from '../../src/config.ts';
import { createSanad } from '../../src/main.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';

const texts = {
  en: ['Ferries return', 'The port authority said that the ferries to the islands will run again from Monday.'],
  ar: ['عودة العبّارات', 'أعلنت هيئة الميناء أن العبّارات إلى الجزر ستعود يوم الاثنين.'],
} as const;

/** A data folder and a shipped folder, with what each version ships in it. */
async function createWorld() {
  const root = await mkdtemp(join(tmpdir(), 'shipped-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const corpusFolder = await mkdtemp(join(root, 'corpus-'));
  const ship = (id: string, language: 'ar' | 'en', more = '') => {
    const [title, text] = texts[language];
    return writeFile(
      join(corpusFolder, `${id}.md`),
      `---\nid: ${id}\ntitle: ${title}\nlanguage: ${language}\n---\n\n${text}${more}\n`,
    );
  };
  const { config } = readConfig({ environment: { DATA_DIR: join(root, 'data') }, envFile: '.none' });
  if (!config) throw new Error('no configuration');
  const open = () => createSanad(config, { logger: createRecordingLogger(), corpusFolder });
  return { ship, open, root };
}

it(
  'refreshes shipped articles, adds new ones, and leaves alone what was removed, replaced or edited',
  { timeout: 120_000 },
  async () => {
    const { ship, open, root } = await createWorld();
    for (const id of ['kept', 'removed', 'own']) await ship(id, 'en');
    await ship('edited', 'ar');
    let sanad = await open();
    await sanad.articles.removeArticles(['removed' as ArticleId]);
    await sanad.articles.editArticle('edited' as ArticleId, { title: 'My title' }, '2031-01-01T00:00:00Z');
    const own = join(root, 'own.jsonl');
    await writeFile(
      own,
      JSON.stringify({ id: 'own', title: 'Own', language: 'en', text: 'My own words about ferries.' }),
    );
    for await (const result of sanad.ingest([own])) expect(result.status).toBe('updated');
    await sanad.close();

    for (const id of ['kept', 'removed', 'own']) await ship(id, 'en', ' They stop at noon.');
    await ship('edited', 'ar', ' وتتوقف ظهرًا.');
    await ship('new', 'ar', ' وهذا جديد.');
    for (let start = 0; start < 2; start++) {
      sanad = await open();
      const find = async (id: string) => (await sanad.articles.findArticle(id as ArticleId))?.text;
      expect(await find('kept')).toContain('noon');
      expect(await find('removed')).toBeUndefined();
      expect(await find('own')).toBe('My own words about ferries.');
      expect(await find('edited')).toContain('ظهرًا');
      expect(await find('new')).toContain('جديد');
      expect((await sanad.articles.findArticle('edited' as ArticleId))?.title).toBe('My title');
      await sanad.close();
    }
  },
);
