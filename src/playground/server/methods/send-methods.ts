import type { LinkPreviewOptions, MessageEntity } from 'grammy/types';
import { isObject, readBoolean, readInteger, readJson, readText } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { defineMethod, type Call, type Methods } from './method.ts';
import { maxTextUnits, readFormattedText, readMessageText, sendContent, sendParameters } from './send.ts';
import { findThread, findWritableChat } from './target.ts';

/** sendMessage, sendMessageDraft, sendChatAction. */
export const sendMethods: Methods = {
  sendMessage: defineMethod(
    `text parse_mode entities link_preview_options disable_web_page_preview ${sendParameters}`,
    sendMessage,
  ),
  sendMessageDraft: defineMethod(
    'chat_id message_thread_id draft_id text parse_mode entities can_stop keep_on_stop',
    sendMessageDraft,
  ),
  sendChatAction: defineMethod('chat_id message_thread_id action', sendChatAction),
};

function sendMessage(call: Call): unknown {
  const { text, entities } = readMessageText(call);
  return sendContent(call, { text, ...toEntities(entities), ...readLinkPreview(call) });
}

/** The field for entities; none when there are none. */
export function toEntities(entities: readonly MessageEntity[]): { entities?: MessageEntity[] } {
  return entities.length > 0 ? { entities: [...entities] } : {};
}

/** The field for how links are shown; none when the call does not say. */
export function readLinkPreview({ parameters }: Call): { link_preview_options?: LinkPreviewOptions } {
  const options = readJson(parameters, 'link_preview_options', 'link preview options');
  if (options === undefined) {
    return readBoolean(parameters, 'disable_web_page_preview') ? { link_preview_options: { is_disabled: true } } : {};
  }
  if (!isObject(options)) throw badRequest('object expected as link preview options');
  return { link_preview_options: options };
}

function sendMessageDraft(call: Call): unknown {
  const { world, parameters } = call;
  const { text, entities } = readFormattedText(call, { text: 'text', entities: 'entities' });
  if (text.length > maxTextUnits) throw badRequest('message is too long');
  const draftId = readInteger(parameters, 'draft_id') ?? 0;
  if (draftId === 0) throw badRequest('RANDOM_ID_INVALID');
  const state = findWritableChat(call);
  if (state.chat.type !== 'private') throw badRequest('TEXTDRAFT_PEER_INVALID');
  world.drafts.put({
    chatId: state.chat.id,
    draftId,
    threadId: findThread(call, state),
    text,
    entities,
    canStop: readBoolean(parameters, 'can_stop'),
    keepOnStop: readBoolean(parameters, 'keep_on_stop'),
  });
  return true;
}

const actions = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note'
  ).split(' '),
);

function sendChatAction(call: Call): unknown {
  const { world, parameters } = call;
  const action = readText(parameters, 'action').toLowerCase();
  if (!actions.has(action)) throw badRequest('wrong parameter action in request');
  const state = findWritableChat(call);
  const threadId = findThread(call, state);
  world.events.publish({ kind: 'action', chatId: state.chat.id, threadId, action });
  return true;
}
