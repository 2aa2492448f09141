import { define, parseAddress, parseChoice } from './setting.ts';

export type ChatProviderName = (typeof chatProviders)[number];

export type EmbeddingProviderName = (typeof embeddingProviders)[number];

const embeddingProviders = ['builtin', 'openai', 'ollama', 'transformers'] as const;
export type RerankerProviderName = (typeof rerankerProviders)[number];

const rerankerProviders = ['none', 'http'] as const;
export type SpeechProviderName = (typeof speechProviders)[number];

const speechProviders = ['none', 'openai'] as const;
const chatProviders = ['none', 'openai', 'ollama', 'anthropic'] as const;

/** What chooses language models and where they are. */
export const modelSettings = {
  chatProvider: define<ChatProviderName>({
    name: 'CHAT_PROVIDER',
    default: 'none',
    unit: chatProviders.join(' | '),
    help: 'Which protocol the language model speaks; `openai` is for every server that speaks it. `none`: no language model.',
    parse: (value) => parseChoice(chatProviders, value),
  }),
  chatModel: define<string | undefined>({
    name: 'CHAT_MODEL',
    default: undefined,
    unit: "the provider's name of it",
    help: 'The language model, such as gpt-4o-mini. CHAT_PROVIDER goes with it.',
    parse: parseModel,
  }),
  chatBaseUrl: define<string | undefined>({
    name: 'CHAT_BASE_URL',
    default: undefined,
    defaultNote: "the provider's own, for ollama http://127.0.0.1:11434",
    unit: 'address',
    help: 'Where the language model is served, such as http://127.0.0.1:8000/v1.',
    parse: parseBaseUrl,
  }),
  chatApiKey: define<string | undefined>({
    name: 'CHAT_API_KEY',
    default: undefined,
    unit: 'what the provider gave you',
    help: 'The key of the language model; a server of your own may need none.',
    secret: true,
    parse: parseKey,
  }),
  embeddingProvider: define<EmbeddingProviderName>({
    name: 'EMBEDDING_PROVIDER',
    default: 'builtin',
    unit: embeddingProviders.join(' | '),
    help: 'What turns texts into vectors; `openai` is for every server that speaks it, `transformers` runs a model in this process.',
    parse: (value) => parseChoice(embeddingProviders, value),
  }),
  embeddingModel: define<string | undefined>({
    name: 'EMBEDDING_MODEL',
    default: undefined,
    unit: "the provider's name of it",
    help: 'The embedding model, such as text-embedding-3-small. When it changes, all is embedded anew.',
    parse: parseModel,
  }),
  embeddingBaseUrl: define<string | undefined>({
    name: 'EMBEDDING_BASE_URL',
    default: undefined,
    defaultNote: "the provider's own, for ollama http://127.0.0.1:11434",
    unit: 'address',
    help: 'Where the embedding model is served.',
    parse: parseBaseUrl,
  }),
  embeddingApiKey: define<string | undefined>({
    name: 'EMBEDDING_API_KEY',
    default: undefined,
    unit: 'what the provider gave you',
    help: 'The key of the embedding model; a server of your own may need none.',
    secret: true,
    parse: parseKey,
  }),
  rerankerProvider: define<RerankerProviderName>({
    name: 'RERANKER_PROVIDER',
    default: 'none',
    unit: rerankerProviders.join(' | '),
    help: 'Whether found passages are weighed once more by a reranker over HTTP, in the shape that Cohere, Jina and common servers share.',
    parse: (value) => parseChoice(rerankerProviders, value),
  }),
  rerankerModel: define<string | undefined>({
    name: 'RERANKER_MODEL',
    default: undefined,
    unit: "the provider's name of it",
    help: 'The reranker, such as jina-reranker-v2-base-multilingual.',
    parse: parseModel,
  }),
  rerankerBaseUrl: define<string | undefined>({
    name: 'RERANKER_BASE_URL',
    default: undefined,
    unit: 'address',
    help: 'Where the reranker is served, such as https://api.jina.ai/v1; /rerank is added to it.',
    parse: parseBaseUrl,
  }),
  rerankerApiKey: define<string | undefined>({
    name: 'RERANKER_API_KEY',
    default: undefined,
    unit: 'what the provider gave you',
    help: 'The key of the reranker; a server of your own may need none.',
    secret: true,
    parse: parseKey,
  }),
  speechProvider: define<SpeechProviderName>({
    name: 'SPEECH_PROVIDER',
    default: 'none',
    unit: speechProviders.join(' | '),
    help: 'What listens to voice messages; `openai` is for every server that speaks its transcriptions. `none`: the bot says that it reads text.',
    parse: (value) => parseChoice(speechProviders, value),
  }),
  speechModel: define<string | undefined>({
    name: 'SPEECH_MODEL',
    default: undefined,
    unit: "the provider's name of it",
    help: 'The speech model, such as gpt-4o-mini-transcribe. SPEECH_PROVIDER goes with it.',
    parse: parseModel,
  }),
  speechBaseUrl: define<string | undefined>({
    name: 'SPEECH_BASE_URL',
    default: undefined,
    defaultNote: "the provider's own",
    unit: 'address',
    help: 'Where the speech model is served, such as http://127.0.0.1:8000/v1; /audio/transcriptions is added to it.',
    parse: parseBaseUrl,
  }),
  speechApiKey: define<string | undefined>({
    name: 'SPEECH_API_KEY',
    default: undefined,
    unit: 'what the provider gave you',
    help: 'The key of the speech model; a server of your own may need none.',
    secret: true,
    parse: parseKey,
  }),
  chatTimeoutSeconds: define<number>({
    name: 'CHAT_TIMEOUT_SECONDS',
    default: '20',
    unit: 'seconds',
    help: 'How long the language model may take for one answer, further tries included; then the articles are quoted instead.',
    parse: parsePositive,
  }),
  dailyBudgetUsd: define<number | undefined>({
    name: 'DAILY_BUDGET_USD',
    default: undefined,
    defaultNote: 'no limit',
    unit: 'US dollars',
    help: 'What all providers together may cost in a day, by a table of list prices; then the articles are quoted instead.',
    parse: parsePositive,
  }),
  dailyTokensPerPerson: define<number | undefined>({
    name: 'DAILY_TOKENS_PER_PERSON',
    default: undefined,
    defaultNote: 'no limit',
    unit: 'tokens',
    help: 'What the language model may read and write for one person in a day.',
    parse: parsePositive,
  }),
};

/** What belongs together and is not all there. */
export function findModelProblems(values: Readonly<Record<string, string | undefined>>): string[] {
  return ['CHAT', 'EMBEDDING', 'RERANKER', 'SPEECH'].flatMap((kind) => findProblemsOf(kind, values));
}

/** Providers that are found without an address, and know nobody without a key. */
const keyed = new Set(['openai', 'anthropic']);

function findProblemsOf(kind: string, values: Readonly<Record<string, string | undefined>>): string[] {
  const isSet = (ending: string) => values[`${kind}_${ending}`] !== undefined;
  const provider = values[`${kind}_PROVIDER`]?.trim().toLowerCase();
  if (provider === undefined || provider === 'none' || provider === 'builtin') return [];
  const problems: string[] = [];
  if (!isSet('MODEL'))
    problems.push(
      `${kind}_MODEL is not set, but ${kind}_PROVIDER is ${provider}. Name the model, or leave ${kind}_PROVIDER out.`,
    );
  if (keyed.has(provider) && !isSet('BASE_URL') && !isSet('API_KEY') && !isSet('API_KEY_FILE'))
    problems.push(
      `${kind}_API_KEY is not set, but ${kind}_PROVIDER is ${provider}. Set it, or ${kind}_BASE_URL for a server that needs none.`,
    );
  if (provider === 'http' && !isSet('BASE_URL'))
    problems.push(`${kind}_BASE_URL is not set, but ${kind}_PROVIDER is ${provider}. Set the address of its server.`);
  return problems;
}

function parsePositive(value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`is not a number above 0 ("${value}"). Give one, such as 5 or 0.5.`);
}

function parseModel(value: string): string {
  if (/^[\w./:@+-]{1,200}$/.test(value)) return value;
  throw new Error(`is not the name of a model ("${value}"). Copy it from the provider's list.`);
}

/** It is told in messages, so nothing secret may stand in it. */
function parseBaseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && url.username + url.password + url.search !== '')
    throw new Error('holds a password or a query. Give the address alone; the key has a setting of its own.');
  return parseAddress(value);
}

/** It goes into a header, which takes no blanks and no letters beyond ASCII. */
function parseKey(value: string): string {
  if (/^[\x21-\x7e]+$/.test(value)) return value;
  throw new Error('is malformed: it holds blanks or letters that no key has. Copy it again.');
}
