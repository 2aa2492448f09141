import type { BotCommand } from 'grammy/types';

export type ProfileText = 'name' | 'description' | 'short_description';

/** What people see of the bot, per language; the empty language is for everybody else. */
export interface Profile {
  setText(kind: ProfileText, language: string, text: string): void;
  /** In the language, or for everybody; empty when there is none. */
  text(kind: ProfileText, language: string): string;
  /** An empty list takes the commands of that scope and language away. */
  setCommands(scope: string, language: string, commands: readonly BotCommand[]): void;
  /** Of exactly this scope and language. */
  commands(scope: string, language: string): readonly BotCommand[];
}

export function createProfile(botName: string): Profile {
  const texts = new Map<string, string>([['name ', botName]]);
  const commands = new Map<string, readonly BotCommand[]>();
  const put = <T>(map: Map<string, T>, key: string, value: T, isEmpty: boolean) => {
    if (isEmpty) map.delete(key);
    else map.set(key, value);
  };
  return {
    setText: (kind, language, text) => put(texts, `${kind} ${language}`, text, text === ''),
    text: (kind, language) => texts.get(`${kind} ${language}`) ?? texts.get(`${kind} `) ?? '',
    setCommands: (scope, language, list) => put(commands, `${scope} ${language}`, list, list.length === 0),
    commands: (scope, language) => commands.get(`${scope} ${language}`) ?? [],
  };
}
