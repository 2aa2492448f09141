import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, it } from 'vitest';
import { describeQueues } from '../contracts/queues-contract.ts';
import { createMemoryQueues } from '../fakes/memory-queues.ts';
import { openStore } from './open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'sanad-queues-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
const newFolder = () => join(root, `folder-${(folders += 1)}`);

describeQueues('SQLite', () => openStore(newFolder()));
describeQueues('the fake', async () => createMemoryQueues());

it('keeps nothing of what was written once it is done with', async () => {
  const folder = newFolder();
  const store = await openStore(folder);
  const { inbox, outbox } = store;
  const update = { botId: 5, updateId: 1 };
  const at = '2026-02-01T08:00:00.000Z';
  await inbox.add([{ ...update, payload: '{"text":"سؤال"}', receivedAt: at }]);
  await inbox.claim(update, 'a');
  const draft = (place: number, chatId: number) => ({
    ...{ botId: 5, batch: 'update:1', place, priority: 'reply' as const, createdAt: at },
    message: { kind: 'text' as const, to: { chatId }, message: { html: 'جواب', plain: 'جواب' } },
  });
  await inbox.finish(update, 'a', { state: 'done', messages: [draft(1, 7), draft(2, 7), draft(3, 8)] });
  const rows = await outbox.claimMessages({ botId: 5, runId: 'a', now: at, limit: 5, exceptChatIds: [] });
  await outbox.settle({ id: rows[0]?.id ?? 0, runId: 'a', at, settlement: { kind: 'blocked', reason: '403' } });
  await outbox.settle({ id: rows[1]?.id ?? 0, runId: 'a', at, settlement: { kind: 'sent', messageId: 1 } });
  await store.close();
  const database = new Database(join(folder, 'sanad.db'));
  const count = (sql: string) => database.prepare<[], number>(sql).pluck().get();
  expect(count('SELECT count(*) FROM inbox WHERE payload IS NULL')).toBe(1);
  expect(count('SELECT count(*) FROM outbox WHERE message IS NULL AND settled_at IS NOT NULL')).toBe(3);
  database.close();
});
