import { ChatAnthropic } from '@langchain/anthropic';
import { createChatModel, type BareChatModel } from './chat-model.ts';
import { toProviderName, type ChatSettings } from './chat-settings.ts';

/** Anthropic, and servers that speak its messages. The temperature is left alone: newer models refuse one. */
export function createAnthropicChatModel(settings: ChatSettings): BareChatModel {
  const { model, apiKey = 'none' } = settings;
  const name = toProviderName(settings);
  return createChatModel({
    name,
    id: `anthropic:${model}`,
    jsonMethods: ['functionCalling'],
    open: ({ maxOutputTokens: maxTokens, fetch }) => {
      const clientOptions = { baseURL: name.address, fetch };
      return new ChatAnthropic({
        model,
        apiKey,
        anthropicApiUrl: name.address,
        maxTokens,
        maxRetries: 0,
        clientOptions,
      });
    },
  });
}
