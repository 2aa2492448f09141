import type { BotCommand } from 'grammy/types';
import { isObject, readJson, readText, toText, type Parameters } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import type { ProfileText } from '../world/profile.ts';
import { defineMethod, type Call, type Method, type Methods } from './method.ts';

const maxCommands = 100;
const maxDescriptionUnits = 256;

/** setMyCommands, getMyCommands, deleteMyCommands, and the bot's name and descriptions; per language. */
export const profileMethods: Methods = {
  setMyCommands: defineMethod('commands scope language_code', (call) =>
    setCommands(call, readCommands(call.parameters)),
  ),
  deleteMyCommands: defineMethod('scope language_code', (call) => setCommands(call, [])),
  getMyCommands: defineMethod('scope language_code', ({ world, parameters }) =>
    world.profile.commands(readScope(parameters), readLanguage(parameters)),
  ),
  setMyName: setText('name', 64),
  getMyName: getText('name'),
  setMyDescription: setText('description', 512),
  getMyDescription: getText('description'),
  setMyShortDescription: setText('short_description', 120),
  getMyShortDescription: getText('short_description'),
};

function setCommands({ world, parameters }: Call, commands: readonly BotCommand[]): true {
  world.profile.setCommands(readScope(parameters), readLanguage(parameters), commands);
  world.events.publish({ kind: 'profile' });
  return true;
}

function readCommands(parameters: Parameters): readonly BotCommand[] {
  const value = readJson(parameters, 'commands', 'commands');
  if (!Array.isArray(value)) throw badRequest('expected an Array of BotCommand');
  if (value.length > maxCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return value.map(toCommand);
}

function toCommand(value: unknown): BotCommand {
  if (!isObject(value)) throw badRequest("can't parse BotCommand: expected an Object");
  const command = toText(value['command']).replace(/^\//, '');
  const description = toText(value['description']).trim();
  if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description === '' || description.length > maxDescriptionUnits) {
    throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return { command, description };
}

/** Two small letters, never a country: `ar`. @throws Refusal 400. */
function readLanguage(parameters: Parameters): string {
  const language = readText(parameters, 'language_code');
  if (!/^(?:[a-z]{2})?$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}

const scopeTypes = new Set(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']);
const chatScopeTypes = new Set(['chat', 'chat_administrators', 'chat_member']);

function readScope(parameters: Parameters): string {
  const value = readJson(parameters, 'scope', 'BotCommandScope');
  if (value === undefined) return 'default';
  if (!isObject(value)) throw badRequest("can't parse BotCommandScope: expected an Object");
  const type = toText(value['type']);
  if (scopeTypes.has(type)) return type;
  if (!chatScopeTypes.has(type)) throw badRequest("can't parse BotCommandScope: unsupported type specified");
  if (toText(value['chat_id']) === '') throw badRequest('can\'t parse BotCommandScope: Can\'t find field "chat_id"');
  return [type, toText(value['chat_id']), toText(value['user_id'])].filter((part) => part !== '').join(':');
}

function setText(kind: ProfileText, maxUnits: number): Method {
  return defineMethod(`${kind} language_code`, ({ world, parameters }) => {
    const text = readText(parameters, kind).trim();
    if (text.length > maxUnits)
      throw badRequest(`${kind.toUpperCase().replace('SHORT_DESCRIPTION', 'ABOUT')}_TOO_LONG`);
    world.profile.setText(kind, readLanguage(parameters), text);
    world.events.publish({ kind: 'profile' });
    return true;
  });
}

function getText(kind: ProfileText): Method {
  return defineMethod('language_code', ({ world, parameters }) => ({
    [kind]: world.profile.text(kind, readLanguage(parameters)),
  }));
}
