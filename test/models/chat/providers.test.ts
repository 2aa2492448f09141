import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '../../../src/domain/chat.ts';
import { ProviderError } from '../../../src/domain/errors.ts';
import type { BareChatModel } from '../../../src/models/chat/chat-model.ts';
import { toJsonReply, useProviderServer } from '../../fakes/provider-server.ts';
import { chatDialects, open } from './dialects.ts';

const request: ChatRequest = { system: 'Answer from the passages.', user: 'Who came? {"a": 1}', maxOutputTokens: 100 };
const json = {
  name: 'sentences',
  schema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
};

async function collect(model: BareChatModel, signal?: AbortSignal) {
  const texts: string[] = [];
  let usage: unknown;
  for await (const part of model.stream(request, signal)) {
    if ('text' in part) texts.push(part.text);
    else usage = part.usage;
  }
  return { texts, usage };
}

describe.each(chatDialects)('the chat provider $provider', (dialect) => {
  const server = useProviderServer();
  const openHere = () => open(dialect, server.url);

  it.each(['Delegations came [1].', 'حضرت الوفود [1].'])('gives a whole answer and what it used: %s', async (text) => {
    server.answer(dialect.toWhole(text));
    expect(await (await openHere()).complete(request)).toEqual({ text, usage: { inputTokens: 20, outputTokens: 5 } });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.path).toBe(dialect.path);
    expect(JSON.stringify(server.requests[0]?.body)).toContain(JSON.stringify(request.user).slice(1, -1));
    expect(JSON.stringify(server.requests[0]?.headers)).toContain('key-of-the-test');
    expect(JSON.stringify(server.requests[0]?.body)).toContain('100');
  });

  it.each([
    ['Dele', 'gations', ' came.'],
    ['حضرت', ' الو', 'فود.'],
  ])('gives a streamed answer piece by piece: %s…', async (...texts) => {
    server.answer(dialect.toStream(...texts));
    expect(await collect(await openHere())).toEqual({ texts, usage: { inputTokens: 20, outputTokens: 5 } });
  });

  it.each(Object.entries(dialect.toJson))('gives JSON by way of a %s', async (way, toReply) => {
    const refusal = dialect.toError(400, 'invalid_request_error');
    const reply = toReply(json.name, '{"text": "حضرت الوفود"}');
    server.answer(...(way === 'tool' && dialect.toJson.schema ? [refusal, reply] : [reply]));
    const model = await openHere();
    const { text, usage } = await model.complete({ ...request, json });
    expect(JSON.parse(text)).toEqual({ text: 'حضرت الوفود' });
    expect(usage).toEqual({ inputTokens: 20, outputTokens: 5 });
    const before = server.requests.length;
    await model.complete({ ...request, json });
    expect(server.requests).toHaveLength(before + 1);
  });

  it('refuses JSON that is none', async () => {
    const [toReply] = Object.values(dialect.toJson);
    server.answer(toReply?.(json.name, '{"text": "broken') ?? dialect.toWhole(''));
    await expect((await openHere()).complete({ ...request, json })).rejects.toBeInstanceOf(ProviderError);
  });

  it.each([
    [401, /does not accept the key\. Check CHAT_API_KEY/, false],
    [404, /does not know the model or the address\. Check CHAT_MODEL/, false],
    [400, /does not take the request/, false],
    [429, /too many requests/, true],
    [500, /a fault of its own/, true],
    [503, /a fault of its own/, true],
  ])(
    'says what %i means, without the words that came with it, and asks no second time',
    async (status, message, retryable) => {
      server.answer(dialect.toError(status, 'some_code'));
      const model = await openHere();
      for (const ask of [() => model.complete(request), () => collect(model)]) {
        const error: unknown = await ask().catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(ProviderError);
        expect(error).toMatchObject({
          code: 'provider-failed',
          retryable,
          message: expect.stringMatching(message) as string,
        });
        expect((error as Error).message).not.toContain('WORDS OF A PERSON');
        expect((error as Error).message).not.toContain('key-of-the-test');
      }
      expect(server.requests).toHaveLength(2);
    },
  );

  it.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after-ms': '250' }, 250],
    [{ 'retry-after': '999999' }, 3_600_000],
  ])('passes on when to ask again: %j', async (headers, retryAfterMs) => {
    server.answer(dialect.toError(429, 'rate_limit_error', headers));
    await expect((await openHere()).complete(request)).rejects.toMatchObject({ retryable: true, retryAfterMs });
  });

  it('tells a stream that breaks off from one that ends, after the pieces that came', async () => {
    const whole = dialect.toStream('Delegations', ' came.');
    for (const then of ['break', 'end'] as const) {
      server.answer({ ...whole, chunks: whole.chunks.slice(0, -1), then });
      const texts: string[] = [];
      const read = async () => {
        for await (const part of (await openHere()).stream(request)) if ('text' in part) texts.push(part.text);
      };
      await expect(read()).rejects.toMatchObject({ code: 'provider-failed', retryable: true });
      expect(texts).toEqual(['Delegations', ' came.']);
    }
  });

  it('ends at once with the reason of its signal: before the first byte and in mid-stream', async () => {
    const whole = dialect.toStream('Delegations', ' came.');
    for (const chunks of [[], whole.chunks.slice(0, -1)]) {
      server.answer({ ...whole, chunks, then: 'hang' });
      const stop = new AbortController();
      const reason = new Error('stopped by the test');
      const model = await openHere();
      const read = async () => {
        for await (const part of model.stream(request, stop.signal)) if ('text' in part) stop.abort(reason);
      };
      const reading = expect(read()).rejects.toBe(reason);
      if (chunks.length === 0) {
        await expect.poll(() => server.requests.length).toBe(1);
        stop.abort(reason);
      }
      await reading;
    }
    server.answer({ chunks: [], then: 'hang' });
    const stop = new AbortController();
    const completing = expect((await openHere()).complete(request, stop.signal)).rejects.toThrow('enough');
    await expect.poll(() => server.requests.length).toBe(3);
    stop.abort(new Error('enough'));
    await completing;
  });

  it.each([
    ['a page', { headers: { 'content-type': 'text/html' }, chunks: ['<html>Sign in</html>'] }],
    ['empty JSON', toJsonReply({})],
    ['a list', toJsonReply([1, 2])],
    ['nothing', { chunks: [] }],
    ['half of a JSON', { headers: { 'content-type': 'application/json' }, chunks: ['{"choices": [{"mess'] }],
    ['bytes', { headers: { 'content-type': 'text/event-stream' }, chunks: ['\0\u0001data: {{{\n\n'] }],
  ])('fails as a provider when it answers with %s', async (_what, reply) => {
    server.answer(reply);
    const model = await openHere();
    await expect(model.complete(request)).rejects.toBeInstanceOf(ProviderError);
    await expect(model.complete({ ...request, json })).rejects.toBeInstanceOf(ProviderError);
    await expect(collect(model)).rejects.toBeInstanceOf(ProviderError);
  });

  it('refuses blank answers and answers without end', async () => {
    server.answer(dialect.toWhole(' \n'));
    await expect((await openHere()).complete(request)).rejects.toThrow(/no text/);
    server.answer(dialect.toStream(...Array.from({ length: 60 }, () => 'x'.repeat(100))));
    await expect(collect(await openHere())).rejects.toThrow(/more than it was asked for/);
  });

  it('does not follow where it is sent to', async () => {
    server.answer({ status: 307, headers: { location: `${server.url}/elsewhere` }, chunks: [] });
    await expect((await openHere()).complete(request)).rejects.toBeInstanceOf(ProviderError);
    expect(server.requests.map(({ path }) => path)).toEqual([dialect.path]);
  });

  it('says when nothing listens at its address', async () => {
    const model = await open(dialect, 'http://127.0.0.1:9');
    await expect(model.complete(request)).rejects.toMatchObject({
      retryable: true,
      message: expect.stringMatching(
        /at http:\/\/127\.0\.0\.1:9 cannot be reached .*Check that the server runs, and CHAT_BASE_URL/,
      ) as string,
    });
  });
});
