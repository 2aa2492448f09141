import type { Article } from '../domain/article.ts';
import type { ArticleRecord, PassageRecord } from '../domain/store.ts';
import { createArticleHistory } from './article-history.ts';
import { createParallelWriter, createSketchWriter } from './article-sketches.ts';
import { createTieWriter } from './article-ties.ts';
import type { Connection } from './connection.ts';
import { toBytes } from './embeddings.ts';
import { toWordToken } from './keywords.ts';
import { toTokens } from './tokens.ts';

/** Gives the function that adds an article or replaces it; to be called within a transaction. */
export function createArticleWriter(connection: Connection): (record: ArticleRecord) => void {
  const { database } = connection;
  const history = createArticleHistory(connection);
  const saveTies = createTieWriter(connection);
  const saveSketch = createSketchWriter(connection);
  const linkParallel = createParallelWriter(connection);
  const upsertArticle = database.prepare<[object], number>(upsertSql).pluck();
  const removePassages = database.prepare<[number]>('DELETE FROM passages WHERE article_key = ?');
  const insertPassage = createPassageInserter(database);
  return (record) => {
    const { article, ties } = record;
    const change = history.begin({ article, duplicateOf: ties?.duplicateOf ?? null });
    const key = upsertArticle.get(toParameters(article)) as number;
    change.note(key);
    saveTies(key, ties && { ...ties, correctedAt: change.isCorrection ? ties.correctedAt : null });
    saveSketch({ key, language: article.language, ties });
    linkParallel({ key, id: article.id, ties, declared: article.translationOf ?? ties?.translationOf ?? null });
    removePassages.run(key);
    const titleStems = toTokens(record.titleStems);
    record.passages.forEach((passage, ordinal) => {
      insertPassage({ record, key, titleStems, passage, ordinal });
    });
  };
}

/** What was edited by hand has columns of its own, which this leaves alone. */
const upsertSql = `
  INSERT INTO articles
    (id, language, title, url, source, published_at, sources, translation_of, content_hash, added_at, updated_at, text)
  VALUES
    (:id, :language, :title, :url, :source, :publishedAt, :sources, :translationOf, :contentHash, :addedAt, :updatedAt, :text)
  ON CONFLICT (id) DO UPDATE SET
    language = excluded.language, title = excluded.title, url = excluded.url, source = excluded.source,
    published_at = excluded.published_at, sources = excluded.sources, translation_of = excluded.translation_of,
    content_hash = excluded.content_hash, added_at = excluded.added_at, updated_at = excluded.updated_at,
    text = excluded.text
  RETURNING key`;

function toParameters(article: Article) {
  return { ...article, sources: JSON.stringify(article.sources) };
}

interface NewPassage {
  readonly record: ArticleRecord;
  readonly key: number;
  readonly titleStems: string;
  readonly passage: PassageRecord;
  readonly ordinal: number;
}

function createPassageInserter(database: Connection['database']): (passage: NewPassage) => void {
  const insert = database.prepare(
    'INSERT INTO passages (article_key, ordinal, span_start, span_end, text) VALUES (?, ?, ?, ?, ?)',
  );
  const insertEmbedding = database.prepare('INSERT INTO embeddings (passage_id, model, embedding) VALUES (?, ?, ?)');
  const insertStems = database.prepare('INSERT INTO passage_stems (rowid, title_stems, stems) VALUES (?, ?, ?)');
  const insertGrams = database.prepare('INSERT INTO passage_grams (rowid, grams) VALUES (?, ?)');
  const insertWords = database.prepare('INSERT INTO passage_words (rowid, words) VALUES (?, ?)');
  return ({ record, key, titleStems, passage, ordinal }) => {
    const { start, end } = passage;
    const id = insert.run(key, ordinal, start, end, record.article.text.slice(start, end)).lastInsertRowid;
    insertEmbedding.run(id, record.embeddingModel, toBytes(passage.embedding));
    insertStems.run(id, titleStems, toTokens(passage.stems));
    insertGrams.run(id, toTokens(passage.grams));
    insertWords.run(id, passage.words.map((word) => toWordToken(word, record.article.language)).join(' '));
  };
}
