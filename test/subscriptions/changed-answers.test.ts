import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCorrectionWriter } from '../../src/bot/subscriptions/write-correction.ts';
import { createNewsWriter } from '../../src/bot/subscriptions/write-news.ts';
import { loadConfig } from '../../src/config.ts';
import type { Schedule } from '../../src/domain/subscription.ts';
import { createSanad, type Sanad } from '../../src/main.ts';
import { createCorrector } from '../../src/subscriptions/corrector.ts';
import { createHerald, type Herald } from '../../src/subscriptions/herald.ts';
import { phrasebook } from '../bot/harness.ts';
import { answerIn, citationIn } from '../bot/sample-answers.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { toId } from '../store/article-records.ts';
import { silentLogger } from '../store/open-store.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const botId = 5;
const to = { chatId: 7 };
const firstSchedule: Schedule = {
  ...{ timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null },
};
const folder = useFolder();
let nowMs = Date.parse('2026-11-02T08:00:00Z');
let sanad: Sanad;
let herald: Herald;

beforeEach(async () => {
  const clock = { now: () => new Date(nowMs), monotonicMs: () => nowMs };
  const config = loadConfig({ environment: { DATA_DIR: folder.path }, envFile: '.no-such-file' });
  sanad = await createSanad(config, { logger: silentLogger, leaveOutCorpus: true, clock });
  const { words, findNewAnswers } = await sanad.subscriptionParts();
  const options = { botId, correctionDays: 7, expiresHours: 24 };
  const writeCorrection = createCorrectionWriter(phrasebook);
  const listCorrections = createCorrector({ ...sanad.store, writeCorrection, clock }, options);
  const writer = createNewsWriter(phrasebook);
  herald = createHerald({ ...sanad.store, words, findNewAnswers, listCorrections, writer, clock }, options);
  await herald.step();
});
afterEach(() => sanad.close());

const cases = [
  {
    language: 'en',
    question: 'When will the 23rd Astana round be held?',
    title: 'Astana prepares the next round',
    first: 'The 23rd round of the Astana talks will be held on 25 November 2026.',
    other: 'The 23rd round of the Astana talks has been postponed and will be held on 9 December 2026.',
    restyled: 'The 23rd round of the talks in Astana will be held on 25 November 2026, the ministry said.',
    without: 'Delegations have met in Moscow to speak about the talks on Syria.',
  },
  {
    language: 'ar',
    question: 'متى تُعقد الجولة الثالثة والعشرون من محادثات أستانا؟',
    title: 'أستانا تستعد للجولة المقبلة',
    first: 'تُعقد الجولة الثالثة والعشرون من محادثات أستانا في 25 نوفمبر 2026.',
    other: 'تأجلت الجولة الثالثة والعشرون من محادثات أستانا وتُعقد في 9 ديسمبر 2026.',
    restyled: 'وقالت الوزارة إن الجولة الثالثة والعشرين من محادثات أستانا تُعقد في 25 نوفمبر 2026.',
    without: 'التقت الوفود في موسكو للحديث عن المحادثات السورية.',
  },
] as const;

describe.each(cases)('who waits for the answer to a question ($language)', (given) => {
  const { language, question, title, first, other, restyled, without } = given;
  const publish = async (text: string) => {
    nowMs += 60_000;
    const file = join(folder.path, 'next.jsonl');
    const publishedAt = '2026-11-02T07:00:00Z';
    writeFileSync(file, JSON.stringify({ id: 'round', language, title, publishedAt, text }));
    for await (const { status } of sanad.ingest([file])) expect(['added', 'updated']).toContain(status);
  };
  const subscribe = (timing: 'at-once' | 'daily' = 'at-once') =>
    sanad.store.subscriptions.subscribe({
      ...{ botId, to, language, firstSchedule, limit: 9, at: new Date(nowMs).toISOString() },
      ...{ kind: 'question', words: question, timing },
    });
  const hear = async () => {
    await herald.step();
    const now = new Date(nowMs).toISOString();
    const options = { botId, runId: 'r', now, limit: 50, exceptChatIds: [] };
    const rows = await sanad.store.outbox.claimMessages(options);
    for (const { id } of rows)
      await sanad.store.outbox.settle({ id, runId: 'r', at: now, settlement: { kind: 'sent', messageId: id } });
    return rows.map(({ message }) => (message.kind === 'text' ? message.message.plain : ''));
  };
  const lead = (key: string) => phrasebook.format(language, key, { question }).replaceAll(/[\u2066-\u2069]/gu, '');

  test('hears that the article says otherwise, with old and new, and no correction besides', async () => {
    await subscribe();
    await publish(first);
    expect(await hear()).toEqual([expect.stringContaining(lead('news-answered'))]);
    await publish(other);
    const told = await hear();
    expect(told).toEqual([expect.stringContaining(lead('news-answer-changed'))]);
    expect(told[0]?.indexOf(other)).toBeGreaterThan(0);
    expect(told[0]?.indexOf(first)).toBeGreaterThan(told[0]?.indexOf(other) ?? Infinity);
  });

  test('hears that the article says it no more, with what it said, and hears of the next answer', async () => {
    await subscribe();
    await publish(first);
    await hear();
    await publish(without);
    const told = await hear();
    expect(told).toEqual([expect.stringContaining(lead('news-answer-dropped'))]);
    expect(told[0]).toContain(first);
    await publish(`${without} …`);
    expect(await hear()).toEqual([]);
    await publish(`${without} ${other}`);
    expect(await hear()).toEqual([expect.stringContaining(lead('news-answered'))]);
  });

  test('hears nothing of an answer that came and went before it was told', async () => {
    await subscribe('daily');
    await publish(first);
    await herald.step();
    await publish(without);
    await herald.step();
    nowMs += 48 * 3_600_000;
    expect(await hear()).toEqual([]);
  });

  test('hears once where the same was answered to a question in the chat', async () => {
    await subscribe();
    await publish(first);
    await hear();
    const answer = answerIn(language, [citationIn(language, { articleId: toId('round'), quote: first })]);
    await sanad.store.readers.saveShown({
      ...{ botId, updateId: 1, chatId: 7, personId: 7, conversation: 'telegram:7:0', content: { answer } },
      at: new Date(nowMs).toISOString(),
    });
    await publish(without);
    expect(await hear()).toEqual([expect.stringContaining(lead('news-answer-dropped'))]);
  });

  test.each([
    ['has ended the subscription', true, without],
    ['would hear of the same answer in other words', false, restyled],
  ])('is corrected like others within days of being told: who %s', async (_who, hasEnded, text) => {
    await subscribe();
    await publish(first);
    await hear();
    if (hasEnded) await sanad.store.subscriptions.unsubscribe(botId, to);
    await publish(text);
    const [note, ...others] = await hear();
    expect(note).toContain(phrasebook.format(language, 'correction'));
    expect(note).toContain(first);
    expect(others).toEqual([]);
  });
});
