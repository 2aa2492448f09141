import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCorrectionWriter } from '../../src/bot/subscriptions/write-correction.ts';
import { createNewsWriter } from '../../src/bot/subscriptions/write-news.ts';
import type { Schedule } from '../../src/domain/subscription.ts';
import type { Store } from '../../src/domain/store.ts';
import { openLexicon, openThesauri } from '../../src/open-words.ts';
import { createCorrector } from '../../src/subscriptions/corrector.ts';
import { createHerald } from '../../src/subscriptions/herald.ts';
import type { TopicWords } from '../../src/subscriptions/topic-terms.ts';
import { answerIn, citationIn } from '../bot/sample-answers.ts';
import { phrasebook } from '../bot/harness.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { createRecord, toId } from '../store/article-records.ts';
import { openStore } from '../store/open-store.ts';

const botId = 5;
const start = Date.parse('2026-03-10T10:00:00Z');
const dayMs = 24 * 3_600_000;
const folder = useFolder();
let words: TopicWords;
let store: Store;
let nowMs = start;
let updateId = 0;

beforeAll(async () => {
  const [lexicon, thesauri] = await Promise.all([openLexicon(), openThesauri()]);
  words = { lexicon, thesauri };
});
beforeEach(async () => {
  store = await openStore(folder.path);
  nowMs = start;
});
afterEach(() => store.close());

const clock = { now: () => new Date(nowMs), monotonicMs: () => nowMs };
const at = () => new Date(nowMs).toISOString();

async function openHerald() {
  const options = { botId, correctionDays: 7, expiresHours: 24 };
  const writeCorrection = createCorrectionWriter(phrasebook);
  const listCorrections = createCorrector({ ...store, writeCorrection, clock }, options);
  const writer = createNewsWriter(phrasebook);
  const herald = createHerald(
    { ...store, words, findNewAnswers: async () => [], listCorrections, writer, clock },
    options,
  );
  await herald.step();
  return herald;
}

async function publish(language: 'ar' | 'en', ...passages: string[]) {
  nowMs += 60_000;
  const fields = { id: 'a', language, title: 'T', updatedAt: at(), addedAt: at(), publishedAt: '2026-03-09' };
  await store.articles.saveArticles([createRecord({ ...fields, passages })]);
}

function show(
  language: 'ar' | 'en',
  quote: string,
  place: { chatId?: number; threadId?: number; personId?: number } = {},
) {
  const { chatId = 7, threadId = 1, personId } = place;
  const answer = answerIn(language, [citationIn(language, { articleId: toId('a'), quote })]);
  const person = personId === undefined ? '' : `:${personId}`;
  const conversation = `telegram:${chatId}:${threadId}${person}`;
  return store.readers.saveShown({
    ...{ botId, updateId: (updateId += 1), chatId, personId: 7, conversation, content: { answer }, at: at() },
  });
}

async function claim() {
  const now = at();
  const rows = await store.outbox.claimMessages({ botId, runId: 'r', now, limit: 50, exceptChatIds: [] });
  return rows.map(({ message }) => ({
    to: message.to,
    text: message.kind === 'text' ? message.message.plain : '',
  }));
}

const cases = [
  [
    'en',
    'The storm killed 32 people in the valley.',
    'The storm killed 23 people in the valley.',
    'The storm killed 32 people, in the valley',
  ],
  ['ar', 'قتلت العاصفة 32 شخصًا في الوادي.', 'قتلت العاصفة 23 شخصًا في الوادي.', 'قتلت العاصفة 32 شخصا، في الوادي'],
] as const;

describe.each(cases)('who was quoted words that the article no longer has (%s)', (language, old, fresh, restyled) => {
  test('gets one note with what it said and what it says', async () => {
    const herald = await openHerald();
    await publish(language, old);
    await show(language, old);
    await show(language, old);
    await publish(language, fresh);
    expect(await herald.step()).toBe(1);
    await publish(language, fresh, '…');
    expect(await herald.step()).toBe(0);
    const [note, ...others] = await claim();
    expect(others).toEqual([]);
    expect(note?.text.indexOf(old)).toBeGreaterThan(0);
    expect(note?.text.indexOf(fresh)).toBeGreaterThan(note?.text.indexOf(old) ?? Infinity);
  });

  test('hears that it says nothing like it any more', async () => {
    const herald = await openHerald();
    await publish(language, old);
    await show(language, old);
    await publish(language, '…');
    await herald.step();
    expect((await claim())[0]?.text).toContain(phrasebook.format(language, 'correction-gone'));
  });

  test('hears nothing of other punctuation, of an answer of long ago, and once it wants no notes', async () => {
    const herald = await openHerald();
    await publish(language, old);
    await show(language, old, { chatId: 9 });
    nowMs += 8 * dayMs;
    await show(language, old);
    await show(language, old, { chatId: 8 });
    await store.corrections.setWanted(botId, 8, false);
    await publish(language, restyled);
    await herald.step();
    expect(await claim()).toEqual([]);
    await publish(language, fresh);
    await herald.step();
    expect((await claim()).map(({ to }) => to)).toEqual([{ chatId: 7 }]);
  });

  test('hears it in the topic where it was asked, and after the quiet hours', async () => {
    const herald = await openHerald();
    await publish(language, old);
    const to = { chatId: -100, threadId: 4 };
    const quietHours = { fromMinute: 9 * 60, toMinute: 12 * 60 };
    const firstSchedule: Schedule = {
      timeZone: 'UTC',
      digestMinute: 480,
      digestWeekday: 0,
      quietHours,
      mutedUntil: null,
    };
    const topic = { kind: 'topic', words: 'x', timing: 'daily', language } as const;
    await store.subscriptions.subscribe({ botId, to, firstSchedule, limit: 5, at: at(), ...topic });
    await show(language, old, { ...to, personId: 7 });
    await show(language, old, { ...to, personId: 8 });
    await publish(language, fresh);
    await herald.step();
    expect(await claim()).toEqual([]);
    nowMs = Date.parse('2026-03-10T12:00:00Z');
    expect((await claim()).map((note) => note.to)).toEqual([to]);
  });
});

test('an article from an archive is no news', async () => {
  const herald = await openHerald();
  const firstSchedule: Schedule = {
    timeZone: 'UTC',
    digestMinute: 480,
    digestWeekday: 0,
    quietHours: null,
    mutedUntil: null,
  };
  const request = { kind: 'everything', words: '', timing: 'at-once', language: 'en' } as const;
  await store.subscriptions.subscribe({ botId, to: { chatId: 7 }, firstSchedule, limit: 5, at: at(), ...request });
  const bring = (id: string, publishedAt: string) =>
    store.articles.saveArticles([createRecord({ id, publishedAt, passages: [id], updatedAt: at(), addedAt: at() })]);
  await bring('old', '2026-03-02');
  expect(await herald.step()).toBe(0);
  await bring('new', '2026-03-05');
  expect(await herald.step()).toBe(1);
});
