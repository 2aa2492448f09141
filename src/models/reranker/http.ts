import type { Reranker } from '../../domain/reranker.ts';
import type { CallUsage } from '../../domain/usage.ts';
import type { Guard } from '../care/guard.ts';
import { toCostUsd, type Price } from '../care/prices.ts';
import { askOnce } from '../provider/ask-once.ts';
import type { ProviderName } from '../provider/http-failure.ts';
import { toNonsense } from '../provider/to-provider-error.ts';

export interface HttpRerankerSettings {
  readonly model: string;
  /** `/rerank` is added to it. */
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
}

export interface HttpRerankerDependencies {
  readonly guard: Guard;
  readonly price: Price;
}

const charsPerToken = 3;

/** A reranker behind the request that Cohere, Jina and the common servers share: `{model, query, documents}` to `/rerank`. */
export function createHttpReranker(
  settings: HttpRerankerSettings,
  { guard, price }: HttpRerankerDependencies,
): Reranker {
  const id = `http:${settings.model}`;
  const name = toRerankerName(settings);
  return {
    id,
    async rank(question, texts) {
      if (texts.length === 0) return [];
      const chars = texts.reduce((sum, { length }) => sum + length + question.length, 0);
      const inputTokens = Math.ceil(chars / charsPerToken);
      const usage = { inputTokens, outputTokens: 0, costUsd: toCostUsd(price, inputTokens, 0), hasFailed: false };
      const expected: CallUsage = { kind: 'reranker', model: id, ...usage };
      return askOnce(guard, { name, expected }, async (request) =>
        readScores(name, await ask(settings, { question, texts }, request), texts.length),
      );
    },
  };
}

export function toRerankerName({ model, baseUrl }: HttpRerankerSettings): ProviderName {
  return { who: `The reranker ${model}`, address: baseUrl, settings: 'RERANKER' };
}

interface Asked {
  readonly question: string;
  readonly texts: readonly string[];
}

async function ask(
  { model, baseUrl, apiKey }: HttpRerankerSettings,
  { question, texts }: Asked,
  request: typeof fetch,
): Promise<unknown> {
  const response = await request(`${baseUrl}/rerank`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({ model, query: question, documents: texts, top_n: texts.length }),
  });
  return response.json();
}

/** `{results: [{index, relevance_score}]}`, or a bare list with `score`; what is not listed is not relevant. */
function readScores(name: ProviderName, answer: unknown, count: number): readonly number[] {
  const listed: unknown = Array.isArray(answer) ? answer : isRecord(answer) ? answer['results'] : undefined;
  if (!Array.isArray(listed) || listed.length === 0) throw toNonsense(name, 'no list of results');
  const scores = Array.from({ length: count }, () => 0);
  const given = listed.map((result: unknown) => readResult(name, result, count));
  const areLogits = given.some(({ score }) => score < 0 || score > 1);
  for (const { index, score } of given) scores[index] = areLogits ? 1 / (1 + Math.exp(-score)) : score;
  return scores;
}

function readResult(
  name: ProviderName,
  result: unknown,
  count: number,
): { readonly index: number; readonly score: number } {
  const { index, relevance_score: relevance, score = relevance } = isRecord(result) ? result : {};
  const isPlace = typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < count;
  if (!isPlace || typeof score !== 'number' || !Number.isFinite(score))
    throw toNonsense(name, 'a result without a place or a score');
  return { index, score };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
