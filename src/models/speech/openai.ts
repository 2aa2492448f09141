import type { Recording, Transcriber } from '../../domain/speech.ts';
import type { CallUsage } from '../../domain/usage.ts';
import type { Guard } from '../care/guard.ts';
import { askOnce } from '../provider/ask-once.ts';
import type { ProviderName } from '../provider/http-failure.ts';
import { toNonsense } from '../provider/to-provider-error.ts';

export interface SpeechSettings {
  readonly model: string;
  /** `/audio/transcriptions` is added to it; OpenAI's own when absent. */
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
}

export interface SpeechDependencies {
  readonly guard: Guard;
  readonly usdPerMinute: number;
}

/** What models that listen make of a second; for the share of a person. */
const tokensPerSecond = 10;

/** Any server that speaks OpenAI's transcriptions: `file` and `model` as a form, an object with `text` as the answer. */
export function createOpenAiTranscriber(
  settings: SpeechSettings,
  { guard, usdPerMinute }: SpeechDependencies,
): Transcriber {
  const name = toSpeechName(settings);
  const id = `openai:${settings.model}`;
  return {
    id,
    async transcribe(recording, { person, signal } = {}) {
      const { seconds } = recording;
      const usage = { inputTokens: Math.ceil(seconds * tokensPerSecond), outputTokens: 0, hasFailed: false };
      const costUsd = (seconds / 60) * usdPerMinute;
      const expected: CallUsage = {
        kind: 'speech',
        model: id,
        ...usage,
        costUsd,
        ...(person !== undefined && { person }),
      };
      return askOnce(guard, { name, expected, signal }, async (request) =>
        readText(name, await ask(settings, recording, request)),
      );
    },
  };
}

const ownAddress = 'https://api.openai.com/v1';

export function toSpeechName({ model, baseUrl = ownAddress }: SpeechSettings): ProviderName {
  return { who: `The speech model openai:${model}`, address: baseUrl, settings: 'SPEECH' };
}

async function ask(
  { model, baseUrl = ownAddress, apiKey }: SpeechSettings,
  { bytes, name, contentType }: Recording,
  request: typeof fetch,
): Promise<unknown> {
  const form = new FormData();
  form.set('model', model);
  form.set('response_format', 'json');
  form.set('file', new Blob([Buffer.from(bytes)], { type: contentType }), name);
  const headers = { accept: 'application/json', ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }) };
  const response = await request(`${baseUrl}/audio/transcriptions`, { method: 'POST', headers, body: form });
  return response.json();
}

function readText(name: ProviderName, answer: unknown): string {
  const text = typeof answer === 'object' && answer !== null && 'text' in answer ? answer.text : undefined;
  if (typeof text !== 'string') throw toNonsense(name, 'no text');
  return text.trim();
}
