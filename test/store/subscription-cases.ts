import { describe, expect, it } from 'vitest';
import type { OutboxDraft } from '../../src/domain/outbox.ts';
import type { Notice, Schedule, SubscribeRequest } from '../../src/domain/subscription.ts';
import { answerIn } from '../bot/sample-answers.ts';
import { toId } from './article-records.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const botId = 5;
const to = { chatId: 7 };
const at = '2026-03-01T10:00:00.000Z';
const firstSchedule: Schedule = {
  ...{ timeZone: 'Asia/Damascus', digestMinute: 480, digestWeekday: 5, quietHours: null, mutedUntil: null },
};

export function describeSubscriptions({ store, open }: StoreUnderTest): void {
  describe('subscriptions', () => {
    const subscribe = (changes: Partial<SubscribeRequest> = {}) => {
      const base = { botId, to, language: 'ar', firstSchedule, limit: 3, at } as const;
      const topic = { kind: 'topic', words: 'عودة اللاجئين', timing: 'at-once' } as const;
      return store().subscriptions.subscribe({ ...base, ...topic, ...changes });
    };
    const list = (place = to) => store().subscriptions.listSubscriptions(botId, place);
    const toNotice = async (changes: Partial<Notice> = {}): Promise<Notice> => {
      const [held] = await list();
      const [recipient] = await store().subscriptions.findRecipients([held?.id ?? 0]);
      const named = { subscriberKey: recipient?.subscriber.key ?? 0, subscriptionId: held?.id ?? 0 };
      return { ...named, articleId: toId('a'), story: 'a', relevance: 0.5, since: at, dueAt: at, ...changes };
    };
    const noteNews = (eventId: number, ...notices: Notice[]) =>
      store().subscriptions.noteNews(botId, eventId, { notices, messages: [] });
    const listDue = async (now = at) => (await store().subscriptions.listDue(botId, now, 9)).flatMap((d) => d.notices);
    const toDraft = (batch: string): OutboxDraft => {
      const message = { kind: 'text', to, message: { html: 'x', plain: 'x' } } as const;
      return { botId, batch, place: 1, message, priority: 'bulk', createdAt: at };
    };

    it('are held once, within a limit, and seen by other processes', async () => {
      expect(await subscribe()).toBe('added');
      expect(await subscribe()).toBe('held');
      expect(await subscribe({ words: 'Astana' })).toBe('added');
      expect(await subscribe({ kind: 'everything', words: '' })).toBe('added');
      expect(await subscribe({ words: 'one more' })).toBe('too-many');
      const other = await open();
      expect((await other.subscriptions.listSubscriptions(botId, to)).map(({ words }) => words)).toEqual([
        ...['عودة اللاجئين', 'Astana', ''],
      ]);
    });

    it('are the same in another spelling of the words, but not of an address', async () => {
      expect(await subscribe({ words: 'cholera' })).toBe('added');
      expect(await subscribe({ words: 'Cholera!' })).toBe('held');
      expect(await subscribe({ words: 'الكوليرا' })).toBe('added');
      expect(await subscribe({ words: 'الكُوليرا' })).toBe('held');
      expect(await subscribe({ kind: 'feed', words: 'https://example.org/a', limit: 9 })).toBe('added');
      expect(await subscribe({ kind: 'feed', words: 'https://example.org/A', limit: 9 })).toBe('added');
    });

    it('belong to a chat or a topic of it, whose others are left alone', async () => {
      const topic = { ...to, threadId: 4 };
      await subscribe();
      await subscribe({ to: topic });
      const [held] = await list(topic);
      expect(await store().subscriptions.setTiming(botId, to, held?.id ?? 0, 'weekly')).toBe(false);
      expect(await store().subscriptions.unsubscribe(botId, to)).toBe(1);
      expect(await list()).toEqual([]);
      expect(await list(topic)).toHaveLength(1);
      expect((await store().subscriptions.findSubscriber(botId, topic))?.schedule).toEqual(firstSchedule);
    });

    it('have a story told once, whatever matches it, and an event dealt with once', async () => {
      await subscribe();
      await noteNews(1, await toNotice());
      await noteNews(1, await toNotice({ story: 'b' }));
      await noteNews(2, await toNotice({ articleId: toId('b') }));
      expect(await store().subscriptions.findCursor(botId)).toBe(2);
      const due = await listDue();
      expect(due.map(({ articleId }) => articleId)).toEqual(['a']);
      const telling = { noticeIds: due.map(({ id }) => id), messages: [toDraft('news:1')] };
      await store().subscriptions.tell([telling], at);
      await store().subscriptions.tell([{ ...telling, messages: [toDraft('news:2')] }], at);
      expect(await listDue()).toEqual([]);
      expect(await store().outbox.countMessages(botId)).toMatchObject({ pending: 1 });
    });

    it('are told of by the chats that have waited longest, as many as are asked for', async () => {
      const chats = [7, 8, 9].map((chatId) => ({ chatId }));
      for (const [index, place] of chats.entries()) {
        await subscribe({ to: place });
        const [held] = await list(place);
        const [recipient] = await store().subscriptions.findRecipients([held?.id ?? 0]);
        const named = { subscriberKey: recipient?.subscriber.key ?? 0, subscriptionId: held?.id ?? 0 };
        await noteNews(index + 1, await toNotice({ ...named, dueAt: `2026-03-01T1${2 - index}:00:00.000Z` }));
      }
      const due = await store().subscriptions.listDue(botId, '2026-03-01T13:00:00.000Z', 2);
      expect(due.map(({ subscriber }) => subscriber.to.chatId)).toEqual([8, 9]);
    });

    it('forget what they told of long ago', async () => {
      await subscribe();
      await noteNews(1, await toNotice(), await toNotice({ story: 'b', articleId: toId('b') }));
      const [told] = await listDue();
      await store().subscriptions.tell([{ noticeIds: [told?.id ?? 0], messages: [] }], at);
      expect(await store().readers.pruneReaders(at)).toBe(0);
      expect(await store().readers.pruneReaders('2026-03-01T10:00:00.001Z')).toBe(1);
      expect(await listDue()).toHaveLength(1);
    });

    it('wait until they are due, and are looked at anew when the schedule changes', async () => {
      await subscribe();
      const dueAt = '2026-03-02T10:00:00.000Z';
      await noteNews(1, await toNotice({ dueAt }));
      expect(await listDue()).toEqual([]);
      const schedule = { ...firstSchedule, timeZone: 'UTC' };
      expect(await store().subscriptions.setSchedule(botId, to, { schedule, window: {} })).toBe(true);
      const [notice] = await listDue();
      await store().subscriptions.postpone([{ id: notice?.id ?? 0, dueAt }]);
      expect(await listDue()).toEqual([]);
      expect(await listDue(dueAt)).toHaveLength(1);
    });

    it('to a question know what was told and what is to be', async () => {
      const [first, second] = [answerIn('ar'), answerIn('en')];
      await subscribe({ kind: 'question', words: 'متى؟', answer: first });
      const [held] = await list();
      await noteNews(1, await toNotice({ story: 'question:1:1', answer: second }));
      const [waiting] = await listDue();
      expect(waiting?.answers).toEqual({ told: first, latest: second });
      await store().subscriptions.tell([{ noticeIds: [waiting?.id ?? 0], messages: [] }], at);
      const [known] = await store().subscriptions.findQuestions([held?.id ?? 0]);
      expect(known).toMatchObject({ question: 'متى؟', told: second, latest: second });
      await store().subscriptions.unsubscribe(botId, to);
      expect(await store().subscriptions.findQuestions([held?.id ?? 0])).toEqual([]);
    });
  });
}
