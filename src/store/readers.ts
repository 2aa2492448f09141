import type { Feedback, ReaderSettings, ReaderStore, Shown, ShownContent } from '../domain/readers.ts';
import type { Connection } from './connection.ts';
import { createBotForgetting, createForgetting } from './person-data.ts';
import { createReaderExport } from './reader-export.ts';
import { createReplies } from './replies.ts';

export function createReaderStore(connection: Connection): ReaderStore {
  const { database, read, write } = connection;
  const settings = createSettings(connection);
  const shown = createShown(connection);
  const replies = createReplies(connection);
  const feedback = createFeedback(connection);
  const [forget, forgetBot] = [createForgetting(connection), createBotForgetting(connection)];
  const exportReader = createReaderExport(connection, (reader) => settings.find(reader));
  const prunings = [
    'shown WHERE at < ?',
    'told_answers WHERE at < ?',
    'replies WHERE at < ?',
    'conversations WHERE updated_at < ?',
    'notices WHERE told_at < ?',
  ].map((rows) => database.prepare<[string]>(`DELETE FROM ${rows}`));
  return {
    findSettings: (reader) => read(() => settings.find(reader)),
    saveSettings: (reader, chosen) => write(() => settings.save(reader, chosen)),
    saveShown: (given) => write(() => shown.save(given)),
    addFollowUps: (followUps) => write(() => replies.addFollowUps(followUps)),
    saveReply: (reply) => write(() => replies.save(reply)),
    findReply: (reference) => read(() => replies.find(reference)),
    findShown: (botId, updateId) => read(() => shown.find(botId, updateId)),
    findLastAnswer: (botId, conversation) => read(() => shown.findLastAnswer(botId, conversation)),
    saveFeedback: (given) => write(() => feedback.save(given)),
    listFeedback: () => read(() => feedback.list()),
    exportReader: (reader) => read(() => exportReader(reader)),
    forgetReader: (reader, exceptUpdateId) => write(() => forget(reader, exceptUpdateId)),
    pruneReaders: (before) => write(() => prunings.reduce((sum, prune) => sum + prune.run(before).changes, 0)),
    forgetBot: (botId) => write(() => forgetBot(botId)),
    // What is dropped is overwritten in its place; what the journal still holds of it ends here.
    wipe: async () => database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0,
  };
}

function createSettings({ database }: Connection) {
  const find = database.prepare<[object], { language: ReaderSettings['language']; hasSuggestions: number }>(
    `SELECT language, has_suggestions AS hasSuggestions FROM readers WHERE bot_id = :botId AND person_id = :personId`,
  );
  const save = database.prepare<[object]>(
    `INSERT INTO readers (bot_id, person_id, language, has_suggestions)
     VALUES (:botId, :personId, :language, :hasSuggestions)
     ON CONFLICT DO UPDATE SET language = excluded.language, has_suggestions = excluded.has_suggestions`,
  );
  return {
    find: (reader: object): ReaderSettings | undefined => {
      const row = find.get(reader);
      return row && { language: row.language, hasSuggestions: row.hasSuggestions === 1 };
    },
    save: (reader: object, { language, hasSuggestions }: ReaderSettings) =>
      void save.run({ ...reader, language, hasSuggestions: hasSuggestions ? 1 : 0 }),
  };
}

type ShownRow = Omit<Shown, 'content' | 'personId'> & { readonly content: string; readonly personId: number | null };

function createShown({ database }: Connection) {
  const columns = `bot_id AS botId, update_id AS updateId, chat_id AS chatId, person_id AS personId, conversation, content, at`;
  const find = database.prepare<[number, number], ShownRow>(
    `SELECT ${columns} FROM shown WHERE bot_id = ? AND update_id = ?`,
  );
  const last = database.prepare<[number, string], ShownRow>(
    `SELECT ${columns} FROM shown WHERE bot_id = ? AND conversation = ? AND is_answer = 1 ORDER BY at DESC, update_id DESC LIMIT 1`,
  );
  const save = database.prepare<[object]>(
    `INSERT INTO shown (bot_id, update_id, chat_id, person_id, conversation, is_answer, content, at)
     VALUES (:botId, :updateId, :chatId, :personId, :conversation, :isAnswer, :content, :at)
     ON CONFLICT DO UPDATE SET is_answer = excluded.is_answer, content = excluded.content, at = excluded.at`,
  );
  const toShown = (row: ShownRow | undefined): Shown | undefined =>
    row && { ...row, personId: row.personId ?? undefined, content: JSON.parse(row.content) as ShownContent };
  return {
    find: (botId: number, updateId: number) => toShown(find.get(botId, updateId)),
    findLastAnswer: (botId: number, conversation: string) => toShown(last.get(botId, conversation)),
    save: ({ content, personId, ...shown }: Shown) => {
      const isAnswer = content.answer === undefined ? 0 : 1;
      save.run({ ...shown, personId: personId ?? null, isAnswer, content: JSON.stringify(content) });
    },
  };
}

function createFeedback({ database }: Connection) {
  const save = database.prepare<[Feedback]>(
    `INSERT INTO feedback (bot_id, update_id, person_id, verdict, reason, at)
     SELECT :botId, :updateId, :personId, :verdict, :reason, :at
     WHERE EXISTS (SELECT 1 FROM shown WHERE bot_id = :botId AND update_id = :updateId)
     ON CONFLICT DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, at = excluded.at`,
  );
  const list = database.prepare<[], Pick<Feedback, 'verdict' | 'reason' | 'at'> & { content: string }>(
    `SELECT f.verdict, f.reason, f.at, s.content FROM feedback AS f
     JOIN shown AS s ON s.bot_id = f.bot_id AND s.update_id = f.update_id ORDER BY f.at, f.bot_id, f.update_id, f.person_id`,
  );
  return {
    save: (given: Feedback) => void save.run(given),
    list: () =>
      list.all().flatMap(({ content, ...given }) => {
        const { answer } = JSON.parse(content) as ShownContent;
        return answer === undefined ? [] : [{ ...given, answer }];
      }),
  };
}
