import { randomUUID } from 'node:crypto';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleSummary } from '../domain/article.ts';
import type { EmbeddingModel, VectorIndex } from '../domain/embedding.ts';
import { isAhead } from '../domain/is-ahead.ts';
import type { ArticleStore, EmbeddingStore, Store } from '../domain/store.ts';
import { makeFolder } from '../store/make-folder.ts';
import type { Check, CheckFinding } from './doctor.ts';

const oldestNode: readonly [major: number, minor: number] = [20, 19];
const littleSpaceBytes = 200 * 1024 * 1024;

/** @param version such as `20.20.2`. */
export function createNodeCheck(version: string): Check {
  return {
    name: 'node',
    run: async () => {
      const [major = 0, minor = 0] = version.split('.').map(Number);
      const isEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
      return isEnough
        ? ok(`Node.js ${version}`)
        : failed(`Node.js ${version} is too old. Install ${oldestNode.join('.')} or newer.`);
    },
  };
}

/**
 * @param problems what is wrong with the settings, a sentence each.
 * @param doubts what may be, in the same way.
 */
export function createConfigurationCheck(problems: readonly string[], doubts: readonly string[] = []): Check {
  return {
    name: 'configuration',
    run: async () => {
      if (problems.length > 0) return failed(problems.join(' '));
      return doubts.length > 0 ? { status: 'warning', message: doubts.join(' ') } : ok('All settings are valid.');
    },
  };
}

/** Whether files can be written where the data are kept, and how much space is left there. */
export function createDataFolderCheck(folder: string): Check {
  return {
    name: 'data-folder',
    run: async () => {
      makeFolder(folder);
      const probe = join(folder, `.doctor-${randomUUID()}`);
      await writeFile(probe, 'ok');
      await rm(probe);
      const { bavail, bsize } = await statfs(folder);
      const freeMb = Math.floor((bavail * bsize) / (1024 * 1024));
      const message = `${folder} can be written; ${freeMb} MB are free.`;
      return bavail * bsize < littleSpaceBytes
        ? { status: 'warning', message: `${message} Make room soon.` }
        : ok(message);
    },
  };
}

/** Whether the database is whole. */
export function createDatabaseCheck(store: () => Promise<Pick<Store, 'checkIntegrity'>>): Check {
  return {
    name: 'database',
    run: async () => {
      const problems = await (await store()).checkIntegrity();
      return problems.length === 0 ? ok('The database is whole.') : failed(problems.join(' '));
    },
  };
}

/** Whether there is something to answer from, and none of it is dated ahead of its time. */
export function createArticlesCheck(store: () => Promise<Pick<Store, 'articles'>>, now: () => Date): Check {
  return {
    name: 'articles',
    run: async () => {
      const { articles } = await store();
      const [held, passages] = [await articles.countArticles(), await articles.countPassages()];
      if (held === 0) return { status: 'warning', message: 'No articles are held. Add some: sanad ingest SOURCE…' };
      const message = `${held} articles, ${passages} passages.`;
      const ahead = (await articles.listArticles()).filter(({ publishedAt }) => isAhead(publishedAt, now()));
      return ahead.length === 0 ? ok(message) : { status: 'warning', message: `${message} ${toAheadAdvice(ahead)}` };
    },
  };
}

function toAheadAdvice(ahead: readonly ArticleSummary[]): string {
  const [first] = ahead;
  return (
    `Dated ahead, so that they stand first among the newest: ${ahead.length}, such as ${first?.id} (${first?.publishedAt}). ` +
    'Set other dates: sanad articles edit ID --published-at DATE'
  );
}

/** What the checks of embeddings and the index look at. */
export interface IndexParts {
  readonly embeddings: Pick<EmbeddingModel, 'id' | 'dimensions' | 'embedQuestion'>;
  readonly index: Pick<VectorIndex, 'sync' | 'search'>;
  readonly store: {
    readonly articles: Pick<ArticleStore, 'countPassages'>;
    readonly embeddings: Pick<EmbeddingStore, 'countEmbeddings'>;
  };
}

/** Whether the embedding model answers with what it promises. */
export function createEmbeddingCheck(parts: () => Promise<Pick<IndexParts, 'embeddings'>>): Check {
  return {
    name: 'embedding-provider',
    run: async () => {
      const { embeddings } = await parts();
      const { length } = await embeddings.embedQuestion('news');
      if (length === embeddings.dimensions) return ok(`${embeddings.id} answers.`);
      return failed(`${embeddings.id} gave ${length} dimensions instead of ${embeddings.dimensions}.`);
    },
  };
}

/** Whether each passage has an embedding, and the index finds one. */
export function createVectorIndexCheck(parts: () => Promise<IndexParts>): Check {
  return {
    name: 'vector-index',
    run: async () => {
      const { embeddings, index, store } = await parts();
      const [passages, embedded] = [
        await store.articles.countPassages(),
        await store.embeddings.countEmbeddings(embeddings.id),
      ];
      await index.sync();
      const hits = await index.search({ embedding: await embeddings.embedQuestion('news'), limit: 1 });
      const message = `${embedded} of ${passages} passages have an embedding.`;
      if (embedded < passages)
        return {
          status: 'warning',
          message: `${message} The others follow while the bot runs, or with the next ingest.`,
        };
      return embedded > 0 && hits.length === 0 ? failed(`${message} A search finds none of them.`) : ok(message);
    },
  };
}

export interface TelegramCheckOptions {
  readonly token: string | undefined;
  readonly apiRoot: string;
  readonly request: typeof fetch;
}

const telegramTimeoutMs = 10_000;

/** Whether Telegram knows the bot. */
export function createTelegramCheck({ token, apiRoot, request }: TelegramCheckOptions): Check {
  return {
    name: 'telegram',
    run: async () => {
      if (token === undefined) return { status: 'skipped', message: 'BOT_TOKEN is not set.' };
      const me = await callGetMe({ token, apiRoot, request });
      if (me.ok) return ok(`Telegram knows the bot as @${me.result?.username ?? '?'}.`);
      const advice = me.error_code === 401 || me.error_code === 404 ? ' Copy BOT_TOKEN from @BotFather again.' : '';
      return failed(`Telegram refused: ${me.description ?? 'no reason given'}.${advice}`);
    },
  };
}

interface GetMeResponse {
  readonly ok: boolean;
  readonly result?: { readonly username?: string };
  readonly error_code?: number;
  readonly description?: string;
}

/** The address holds the token, so an error of the network is told without it. */
async function callGetMe({ token = '', apiRoot, request }: TelegramCheckOptions): Promise<GetMeResponse> {
  try {
    const response = await request(`${apiRoot}/bot${token}/getMe`, { signal: AbortSignal.timeout(telegramTimeoutMs) });
    return (await response.json()) as GetMeResponse;
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : 'no answer';
    return { ok: false, description: `${apiRoot} cannot be reached (${String(cause)})` };
  }
}

function ok(message: string): CheckFinding {
  return { status: 'ok', message };
}

function failed(message: string): CheckFinding {
  return { status: 'failed', message };
}
