import { describe, expect, it } from 'vitest';
import type { ChatModel } from '../../src/domain/chat.ts';
import { ProviderError } from '../../src/domain/errors.ts';
import { createDoctor } from '../../src/operations/doctor.ts';
import { createChatCheck } from '../../src/operations/provider-checks.ts';

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
