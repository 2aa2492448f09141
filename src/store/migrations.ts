import type Database from 'better-sqlite3';
import { StoreError } from '../domain/errors.ts';
import type { Clock, Logger } from '../domain/runtime.ts';
import type { Connection } from './connection.ts';
import type { Migration } from './migration.ts';
import { articles } from './migrations/0001-articles.ts';
import { inboxOutbox } from './migrations/0002-inbox-outbox.ts';
import { feeds } from './migrations/0003-feeds.ts';
import { usage } from './migrations/0004-usage.ts';
import { embeddingCache } from './migrations/0005-embedding-cache.ts';
import { feedTexts } from './migrations/0006-feed-texts.ts';
import { broadcasts } from './migrations/0007-broadcasts.ts';
import { subscriptions } from './migrations/0008-subscriptions.ts';
import { readers } from './migrations/0009-readers.ts';
import { replies } from './migrations/0010-replies.ts';
import { standingQuestions } from './migrations/0011-standing-questions.ts';
import { corrections } from './migrations/0012-corrections.ts';
import { writing } from './migrations/0013-writing.ts';
import { unusedTables } from './migrations/0014-unused-tables.ts';
import { subscribedSince } from './migrations/0015-subscribed-since.ts';
import { articlesInFeeds } from './migrations/0016-articles-in-feeds.ts';
import { parallelArticles } from './migrations/0017-parallel-articles.ts';
import { toldAnswers } from './migrations/0018-told-answers.ts';
import { waitingQuietly } from './migrations/0019-waiting-quietly.ts';
import { undatedLast } from './migrations/0020-undated-last.ts';
import { feedPages } from './migrations/0021-feed-pages.ts';

/** All of them, in order. */
export const migrations: readonly Migration[] = [
  articles,
  inboxOutbox,
  feeds,
  usage,
  embeddingCache,
  feedTexts,
  broadcasts,
  subscriptions,
  readers,
  replies,
  standingQuestions,
  corrections,
  writing,
  unusedTables,
  subscribedSince,
  articlesInFeeds,
  parallelArticles,
  toldAnswers,
  waitingQuietly,
  undatedLast,
  feedPages,
];

/**
 * Brings the database up to the newest form, in one transaction; processes that start together wait for each other.
 *
 * @throws StoreError `store-too-new` when a newer program made it.
 */
export async function migrate(connection: Connection, clock: Clock, logger: Logger): Promise<void> {
  const { database, place } = connection;
  const latest = migrations.length;
  const current = await connection.read(() => readVersion(database));
  if (current < latest) {
    await connection.write(() => applyFrom(readVersion(database), database, clock));
    logger.info({ path: place.path, from: current, to: latest }, 'database migrated');
  }
  refuseNewer(database, place.path);
}

/** @throws StoreError `store-too-new` when a newer program made the database. */
export function refuseNewer(database: Database.Database, path: string): void {
  const [current, latest] = [readVersion(database), migrations.length];
  if (current <= latest) return;
  throw new StoreError(
    `The database ${path} was made by a newer version of Sanad ` +
      `(its form is ${current}, this version knows ${latest}). Update Sanad, or choose another data folder.`,
    { code: 'store-too-new' },
  );
}

function readVersion(database: Database.Database): number {
  const table = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'migrations'`).get();
  if (table === undefined) return 0;
  return database.prepare<[], number>('SELECT coalesce(max(number), 0) FROM migrations').pluck().get() ?? 0;
}

function applyFrom(version: number, database: Database.Database, clock: Clock): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)',
  );
  const record = database.prepare('INSERT INTO migrations (number, name, applied_at) VALUES (?, ?, ?)');
  for (const { number, name, sql } of migrations.slice(version)) {
    database.exec(sql);
    record.run(number, name, clock.now().toISOString());
  }
}
