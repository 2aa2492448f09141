import type { ReactionType } from 'grammy/types';
import { isObject, readBoolean, readJson, readText, toText } from '../parameters.ts';
import { badRequest, notEmulated } from '../refusal.ts';
import { publishChange } from '../world/messages.ts';
import { readInlineButton, readInlineResults } from './inline-results.ts';
import { defineMethod, type Call, type Methods } from './method.ts';
import { reactionEmoji } from './reaction-emoji.ts';
import { findMessage, findWritableChat } from './target.ts';

const maxAnswerUnits = 200;
const maxOffsetBytes = 64;
const queryIsOver = 'query is too old and response timeout expired or query ID is invalid';

/** answerCallbackQuery, answerInlineQuery, setMessageReaction. */
export const answerMethods: Methods = {
  answerCallbackQuery: defineMethod('callback_query_id text show_alert url cache_time', answerCallbackQuery),
  answerInlineQuery: defineMethod(
    'inline_query_id results cache_time is_personal next_offset button',
    answerInlineQuery,
  ),
  setMessageReaction: defineMethod('chat_id message_id reaction is_big', setMessageReaction),
};

/** A tap is answered once, and soon. */
function answerCallbackQuery({ world, parameters }: Call): unknown {
  const text = readText(parameters, 'text');
  if (text.length > maxAnswerUnits) throw badRequest('MESSAGE_TOO_LONG');
  const queryId = readText(parameters, 'callback_query_id');
  const query = world.callbackQueries.close(queryId);
  if (!query) throw badRequest(queryIsOver);
  const url = readText(parameters, 'url');
  const isAlert = readBoolean(parameters, 'show_alert');
  const answer = {
    queryId,
    personId: query.personId,
    isAlert,
    ...(text !== '' && { text }),
    ...(url !== '' && { url }),
  };
  world.events.publish({ kind: 'callback-answer', answer });
  return true;
}

function answerInlineQuery(call: Call): unknown {
  const { world, parameters } = call;
  const results = readInlineResults(call);
  const nextOffset = readText(parameters, 'next_offset');
  if (Buffer.byteLength(nextOffset) > maxOffsetBytes) throw badRequest('NEXT_OFFSET_INVALID');
  const queryId = readText(parameters, 'inline_query_id');
  const open = world.inlineQueries.close(queryId);
  if (!open) throw badRequest(queryIsOver);
  world.offeredResults.set(open.personId, { queryId, query: open.query, results });
  const button = readInlineButton(call);
  const answer = { queryId, personId: open.personId, results, nextOffset, ...(button && { button }) };
  world.events.publish({ kind: 'inline-answer', answer });
  return true;
}

/** A bot has one reaction on a message; none takes it away. */
function setMessageReaction(call: Call): unknown {
  const { world, parameters } = call;
  const reactions = toReactions(readJson(parameters, 'reaction', 'reaction types'));
  const state = findWritableChat(call);
  const stored = findMessage(call, state, 'react');
  if (reactions.length > 0) stored.reactions.set(world.bot.id, reactions);
  else stored.reactions.delete(world.bot.id);
  publishChange(world, state, stored);
  return true;
}

function toReactions(value: unknown): readonly ReactionType[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest('expected an Array of ReactionType');
  if (value.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  return value.map((item: unknown) => {
    if (!isObject(item)) throw badRequest('expected an Object of ReactionType');
    if (item['type'] !== 'emoji') throw notEmulated(`reactions of the type "${toText(item['type'])}"`);
    const emoji = reactionEmoji.find((known) => known === item['emoji']);
    if (emoji === undefined) throw badRequest('REACTION_INVALID');
    return { type: 'emoji', emoji };
  });
}
