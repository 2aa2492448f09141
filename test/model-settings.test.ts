import { describe, expect, it } from 'vitest';
import { listSecrets, readConfig } from '../src/config.ts';

const read = (environment: Record<string, string>) => readConfig({ environment, envFile: '/nonexistent/.env' });

describe('the settings of models', () => {
  it.each<Record<string, string>>([
    { CHAT_PROVIDER: 'openai', CHAT_MODEL: 'gpt-4o-mini', CHAT_API_KEY: 'sk-1' },
    { CHAT_PROVIDER: 'OpenAI', CHAT_MODEL: 'org/model:7b', CHAT_BASE_URL: 'http://127.0.0.1:8000/v1/' },
    { CHAT_PROVIDER: 'ollama', CHAT_MODEL: 'qwen3:4b' },
    { CHAT_PROVIDER: 'none', CHAT_MODEL: 'left-over' },
    {},
  ])('hold: %j', (environment) => {
    expect(read(environment).problems).toEqual([]);
  });

  it.each<[Record<string, string>, RegExp[]]>([
    [{ CHAT_PROVIDER: 'openai' }, [/^CHAT_MODEL is not set/, /^CHAT_API_KEY is not set/]],
    [{ RERANKER_PROVIDER: 'http' }, [/^RERANKER_MODEL is not set/, /^RERANKER_BASE_URL is not set/]],
    [{ SPEECH_PROVIDER: 'openai' }, [/^SPEECH_MODEL is not set/, /^SPEECH_API_KEY is not set/]],
    [{ SPEECH_PROVIDER: 'vosk' }, [/^SPEECH_PROVIDER is not known/, /^SPEECH_MODEL/]],
    [{ CHAT_PROVIDER: 'ollama' }, [/^CHAT_MODEL is not set, but CHAT_PROVIDER is ollama/]],
    [{ CHAT_PROVIDER: 'anthropic', CHAT_MODEL: 'm' }, [/^CHAT_API_KEY is not set/]],
    [{ CHAT_PROVIDER: 'cohere' }, [/^CHAT_PROVIDER is not known \("cohere"\)/, /^CHAT_MODEL/]],
    [{ CHAT_MODEL: 'نموذج' }, [/^CHAT_MODEL is not the name of a model/]],
    [
      { DAILY_BUDGET_USD: '-1', CHAT_TIMEOUT_SECONDS: 'soon' },
      [/^CHAT_TIMEOUT_SECONDS is not a number/, /^DAILY_BUDGET_USD is not a number above 0/],
    ],
    [{ CHAT_BASE_URL: 'ftp://x' }, [/^CHAT_BASE_URL is not an address/]],
  ])('are wrong, and say so: %j', (environment, expected) => {
    const { problems } = read(environment);
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as string));
  });

  it('never show a key, nor a password in an address', () => {
    const { problems } = read({ CHAT_API_KEY: 'مفتاح SECRET', CHAT_BASE_URL: 'https://me:SECRET@host/v1' });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toContain('SECRET');
    const { config } = read({ CHAT_API_KEY: 'sk-SECRET' });
    expect(config && listSecrets(config)).toEqual(['sk-SECRET']);
  });
});
