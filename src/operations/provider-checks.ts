import type { ChatModel } from '../domain/chat.ts';
import type { Reranker } from '../domain/reranker.ts';
import type { UsageStore } from '../domain/usage.ts';
import type { Check } from './doctor.ts';

const timeoutMs = 20_000;

/** Whether the language model answers: the cheapest call there is. */
export function createChatCheck(chatModel: () => Promise<ChatModel | undefined>): Check {
  return {
    name: 'chat-provider',
    run: async () => {
      const model = await chatModel();
      if (model === undefined) return { status: 'skipped', message: 'CHAT_PROVIDER is none; answers are quotations.' };
      const request = { system: 'Answer with one word.', user: 'Say OK.', maxOutputTokens: 200 };
      const limit = AbortSignal.timeout(timeoutMs);
      try {
        await model.complete(request, limit);
        return { status: 'ok', message: `${model.id} answers.` };
      } catch (error) {
        if (error !== limit.reason) throw error;
        return {
          status: 'failed',
          message: `${model.id} did not answer within ${timeoutMs / 1000} s. Check that its server is not overloaded.`,
        };
      }
    },
  };
}

/** Whether the reranker tells what answers a question from what does not. */
export function createRerankerCheck(reranker: () => Promise<Reranker | undefined>): Check {
  return {
    name: 'reranker-provider',
    run: async () => {
      const found = await reranker();
      if (found === undefined) return { status: 'skipped', message: 'RERANKER_PROVIDER is none.' };
      await found.rank('Who came?', ['Delegations came.', 'Bread costs more.']);
      return { status: 'ok', message: `${found.id} answers.` };
    },
  };
}

/** What providers were used today, in UTC. */
export function createUsageCheck(usage: () => Promise<Pick<UsageStore, 'listUsage'>>, today: () => Date): Check {
  return {
    name: 'provider-usage',
    run: async () => {
      const used = await (await usage()).listUsage(today().toISOString().slice(0, 10));
      if (used.length === 0) return { status: 'ok', message: 'No provider was asked today.' };
      const lines = used.map(
        ({ model, calls, failures, inputTokens, outputTokens, costUsd }) =>
          `${model}: ${calls} calls (${failures} failed), ${inputTokens + outputTokens} tokens, ${costUsd.toFixed(4)} USD`,
      );
      return { status: 'ok', message: `Today ${lines.join('; ')}.` };
    },
  };
}
