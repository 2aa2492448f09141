import type { ReaderReference } from '../domain/readers.ts';
import type { Connection } from './connection.ts';

/** Rows of one person: a table, and the condition under which a row is theirs. Parameters: `:botId`, `:personId`, `:exceptUpdateId`. */
interface PersonRows {
  readonly table: string;
  readonly where: string;
}

const conversationNames = `name LIKE 'telegram:' || CAST(:personId AS INTEGER) || ':%' OR name LIKE 'telegram:%:%:' || CAST(:personId AS INTEGER)`;
const isWriter = ['message', 'edited_message', 'callback_query', 'inline_query']
  .map((kind) => `json_extract(payload, '$.${kind}.from.id') = :personId`)
  .join(' OR ');

/** Every table that holds something of people. A new one has its line here, and is then forgotten with the others. In this order: the outbox by the answers. */
const personRows: readonly PersonRows[] = [
  { table: 'feedback', where: 'bot_id = :botId AND person_id = :personId' },
  {
    table: 'outbox',
    where: `bot_id = :botId AND (chat_id = :personId OR batch IN (
      SELECT 'update:' || update_id FROM shown WHERE bot_id = :botId AND person_id = :personId
      UNION ALL SELECT 'follow-up:' || update_id FROM shown WHERE bot_id = :botId AND person_id = :personId
      UNION ALL SELECT 'update:' || update_id FROM replies WHERE bot_id = :botId AND person_id = :personId))`,
  },
  { table: 'replies', where: 'bot_id = :botId AND (person_id = :personId OR chat_id = :personId)' },
  { table: 'shown', where: 'bot_id = :botId AND (person_id = :personId OR chat_id = :personId)' },
  { table: 'told_answers', where: 'bot_id = :botId AND chat_id = :personId' },
  // With what they subscribed to and what waits for it.
  { table: 'subscribers', where: 'bot_id = :botId AND chat_id = :personId' },
  { table: 'uncorrected_chats', where: 'bot_id = :botId AND chat_id = :personId' },
  { table: 'readers', where: 'bot_id = :botId AND person_id = :personId' },
  { table: 'conversations', where: `${conversationNames}` },
  { table: 'inactive_chats', where: 'bot_id = :botId AND chat_id = :personId' },
  {
    table: 'inbox',
    where: `bot_id = :botId AND is_finished IS NULL AND update_id <> :exceptUpdateId AND (${isWriter})`,
  },
];

/** Gives the function that drops what is held of a person; to be called within a transaction. @returns the names of the conversations. */
export function createForgetting({
  database,
}: Connection): (reader: ReaderReference, exceptUpdateId: number) => string[] {
  const names = database.prepare<[object], string>(`SELECT name FROM conversations WHERE ${conversationNames}`).pluck();
  const drops = personRows.map(({ table, where }) => database.prepare<[object]>(`DELETE FROM ${table} WHERE ${where}`));
  return ({ botId, personId }, exceptUpdateId) => {
    const held = names.all({ personId });
    for (const drop of drops) drop.run({ botId, personId, exceptUpdateId });
    return held;
  };
}

/** Gives the function that drops what is held under the name of a bot; to be called within a transaction. */
export function createBotForgetting({ database }: Connection): (botId: number) => void {
  const tables = personRows.map(({ table }) => table).filter((table) => table !== 'conversations');
  const drops = tables.map((table) => database.prepare<[number]>(`DELETE FROM ${table} WHERE bot_id = ?`));
  return (botId) => drops.forEach((drop) => drop.run(botId));
}
