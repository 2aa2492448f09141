import type { ChatModel } from '../domain/chat.ts';
import type { Transcriber } from '../domain/speech.ts';
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

/** Whether what listens answers; there is nothing to hear. */
export function createSpeechCheck(transcriber: () => Promise<Transcriber | undefined>): Check {
  return {
    name: 'speech-provider',
    run: async () => {
      const found = await transcriber();
      if (found === undefined)
        return { status: 'skipped', message: 'SPEECH_PROVIDER is none; the bot says that it reads text.' };
      await found.transcribe({ bytes: createSilence(), name: 'silence.wav', contentType: 'audio/wav', seconds: 1 });
      return { status: 'ok', message: `${found.id} answers.` };
    },
  };
}

const samplesPerSecond = 8000;

/** A second of silence as a WAV file: 8 bits, one channel. */
function createSilence(): Uint8Array {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samplesPerSecond, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(samplesPerSecond, 24);
  header.writeUInt32LE(samplesPerSecond, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samplesPerSecond, 40);
  return Buffer.concat([header, Buffer.alloc(samplesPerSecond, 128)]);
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
