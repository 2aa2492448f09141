import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArticleId } from '../../src/domain/article.ts';
import type { ChatAddress } from '../../src/domain/messenger.ts';
import type { OutboxDraft } from '../../src/domain/outbox.ts';
import type { Shown } from '../../src/domain/readers.ts';
import type { Schedule, SubscribeRequest } from '../../src/domain/subscription.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { answerIn } from '../bot/sample-answers.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { useFolder } from '../helpers/data-folder.ts';

const clock = { now: () => new Date('2026-02-01T08:00:00.000Z'), monotonicMs: () => 0 };
const reader = { botId: 5, personId: 7001 };
const secret = 'أين عائلة مروان الحديدي؟';

const folderOfTest = useFolder();

async function open() {
  const folder = folderOfTest.path;
  const store = await openSqliteStore({ folder, logger: createRecordingLogger(), clock });
  onTestFinished(() => store.close());
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name)).toString('latin1'))
      .join('');
  return { ...store, holds: (text: string) => bytes().includes(Buffer.from(text).toString('latin1')) };
}

function shownOf(updateId: number, changes: Partial<Shown> = {}): Shown {
  const content = { answer: { ...answerIn('ar'), question: secret }, questions: [secret] };
  return { botId: 5, updateId, chatId: 7001, personId: 7001, conversation: 'telegram:7001:1', content, at, ...changes };
}

const at = '2026-02-01T08:00:00.000Z';
const schedule: Schedule = {
  ...{ timeZone: 'Asia/Damascus', digestMinute: 480, digestWeekday: 5, quietHours: null, mutedUntil: null },
};

function requestOf(chatId: number): SubscribeRequest {
  const wish = { kind: 'question', words: secret, timing: 'daily' } as const;
  return { botId: 5, to: { chatId }, language: 'ar', firstSchedule: schedule, limit: 3, at, ...wish };
}

describe('what is kept of readers', () => {
  it('comes back as it was kept, the last answer of a conversation first', async () => {
    const { readers } = await open();
    await readers.saveSettings(reader, { language: 'ar', hasSuggestions: false });
    await readers.saveShown(shownOf(1));
    await readers.saveShown(shownOf(2));
    await readers.saveShown(shownOf(3, { content: { query: 'x' } }));
    expect(await readers.findSettings(reader)).toEqual({ language: 'ar', hasSuggestions: false });
    expect(await readers.findShown(5, 1)).toEqual(shownOf(1));
    expect((await readers.findLastAnswer(5, 'telegram:7001:1'))?.updateId).toBe(2);
    expect(await readers.findShown(6, 1)).toBeUndefined();
  });

  it('holds the last opinion of each on an answer that is held', async () => {
    const { readers } = await open();
    await readers.saveShown(shownOf(1));
    const opinion = { ...reader, updateId: 1, at: '2026-02-01T09:00:00.000Z' };
    await readers.saveFeedback({ ...opinion, verdict: 'good', reason: null });
    await readers.saveFeedback({ ...opinion, verdict: 'bad', reason: 'wrong' });
    await readers.saveFeedback({ ...opinion, updateId: 9, verdict: 'bad', reason: null });
    expect(await readers.listFeedback()).toMatchObject([
      { verdict: 'bad', reason: 'wrong', answer: { question: secret } },
    ]);
    expect(JSON.stringify(await readers.listFeedback())).not.toContain('7001');
  });

  it('is given to the person and to nobody else', async () => {
    const { readers, conversations } = await open();
    await readers.saveShown(shownOf(1));
    await conversations.saveConversation({ name: 'telegram:7001:1', memory: '{}', at: 'b', dropBefore: 'a' });
    await conversations.saveConversation({ name: 'telegram:-1:1:7001', memory: '{}', at: 'b', dropBefore: 'a' });
    await conversations.saveConversation({ name: 'telegram:-1:1:70010', memory: '{}', at: 'b', dropBefore: 'a' });
    const data = await readers.exportReader(reader);
    expect(data.answers).toHaveLength(1);
    expect(data.conversations.map(({ name }) => name)).toEqual(['telegram:-1:1:7001', 'telegram:7001:1']);
    expect((await readers.exportReader({ botId: 5, personId: 70010 })).answers).toEqual([]);
  });

  it('has what was subscribed to in the private chat, and what came of it', async () => {
    const { readers, subscriptions } = await open();
    for (const chatId of [7001, -1]) await subscriptions.subscribe(requestOf(chatId));
    const [held] = await subscriptions.listSubscriptions(5, { chatId: 7001 });
    const [recipient] = await subscriptions.findRecipients([held?.id ?? 0]);
    const named = { subscriberKey: recipient?.subscriber.key ?? 0, subscriptionId: held?.id ?? 0 };
    const notice = { ...named, articleId: 'a' as ArticleId, story: 'a', relevance: 0.5, since: at, dueAt: at };
    await subscriptions.noteNews(5, 1, { notices: [notice], messages: [] });
    const { subscriptions: exported, news, hearsCorrections } = await readers.exportReader(reader);
    expect(exported).toEqual([
      ...[{ kind: 'question', words: secret, timing: 'daily', createdAt: at, schedule, told: null, latest: null }],
    ]);
    expect(news).toEqual([{ articleId: 'a', since: at, toldAt: null }]);
    expect(hearsCorrections).toBe(true);
    const other = await readers.exportReader({ botId: 5, personId: 7002 });
    expect([other.subscriptions, other.news]).toEqual([[], []]);
  });

  it('leaves nothing in the files when what is subscribed to is forgotten, and leaves a group its own', async () => {
    const { readers, subscriptions, holds } = await open();
    await subscriptions.subscribe(requestOf(7001));
    await subscriptions.subscribe({ ...requestOf(-1), words: 'متى؟' });
    expect(holds(secret)).toBe(true);
    await readers.forgetReader(reader, 4);
    expect(await readers.wipe()).toBe(true);
    expect(holds(secret)).toBe(false);
    expect(await subscriptions.listSubscriptions(5, { chatId: 7001 })).toEqual([]);
    expect(await subscriptions.listSubscriptions(5, { chatId: -1 })).toHaveLength(1);
  });

  it('leaves nothing in the files when it is forgotten: answers, opinions, conversations, inbox and outbox', async () => {
    const { readers, conversations, inbox, outbox, holds } = await open();
    const payload = (text: string) => JSON.stringify({ message: { from: { id: 7001 }, text } });
    const message = { kind: 'text', to: { chatId: 7001 }, message: { html: secret, plain: secret } } as const;
    await readers.saveShown(shownOf(1));
    await readers.saveShown(shownOf(2, { chatId: -1, conversation: 'telegram:-1:1:7001' }));
    await readers.saveFeedback({ ...reader, updateId: 1, verdict: 'bad', reason: 'wrong', at });
    await conversations.saveConversation({ name: 'telegram:7001:1', memory: secret, at, dropBefore: '' });
    await inbox.add([{ botId: 5, updateId: 3, payload: payload(secret), receivedAt: at }]);
    await inbox.add([{ botId: 5, updateId: 4, payload: payload('/forget'), receivedAt: at }]);
    await outbox.addMessages([{ botId: 5, batch: 'update:1', place: 1, message, priority: 'reply', createdAt: at }]);
    expect(holds(secret)).toBe(true);
    expect(await readers.forgetReader(reader, 4)).toEqual(['telegram:7001:1']);
    expect(await readers.wipe()).toBe(true);
    expect(holds(secret)).toBe(false);
    expect(await readers.listFeedback()).toEqual([]);
    expect((await inbox.countUpdates(5)).waiting).toBe(1);
  });

  it('takes follow-ups of an answer that is held, not rated and not given anew, with the change that shows them', async () => {
    const { readers, outbox } = await open();
    const add = (updateId: number, shownAt = shownOf(updateId).at) => {
      const of = { batch: `update:${updateId}`, place: 1 };
      const message = { kind: 'edit', to: { chatId: 7001 }, of, message: { html: 'x', plain: 'x' } } as const;
      const draft = { botId: 5, batch: `follow-up:${updateId}`, place: 1, priority: 'reply', createdAt: at } as const;
      return readers.addFollowUps({
        botId: 5,
        updateId,
        at: shownAt,
        questions: ['متى؟'],
        change: { ...draft, message },
      });
    };
    for (const updateId of [1, 2, 3]) await readers.saveShown(shownOf(updateId));
    await readers.saveFeedback({ ...reader, updateId: 2, verdict: 'bad', reason: null, at });
    const reply = { ...reader, chatId: 7001, messageId: 30, digest: 'a', parts: 1, at };
    await readers.saveReply({ ...reply, updateId: 3 });
    await readers.saveReply({ ...reply, updateId: 8 });
    expect(await add(1, '2026-02-01T08:00:01.000Z')).toBe(false);
    expect(await Promise.all([1, 2, 3, 4].map((each) => add(each)))).toEqual([true, false, false, false]);
    expect((await readers.findShown(5, 1))?.content).toMatchObject({
      answer: { question: secret },
      questions: ['متى؟'],
    });
    expect((await outbox.countMessages(5)).pending).toBe(1);
  });

  it('finds how a message was answered last, and whether anything was said in that chat or topic since', async () => {
    const { readers, outbox } = await open();
    const say = (updateId: number, to: ChatAddress, change?: OutboxDraft['message']) => {
      const message = change ?? { kind: 'text', to, message: { html: 'x', plain: 'x' } };
      return outbox.addMessages([
        { botId: 5, batch: `update:${updateId}`, place: 1, message, priority: 'reply', createdAt: at },
      ]);
    };
    const [chat, topic] = [{ chatId: -1 }, { chatId: -1, threadId: 4 }];
    const reply = { ...reader, chatId: -1, messageId: 30, parts: 1, at };
    const find = (to: ChatAddress, beforeUpdateId = 9) =>
      readers.findReply({ botId: 5, to, messageId: 30, beforeUpdateId });
    expect(await find(chat)).toBeUndefined();
    await say(1, chat);
    await readers.saveReply({ ...reply, updateId: 1, digest: 'a' });
    expect(await find(chat)).toEqual({ updateId: 1, digest: 'a', parts: 1, isLast: true });
    await say(2, topic);
    await say(3, chat, { kind: 'buttons', to: chat, of: { batch: 'update:1', place: 1 } });
    await say(4, { chatId: -2 });
    expect(await find(chat)).toMatchObject({ isLast: true });
    await readers.saveReply({ ...reply, updateId: 5, digest: 'b', parts: 2 });
    await say(5, chat);
    expect(await find(chat)).toEqual({ updateId: 5, digest: 'b', parts: 2, isLast: true });
    expect(await find(chat, 5)).toMatchObject({ updateId: 1, isLast: false });
    expect(await find({ chatId: -2 })).toBeUndefined();
    expect(await readers.pruneReaders('2026-02-02')).toBe(2);
    expect(await find(chat)).toBeUndefined();
  });

  it('ends with its time, but for what was chosen', async () => {
    const { readers } = await open();
    await readers.saveSettings(reader, { language: 'en', hasSuggestions: true });
    await readers.saveShown(shownOf(1));
    expect(await readers.pruneReaders('2026-02-01T08:00:00.000Z')).toBe(0);
    expect(await readers.pruneReaders('2026-02-01T08:00:00.001Z')).toBe(1);
    expect(await readers.findShown(5, 1)).toBeUndefined();
    expect(await readers.findSettings(reader)).toBeDefined();
  });

  it('of a bot that is gone goes with it', async () => {
    const { readers } = await open();
    await readers.saveShown(shownOf(1));
    await readers.saveShown(shownOf(1, { botId: 6 }));
    await readers.forgetBot(5);
    expect(await readers.findShown(5, 1)).toBeUndefined();
    expect(await readers.findShown(6, 1)).toBeDefined();
  });
});
