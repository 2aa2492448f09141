import { ConfigError } from '../../domain/errors.ts';
import type { BareChatModel } from './chat-model.ts';
import type { ChatSettings } from './chat-settings.ts';

type OpenProvider = (settings: ChatSettings) => Promise<BareChatModel>;

/** One line per provider; each is loaded only when it is asked for. */
const providers: ReadonlyMap<string, OpenProvider> = new Map<string, OpenProvider>([
  ['openai', async (settings) => (await import('./openai.ts')).createOpenAiChatModel(settings)],
  ['ollama', async (settings) => (await import('./ollama.ts')).createOllamaChatModel(settings)],
  ['anthropic', async (settings) => (await import('./anthropic.ts')).createAnthropicChatModel(settings)],
]);

/** @throws ConfigError `config-invalid` when there is no such provider. */
export async function openChatModel(settings: ChatSettings): Promise<BareChatModel> {
  const open = providers.get(settings.provider);
  if (open) return open(settings);
  const message = `There is no chat provider "${settings.provider}". Choose one of: ${[...providers.keys()].join(', ')}`;
  throw new ConfigError(message, { code: 'config-invalid' });
}
