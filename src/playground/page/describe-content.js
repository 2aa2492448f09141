import { toName } from './names.js';

/**
 * A message in a few words, for lists and replies.
 * @param {any} message
 * @param {import('./locales/en.js')['en']} words
 * @returns {string}
 */
export function describeContent(message, words) {
  const text = message.text ?? message.caption;
  if (text !== undefined) return text.replace(/\s+/g, ' ').slice(0, 200);
  const service = describeService(message, words);
  if (service !== undefined) return service;
  if (message.document) return message.document.file_name ?? words.file;
  const kind = /** @type {const} */ (['photo', 'voice', 'sticker', 'location']).find(
    (name) => message[name] !== undefined,
  );
  return kind === undefined ? words.unknown : words[kind];
}

/**
 * What Telegram itself says in a chat; undefined for what somebody says.
 * @param {any} message
 * @param {import('./locales/en.js')['en']} words
 * @returns {string | undefined}
 */
export function describeService(message, words) {
  if (message.new_chat_members) return words.joined(message.new_chat_members.map(toName).join(', '));
  if (message.left_chat_member) return words.left(toName(message.left_chat_member));
  if (message.forum_topic_created) return words.topicCreated(message.forum_topic_created.name);
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return words.migrated;
  return message.pinned_message ? words.pinned : undefined;
}
