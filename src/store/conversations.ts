import type { ConversationStore } from '../domain/conversation.ts';
import type { Connection } from './connection.ts';

export function createConversationStore({ database, read, write }: Connection): ConversationStore {
  const find = database.prepare<[string], string>('SELECT memory FROM conversations WHERE name = ?').pluck();
  const save = database.prepare<[object]>(
    `INSERT INTO conversations (name, memory, updated_at) VALUES (:name, :memory, :at)
     ON CONFLICT (name) DO UPDATE SET memory = excluded.memory, updated_at = excluded.updated_at`,
  );
  const drop = database.prepare<[string]>('DELETE FROM conversations WHERE updated_at < ?');
  return {
    findConversation: (name) => read(() => find.get(name)),
    saveConversation: ({ dropBefore, ...kept }) =>
      write(() => {
        save.run(kept);
        drop.run(dropBefore);
      }),
  };
}
