import type { ChatModel, ChatRequest } from '../../src/domain/chat.ts';

export interface FakeChatModel extends ChatModel {
  /** What it was asked, in order. */
  readonly requests: readonly ChatRequest[];
}

/** What it says to a request: its pieces, an error that comes in the place of one, or all at once. */
export type Saying =
  string | readonly (string | Error)[] | ((request: ChatRequest) => string | readonly (string | Error)[]);

/** A language model that says what it is told to, one saying for each request; the last one is repeated. */
export function createFakeChatModel(...sayings: readonly Saying[]): FakeChatModel {
  const requests: ChatRequest[] = [];
  async function* stream(request: ChatRequest, signal?: AbortSignal): AsyncGenerator<string> {
    const saying = sayings[Math.min(requests.length, sayings.length - 1)];
    requests.push(request);
    if (saying === undefined) throw new Error('not implemented');
    const said = typeof saying === 'function' ? saying(request) : saying;
    for (const piece of typeof said === 'string' ? [said] : said) {
      await Promise.resolve();
      signal?.throwIfAborted();
      if (piece instanceof Error) throw piece;
      yield piece;
    }
  }
  return {
    id: 'fake:model',
    requests,
    stream,
    async complete(request, signal) {
      let text = '';
      for await (const piece of stream(request, signal)) text += piece;
      return { text, usage: { inputTokens: 1, outputTokens: 1 } };
    },
  };
}

/** The names of the passages that a request holds, in order; each with its text. */
export function readPassages({ user }: Pick<ChatRequest, 'user'>): readonly { name: string; text: string }[] {
  return [...user.matchAll(/⟦(\w+)⟧[^\n]*\n([^⟧]*)\n⟦\/\1⟧/gu)].map(([, name = '', text = '']) => ({ name, text }));
}
