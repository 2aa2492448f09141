import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../src/models/care/budget.ts';
import { createGuard } from '../../../src/models/care/guard.ts';
import { createOpenAiTranscriber } from '../../../src/models/speech/openai.ts';
import { toJsonReply, useProviderServer, type ProviderReply } from '../../fakes/provider-server.ts';
import { createRecordingLogger } from '../../fakes/recording-logger.ts';
import { createTime, createUsage } from '../care/care-world.ts';

const server = useProviderServer();
const recording = { bytes: Buffer.from('OggS-sound'), name: 'recording.ogg', contentType: 'audio/ogg', seconds: 30 };

function createWorld(limits: { readonly dailyUsd?: number; readonly dailyTokensPerPerson?: number } = {}) {
  const { clock, sleep, advance } = createTime();
  const usage = createUsage();
  const budget = createBudget({ usage, clock, logger: createRecordingLogger() }, limits);
  const guard = createGuard({ budget, clock, sleep }, { who: 'The speech model w', timeoutMs: 20_000, tries: 2 });
  const settings = { model: 'whisper-1', baseUrl: `${server.url}/v1`, apiKey: 'key-of-the-test' };
  return { transcriber: createOpenAiTranscriber(settings, { guard, usdPerMinute: 0.006 }), usage, advance };
}

describe('a server that speaks transcriptions as OpenAI does', () => {
  it.each(['من حضر أستانا؟', 'Who attended Astana?'])('writes down what was said: %s', async (text) => {
    server.answer(toJsonReply({ text: ` ${text}\n` }));
    const { transcriber, usage } = createWorld();
    expect(await transcriber.transcribe(recording, { person: 'p1' })).toBe(text);
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = server.requests;
    expect(path).toBe('/v1/audio/transcriptions');
    expect(headers.authorization).toBe('Bearer key-of-the-test');
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    for (const part of ['name="model"', 'whisper-1', 'filename="recording.ogg"', 'audio/ogg', 'OggS-sound'])
      expect(body).toContain(part);
    expect(usage.added).toMatchObject([
      { kind: 'speech', model: 'openai:whisper-1', inputTokens: 300, costUsd: 0.003, person: 'p1', hasFailed: false },
    ]);
  });

  it('may have heard nothing', async () => {
    server.answer(toJsonReply({ text: '' }));
    expect(await createWorld().transcriber.transcribe(recording)).toBe('');
  });

  it.each<[string, ProviderReply, RegExp]>([
    ['is no JSON', { chunks: ['<html>'] }, /something that is not understood/],
    ['has no text', toJsonReply({ words: [] }), /answered with no text/],
    ['has another kind of text', toJsonReply({ text: { a: 1 } }), /answered with no text/],
    ['says no', toJsonReply({ error: { code: 'bad' } }, { status: 400 }), /refused \(400, bad\)/],
    ['does not take the key', toJsonReply({}, { status: 401 }), /Check SPEECH_API_KEY/],
  ])('fails in a sentence where its answer %s', async (_, reply, message) => {
    server.answer(reply);
    const { transcriber, usage } = createWorld();
    const failed = expect(transcriber.transcribe(recording)).rejects.toThrow(message);
    await failed;
    expect(usage.added).toMatchObject([{ hasFailed: true }]);
  });

  it('is asked again when it is overloaded', async () => {
    server.answer(toJsonReply({}, { status: 503 }), toJsonReply({ text: 'Who came?' }));
    const { transcriber, advance } = createWorld();
    const heard = transcriber.transcribe(recording);
    await expect.poll(() => server.requests.length).toBe(1);
    await expect
      .poll(async () => {
        await advance(1000);
        return server.requests.length;
      })
      .toBe(2);
    expect(await heard).toBe('Who came?');
  });

  it('is given up after its time, and when nobody waits', async () => {
    server.answer({ chunks: [], then: 'hang' });
    const { transcriber, advance } = createWorld();
    const late = expect(transcriber.transcribe(recording)).rejects.toThrow('20');
    await expect.poll(() => server.requests.length).toBe(1);
    await advance(20_000);
    await late;
    const stop = new AbortController();
    const stopped = expect(transcriber.transcribe(recording, { signal: stop.signal })).rejects.toThrow('stopped');
    stop.abort(new Error('stopped'));
    await stopped;
  });

  it('costs no more than the day allows', async () => {
    const { transcriber } = createWorld({ dailyUsd: 0.002 });
    await expect(transcriber.transcribe(recording)).rejects.toMatchObject({ code: 'budget-exhausted' });
    expect(server.requests).toEqual([]);
  });
});
