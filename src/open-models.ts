import type { Config } from './config.ts';
import type { ChatModel } from './domain/chat.ts';

/** The language model that the settings name; undefined where they name none. */
export async function openChat(config: Config): Promise<ChatModel | undefined> {
  const { chatProvider: provider, chatModel: model, chatBaseUrl: baseUrl, chatApiKey: apiKey } = config;
  if (provider === 'none' || model === undefined) return undefined;
  const [{ openChatModel }, { createCarefulChatModel }] = await Promise.all([
    import('./models/chat/registry.ts'),
    import('./models/chat/careful-chat-model.ts'),
  ]);
  return createCarefulChatModel(await openChatModel({ provider, model, baseUrl, apiKey }));
}
