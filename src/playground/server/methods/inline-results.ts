import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import { isObject, readJson, toText } from '../parameters.ts';
import { badRequest, notEmulated } from '../refusal.ts';
import { toFormattedText } from '../text/formatted-text.ts';
import { userFinder } from '../world/world.ts';
import { toInlineKeyboard } from './markup.ts';
import type { Call } from './method.ts';
import { maxTextUnits } from './send.ts';

const maxResults = 50;
const maxIdBytes = 64;

/** The results of an answer: articles with a text. @throws Refusal 400 when one would not be taken. */
export function readInlineResults(call: Call): readonly InlineQueryResult[] {
  const value = readJson(call.parameters, 'results', 'inline query results');
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest('expected an Array of inline query results');
  if (value.length > maxResults) throw badRequest('RESULTS_TOO_MUCH');
  const results = value.map((item: unknown) => toResult(call, item));
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
  return results;
}

/** What leads to the private chat, above the results. @throws Refusal 400 for one that Telegram would not take. */
export function readInlineButton({ parameters }: Call): InlineQueryResultsButton | undefined {
  const value = readJson(parameters, 'button', 'inline query results button');
  if (value === undefined) return undefined;
  if (!isObject(value) || toText(value['text']) === '') throw badRequest('BUTTON_TEXT_INVALID');
  const payload = toText(value['start_parameter']);
  if (!/^[\w-]{1,64}$/.test(payload)) throw badRequest('START_PARAM_INVALID');
  return { text: toText(value['text']), start_parameter: payload };
}

function toResult(call: Call, value: unknown): InlineQueryResult {
  if (!isObject(value)) throw badRequest("can't parse inline query result: expected an Object");
  for (const field of ['type', 'id']) {
    if (toText(value[field]) === '') throw badRequest(`can't parse inline query result: Can't find field "${field}"`);
  }
  if (Buffer.byteLength(toText(value['id'])) > maxIdBytes) throw badRequest('RESULT_ID_INVALID');
  const type = toText(value['type']);
  if (type !== 'article') throw notEmulated(`inline results of the type "${type}"`);
  if (toText(value['title']) === '') throw badRequest('can\'t parse inline query result: Can\'t find field "title"');
  checkContent(call, value['input_message_content']);
  const markup = value['reply_markup'];
  if (isObject(markup)) toInlineKeyboard(markup['inline_keyboard']);
  return value as unknown as InlineQueryResult;
}

function checkContent({ world }: Call, content: unknown): void {
  if (!isObject(content)) {
    throw badRequest('can\'t parse inline query result: Can\'t find field "input_message_content"');
  }
  const raw = toText(content['message_text']);
  if (raw === '') throw badRequest('message text is empty');
  const { text } = toFormattedText(
    { text: raw, parseMode: toText(content['parse_mode']), entities: content['entities'] },
    userFinder(world),
  );
  if (text === '') throw badRequest('text must be non-empty');
  if (text.length > maxTextUnits) throw badRequest('MESSAGE_TOO_LONG');
}
