import type { Message, TextQuote } from 'grammy/types';
import { isObject, readBoolean, readInteger, readJson, toInteger, toText } from '../parameters.ts';
import { badRequest, notEmulated } from '../refusal.ts';
import { toFormattedText } from '../text/formatted-text.ts';
import type { ChatState } from '../world/chats.ts';
import { userFinder } from '../world/world.ts';
import type { Call } from './method.ts';

export interface Reply {
  readonly to: Message;
  readonly quote?: TextQuote;
}

const maxQuoteUnits = 1024;

/**
 * The message that a call replies to; undefined for none, or for one that is gone when the call allows that.
 * @throws Refusal 400 `message to be replied not found`, or `QUOTE_TEXT_INVALID` when the quote is not in it word for word.
 */
export function readReply(call: Call, state: ChatState, threadId: number | undefined): Reply | undefined {
  const wanted = readWanted(call);
  if (wanted === undefined) return undefined;
  const { id, isOptional, fields } = wanted;
  if (fields['chat_id'] !== undefined && toInteger(fields['chat_id']) !== state.chat.id) {
    throw notEmulated('replies to another chat');
  }
  const to = state.messages.get(id)?.message;
  const isElsewhere = threadId !== undefined && to !== undefined && to.message_thread_id !== threadId;
  if (to && !isElsewhere) return { to, quote: readQuote(call, fields, to) };
  if (isOptional) return undefined;
  throw badRequest('message to be replied not found');
}

interface Wanted {
  readonly id: number;
  readonly isOptional: boolean;
  readonly fields: Readonly<Record<string, unknown>>;
}

function readWanted({ parameters }: Call): Wanted | undefined {
  const fields = readJson(parameters, 'reply_parameters', 'reply parameters');
  if (fields === undefined) {
    const id = readInteger(parameters, 'reply_to_message_id') ?? 0;
    const isOptional = readBoolean(parameters, 'allow_sending_without_reply');
    return id <= 0 ? undefined : { id, isOptional, fields: {} };
  }
  if (!isObject(fields)) throw badRequest('object expected as reply parameters');
  if (fields['message_id'] === undefined) {
    throw badRequest('can\'t parse reply parameters: Can\'t find field "message_id"');
  }
  const isOptional = ['true', '1', 'yes'].includes(toText(fields['allow_sending_without_reply']));
  return { id: toInteger(fields['message_id']), isOptional, fields };
}

function readQuote({ world }: Call, fields: Wanted['fields'], to: Message): TextQuote | undefined {
  const raw = toText(fields['quote']);
  if (raw === '') return undefined;
  const { text, entities } = toFormattedText(
    { text: raw, parseMode: toText(fields['quote_parse_mode']), entities: fields['quote_entities'] },
    userFinder(world),
  );
  const source = to.text ?? to.caption ?? '';
  const given = toInteger(fields['quote_position']);
  const position = source.startsWith(text, given) ? given : source.indexOf(text);
  if (text === '' || text.length > maxQuoteUnits || position === -1) throw badRequest('QUOTE_TEXT_INVALID');
  return { text, position, is_manual: true, ...(entities.length > 0 && { entities: [...entities] }) };
}

/** What names the message to reply to, in a list of parameters. */
export const replyParameters = 'reply_parameters reply_to_message_id allow_sending_without_reply';
