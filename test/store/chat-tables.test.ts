import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { useFolder } from '../helpers/data-folder.ts';

const clock = { now: () => new Date('2026-02-01T08:00:00.000Z'), monotonicMs: () => 0 };
const botId = 5;
const chatId = -70_015_001;
const newChatId = -100_990;
const personId = 80_017_001;
const subscriber = `INSERT INTO subscribers (key, bot_id, chat_id, thread_id, language, schedule, created_at)`;

/** A row of each table that holds the number of a chat or person, `$chat` and `$person`. */
const rowsOfTables: Readonly<Record<string, string>> = {
  inbox: `INSERT INTO inbox (bot_id, update_id, payload, received_at)
    VALUES (5, 1, '{"message":{"from":{"id":$person},"chat":{"id":$chat}}}', 'x')`,
  outbox: `INSERT INTO outbox (bot_id, batch, place, chat_id, message, priority, created_at, state)
    VALUES (5, 'update:1', 1, $chat, '{}', 1, 'x', 'pending')`,
  inactive_chats: `INSERT INTO inactive_chats (bot_id, chat_id, since)
    VALUES (5, $chat, 'x')`,
  conversations: `INSERT INTO conversations (name, memory, updated_at)
    VALUES ('telegram:$chat:1:$person', '{}', 'x')`,
  subscribers: `${subscriber} VALUES (1, 5, $chat, 0, 'ar', '{}', 'x')`,
  told_answers: `INSERT INTO told_answers (bot_id, chat_id, thread_id, content, at) VALUES (5, $chat, 0, '{}', 'x')`,
  uncorrected_chats: `INSERT INTO uncorrected_chats (bot_id, chat_id) VALUES (5, $chat)`,
  readers: `INSERT INTO readers (bot_id, person_id, language, has_suggestions)
    VALUES (5, $person, 'ar', 1)`,
  shown: `INSERT INTO shown (bot_id, update_id, chat_id, person_id, conversation, is_answer, content, at)
    VALUES (5, 1, $chat, $person, 'telegram:$chat:1:$person', 1, '{}', 'x')`,
  feedback: `INSERT INTO feedback (bot_id, update_id, person_id, verdict, reason, at)
    VALUES (5, 1, $person, 'good', NULL, 'x')`,
  replies: `INSERT INTO replies (bot_id, update_id, chat_id, message_id, person_id, digest, parts, at)
    VALUES (5, 1, $chat, 3, $person, 'x', 1, 'x')`,
};

/** Only a count, which is dropped when its day is over: who could drop it before would have no limit. */
const exempt = ['person_usage'];

const folderOfTest = useFolder();

async function open() {
  const folder = folderOfTest.path;
  const store = await openSqliteStore({ folder, logger: createRecordingLogger(), clock });
  const database = new Database(join(folder, 'sanad.db'));
  onTestFinished(async () => {
    database.close();
    await store.close();
  });
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all();
  const columnsOf = (table: string) =>
    database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  /** In which tables a number stands, in whatever column. */
  const findTables = (number: number) =>
    tables.filter((table) =>
      database
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .some((row) => JSON.stringify(row).includes(String(number))),
    );
  const fill = (chat: number) => {
    for (const sql of Object.values(rowsOfTables))
      database.exec(sql.replaceAll('$chat', String(chat)).replaceAll('$person', String(personId)));
  };
  return { ...store, database, tables, columnsOf, findTables, fill };
}

describe('tables of chats and people', () => {
  it('have a row each in this test', async () => {
    const { tables, columnsOf } = await open();
    const personal = tables.filter((table) =>
      columnsOf(table).some((column) => /(?:^|_)(?:chat|person|user|conversation)(?:_id)?$/.test(column)),
    );
    expect(personal.filter((table) => !Object.hasOwn(rowsOfTables, table) && !exempt.includes(table))).toEqual([]);
    expect(Object.keys(rowsOfTables).filter((table) => !tables.includes(table))).toEqual([]);
  });

  it('all follow a group to its new number', async () => {
    const { fill, findTables, inbox, database } = await open();
    fill(chatId);
    await inbox.claim({ botId, updateId: 1 }, 'a');
    await inbox.finish({ botId, updateId: 1 }, 'a', {
      state: 'done',
      messages: [],
      movedChat: { fromChatId: chatId, toChatId: newChatId },
    });
    expect(findTables(chatId)).toEqual([]);
    expect(findTables(newChatId).sort()).toEqual([
      ...['conversations', 'outbox', 'shown', 'subscribers', 'told_answers', 'uncorrected_chats'],
    ]);
    expect(database.prepare('SELECT conversation FROM shown').pluck().get()).toBe(
      `telegram:${newChatId}:1:${personId}`,
    );
  });

  it('follow it too when Telegram tells so at a message', async () => {
    const { fill, findTables, outbox } = await open();
    fill(chatId);
    const at = clock.now().toISOString();
    const [row] = await outbox.claimMessages({ botId, runId: 'a', now: at, limit: 1, exceptChatIds: [] });
    await outbox.settle({ id: row?.id ?? 0, runId: 'a', at, settlement: { kind: 'moved', toChatId: newChatId } });
    // The update is not dealt with yet.
    expect(findTables(chatId)).toEqual(['inbox']);
  });

  it('join what the group has under its new number already', async () => {
    const { fill, findTables, inbox, database } = await open();
    fill(chatId);
    const topic = (id: number, key: number, words: string) =>
      database.exec(`INSERT INTO subscriptions VALUES (${id}, ${key}, 'topic', '${words}', 'daily', 'x', 0)`);
    database.exec(`${subscriber} VALUES (2, 5, ${newChatId}, 0, 'ar', '{}', 'x')`);
    database.exec(`INSERT INTO conversations VALUES ('telegram:${newChatId}:1:${personId}', 'newer', 'x')`);
    topic(1, 1, 'أستانا');
    topic(2, 1, 'Astana');
    topic(3, 2, 'Astana');
    await inbox.claim({ botId, updateId: 1 }, 'a');
    await inbox.finish({ botId, updateId: 1 }, 'a', {
      state: 'done',
      messages: [],
      movedChat: { fromChatId: chatId, toChatId: newChatId },
    });
    expect(findTables(chatId)).toEqual([]);
    expect(database.prepare('SELECT id, subscriber_key FROM subscriptions ORDER BY id').raw().all()).toEqual([
      [1, 2],
      [3, 2],
    ]);
    expect(database.prepare('SELECT memory FROM conversations').pluck().all()).toEqual(['newer']);
  });

  it.each([
    ['private', personId],
    ['group', chatId],
  ])('all forget a person in a %s chat', async (_, chat) => {
    const { fill, findTables, readers } = await open();
    fill(chat);
    expect(findTables(personId).length).toBeGreaterThan(4);
    await readers.forgetReader({ botId, personId }, 99);
    expect(findTables(personId)).toEqual([]);
    // What is the group's stays.
    expect(findTables(chatId).sort()).toEqual(
      chat === chatId ? ['inactive_chats', 'subscribers', 'told_answers', 'uncorrected_chats'] : [],
    );
  });

  it.each([[personId], [chatId]])('all drop a bot that is gone (chat %i)', async (chat) => {
    const { fill, findTables, readers } = await open();
    fill(chat);
    await readers.forgetBot(botId);
    expect(findTables(personId)).toEqual(['conversations']);
  });
});
