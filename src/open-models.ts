import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { ChatModel } from './domain/chat.ts';
import type { Clock, Logger, Sleep } from './domain/runtime.ts';
import type { GuardOptions } from './models/care/guard.ts';
import type { UsageStore } from './domain/usage.ts';

export interface ModelDependencies {
  readonly usage: UsageStore;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The language model that the settings name; undefined where they name none. */
export async function openChat(config: Config, dependencies: ModelDependencies): Promise<ChatModel | undefined> {
  const { chatProvider: provider, chatModel: model, chatBaseUrl: baseUrl, chatApiKey: apiKey } = config;
  if (provider === 'none' || model === undefined) return undefined;
  const [{ openChatModel }, { createCarefulChatModel }, { findPrice }] = await Promise.all([
    import('./models/chat/registry.ts'),
    import('./models/chat/careful-chat-model.ts'),
    import('./models/care/prices.ts'),
  ]);
  const bare = await openChatModel({ provider, model, baseUrl, apiKey });
  const price = findPrice(model, { isOwnServer: provider === 'ollama' || baseUrl !== undefined });
  const limits = { who: bare.name.who, timeoutMs: config.chatTimeoutSeconds * 1000 };
  return createCarefulChatModel({ model: bare, guard: await openGuard(config, dependencies, limits), price });
}

/** The limits of one provider; what is spent counts for all of them. */
export async function openGuard(config: Config, { usage, clock, logger }: ModelDependencies, options: GuardOptions) {
  const [{ createBudget }, { createGuard }] = await Promise.all([
    import('./models/care/budget.ts'),
    import('./models/care/guard.ts'),
  ]);
  const { dailyBudgetUsd: dailyUsd, dailyTokensPerPerson } = config;
  const budget = createBudget({ usage, clock, logger }, { dailyUsd, dailyTokensPerPerson });
  return createGuard({ budget, clock, sleep }, options);
}

const sleep: Sleep = (ms, signal) => pause(ms, undefined, signal && { signal }).catch(() => undefined);
