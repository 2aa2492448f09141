import type { ArticleId, ArticleSummary, Passage, PassageId } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { ArticleEdits, ArticleStore } from '../domain/store.ts';
import { createArticleWriter } from './article-writer.ts';
import type { Connection } from './connection.ts';
import { createCounters } from './counters.ts';
import { createPassageReader } from './passage-reader.ts';
import { rememberRows } from './remembered-rows.ts';
import { summaryColumns, toArticle, toIdList, type ArticleRow, type SummaryRow } from './rows.ts';

export function createArticles(connection: Connection): ArticleStore {
  const { database, look, read, write } = connection;
  const countArticles = database.prepare<[], number>('SELECT count(*) FROM articles').pluck();
  const bump = database.prepare('UPDATE generation SET value = value + 1');
  const saveArticle = createArticleWriter(connection);
  const removal = createRemoval(database);
  const edit = createEditor(database);
  const reader = createArticleReader(database);
  const passages = createPassageReader(database);
  const { readGeneration, countPassages } = createCounters(connection);
  const findSummaries = rememberRows<ArticleId, ArticleSummary>({
    ...{ find: reader.findSummaries, toId: ({ id }) => id, readGeneration, mostRemembered: 1000 },
  });
  const findPassages = rememberRows<PassageId, Passage>({
    ...{ find: passages.find, toId: ({ id }) => id, readGeneration, mostRemembered: 1000 },
  });
  return {
    saveArticles: async (records) => {
      if (records.length === 0) return;
      await write(() => {
        records.forEach(saveArticle);
        bump.run();
      });
    },
    editArticle: (id, edits, updatedAt) =>
      write(() => {
        if (edit(id, edits, updatedAt)) bump.run();
        return reader.findSummaries([id])[0];
      }),
    removeArticles: (ids) =>
      write(() => {
        const missing = removal.findMissing(ids);
        if (missing.length === 0 && removal.remove(ids)) bump.run();
        return missing;
      }),
    findArticle: (id) => read(() => reader.findArticle(id)),
    findSummaries: (ids) => read(() => findSummaries(ids)),
    listArticles: (options = {}) => read(() => reader.list(options.language, options.limit)),
    findKeys: (ids) => read(() => reader.findKeys(ids)),
    findIdByKey: (key) => read(() => reader.findIdByKey(key)),
    countArticles: () => look(() => countArticles.get() ?? 0),
    countPassages: () => look(countPassages),
    findPassages: (ids) => read(() => findPassages(ids)),
    listPassages: (articleIds) => read(() => passages.list(articleIds)),
    generation: () => look(readGeneration),
    ...createSettings(connection),
  };
}

function createRemoval(database: Connection['database']) {
  const missing = database
    .prepare<[string], ArticleId>('SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM articles)')
    .pluck();
  const remove = database.prepare('DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))');
  return {
    findMissing: (ids: readonly ArticleId[]) => missing.all(toIdList(ids)),
    remove: (ids: readonly ArticleId[]) => remove.run(toIdList(ids)).changes > 0,
  };
}

function createEditor(database: Connection['database']) {
  const edit = database.prepare(
    `UPDATE articles SET
       edited_title = coalesce(:title, edited_title), edited_url = coalesce(:url, edited_url),
       edited_source = coalesce(:source, edited_source),
       edited_published_at = coalesce(:publishedAt, edited_published_at), updated_at = :updatedAt
     WHERE id = :id`,
  );
  return (id: ArticleId, { title, url, source, publishedAt }: ArticleEdits, updatedAt: string): boolean => {
    const given = { title: title ?? null, url: toEdit(url), source: toEdit(source), publishedAt: toEdit(publishedAt) };
    return edit.run({ ...given, id, updatedAt }).changes > 0;
  };
}

/** What is taken away by hand is stored as empty; null leaves a column as it was. */
function toEdit(value: string | null | undefined): string | null {
  return value === null ? '' : (value ?? null);
}

function createArticleReader(database: Connection['database']) {
  const article = database.prepare<[ArticleId], ArticleRow>(
    `SELECT ${summaryColumns}, a.text FROM articles AS a WHERE a.id = ?`,
  );
  const summaries = database.prepare<[string], SummaryRow>(
    `SELECT ${summaryColumns} FROM articles AS a WHERE a.id IN (SELECT value FROM json_each(?))`,
  );
  const newest = `ORDER BY a.dated_at DESC, a.listed_at DESC, a.id LIMIT :limit`;
  const list = database.prepare<[object], SummaryRow>(`SELECT ${summaryColumns} FROM articles AS a ${newest}`);
  const listOfLanguage = database.prepare<[object], SummaryRow>(
    `SELECT ${summaryColumns} FROM articles AS a WHERE a.language = :language ${newest}`,
  );
  const keys = database.prepare<[string], { id: ArticleId; key: number }>(
    'SELECT id, key FROM articles WHERE id IN (SELECT value FROM json_each(?))',
  );
  const idOfKey = database.prepare<[number], ArticleId>('SELECT id FROM articles WHERE key = ?').pluck();
  return {
    findKeys: (ids: readonly ArticleId[]) => new Map(keys.all(toIdList(ids)).map(({ id, key }) => [id, key])),
    findIdByKey: (key: number) => idOfKey.get(key),
    findArticle: (id: ArticleId) => {
      const row = article.get(id);
      return row && toArticle(row);
    },
    findSummaries: (ids: readonly ArticleId[]) => {
      const found = new Map(summaries.all(toIdList(ids)).map((row) => [row.id, toArticle(row)]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    list: (language: Language | undefined, limit = unlimited) => {
      const rows = language === undefined ? list.all({ limit }) : listOfLanguage.all({ language, limit });
      return rows.map(toArticle);
    },
  };
}

const unlimited = -1;

function createSettings({ database, read, write }: Connection): Pick<ArticleStore, 'getSetting' | 'setSetting'> {
  const get = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const set = database.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    getSetting: (name) => read(() => get.get(name)),
    setSetting: (name, value) => write(() => void set.run(name, value)),
  };
}
