import type { Clock, Logger } from '../domain/runtime.ts';
import type { Store } from '../domain/store.ts';
import { createArticleEventStore } from './article-events.ts';
import { createArticles } from './articles.ts';
import { openConnection, type Connection } from './connection.ts';
import { writeBackup } from './backup.ts';
import { createCorrectionStore } from './corrections.ts';
import { createConversationStore } from './conversations.ts';
import { createEmbeddingCache } from './embedding-cache.ts';
import { createEmbeddings } from './embeddings.ts';
import { createFeedStore } from './feeds.ts';
import { createInboxStore } from './inbox.ts';
import { checkIntegrity } from './integrity.ts';
import { createArticleRegister } from './article-register.ts';
import { createKeywords } from './keywords.ts';
import { createFileLocks } from './locks.ts';
import { migrate } from './migrations.ts';
import { createOutboxStore } from './outbox.ts';
import { createUsageStore } from './usage.ts';
import { createReaderStore } from './readers.ts';
import { toStoreError } from './store-error.ts';
import { createSubscriptionStore } from './subscriptions.ts';

export interface SqliteStoreOptions {
  /** Holds `sanad.db` and the locks; created when it is missing. */
  readonly folder: string;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Whether a database that is missing is made in memory only, and the folder left alone. Default false. */
  readonly isDry?: boolean;
}

/**
 * Opens the SQLite database of a data folder; several processes may have it open at once.
 *
 * @throws StoreError `store-unavailable` when it cannot be read or written, `store-full`, or `store-too-new`.
 */
export async function openSqliteStore({ folder, logger, clock, isDry }: SqliteStoreOptions): Promise<Store> {
  const connection = openConnection(folder, { isDry });
  try {
    await migrate(connection, clock, logger);
    return toStore(connection);
  } catch (error) {
    connection.close();
    throw toStoreError(error, connection.place);
  }
}

function toStore(connection: Connection): Store {
  const locks = createFileLocks(connection.place.folder);
  return {
    articles: createArticles(connection),
    events: createArticleEventStore(connection),
    feeds: createFeedStore(connection),
    register: createArticleRegister(connection),
    keywords: createKeywords(connection),
    embeddings: createEmbeddings(connection),
    conversations: createConversationStore(connection),
    inbox: createInboxStore(connection),
    outbox: createOutboxStore(connection),
    usage: createUsageStore(connection),
    embeddingCache: createEmbeddingCache(connection),
    subscriptions: createSubscriptionStore(connection),
    corrections: createCorrectionStore(connection),
    readers: createReaderStore(connection),
    locks,
    checkIntegrity: () => checkIntegrity(connection),
    backUp: async (path, files) => writeBackup(connection.database, path, files),
    close: async () => {
      locks.close();
      connection.close();
    },
  };
}
