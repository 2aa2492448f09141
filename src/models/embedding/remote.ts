import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { CallUsage } from '../../domain/usage.ts';
import type { Guard } from '../care/guard.ts';
import { toCostUsd, type Price } from '../care/prices.ts';
import type { ProviderName } from '../provider/http-failure.ts';
import { createProviderFetch } from '../provider/provider-fetch.ts';
import { toProviderError } from '../provider/to-provider-error.ts';

/** What a provider has to give: LangChain's embeddings for one call. */
export interface EmbeddingProvider {
  readonly name: ProviderName;
  /** Provider and model, such as `openai:text-embedding-3-small`. */
  readonly id: string;
  /** Must not retry by itself. */
  readonly open: (call: { readonly fetch: typeof fetch }) => EmbeddingsInterface;
}

export interface RemoteEmbeddingsDependencies {
  readonly provider: EmbeddingProvider;
  /** For questions, for which somebody waits. */
  readonly questionGuard: Guard;
  /** For passages, which have time. */
  readonly passageGuard: Guard;
  readonly price: Price;
}

const textsPerCall = 64;
const charsPerToken = 3;

/** The embeddings of a provider with limits, in calls of at most 64 texts, and what they use counted. */
export function createRemoteEmbeddings(dependencies: RemoteEmbeddingsDependencies): EmbeddingsInterface {
  const { provider, questionGuard, passageGuard, price } = dependencies;
  const call = async (
    guard: Guard,
    texts: readonly string[],
    ask: (embeddings: EmbeddingsInterface) => Promise<number[][]>,
  ) => {
    const expected = toUsage(provider.id, texts, price);
    const answers = guard.run(expected, async function* (signal, tellUsage) {
      try {
        yield await ask(provider.open({ fetch: createProviderFetch(provider.name, signal) }));
        tellUsage(expected);
      } catch (error) {
        throw signal.aborted ? signal.reason : toProviderError(provider.name, error);
      }
    });
    let vectors: number[][] = [];
    for await (const answer of answers) vectors = answer;
    return vectors.map(decode);
  };
  return {
    async embedDocuments(given) {
      const texts = given.map(toSendable);
      const vectors: number[][] = [];
      for (let at = 0; at < texts.length; at += textsPerCall) {
        const some = texts.slice(at, at + textsPerCall);
        vectors.push(...(await call(passageGuard, some, (embeddings) => embeddings.embedDocuments(some))));
      }
      return vectors;
    },
    async embedQuery(text) {
      const [vector = []] = await call(questionGuard, [text], async (embeddings) => [
        await embeddings.embedQuery(toSendable(text)),
      ]);
      return vector;
    },
  };
}

const mostChars = 16_000;

/** Servers refuse what is empty, longer than their model reads, or no Unicode. */
function toSendable(text: string): string {
  return text.trim() === '' ? '-' : Buffer.from(text.slice(0, mostChars)).toString();
}

/** Some servers send base64 of 32-bit floats, whatever they are asked for. */
function decode(vector: number[] | string): number[] {
  if (typeof vector !== 'string') return vector;
  const bytes = Buffer.from(vector, 'base64');
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readFloatLE(at * 4));
}

function toUsage(model: string, texts: readonly string[], price: Price): CallUsage {
  const chars = texts.reduce((sum, { length }) => sum + length, 0);
  const inputTokens = Math.ceil(chars / charsPerToken);
  return {
    kind: 'embedding',
    model,
    inputTokens,
    outputTokens: 0,
    costUsd: toCostUsd(price, inputTokens, 0),
    hasFailed: false,
  };
}
