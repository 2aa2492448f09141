/** US dollars for a million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/**
 * What models cost, by how their names begin; the longest that fits holds. List prices of the providers, to be looked after by hand: a
 * budget needs the order of magnitude.
 */
const prices: readonly (readonly [beginning: string, input: number, output: number])[] = [
  ['gpt-5-nano', 0.05, 0.4],
  ['gpt-5-mini', 0.25, 2],
  ['gpt-5', 1.25, 10],
  ['gpt-4.1-nano', 0.1, 0.4],
  ['gpt-4.1-mini', 0.4, 1.6],
  ['gpt-4.1', 2, 8],
  ['gpt-4o-mini', 0.15, 0.6],
  ['gpt-4o', 2.5, 10],
  ['o4-mini', 1.1, 4.4],
  ['o3', 2, 8],
  ['claude-haiku', 1, 5],
  ['claude-3-5-haiku', 0.8, 4],
  ['claude-sonnet', 3, 15],
  ['claude-opus', 15, 75],
  ['text-embedding-3-small', 0.02, 0],
  ['text-embedding-3-large', 0.13, 0],
  ['text-embedding-ada', 0.1, 0],
  ['rerank', 0.05, 0],
  ['jina-reranker', 0.05, 0],
];

/** US dollars for a minute of what models listen to, by how their names begin. */
const speechPrices: readonly (readonly [beginning: string, usdPerMinute: number])[] = [
  ['gpt-4o-mini-transcribe', 0.003],
  ['gpt-4o-transcribe', 0.006],
  ['whisper', 0.006],
];

const dearestMinute = 0.006;

const nothing: Price = { input: 0, output: 0 };
const dearest: Price = { input: 15, output: 75 };

/** What a model costs. One that is not in the table costs nothing on a server of one's own, and as much as the dearest where bills are sent. */
export function findPrice(model: string, { isOwnServer }: { readonly isOwnServer: boolean }): Price {
  const [found] = prices
    .filter(([beginning]) => model.startsWith(beginning))
    .sort(([one], [other]) => other.length - one.length);
  if (found) return { input: found[1], output: found[2] };
  return isOwnServer ? nothing : dearest;
}

/** US dollars for a minute, by the same rule. */
export function findSpeechPrice(model: string, { isOwnServer }: { readonly isOwnServer: boolean }): number {
  const found = speechPrices.find(([beginning]) => model.startsWith(beginning));
  return found?.[1] ?? (isOwnServer ? 0 : dearestMinute);
}

export function toCostUsd({ input, output }: Price, inputTokens: number, outputTokens: number): number {
  return (inputTokens * input + outputTokens * output) / 1_000_000;
}
