import type {
  InlineKeyboardButton,
  InlineQueryResultArticle,
  Message,
  ReactionType,
  ReactionTypeEmoji,
} from 'grammy/types';
import { toInlineKeyboard } from '../methods/markup.ts';
import { toFormattedText } from '../text/formatted-text.ts';
import type { ChatState } from '../world/chats.ts';
import { isAdministrator } from '../world/members.ts';
import { publishChange } from '../world/messages.ts';
import { nowSeconds, toBotUser, userFinder, type World } from '../world/world.ts';
import { findPerson, findPlace, findStored, Impossible, type From } from './place.ts';
import { write } from './writing.ts';

/** What people do without writing. */
export interface Gestures {
  /**
   * Taps the button with this callback data, or the first one with this label. The answer comes as an event.
   * @returns the id of the query that the bot is sent; undefined for a button that sends none.
   */
  tap(from: From, messageId: number, button: string): string | undefined;
  /** All of one's reactions to a message; none takes them away. */
  react(from: From, messageId: number, emoji: readonly ReactionTypeEmoji['emoji'][]): void;
  /** Presses "stop" on what the bot is writing. @returns whether there was anything to stop. */
  stopDraft(personId: number): boolean;
  /** Types the bot's name and a query, in any chat. The results come as an event. @returns the id of the query. */
  askInline(from: From, query: string, offset?: string): string;
  /** Sends one of the results that the bot offered last. */
  chooseInline(from: From, resultId: string): Message;
}

/** Telegram gives a bot no more of an inline query. */
const maxQueryUnits = 256;

export function createGestures(world: World): Gestures {
  return {
    tap(from, messageId, label) {
      const { person, state } = findPlace(world, from);
      const { message, inlineMessageId } = findStored(state, messageId);
      const button = findButton(message, label);
      if (!('callback_data' in button)) return undefined;
      const id = world.callbackQueries.open({ personId: person.id });
      const subject = inlineMessageId === undefined ? { message } : { inline_message_id: inlineMessageId };
      const chatInstance = String(Math.abs(state.chat.id));
      world.updates.add({
        callback_query: { id, from: person, ...subject, chat_instance: chatInstance, data: button.callback_data },
      });
      return id;
    },
    react(from, messageId, emoji) {
      const { person, state } = findPlace(world, from);
      const stored = findStored(state, messageId);
      const before = stored.reactions.get(person.id) ?? [];
      const after = emoji.map((one): ReactionType => ({ type: 'emoji', emoji: one }));
      if (after.length > 0) stored.reactions.set(person.id, after);
      else stored.reactions.delete(person.id);
      publishChange(world, state, stored);
      if (!isTold(world, state)) return;
      world.updates.add({
        message_reaction: {
          chat: state.chat,
          message_id: messageId,
          user: person,
          date: nowSeconds(world),
          old_reaction: [...before],
          new_reaction: after,
        },
      });
    },
    stopDraft(personId) {
      const draft = world.drafts.find(personId);
      if (!draft?.canStop) return false;
      const { chat } = findPlace(world, { personId }).state;
      if (chat.type !== 'private') return false;
      if (!draft.keepOnStop) world.drafts.end(personId);
      const thread = draft.threadId === undefined ? {} : { message_thread_id: draft.threadId };
      world.updates.add({ stopped_message_generation: { chat, draft_id: draft.draftId, ...thread } });
      return true;
    },
    askInline(from, query, offset = '') {
      const { state } = findPlace(world, from);
      const person = findPerson(world, from.personId);
      if (query.length > maxQueryUnits) throw new Impossible(`a query has ${maxQueryUnits} units at most`);
      world.offeredResults.delete(person.id);
      const id = world.inlineQueries.open({ personId: person.id, query });
      const chatType = state.chat.id === person.id ? 'sender' : state.chat.type;
      world.updates.add({ inline_query: { id, from: person, query, offset, chat_type: chatType } });
      return id;
    },
    chooseInline: (from, resultId) => chooseInline(world, from, resultId),
  };
}

/** Of reactions the bot is told in private and where it is an administrator. */
function isTold({ bot }: World, { chat, members }: ChatState): boolean {
  return chat.type === 'private' || isAdministrator(members.get(bot.id));
}

function findButton(message: Message, label: string): InlineKeyboardButton {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const byData = buttons.find((button) => 'callback_data' in button && button.callback_data === label);
  const button = byData ?? buttons.find(({ text }) => text === label);
  if (!button) throw new Impossible(`message ${message.message_id} has no button "${label}"`);
  return button;
}

function chooseInline(world: World, from: From, resultId: string): Message {
  const person = findPerson(world, from.personId);
  const offered = world.offeredResults.get(person.id);
  const result = offered?.results.find(({ id }) => id === resultId) as InlineQueryResultArticle | undefined;
  if (!offered || !result) throw new Impossible(`the bot has not offered "${resultId}"`);
  const content = result.input_message_content as { message_text: string; parse_mode?: string; entities?: unknown };
  const { text, entities } = toFormattedText(
    { text: content.message_text, parseMode: content.parse_mode ?? '', entities: content.entities },
    userFinder(world),
  );
  const markup = result.reply_markup && toInlineKeyboard(result.reply_markup.inline_keyboard);
  const inlineMessageId = markup && `inline-${offered.queryId}-${resultId}`;
  world.updates.add({
    chosen_inline_result: {
      result_id: resultId,
      from: person,
      query: offered.query,
      ...(inlineMessageId !== undefined && { inline_message_id: inlineMessageId }),
    },
  });
  const message = { text, ...(entities.length > 0 && { entities: [...entities] }), via_bot: toBotUser(world) };
  return write(world, from, { ...message, ...(markup && { reply_markup: markup }) }, { inlineMessageId });
}
