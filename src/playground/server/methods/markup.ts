import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { isObject, readJson, toText, type Parameters } from '../parameters.ts';
import { badRequest, notEmulated } from '../refusal.ts';
import { toCheckedLink } from '../text/checked-link.ts';
import type { ReplyKeyboard } from '../world/transcript.ts';

export interface Markup {
  readonly inline?: InlineKeyboardMarkup;
  readonly keyboard?: ReplyKeyboard;
}

const maxButtons = 100;
/** Of `callback_data`, in bytes: an Arabic letter is two. */
const maxDataBytes = 64;
const maxCopyUnits = 256;

/**
 * The `reply_markup` of a call.
 * @throws Refusal 400, such as `BUTTON_DATA_INVALID` for callback data of no or more than 64 bytes.
 */
export function readMarkup(parameters: Parameters): Markup {
  const value = readJson(parameters, 'reply_markup', 'reply keyboard markup');
  if (value === undefined) return {};
  if (!isObject(value)) throw badRequest('object expected as reply markup');
  if ('inline_keyboard' in value) return { inline: toInlineKeyboard(value['inline_keyboard']) };
  if ('keyboard' in value) {
    checkKeyboard(value['keyboard']);
    return { keyboard: value as unknown as ReplyKeyboard };
  }
  if (value['remove_keyboard'] === true || value['force_reply'] === true) {
    return { keyboard: value as unknown as ReplyKeyboard };
  }
  return {};
}

/** The inline keyboard of a call that takes no other. */
export function readInlineMarkup(parameters: Parameters): InlineKeyboardMarkup | undefined {
  const { inline, keyboard } = readMarkup(parameters);
  if (keyboard) throw badRequest('inline keyboard expected');
  return inline;
}

/** Undefined for a keyboard without buttons. */
export function toInlineKeyboard(value: unknown): InlineKeyboardMarkup | undefined {
  const rows = toRows(value, 'inline_keyboard').map((row) => row.map(toButton));
  const filled = rows.filter((row) => row.length > 0);
  if (filled.flat().length > maxButtons) throw badRequest('reply markup is too long');
  return filled.length === 0 ? undefined : { inline_keyboard: filled };
}

function toRows(value: unknown, field: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) throw badRequest(`field "${field}" of the ReplyMarkup must be of type Array`);
  return value.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest(`field "${field}" of the ReplyMarkup must be an Array of Arrays`);
    return row as readonly unknown[];
  });
}

function checkKeyboard(value: unknown): void {
  const buttons = toRows(value, 'keyboard').flat();
  if (buttons.length > 300) throw badRequest('reply markup is too long');
  for (const button of buttons) {
    const text = isObject(button) ? toText(button['text']) : toText(button);
    if (text === '') throw badRequest('can\'t parse keyboard button: Can\'t find field "text"');
  }
}

function toButton(value: unknown): InlineKeyboardButton {
  if (!isObject(value)) throw badRequest("can't parse inline keyboard button: expected an Object");
  if (toText(value['text']) === '') throw badRequest('can\'t parse inline keyboard button: Can\'t find field "text"');
  const kind = buttonKinds.find((name) => value[name] !== undefined);
  if (kind === undefined) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  checkButton[kind](value[kind]);
  return value as unknown as InlineKeyboardButton;
}

const buttonKinds = [
  'callback_data',
  'url',
  'copy_text',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'web_app',
  'login_url',
  'pay',
  'callback_game',
] as const;

const refuseKind = (kind: string) => () => {
  throw notEmulated(`buttons with ${kind}`);
};

const checkButton: Readonly<Record<(typeof buttonKinds)[number], (value: unknown) => void>> = {
  callback_data(value) {
    const bytes = Buffer.byteLength(toText(value));
    if (bytes < 1 || bytes > maxDataBytes) throw badRequest('BUTTON_DATA_INVALID');
  },
  url(value) {
    if (toCheckedLink(toText(value)) === undefined) throw badRequest('BUTTON_URL_INVALID');
  },
  copy_text(value) {
    const text = isObject(value) ? toText(value['text']) : '';
    if (text === '' || text.length > maxCopyUnits) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  },
  switch_inline_query: () => undefined,
  switch_inline_query_current_chat: () => undefined,
  switch_inline_query_chosen_chat: () => undefined,
  web_app: refuseKind('web_app'),
  login_url: refuseKind('login_url'),
  pay: refuseKind('pay'),
  callback_game: refuseKind('callback_game'),
};
