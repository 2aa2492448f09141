import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNewsWriter } from '../../src/bot/subscriptions/write-news.ts';
import type { Settlement } from '../../src/domain/outbox.ts';
import type { Store } from '../../src/domain/store.ts';
import type { Schedule, Timing } from '../../src/domain/subscription.ts';
import { openLexicon, openThesauri } from '../../src/open-words.ts';
import { createHerald } from '../../src/subscriptions/herald.ts';
import type { TopicWords } from '../../src/subscriptions/topic-terms.ts';
import { phrasebook } from '../bot/harness.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { createRecord, toId } from '../store/article-records.ts';
import { openStore } from '../store/open-store.ts';

const botId = 5;
const hourMs = 3_600_000;
const firstSchedule: Schedule = {
  ...{ timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null },
};
const folder = useFolder();
let words: TopicWords;
let store: Store;
let nowMs = 0;
let updateId = 0;

beforeAll(async () => {
  const [lexicon, thesauri] = await Promise.all([openLexicon(), openThesauri()]);
  words = { lexicon, thesauri };
});
beforeEach(async () => {
  store = await openStore(folder.path);
  nowMs = Date.parse('2026-03-01T10:00:00Z');
  await openHerald().step();
});
afterEach(() => store.close());

const at = () => new Date(nowMs).toISOString();

/** A herald as after a start of the bot. */
function openHerald() {
  const clock = { now: () => new Date(nowMs), monotonicMs: () => nowMs };
  const nothing = { findNewAnswers: async () => [], listCorrections: async () => [] };
  return createHerald({ ...store, ...nothing, words, writer: createNewsWriter(phrasebook), clock }, { botId });
}

async function send(settlement: Settlement = { kind: 'sent', messageId: 1 }) {
  const rows = await store.outbox.claimMessages({ botId, runId: 'r', now: at(), limit: 50, exceptChatIds: [] });
  for (const { id } of rows) await store.outbox.settle({ id, runId: 'r', at: at(), settlement });
  return rows.map(({ message }) => ({
    chatId: message.to.chatId,
    text: message.kind === 'text' ? message.message.plain : '',
    html: message.kind === 'text' ? message.message.html : '',
  }));
}

const cases = [
  ['en', 'floods', 'Floods in the valley', 'A football match'],
  ['ar', 'فيضانات', 'فيضانات في الوادي', 'مباراة كرة قدم'],
] as const;

describe.each(cases)('who subscribed (%s)', (language, topic, title, other) => {
  const subscribe = (timing: Timing, kind: 'topic' | 'everything' = 'everything', to = { chatId: 7 }) =>
    store.subscriptions.subscribe({
      ...{ botId, to, language, firstSchedule, limit: 20, at: at(), timing },
      ...{ kind, words: kind === 'topic' ? topic : '' },
    });
  const bring = (id: string, words: string = title) =>
    store.articles.saveArticles([
      createRecord({ id, title: `${words} ${id}`, language, passages: [`${words}.`], updatedAt: at(), addedAt: at() }),
    ]);

  test('and blocked the bot hears nothing, keeps the subscription, and hears in one message when it is back', async () => {
    await subscribe('at-once');
    await bring('1');
    await openHerald().step();
    expect(await send({ kind: 'blocked', reason: 'blocked' })).toHaveLength(1);
    for (const id of ['2', '3']) {
      await bring(id);
      expect(await openHerald().step()).toBe(0);
      nowMs += 24 * hourMs;
    }
    expect(await send()).toEqual([]);
    expect(await store.subscriptions.listSubscriptions(botId, { chatId: 7 })).toHaveLength(1);
    updateId += 1;
    await store.inbox.add([{ botId, updateId, payload: '{}', receivedAt: at() }]);
    await store.inbox.claim({ botId, updateId }, 'r');
    await store.inbox.finish({ botId, updateId }, 'r', { state: 'done', messages: [], activeChatId: 7 });
    await openHerald().step();
    const told = await send();
    expect(told).toHaveLength(1);
    for (const id of ['2', '3']) expect(told[0]?.text).toContain(`${title} ${id}`);
    expect(told[0]?.text).not.toContain(`${title} 1`);
  });

  test('in a group that became a supergroup hears there', async () => {
    await subscribe('at-once');
    await bring('1');
    await openHerald().step();
    await send({ kind: 'moved', toChatId: -1007 });
    await bring('2');
    await openHerald().step();
    const told = [...(await send()), ...(await send())];
    expect(told.map(({ chatId, text }) => [chatId, text.includes(`${title} 1`)])).toEqual([
      [-1007, true],
      [-1007, false],
    ]);
  });

  test('to a digest gets none when nothing came, or what came is gone', async () => {
    await subscribe('daily');
    nowMs += 24 * hourMs;
    expect(await openHerald().step()).toBe(0);
    await bring('1');
    await openHerald().step();
    await store.articles.removeArticles([toId('1')]);
    nowMs += 48 * hourMs;
    expect(await openHerald().step()).toBe(0);
    expect(await send()).toEqual([]);
  });

  test('to a daily digest gets one of a week in which the bot was down, and nothing twice', async () => {
    await subscribe('daily');
    for (let day = 1; day <= 6; day += 1) {
      await bring(`${day}`);
      nowMs += 24 * hourMs;
    }
    await openHerald().step();
    nowMs += 24 * hourMs;
    await openHerald().step();
    await openHerald().step();
    const told = await send();
    expect(told).toHaveLength(1);
    for (let day = 1; day <= 6; day += 1) expect(told[0]?.text.split(`${title} ${day}`)).toHaveLength(2);
  });

  test('to a digest gets one message, however much came, what was asked for in words first, with how much was left out', async () => {
    await subscribe('daily');
    await subscribe('daily', 'topic');
    for (let number = 1; number <= 20; number += 1) await bring(`o${number}`, `${other} ${'x'.repeat(300)}`);
    for (let number = 1; number <= 3; number += 1) await bring(`t${number}`);
    await openHerald().step();
    nowMs += 24 * hourMs;
    expect(await openHerald().step()).toBe(1);
    const [digest] = await send();
    expect(digest?.html.length).toBeLessThan(4_096);
    const plain = (key: string, variables = {}) =>
      phrasebook.format(language, key, variables).replaceAll(/[\u2066-\u2069]/gu, '');
    const parts = ['news-digest', 'news-digest-topic', 'news-digest-any', 'news-omitted'];
    const counts = { 'news-digest': { count: 23 }, 'news-digest-topic': { topic }, 'news-omitted': { count: 13 } };
    const places = parts.map((key) =>
      (digest?.text ?? '').replaceAll(/[\u2066-\u2069\u200e\u200f]/gu, '').indexOf(plain(key, counts[key as never])),
    );
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
