import type { ChatModel } from '../../domain/chat.ts';
import type { BareChatModel } from './chat-model.ts';

/** A provider as the rest of the house knows it. */
export function createCarefulChatModel(model: BareChatModel): ChatModel {
  return {
    id: model.id,
    complete: (request, signal) => model.complete(request, signal),
    async *stream(request, signal) {
      for await (const part of model.stream(request, signal)) if ('text' in part) yield part.text;
    },
  };
}
