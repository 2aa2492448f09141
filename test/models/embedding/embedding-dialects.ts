import { createHash } from 'node:crypto';
import { toJsonReply, type ProviderReply, type ProviderRequest } from '../../fakes/provider-server.ts';

/** How a provider sends vectors: what its server was seen to send. */
export interface EmbeddingDialect {
  readonly provider: 'openai' | 'ollama';
  readonly title: string;
  /** Answers with these vectors whatever was asked, or with vectors that depend on the texts. */
  readonly reply: (vectorOf: (text: string) => readonly number[]) => (request: ProviderRequest) => ProviderReply;
}

function textsOf(request: ProviderRequest): readonly string[] {
  const { input } = request.body as { readonly input: string | readonly string[] };
  return typeof input === 'string' ? [input] : input;
}

function toOpenAi(request: ProviderRequest, vectors: readonly unknown[]): ProviderReply {
  const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  const count = textsOf(request).length;
  return toJsonReply({ object: 'list', data, model: 'e5', usage: { prompt_tokens: count, total_tokens: count } });
}

export const embeddingDialects: readonly EmbeddingDialect[] = [
  {
    provider: 'openai',
    title: 'openai',
    reply: (vectorOf) => (request) => toOpenAi(request, textsOf(request).map(vectorOf)),
  },
  {
    provider: 'openai',
    title: 'openai, which answers in base64',
    reply: (vectorOf) => (request) =>
      toOpenAi(
        request,
        textsOf(request).map((text) => toBase64(vectorOf(text))),
      ),
  },
  {
    provider: 'ollama',
    title: 'ollama',
    reply: (vectorOf) => (request) =>
      toJsonReply({
        model: 'e5',
        embeddings: textsOf(request).map(vectorOf),
        total_duration: 1,
        load_duration: 1,
        prompt_eval_count: 3,
      }),
  },
];

function toBase64(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}

/** A vector of 8 numbers that the text decides: the same for the same text, another for another. */
export function hashVector(text: string): readonly number[] {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from({ length: 8 }, (_, at) => (bytes[at] ?? 0) - 127.5);
}
