import { ChatOllama } from '@langchain/ollama';
import { checkLines } from '../provider/check-lines.ts';
import { createChatModel, type BareChatModel } from './chat-model.ts';
import { toProviderName, type ChatSettings } from './chat-settings.ts';

/** A model that an Ollama server runs. */
export function createOllamaChatModel(settings: ChatSettings): BareChatModel {
  const { model, apiKey } = settings;
  const name = toProviderName(settings);
  const headers: Record<string, string> = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  return createChatModel({
    name,
    id: `ollama:${model}`,
    jsonMethods: ['jsonSchema', 'functionCalling'],
    open: ({ maxOutputTokens: numPredict, inputChars, fetch }) =>
      new ChatOllama({
        model,
        baseUrl: name.address,
        headers,
        fetch: checkLines(name, fetch),
        numPredict,
        numCtx: toContextSize(inputChars, numPredict),
        temperature: 0,
        maxRetries: 0,
      }),
  });
}

const smallestContext = 8192;
const charsPerToken = 2;

/** Ollama's own is too small for evidence and cuts off what stands first without a word. A new size loads the model anew, so they are few. */
function toContextSize(inputChars: number, outputTokens: number): number {
  const tokens = inputChars / charsPerToken + outputTokens;
  return Math.max(smallestContext, 2 ** Math.ceil(Math.log2(tokens)));
}
