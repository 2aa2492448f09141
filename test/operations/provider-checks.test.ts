import { describe, expect, it } from 'vitest';
import type { ChatModel } from '../../src/domain/chat.ts';
import { ProviderError } from '../../src/domain/errors.ts';
import type { Recording } from '../../src/domain/speech.ts';
import { createDoctor } from '../../src/operations/doctor.ts';
import { createChatCheck, createSpeechCheck, createUsageCheck } from '../../src/operations/provider-checks.ts';

const model: ChatModel = {
  id: 'openai:small',
  complete: async () => ({ text: 'OK', usage: { inputTokens: 1, outputTokens: 1 } }),
  stream: () => {
    throw new Error('not implemented');
  },
};

async function examine(chatModel: () => Promise<ChatModel | undefined>) {
  for await (const report of createDoctor([createChatCheck(chatModel)]).examine()) return report;
  throw new Error('There is no report.');
}

describe('the check of the language model', () => {
  it('is skipped where none is set', async () => {
    expect(await examine(async () => undefined)).toMatchObject({ check: 'chat-provider', status: 'skipped' });
  });

  it('names the model that answers', async () => {
    expect(await examine(async () => model)).toMatchObject({ status: 'ok', message: 'openai:small answers.' });
  });

  it('tells in a sentence why it does not', async () => {
    const failure = new ProviderError('It does not accept the key.', { code: 'provider-failed' });
    const broken = { ...model, complete: () => Promise.reject(failure) };
    expect(await examine(async () => broken)).toMatchObject({ status: 'failed', message: failure.message });
  });
});

it('tells what providers used today, or that none was asked', async () => {
  const today = () => new Date('2026-01-02T10:00:00Z');
  const used = {
    kind: 'chat',
    model: 'openai:small',
    calls: 3,
    failures: 1,
    inputTokens: 90,
    outputTokens: 10,
    costUsd: 0.5,
  } as const;
  const listUsage = async (day: string) => (day === '2026-01-02' ? [used] : []);
  expect(await createUsageCheck(async () => ({ listUsage }), today).run()).toEqual({
    status: 'ok',
    message: 'Today openai:small: 3 calls (1 failed), 100 tokens, 0.5000 USD.',
  });
  const idle = createUsageCheck(async () => ({ listUsage: async () => [] }), today);
  expect((await idle.run()).message).toBe('No provider was asked today.');
});

describe('the check of what listens', () => {
  const listen = async (transcribe?: (recording: Recording) => Promise<string>) => {
    const transcriber = transcribe && { id: 'openai:whisper-1', transcribe };
    for await (const report of createDoctor([createSpeechCheck(async () => transcriber)]).examine()) return report;
    throw new Error('There is no report.');
  };

  it('is skipped where none is set', async () => {
    expect(await listen()).toMatchObject({ check: 'speech-provider', status: 'skipped' });
  });

  it('has it listen to a second of silence', async () => {
    const heard: Recording[] = [];
    const report = await listen(async (recording) => {
      heard.push(recording);
      return '';
    });
    expect(report).toMatchObject({ status: 'ok', message: 'openai:whisper-1 answers.' });
    expect(Buffer.from(heard[0]?.bytes ?? []).toString('latin1', 0, 12)).toMatch(/^RIFF[^]{4}WAVE$/);
    expect(heard[0]?.bytes.length).toBe(8044);
  });

  it('tells in a sentence why it does not', async () => {
    const failure = new ProviderError('It does not accept the key.', { code: 'provider-failed' });
    const report = await listen(() => Promise.reject(failure));
    expect(report).toMatchObject({ status: 'failed', message: 'It does not accept the key.' });
  });
});
