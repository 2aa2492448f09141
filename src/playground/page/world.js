/**
 * What the page knows, and how an event changes it. No document here: the parts that draw listen to `change`.
 * @typedef {any} PageState
 * @typedef {any} PageEvent
 * @typedef {any} Chat
 */

/**
 * @param {PageState} state as the server gives it.
 * @returns {PageState} with the messages of each chat by their id.
 */
export function toWorld(state) {
  return {
    ...state,
    chats: new Map(state.chats.map((/** @type {any} */ chat) => [chat.chat.id, toChat(chat)])),
  };
}

/** @param {any} chat */
function toChat(chat) {
  const messages = chat.messages.map((/** @type {any} */ one) => [one.message.message_id, one]);
  return { ...chat, messages: new Map(messages) };
}

/**
 * Changes the world by one event; a message that is there already is replaced, never doubled.
 * @param {PageState} world
 * @param {PageEvent} event
 */
export function applyEvent(world, event) {
  const chat = world.chats.get(event.chatId ?? event.draft?.chatId);
  changes[event.kind]?.(world, event, chat);
}

/** @type {Record<string, (world: PageState, event: PageEvent, chat: Chat) => void>} */
const changes = {
  message(_world, { message }, chat) {
    chat?.messages.set(message.message.message_id, message);
  },
  edited(_world, { message }, chat) {
    const id = message.message.message_id;
    if (chat?.messages.has(id)) chat.messages.set(id, message);
  },
  deleted(_world, { messageId }, chat) {
    chat?.messages.delete(messageId);
  },
  draft(_world, { draft }, chat) {
    if (chat) chat.draft = draft;
  },
  'draft-ended'(_world, { draftId }, chat) {
    if (chat?.draft?.draftId === draftId) chat.draft = undefined;
  },
  chat(world, { chatId, view }) {
    const known = world.chats.get(chatId);
    if (view) world.chats.set(chatId, { messages: new Map(), ...known, ...view });
  },
  profile(world, { profiles }) {
    world.profiles = profiles;
  },
};

/**
 * The messages of a place, oldest first: of a forum's topic, or of its General without a thread.
 * @param {Chat} chat
 * @param {number | undefined} threadId
 * @returns {any[]}
 */
export function listMessages(chat, threadId) {
  const all = [...chat.messages.values()];
  if (!chat.chat.is_forum) return all;
  return all.filter(({ message }) => {
    const isOpening = message.forum_topic_created !== undefined;
    return isOpening ? message.message_id === threadId : message.message_thread_id === threadId;
  });
}

/**
 * Whether a person wrote a message, be it in the name of the group.
 * @param {any} entry
 * @param {number} personId
 */
export function isWrittenBy({ message, writerId }, personId) {
  return (writerId ?? message.from?.id) === personId;
}

/**
 * What an inline query asks: a text that begins with the bot's name and a space; undefined for any other text.
 * @param {string} text
 * @param {string} username
 * @returns {string | undefined}
 */
export function findInlineQuery(text, username) {
  const start = `@${username} `.toLowerCase();
  return text.toLowerCase().startsWith(start) ? text.slice(start.length).trim() : undefined;
}
