import type { ChatModel, ChatReply, ChatRequest, TokenUsage } from '../../domain/chat.ts';
import type { CallUsage } from '../../domain/usage.ts';
import type { Guard } from '../care/guard.ts';
import { toCostUsd, type Price } from '../care/prices.ts';
import type { BareChatModel, ChatPart } from './chat-model.ts';

export interface CarefulChatDependencies {
  readonly model: BareChatModel;
  readonly guard: Guard;
  readonly price: Price;
}

/** A provider as the rest of the house knows it: with limits, and what it uses counted. */
export function createCarefulChatModel({ model, guard, price }: CarefulChatDependencies): ChatModel {
  const toUsage = (request: ChatRequest, { inputTokens, outputTokens }: TokenUsage): CallUsage => {
    const costUsd = toCostUsd(price, inputTokens, outputTokens);
    return {
      kind: 'chat',
      model: model.id,
      inputTokens,
      outputTokens,
      costUsd,
      hasFailed: false,
      person: request.person,
    };
  };
  const toExpected = (request: ChatRequest) =>
    toUsage(request, {
      inputTokens: Math.ceil(countChars(request) / fewestCharsPerToken),
      outputTokens: request.maxOutputTokens,
    });
  return {
    id: model.id,
    async complete(request, signal) {
      const replies = guard.run<ChatReply>(
        toExpected(request),
        async function* (limit, tellUsage) {
          const reply = await model.complete(request, limit);
          tellUsage(toUsage(request, reply.usage));
          yield reply;
        },
        { signal, timeoutMs: request.timeoutMs },
      );
      let reply: ChatReply | undefined;
      for await (const given of replies) reply = given;
      if (reply === undefined) throw new Error('The guard gave nothing.');
      return reply;
    },
    stream: (request, signal) =>
      guard.run(
        toExpected(request),
        (limit, tellUsage) =>
          readTexts(model.stream(request, limit), request, (used) => tellUsage(toUsage(request, used))),
        { signal, timeoutMs: request.timeoutMs },
      ),
  };
}

/** What Arabic takes in the vocabularies of English models, about. */
const fewestCharsPerToken = 2;
const charsPerToken = 3;

function countChars({ system, user }: ChatRequest): number {
  return system.length + user.length;
}

/** A stream that breaks off tells no usage; what came of it was used all the same. */
async function* readTexts(
  parts: AsyncIterable<ChatPart>,
  request: ChatRequest,
  tellUsage: (used: TokenUsage) => void,
): AsyncGenerator<string> {
  let chars = 0;
  const inputTokens = Math.ceil(countChars(request) / charsPerToken);
  for await (const part of parts) {
    if ('usage' in part) tellUsage(part.usage);
    else {
      chars += part.text.length;
      tellUsage({ inputTokens, outputTokens: Math.ceil(chars / charsPerToken) });
      yield part.text;
    }
  }
}
