import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Schedule, SubscribeRequest } from '../../src/domain/subscription.ts';
import { StoreError } from '../../src/domain/errors.ts';
import type { Store } from '../../src/domain/store.ts';
import { openLexicon, openThesauri } from '../../src/open-words.ts';
import { createHerald } from '../../src/subscriptions/herald.ts';
import { toSendingWindow } from '../../src/subscriptions/sending-window.ts';
import { findOpenMs } from '../../src/subscriptions/schedule.ts';
import type { FindNewAnswers } from '../../src/subscriptions/standing-questions.ts';
import type { News } from '../../src/subscriptions/teller.ts';
import type { TopicWords } from '../../src/subscriptions/topic-terms.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { createRecord, toId, type RecordOptions } from '../store/article-records.ts';
import { openStore } from '../store/open-store.ts';

const botId = 5;
const to = { chatId: 7 };
const start = Date.parse('2026-03-01T10:00:00Z');
const hourMs = 3_600_000;
const plain: Schedule = { timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null };
const folder = useFolder();
let words: TopicWords;
let store: Store;
let nowMs = start;
let told: { ids: string[]; atMs: number; chatId: number; omitted: number }[] = [];

beforeAll(async () => {
  const [lexicon, thesauri] = await Promise.all([openLexicon(), openThesauri()]);
  words = { lexicon, thesauri };
});
beforeEach(async () => {
  store = await openStore(folder.path);
  nowMs = start;
  told = [];
});
afterEach(() => store.close());

/** A herald as after a start of the bot: it knows what the store knows. */
function openHerald(findNewAnswers: FindNewAnswers = async () => []) {
  const write = ({ subscriber, items, omitted }: News) => {
    told.push({ ids: items.map(({ article }) => article.id), atMs: nowMs, chatId: subscriber.to.chatId, omitted });
    const text = items.map(({ article }) => article.title).join('\n');
    return [{ kind: 'text', to: subscriber.to, message: { html: text, plain: text } } as const];
  };
  const clock = { now: () => new Date(nowMs), monotonicMs: () => nowMs };
  return createHerald(
    { ...store, words, findNewAnswers, listCorrections: async () => [], writer: { write }, clock },
    { botId },
  );
}

function subscribe(changes: Partial<SubscribeRequest> = {}) {
  const base = {
    botId,
    to,
    language: 'en',
    firstSchedule: plain,
    limit: 20,
    at: new Date(nowMs).toISOString(),
  } as const;
  return store.subscriptions.subscribe({ ...base, kind: 'everything', words: '', timing: 'at-once', ...changes });
}

async function bring(id: string, title = `Title ${id}`, changes: Partial<RecordOptions> = {}) {
  await store.articles.saveArticles([createRecord({ id, title, passages: [`${title}. Text of ${id}.`], ...changes })]);
}

describe('a herald', () => {
  test('tells what comes after the subscription, once, and nothing that was there', async () => {
    await subscribe();
    await bring('old');
    const herald = openHerald();
    await herald.step();
    await bring('new');
    expect(await herald.step()).toBe(1);
    await herald.step();
    await openHerald().step();
    expect(told.map(({ ids }) => ids)).toEqual([['new']]);
    expect(await store.outbox.countMessages(botId)).toMatchObject({ pending: 1 });
  });

  test.each([
    ['floods', 'Floods in the valley', 'Floods recede'],
    ['فيضانات', 'فيضانات في الوادي', 'فيضانات تنحسر'],
  ])('tells who follows %s nothing that came before, although it was not dealt with yet', async (topic, old, fresh) => {
    const herald = openHerald();
    await herald.step();
    await bring('old', old);
    await subscribe({ kind: 'topic', words: topic });
    await bring('fresh', fresh);
    await herald.step();
    expect(told.map(({ ids }) => ids)).toEqual([['fresh']]);
  });

  test.each([
    ['en', 'floods', 'Floods in the valley', 'A football match'],
    ['en', 'فيضانات', 'Floods in the valley', 'A football match'],
    ['ar', 'floods', 'فيضانات في الوادي', 'مباراة كرة قدم'],
    ['ar', 'فيضانات', 'فيضانات في الوادي', 'مباراة كرة قدم'],
  ] as const)('tells an article in %s to who follows %s', async (language, topic, title, otherTitle) => {
    const herald = openHerald();
    await herald.step();
    await subscribe({ kind: 'topic', words: topic });
    await subscribe({ kind: 'topic', words: topic, to: { chatId: 8, threadId: 3 } });
    await bring('flood', title, { language });
    await bring('other', otherTitle, { language });
    await herald.step();
    expect(told.map(({ ids, chatId }) => [chatId, ...ids])).toEqual([
      [7, 'flood'],
      [8, 'flood'],
    ]);
  });

  test('tells an article that matches three subscriptions, its correction and its translation once', async () => {
    const herald = openHerald();
    await herald.step();
    await subscribe();
    await subscribe({ kind: 'topic', words: 'floods' });
    await subscribe({ kind: 'topic', words: 'valley' });
    await bring('flood', 'Floods in the valley');
    await herald.step();
    await bring('flood', 'Floods in the valley kill nine');
    await bring('flood-ar', 'فيضانات في الوادي', { language: 'ar', translationOf: toId('flood') });
    await herald.step();
    expect(told.map(({ ids }) => ids)).toEqual([['flood']]);
  });

  test('tells what is due although an event fails, and the events after it once it has failed three times', async () => {
    const fails: FindNewAnswers = async ({ id }) => {
      if (id === 'bad') throw new Error('It cannot be read.');
      return [];
    };
    const herald = openHerald(fails);
    await herald.step();
    await subscribe();
    await bring('good');
    await bring('bad');
    await bring('late');
    await expect(herald.step()).rejects.toThrow('It cannot be read.');
    expect(told.map(({ ids, chatId }) => [chatId, ...ids])).toEqual([[7, 'good']]);
    await expect(herald.step()).rejects.toThrow();
    await expect(herald.step()).rejects.toThrow();
    await herald.step();
    expect(told.map(({ ids }) => ids)).toEqual([['good'], ['late']]);
  });

  test('tries an event for as long as the database fails', async () => {
    let failures = 5;
    const herald = openHerald(async () => {
      if (failures-- > 0) throw new StoreError('It is locked.', { code: 'store-unavailable' });
      return [];
    });
    await herald.step();
    await subscribe();
    await bring('good');
    for (let at = 0; at < 5; at++) await expect(herald.step()).rejects.toThrow('It is locked.');
    await herald.step();
    expect(told.map(({ ids }) => ids)).toEqual([['good']]);
  });

  test('counts what there is no room for without what was removed since', async () => {
    const herald = openHerald();
    await herald.step();
    await subscribe({ timing: 'daily' });
    for (let at = 10; at < 24; at++) await bring(`a${at}`);
    await herald.step();
    await store.articles.removeArticles([toId('a10'), toId('a11'), toId('a22')]);
    nowMs += 24 * hourMs;
    await herald.step();
    expect(told.map(({ ids, omitted }) => [ids.length, omitted])).toEqual([[10, 1]]);
  });

  test('tells at once what is awaited at once, although it is more of a topic that is told weekly', async () => {
    const herald = openHerald();
    await herald.step();
    await subscribe({ kind: 'topic', words: 'floods', timing: 'weekly' });
    await subscribe();
    await bring('flood', 'Floods in the valley');
    await herald.step();
    expect(told.map(({ ids }) => ids)).toEqual([['flood']]);
  });

  test('tells who ended a subscription nothing of it', async () => {
    const herald = openHerald();
    await herald.step();
    await subscribe({ timing: 'daily' });
    await bring('a');
    await herald.step();
    await store.subscriptions.unsubscribe(botId, to);
    nowMs += 48 * hourMs;
    await herald.step();
    expect(told).toEqual([]);
  });
});

test('whatever comes when: each story once, none lost, none in quiet hours or a mute', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('news' as const) }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 30 * hourMs }) }),
      fc.record({ kind: fc.constant('clock back' as const), ms: fc.integer({ min: 0, max: 3 * hourMs }) }),
      fc.record({ kind: fc.constant('mute' as const), ms: fc.integer({ min: 0, max: 40 * hourMs }) }),
      fc.record({ kind: fc.constant('restart' as const) }),
    ),
    { maxLength: 25 },
  );
  const minutes = fc.integer({ min: 0, max: 1439 });
  const schedules = fc.record({
    timeZone: fc.constantFrom(
      'Europe/Berlin',
      'Africa/Cairo',
      'America/Santiago',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    ),
    digestMinute: minutes,
    digestWeekday: fc.constantFrom<Schedule['digestWeekday'][]>(0, 3, 6),
    quietHours: fc.option(fc.record({ fromMinute: minutes, toMinute: minutes })),
    mutedUntil: fc.constant(null),
  });
  const days = fc.constantFrom(
    '2026-03-27T10:00:00Z',
    '2026-10-23T10:00:00Z',
    '2026-04-03T20:00:00Z',
    '2026-07-01T00:00:00Z',
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      schedules,
      fc.constantFrom('at-once', 'daily', 'weekly'),
      days,
      steps,
      async (first, timing, day, list) => {
        run += 1;
        nowMs = Date.parse(day);
        told = [];
        const chat = { chatId: 1_000 + run };
        let schedule: Schedule = first;
        await store.subscriptions.unsubscribe(botId, { chatId: 999 + run });
        let herald = openHerald();
        await herald.step();
        await subscribe({ to: chat, firstSchedule: schedule, timing });
        const brought: string[] = [];
        for (const step of list) {
          if (step.kind === 'news') {
            brought.push(`${run}-${brought.length}`);
            await bring(brought.at(-1) ?? '');
          } else if (step.kind === 'wait') nowMs += step.ms;
          else if (step.kind === 'clock back') nowMs -= step.ms;
          else if (step.kind === 'restart') herald = openHerald();
          else {
            schedule = { ...schedule, mutedUntil: new Date(nowMs + step.ms).toISOString() };
            await store.subscriptions.setSchedule(botId, chat, {
              schedule,
              window: toSendingWindow(schedule, nowMs, 24),
            });
          }
          const before = told.length;
          if (step.kind !== 'news') await herald.step();
          for (const { atMs } of told.slice(before)) expect(findOpenMs(schedule, atMs)).toBe(atMs);
          expect(told.length - before).toBeLessThanOrEqual(1);
        }
        await herald.step();
        for (let hours = 0; hours < 24 * 9; hours += 12) {
          nowMs = findOpenMs(schedule, nowMs + 12 * hourMs);
          await herald.step();
        }
        const ids = told.flatMap((each) => each.ids);
        expect(ids).toHaveLength(new Set(ids).size);
        expect(ids.length).toBeGreaterThanOrEqual(Math.min(brought.length, told.length));
        if (brought.length <= 10) expect(new Set(ids)).toEqual(new Set(brought));
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
