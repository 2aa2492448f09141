import type { ProviderName } from '../provider/http-failure.ts';

export interface ChatSettings {
  /** One of those of the registry. */
  readonly provider: string;
  readonly model: string;
  /** The provider's own address when absent. */
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
}

const addresses: Readonly<Record<string, string>> = {
  openai: 'https://api.openai.com/v1',
  ollama: 'http://127.0.0.1:11434',
  anthropic: 'https://api.anthropic.com',
};

export function toProviderName({ provider, model, baseUrl }: ChatSettings): ProviderName {
  const address = baseUrl ?? addresses[provider] ?? '';
  return { who: `The chat model ${provider}:${model}`, address, settings: 'CHAT' };
}
