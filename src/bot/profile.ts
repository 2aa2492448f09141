import type { Api } from 'grammy';
import type { BotCommandScope, LanguageCode } from 'grammy/types';
import { languages, type Language } from '../domain/language.ts';
import type { Logger, Phrasebook } from '../domain/runtime.ts';
import { describeFailure } from './failure.ts';
import { listCommandNames, type CommandPlace } from './handlers/command-access.ts';

export interface ProfileDependencies {
  readonly api: Api;
  readonly phrasebook: Phrasebook;
  readonly logger: Logger;
}

/** Tells Telegram the bot's commands and what it is, in English for everybody and in Arabic for who has set that. What is refused is logged. */
export async function setProfile(dependencies: ProfileDependencies, adminIds: readonly number[]): Promise<void> {
  const { logger } = dependencies;
  const steps = languages.flatMap((language) => [
    ...listScopes(adminIds).map((scope) => () => setCommands(dependencies, language, scope)),
    () => setDescriptions(dependencies, language),
  ]);
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      logger.warn(describeFailure(error), 'a part of the profile could not be set');
    }
  }
}

interface CommandScope {
  readonly scope: BotCommandScope;
  readonly place: CommandPlace;
}

/** Where lists of commands differ. Telegram refuses that of an administrator who has not written to the bot yet. */
function listScopes(adminIds: readonly number[]): CommandScope[] {
  const readers: CommandScope[] = [
    { scope: { type: 'all_private_chats' }, place: { isPrivate: true, isAdministrator: false } },
    { scope: { type: 'all_group_chats' }, place: { isPrivate: false, isAdministrator: false } },
  ];
  const administrators = adminIds.map((id): CommandScope => {
    return { scope: { type: 'chat', chat_id: id }, place: { isPrivate: true, isAdministrator: true } };
  });
  return [...readers, ...administrators];
}

async function setCommands(
  { api, phrasebook }: ProfileDependencies,
  language: Language,
  { scope, place }: CommandScope,
): Promise<void> {
  const list = listCommandNames(place).map((command) => ({
    command,
    description: phrasebook.format(language, `command-${command}`),
  }));
  await api.setMyCommands(list, { scope, ...toLanguageCode(language) });
}

/** Only what is not so already: Telegram counts changes. */
async function setDescriptions({ api, phrasebook }: ProfileDependencies, language: Language): Promise<void> {
  const code = toLanguageCode(language);
  const description = phrasebook.format(language, 'profile-description');
  const short = phrasebook.format(language, 'profile-short');
  if ((await api.getMyDescription(code)).description !== description) await api.setMyDescription(description, code);
  const { short_description: shortNow } = await api.getMyShortDescription(code);
  if (shortNow !== short) await api.setMyShortDescription(short, code);
}

function toLanguageCode(language: Language): { readonly language_code?: LanguageCode } {
  return language === 'en' ? {} : { language_code: language };
}
