import { ChatOpenAI } from '@langchain/openai';
import { createChatModel, type BareChatModel } from './chat-model.ts';
import { toProviderName, type ChatSettings } from './chat-settings.ts';

/** OpenAI, and any server that speaks its chat completions. */
export function createOpenAiChatModel(settings: ChatSettings): BareChatModel {
  const { model, apiKey = 'none' } = settings;
  const name = toProviderName(settings);
  return createChatModel({
    name,
    id: `openai:${model}`,
    jsonMethods: ['jsonSchema', 'functionCalling'],
    open: ({ maxOutputTokens: maxTokens, fetch }) => {
      const configuration = { baseURL: name.address, fetch, maxRetries: 0 };
      return new ChatOpenAI({
        model,
        apiKey,
        maxTokens,
        temperature: 0,
        maxRetries: 0,
        useResponsesApi: false,
        configuration,
      });
    },
  });
}
