import { describe, expect, it } from 'vitest';
import type { EmbeddingModel } from '../../../src/domain/embedding.ts';
import { createBudget } from '../../../src/models/care/budget.ts';
import { createGuard } from '../../../src/models/care/guard.ts';
import { createEmbeddingModel } from '../../../src/models/embedding/embedding-model.ts';
import { createOllamaProvider } from '../../../src/models/embedding/ollama.ts';
import { createOpenAiProvider } from '../../../src/models/embedding/openai.ts';
import { createRemoteEmbeddings } from '../../../src/models/embedding/remote.ts';
import { describeEmbeddingModel } from '../../contracts/embedding-contract.ts';
import { useProviderServer } from '../../fakes/provider-server.ts';
import { createRecordingLogger } from '../../fakes/recording-logger.ts';
import { createTime, createUsage } from '../care/care-world.ts';
import { embeddingDialects, hashVector, type EmbeddingDialect } from './embedding-dialects.ts';

function createWorld({ provider }: EmbeddingDialect, baseUrl: string) {
  const { clock, sleep, advance } = createTime();
  const usage = createUsage();
  const create = { openai: createOpenAiProvider, ollama: createOllamaProvider }[provider];
  const opened = create({ model: 'e5', baseUrl, apiKey: 'key-of-the-test' });
  const budget = createBudget({ usage, clock, logger: createRecordingLogger() }, {});
  const guardFor = (timeoutMs: number) => createGuard({ budget, clock, sleep }, { who: opened.name.who, timeoutMs });
  const price = { input: 1, output: 0 };
  const guards = { questionGuard: guardFor(2000), passageGuard: guardFor(120_000) };
  const embeddings = createRemoteEmbeddings({ provider: opened, ...guards, price });
  const model: EmbeddingModel = createEmbeddingModel(embeddings, { id: `${provider}:e5:8`, dimensions: 8 });
  return { model, usage, advance };
}

describe.each(embeddingDialects)('$title', (dialect) => {
  const server = useProviderServer();
  const openHere = () => createWorld(dialect, server.url);

  describeEmbeddingModel(dialect.title, async () => {
    server.answer(dialect.reply(hashVector));
    return openHere().model;
  });

  it('is asked for 64 texts at a time, in their order, and what they use is counted', async () => {
    server.answer(dialect.reply(hashVector));
    const { model, usage } = openHere();
    const texts = Array.from({ length: 130 }, (_, at) => `مقطع ${at}`);
    const embeddings = await model.embedPassages(texts);
    expect(embeddings[129]).toEqual(await model.embedQuestion('مقطع 129'));
    expect(server.requests).toHaveLength(4);
    expect(usage.added).toHaveLength(4);
    expect(usage.added[0]).toMatchObject({ kind: 'embedding', model: `${dialect.provider}:e5`, hasFailed: false });
    expect(usage.added[0]?.inputTokens).toBeGreaterThan(100);
  });

  it('is refused when its vectors have another dimension, or there are too few', async () => {
    server.answer(dialect.reply(() => [1, 2, 3]));
    await expect(openHere().model.embedQuestion('x')).rejects.toMatchObject({
      code: 'provider-failed',
      message: expect.stringContaining('3 dimensions instead of 8') as string,
    });
    await expect(openHere().model.embedPassages(['x', 'y'])).rejects.toThrow('3 dimensions instead of 8');
    server.answer(dialect.reply(() => []));
    await expect(openHere().model.embedPassages(['x'])).rejects.toThrow('0 dimensions instead of 8');
  });

  it('is given up for a question after two seconds, in a sentence', async () => {
    server.answer({ chunks: [], then: 'hang' });
    const { model, advance } = openHere();
    const asked = expect(model.embedQuestion('x')).rejects.toThrow(/did not answer within 2 s/);
    await expect.poll(() => server.requests.length).toBe(1);
    await advance(2000);
    await asked;
  });

  it('is asked again after 500, and not after 401, which is told', async () => {
    const fault = { status: 500, chunks: ['{"error": {"message": "WORDS"}}'] };
    server.answer(fault, dialect.reply(hashVector));
    const { model, advance } = openHere();
    const asked = model.embedPassages(['x']);
    await expect
      .poll(async () => {
        await advance(500);
        return server.requests.length;
      })
      .toBe(2);
    expect(await asked).toHaveLength(1);
    server.answer({ status: 401, chunks: ['{}'] });
    await expect(model.embedPassages(['x'])).rejects.toThrow(/does not accept the key\. Check EMBEDDING_API_KEY/);
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    ['a page', '<html>Sign in</html>'],
    ['empty JSON', '{}'],
    ['half a JSON', '{"data": [{"embed'],
  ])('fails as a provider when it answers with %s', async (_what, body) => {
    server.answer({ headers: { 'content-type': 'application/json' }, chunks: [body] });
    await expect(openHere().model.embedPassages(['x'])).rejects.toMatchObject({ code: 'provider-failed' });
  });
});
