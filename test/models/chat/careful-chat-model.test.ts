import { describe, expect, it } from 'vitest';
import type { ChatModel } from '../../../src/domain/chat.ts';
import { createBudget } from '../../../src/models/care/budget.ts';
import { createGuard } from '../../../src/models/care/guard.ts';
import { createCarefulChatModel } from '../../../src/models/chat/careful-chat-model.ts';
import { useProviderServer } from '../../fakes/provider-server.ts';
import { createRecordingLogger } from '../../fakes/recording-logger.ts';
import { createTime, createUsage } from '../care/care-world.ts';
import { chatDialects, open } from './dialects.ts';

const request = { system: 'Answer.', user: 'متى؟', maxOutputTokens: 100, person: 'telegram:7' };

async function collect(model: ChatModel) {
  const texts: string[] = [];
  for await (const text of model.stream(request)) texts.push(text);
  return texts;
}

describe.each(chatDialects)('a careful chat model of $provider', (dialect) => {
  const server = useProviderServer();

  async function createWorld() {
    const { clock, sleep, advance } = createTime();
    const usage = createUsage();
    const budget = createBudget({ usage, clock, logger: createRecordingLogger() }, {});
    const bare = await open(dialect, server.url);
    const guard = createGuard({ budget, clock, sleep }, { who: bare.name.who, timeoutMs: 10_000 });
    return { model: createCarefulChatModel({ model: bare, guard, price: { input: 1, output: 10 } }), usage, advance };
  }

  it('counts what an answer used, for whom and at what cost', async () => {
    const { model, usage } = await createWorld();
    server.answer(dialect.toStream('حضرت', ' الوفود.'));
    expect(await collect(model)).toEqual(['حضرت', ' الوفود.']);
    server.answer(dialect.toWhole('They came.'));
    await model.complete(request);
    const used = {
      day: '2026-01-02',
      kind: 'chat',
      model: `${dialect.provider}:small`,
      inputTokens: 20,
      outputTokens: 5,
    };
    const entry = { ...used, costUsd: 0.00007, hasFailed: false, person: 'telegram:7' };
    expect(usage.added).toEqual([entry, entry]);
  });

  it('counts what came of a stream that breaks off, and says that it did', async () => {
    const { model, usage } = await createWorld();
    const whole = dialect.toStream('Delegations', ' came.');
    server.answer({ ...whole, chunks: whole.chunks.slice(0, -1), then: 'break' });
    await expect(collect(model)).rejects.toMatchObject({ code: 'provider-failed' });
    expect(usage.added).toMatchObject([{ hasFailed: true, outputTokens: 6 }]);
    expect(server.requests).toHaveLength(1);
  });

  it('asks again after 429 when it may, and gives the answer that comes then', async () => {
    const { model, advance } = await createWorld();
    server.answer(dialect.toError(429, 'rate_limit_error', { 'retry-after': '2' }), dialect.toWhole('They came.'));
    const completed = model.complete(request);
    await expect.poll(() => server.requests.length).toBe(1);
    await expect
      .poll(async () => {
        await advance(500);
        return server.requests.length;
      })
      .toBe(2);
    expect((await completed).text).toBe('They came.');
  });

  it('gives up a server whose first byte does not come', async () => {
    const { model, advance } = await createWorld();
    server.answer({ chunks: [], then: 'hang' });
    const collected = expect(collect(model)).rejects.toThrow(/did not answer within 10 s/);
    await expect.poll(() => server.requests.length).toBe(1);
    await advance(10_000);
    await collected;
  });
});
