import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { createSanad, type Sanad } from '../src/main.ts';
import { useProviderServer, type ProviderRequest } from './fakes/provider-server.ts';
import { createRecordingLogger } from './fakes/recording-logger.ts';
import { useFolder } from './helpers/data-folder.ts';
import { embeddingDialects } from './models/embedding/embedding-dialects.ts';

const folder = useFolder();
const server = useProviderServer();
const [dialect] = embeddingDialects;

/** What is about vehicles lies in one direction, all else in another: words have nothing to do with it. */
const byMeaning = (text: string) =>
  ['tram', 'سيارة', 'vehicle'].some((word) => text.includes(word)) ? [1, 0.1, 0] : [0, 0.2, 1];

async function open(model: string, logger = createRecordingLogger()): Promise<Sanad> {
  const environment = {
    DATA_DIR: folder.path,
    EMBEDDING_PROVIDER: 'openai',
    EMBEDDING_MODEL: model,
    EMBEDDING_BASE_URL: server.url,
  };
  const { config, problems } = readConfig({ environment, envFile: '.no-such-file' });
  if (config === undefined) throw new Error(problems.join());
  return createSanad(config, { logger, leaveOutCorpus: true });
}

function writeArticles(): string {
  const path = join(folder.path, 'articles.jsonl');
  const lines = [
    { id: 'tram', title: 'Rails in Selma', language: 'en', text: 'A tram crosses the old bridge every hour.' },
    { id: 'bread', title: 'الخبز', language: 'ar', text: 'ارتفع سعر الخبز في المدينة هذا الأسبوع.' },
  ];
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  return path;
}

async function ingest(sanad: Sanad): Promise<void> {
  for await (const { status } of sanad.ingest([writeArticles()])) expect(status).not.toBe('rejected');
}

const textsIn = (requests: readonly ProviderRequest[]) =>
  requests.flatMap(({ body }) => (body as { readonly input: string[] | string }).input);
const passagesIn = (requests: readonly ProviderRequest[]) => textsIn(requests).filter((text) => /[.]$/.test(text));

// The whole program is opened, with its word lists.
describe('embeddings of a provider', { timeout: 60_000 }, () => {
  it('find what shares no word with the question, in the other language too', async () => {
    server.answer(dialect?.reply(byMeaning) ?? { chunks: [] });
    const sanad = await open('e5');
    await ingest(sanad);
    for (const query of ['vehicle', 'سيارة']) {
      expect((await sanad.search({ query, limit: 5 })).map(({ articleId }) => articleId)).toContain('tram');
    }
    await sanad.close();
  });

  it('are planned with their cost, and asked for no text twice', async () => {
    server.answer(dialect?.reply(byMeaning) ?? { chunks: [] });
    const sanad = await open('text-embedding-3-small');
    const { plan } = await sanad.planIngest([writeArticles()]);
    expect(plan).toMatchObject({ articles: 2, embeddings: 2 });
    expect(plan.costUsd).toBeGreaterThan(0);
    await ingest(sanad);
    await ingest(sanad);
    expect(passagesIn(server.requests)).toHaveLength(2);
    await sanad.articles.removeArticles(await idsOf(sanad));
    await ingest(sanad);
    expect(passagesIn(server.requests)).toHaveLength(2);
    await sanad.close();
  });

  it('are asked for anew when the model changes, while questions go to the old one', async () => {
    server.answer(dialect?.reply(byMeaning) ?? { chunks: [] });
    const first = await open('old');
    await ingest(first);
    await first.close();
    const second = await open('new');
    server.requests.length = 0;
    const found = await second.search({ query: 'vehicle', limit: 5 });
    expect(found.map(({ articleId }) => articleId)).toContain('tram');
    expect(server.requests.at(-1)?.body).toMatchObject({ model: 'old' });
    const { plan } = await second.planIngest([writeArticles()]);
    expect(plan.embeddings).toBe(2);
    expect(await second.reembed()).toBe(2);
    expect(await second.reembed()).toBe(0);
    expect(passagesIn(server.requests)).toHaveLength(2);
    expect((await second.search({ query: 'vehicle', limit: 5 })).map(({ articleId }) => articleId)).toContain('tram');
    expect(server.requests.at(-1)?.body).toMatchObject({ model: 'new' });
    await second.close();
  });

  it('are done without when the provider is down: words are searched, and the log says why', async () => {
    server.answer(dialect?.reply(byMeaning) ?? { chunks: [] });
    const logger = createRecordingLogger();
    const sanad = await open('e5', logger);
    await ingest(sanad);
    server.answer({ status: 401, chunks: ['{}'] });
    const found = await sanad.search({ query: 'tram bridge', limit: 5 });
    expect(found.map(({ articleId }) => articleId)).toContain('tram');
    expect(logger.text()).toContain('does not accept the key');
    expect(logger.text()).not.toContain('tram bridge');
    await sanad.close();
  });
});

async function idsOf(sanad: Sanad) {
  return (await sanad.articles.listArticles()).map(({ id }) => id);
}
