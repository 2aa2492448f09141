import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { describeArticles } from '../store/article-cases.ts';
import { createRecord, toId } from '../store/article-records.ts';
import { describeEmbeddings } from '../store/embedding-cases.ts';
import { describeEvents } from '../store/event-cases.ts';
import { describeKeywords } from '../store/keyword-cases.ts';
import { describeLanguages } from '../store/language-cases.ts';
import { describeSubscriptions } from '../store/subscription-cases.ts';
import { describeUsage } from '../store/usage-cases.ts';
import type { StoreUnderTest } from '../store/store-under-test.ts';

/** Opens the database called `place`, a new one for a new name, as a process of its own would. */
export type OpenStore = (place: string) => Promise<Store>;

/** What every store does, whatever engine is beneath it. */
export function describeStoreContract(name: string, openStore: OpenStore): void {
  describe(`${name} as a store`, () => {
    let place: string;
    let store: Store;
    let opened: Store[];
    const open = async () => {
      const next = await openStore(place);
      opened.push(next);
      return next;
    };
    beforeEach(async () => {
      place = `place-${(places += 1)}`;
      opened = [];
      store = await open();
    });
    afterEach(async () => {
      for (const each of opened) await each.close();
    });
    const underTest: StoreUnderTest = { store: () => store, open };

    describeLanguages(underTest);
    describeArticles(underTest);
    describeEvents(underTest);
    describeKeywords(underTest);
    describeEmbeddings(underTest);
    describeUsage(underTest);
    describeSubscriptions(underTest);

    it('keeps what conversations are about, and drops those that are old', async () => {
      const { conversations } = store;
      const [old, at] = ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
      await conversations.saveConversation({ name: 'a', memory: 'قديم', at: old, dropBefore: old });
      await conversations.saveConversation({ name: 'b', memory: 'first', at: old, dropBefore: old });
      await conversations.saveConversation({ name: 'b', memory: 'second', at, dropBefore: old });
      expect(await conversations.findConversation('a')).toBe('قديم');
      await conversations.saveConversation({ name: 'c', memory: '{}', at, dropBefore: at });
      const other = (await open()).conversations;
      expect(await Promise.all(['a', 'b', 'c'].map((name) => other.findConversation(name)))).toEqual([
        undefined,
        'second',
        '{}',
      ]);
    });

    it('lets what conversations are about go along with a group that gets another id', async () => {
      const { conversations, inbox } = store;
      const at = '2026-02-01T00:00:00.000Z';
      const names = ['telegram:-5:1:7', 'telegram:-51:1:7', 'telegram:-1005:1:8'];
      for (const name of names) await conversations.saveConversation({ name, memory: name, at, dropBefore: at });
      await inbox.add([{ botId: 1, updateId: 1, payload: '{}', receivedAt: at }]);
      await inbox.claim({ botId: 1, updateId: 1 }, 'a');
      const movedChat = { fromChatId: -5, toChatId: -1005 };
      await inbox.finish({ botId: 1, updateId: 1 }, 'a', { state: 'done', messages: [], movedChat });
      const kept = ['telegram:-1005:1:7', 'telegram:-51:1:7', 'telegram:-1005:1:8', 'telegram:-5:1:7'];
      expect(await Promise.all(kept.map((name) => conversations.findConversation(name)))).toEqual([
        ...names,
        undefined,
      ]);
    });

    it('gives a lock to one at a time', async () => {
      const second = await open();
      const lock = await store.locks.tryAcquire('writer');
      expect(lock).toBeDefined();
      expect(await second.locks.tryAcquire('writer')).toBeUndefined();
      expect(await store.locks.tryAcquire('writer')).toBeUndefined();
      expect(await second.locks.findHolder('writer')).toBe(process.pid);
      expect(await second.locks.tryAcquire('reader')).toBeDefined();
      await lock?.release();
      expect(await second.locks.findHolder('writer')).toBeUndefined();
      expect(await second.locks.tryAcquire('writer')).toBeDefined();
    });

    it('finds nothing wrong with a database after much coming and going', async () => {
      const save = (round: number) =>
        store.articles.saveArticles(
          ['a', 'b', 'c'].map((id) =>
            createRecord({ id, passages: Array.from({ length: round }, () => `قمة ${id}${round}`) }),
          ),
        );
      for (const round of [1, 4, 2]) await save(round);
      await store.articles.removeArticles([toId('b')]);
      expect(await store.checkIntegrity()).toEqual([]);
    });
  });
}

let places = 0;
