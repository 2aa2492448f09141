import { beforeEach, describe, expect, it } from 'vitest';
import type { ReceivedUpdate } from '../../src/domain/inbox.ts';
import type { LaterChange, OutgoingMessage } from '../../src/domain/messenger.ts';
import type { OutboxDraft, OutboxRow, Settlement } from '../../src/domain/outbox.ts';
import type { Store } from '../../src/domain/store.ts';

export type Queues = Pick<Store, 'inbox' | 'outbox'>;

const botId = 5;
const at = '2026-02-01T08:00:00.000Z';
const later = '2026-02-01T09:00:00.000Z';

function toUpdate(updateId: number, changes: Partial<ReceivedUpdate> = {}): ReceivedUpdate {
  return { botId, updateId, payload: `{"update_id":${updateId},"text":"سؤال"}`, receivedAt: at, ...changes };
}

interface Part extends Partial<Omit<OutboxDraft, 'message'>> {
  readonly chatId?: number;
  readonly text?: string;
  readonly threadId?: number;
}

function toDraft({ chatId = 7, text = 'جواب', threadId, ...changes }: Part = {}): OutboxDraft {
  const to = threadId === undefined ? { chatId } : { chatId, threadId };
  const message: OutgoingMessage = { kind: 'text', to, message: { html: text, plain: text }, replyToMessageId: 3 };
  return { botId, batch: 'update:1', place: 1, message, priority: 'reply', createdAt: at, ...changes };
}

function toText({ message }: OutboxRow): string {
  if (message.kind === 'buttons' || message.kind === 'deletion') return '';
  return message.kind === 'document' ? message.fileName : message.message.plain;
}

/** What every inbox and outbox does, whatever engine is beneath them. `create` opens new, empty ones. */
export function describeQueues(name: string, create: () => Promise<Queues>): void {
  let queues: Queues;
  beforeEach(async () => {
    queues = await create();
  });
  const end = { state: 'done', messages: [] } as const;
  const claim = (changes: object = {}) =>
    queues.outbox.claimMessages({ botId, runId: 'a', now: at, limit: 10, exceptChatIds: [], ...changes });
  const settle = ({ id }: Pick<OutboxRow, 'id'>, settlement: Settlement, runId = 'a') =>
    queues.outbox.settle({ id, runId, at, settlement });
  /** Claims the only row there is and settles it. */
  const settleNext = async (settlement: Settlement) => {
    const [row] = await claim();
    if (row === undefined) throw new Error('nothing was claimed');
    return settle(row, settlement);
  };

  describe(`${name} as an inbox`, () => {
    it('takes an update once, for each bot', async () => {
      const { inbox } = queues;
      expect(await inbox.add([toUpdate(2), toUpdate(1), toUpdate(2)])).toEqual([2, 1]);
      expect(await inbox.add([toUpdate(1), toUpdate(3)])).toEqual([3]);
      expect(await inbox.add([toUpdate(1, { botId: 6 })])).toEqual([1]);
      expect(await inbox.countUpdates(botId)).toEqual({ waiting: 3, working: 0, done: 0, setAside: 0 });
    });

    it('gives what is unfinished to the next run, oldest first, with how often it was begun', async () => {
      const { inbox } = queues;
      await inbox.add([toUpdate(3), toUpdate(1), toUpdate(2), toUpdate(9, { botId: 6 })]);
      await inbox.claim({ botId, updateId: 2 }, 'a');
      await inbox.claim({ botId, updateId: 1 }, 'a');
      await inbox.finish({ botId, updateId: 1 }, 'a', end);
      expect(await inbox.takeOver(botId, 'b')).toEqual([
        { botId, updateId: 2, payload: toUpdate(2).payload, attempts: 1 },
        { botId, updateId: 3, payload: toUpdate(3).payload, attempts: 0 },
      ]);
    });

    it('counts how often work was begun', async () => {
      const { inbox } = queues;
      await inbox.add([toUpdate(1)]);
      expect(await inbox.claim({ botId, updateId: 1 }, 'a')).toBe(1);
      expect(await inbox.claim({ botId, updateId: 1 }, 'a')).toBe(2);
      await inbox.takeOver(botId, 'b');
      expect(await inbox.claim({ botId, updateId: 1 }, 'b')).toBe(3);
    });

    it('gives an update to one run at a time, and never one that is finished or unknown', async () => {
      const { inbox } = queues;
      await inbox.add([toUpdate(1)]);
      await inbox.claim({ botId, updateId: 1 }, 'a');
      expect(await inbox.claim({ botId, updateId: 1 }, 'b')).toBeUndefined();
      await inbox.finish({ botId, updateId: 1 }, 'a', { ...end, state: 'set-aside' });
      expect(await inbox.claim({ botId, updateId: 1 }, 'a')).toBeUndefined();
      expect(await inbox.claim({ botId, updateId: 2 }, 'a')).toBeUndefined();
      expect(await inbox.countUpdates(botId)).toMatchObject({ working: 0, setAside: 1 });
    });

    it('refuses what a run that was taken over wants to finish, and its messages', async () => {
      const { inbox, outbox } = queues;
      await inbox.add([toUpdate(1)]);
      await inbox.claim({ botId, updateId: 1 }, 'a');
      await inbox.takeOver(botId, 'b');
      await inbox.claim({ botId, updateId: 1 }, 'b');
      expect(await inbox.finish({ botId, updateId: 1 }, 'a', { ...end, messages: [toDraft()] })).toBe(false);
      expect(await outbox.countMessages(botId)).toMatchObject({ pending: 0 });
      expect(await inbox.finish({ botId, updateId: 1 }, 'b', { ...end, messages: [toDraft()] })).toBe(true);
      expect(await inbox.finish({ botId, updateId: 1 }, 'b', { ...end, messages: [toDraft({ place: 2 })] })).toBe(
        false,
      );
      expect(await outbox.countMessages(botId)).toMatchObject({ pending: 1 });
    });

    it('still knows an update that is finished, until it is dropped', async () => {
      const { inbox } = queues;
      const ids = [1, 2, 3, 4];
      await inbox.add(ids.map((id) => toUpdate(id, { receivedAt: id === 1 ? at : later })));
      for (const updateId of [1, 2, 3]) {
        await inbox.claim({ botId, updateId }, 'a');
        await inbox.finish({ botId, updateId }, 'a', end);
      }
      expect(await inbox.pruneUpdates({ before: at, keepAtMost: 10 })).toBe(0);
      expect(await inbox.add(ids.map((id) => toUpdate(id)))).toEqual([]);
      expect(await inbox.pruneUpdates({ before: later, keepAtMost: 10 })).toBe(1);
      expect(await inbox.pruneUpdates({ before: at, keepAtMost: 1 })).toBe(1);
      expect(await inbox.add(ids.map((id) => toUpdate(id)))).toEqual([1, 2]);
      expect((await inbox.takeOver(botId, 'a')).map(({ updateId }) => updateId)).toEqual([1, 2, 4]);
    });
  });

  describe(`${name} as an outbox`, () => {
    it('gives back what was put in: texts, edits, documents, buttons and topics', async () => {
      const to = { chatId: -100, threadId: 4 };
      const buttons = [[{ text: 'نعم', callbackData: 'y' }], [{ text: 'site', url: 'https://example.org' }]];
      const message = { html: '<b>ع</b>', plain: 'ع' };
      const messages: OutgoingMessage[] = [
        { kind: 'text', to, message, buttons },
        { kind: 'edit', to: { chatId: 8 }, messageId: 12, message, buttons },
        { kind: 'document', to: { chatId: 9 }, fileName: 'خبر.txt', contentBase64: 'AAEC', caption: message },
      ];
      await queues.outbox.addMessages(
        messages.map((each, index) => ({ ...toDraft({ place: index + 1 }), message: each })),
      );
      expect((await claim()).map((row) => row.message)).toEqual(messages);
    });

    it('takes a message once, for each bot', async () => {
      const { outbox } = queues;
      await outbox.addMessages([toDraft({ text: 'first' }), toDraft({ text: 'second' })]);
      await outbox.addMessages([toDraft({ text: 'third' }), toDraft({ botId: 6 })]);
      expect((await claim()).map(toText)).toEqual(['first']);
      expect(await outbox.countMessages(6)).toMatchObject({ pending: 1 });
    });

    it('takes a message once although the first was sent', async () => {
      await queues.outbox.addMessages([toDraft()]);
      await settleNext({ kind: 'sent', messageId: 1 });
      await queues.outbox.addMessages([toDraft()]);
      expect(await claim()).toEqual([]);
      expect(await queues.outbox.countMessages(botId)).toMatchObject({ sent: 1, pending: 0 });
    });

    it('gives no more messages to many than it is asked for, and replies besides', async () => {
      const bulk = { priority: 'bulk' } as const;
      await queues.outbox.addMessages([
        ...[1, 2, 3].map((chatId) => toDraft({ ...bulk, chatId, batch: `b${chatId}`, text: `خبر${chatId}` })),
        toDraft({ chatId: 4, batch: 'r', text: 'reply' }),
      ]);
      expect((await claim({ bulkLimit: 2 })).map(toText)).toEqual(['reply', 'خبر1', 'خبر2']);
      expect((await claim({ bulkLimit: 0 })).map(toText)).toEqual([]);
      expect((await claim({ limit: 1 })).map(toText)).toEqual(['خبر3']);
    });

    it('gives no message within the time in which it may not be sent, and tells when that ends', async () => {
      const notWithin = { from: '2026-02-01T08:30:00.000Z', to: later };
      await queues.outbox.addMessages([toDraft({ notWithin })]);
      expect(await queues.outbox.findNextTime(botId, at)).toBeUndefined();
      expect(await claim({ now: notWithin.from })).toEqual([]);
      expect(await queues.outbox.findNextTime(botId, notWithin.from)).toBe(later);
      expect(await claim({ now: later })).toHaveLength(1);
    });

    it('lets what is too late fail, and sends it no more', async () => {
      await queues.outbox.addMessages([toDraft({ expiresAt: later }), toDraft({ place: 2, text: 'second' })]);
      expect((await claim({ now: later })).map(toText)).toEqual(['second']);
      expect(await queues.outbox.countMessages(botId)).toMatchObject({ failed: 1, sending: 1 });
    });

    it('lets a message that has to wait hold up none behind it', async () => {
      await queues.outbox.addMessages([
        toDraft({ notBefore: later }),
        toDraft({ batch: 'update:2', text: 'جواب ثان' }),
      ]);
      expect((await claim()).map(toText)).toEqual(['جواب ثان']);
    });

    it('gives for each chat the first message, replies before the rest, and no second one while one is being sent', async () => {
      const parts: Part[] = [
        { place: 1, text: 'bulk', priority: 'bulk' },
        { place: 2, text: 'reply' },
        { place: 3, text: 'second reply' },
        { place: 4, text: 'other chat', chatId: 8 },
      ];
      await queues.outbox.addMessages(parts.map(toDraft));
      const [reply, other] = await claim();
      expect([reply, other].map((row) => row && toText(row))).toEqual(['reply', 'other chat']);
      expect(await claim()).toEqual([]);
      if (reply) await settle(reply, { kind: 'sent', messageId: 1 });
      expect((await claim()).map(toText)).toEqual(['second reply']);
    });

    it('gives as many as are asked for, and none of the chats that are left out', async () => {
      await queues.outbox.addMessages(
        [1, 2, 3, 4].map((chatId) => toDraft({ chatId, place: chatId, text: `${chatId}` })),
      );
      expect((await claim({ limit: 2, exceptChatIds: [1] })).map(toText)).toEqual(['2', '3']);
    });

    it('keeps a message for its time, without letting others wait for it', async () => {
      const { outbox } = queues;
      await outbox.addMessages([toDraft({ notBefore: later, text: 'later' }), toDraft({ place: 2, text: 'now' })]);
      expect(await outbox.findNextTime(botId, at)).toBe(later);
      await settleNext({ kind: 'sent', messageId: 1 });
      expect(await claim()).toEqual([]);
      expect((await claim({ now: later })).map(toText)).toEqual(['later']);
      expect(await outbox.findNextTime(botId, at)).toBeUndefined();
    });

    it('counts attempts, and those of which nobody knows whether they arrived', async () => {
      await queues.outbox.addMessages([toDraft()]);
      await settleNext({ kind: 'again', isUncertain: false, reason: '500' });
      await settleNext({ kind: 'again', isUncertain: true, reason: 'ECONNRESET' });
      expect(await claim()).toMatchObject([{ attempts: 3, uncertain: 1 }]);
      expect(await queues.outbox.countMessages(botId)).toMatchObject({ sending: 1, uncertain: 1 });
    });

    it('refuses what a run says that was taken over', async () => {
      await queues.outbox.addMessages([toDraft()]);
      const [row = { id: 0 }] = await claim();
      await queues.outbox.takeOverSending(botId, 'b', at);
      expect(await settle(row, { kind: 'sent', messageId: 1 })).toBe(false);
      expect(await claim({ runId: 'b' })).toHaveLength(1);
      expect(await settle(row, { kind: 'sent', messageId: 1 })).toBe(false);
      expect(await settle(row, { kind: 'sent', messageId: 1 }, 'b')).toBe(true);
      expect(await settle(row, { kind: 'sent', messageId: 1 }, 'b')).toBe(false);
    });

    it('has what a run was sending when it ended sent once more, and no third time', async () => {
      const { outbox } = queues;
      await outbox.addMessages([toDraft(), toDraft({ place: 2 }), toDraft({ chatId: 8, batch: 'update:2' })]);
      await claim({ exceptChatIds: [8] });
      expect(await outbox.takeOverSending(botId, 'a', at)).toEqual({ repeated: 0, leftUnknown: 0 });
      expect(await outbox.takeOverSending(botId, 'b', at)).toEqual({ repeated: 1, leftUnknown: 0 });
      expect(await claim({ runId: 'b' })).toMatchObject([
        { attempts: 2, uncertain: 1 },
        { attempts: 1, uncertain: 0 },
      ]);
      expect(await outbox.takeOverSending(botId, 'c', at)).toEqual({ repeated: 1, leftUnknown: 1 });
      expect(await outbox.countMessages(botId)).toEqual({
        ...{ pending: 1, sending: 0, sent: 0, failed: 1, dead: 0, unknown: 1 },
        uncertain: 2,
      });
    });

    it.each(['dead', 'unknown'] as const)('keeps back the rest of a batch of which a part is %s', async (kind) => {
      const others = [toDraft({ place: 2 }), toDraft({ place: 3 }), toDraft({ batch: 'update:2', text: 'other' })];
      await queues.outbox.addMessages([toDraft(), ...others]);
      await settleNext({ kind, reason: '400' });
      expect((await claim()).map(toText)).toEqual(['other']);
      expect(await queues.outbox.countMessages(botId)).toMatchObject({ [kind]: 1, failed: 2 });
    });

    it('sets aside all for a chat that blocked the bot, until somebody writes there', async () => {
      const { inbox, outbox } = queues;
      await outbox.addMessages([toDraft(), toDraft({ batch: 'digest:1', priority: 'bulk' })]);
      await outbox.addMessages([toDraft({ chatId: 8, batch: 'digest:1', place: 2 })]);
      await settleNext({ kind: 'blocked', reason: '403' });
      await outbox.addMessages([toDraft({ batch: 'digest:2' })]);
      expect(await outbox.countMessages(botId)).toMatchObject({ failed: 3, sending: 1 });
      await inbox.add([toUpdate(9)]);
      await inbox.claim({ botId, updateId: 9 }, 'a');
      const reply = toDraft({ batch: 'update:9', text: 'welcome back' });
      await inbox.finish({ botId, updateId: 9 }, 'a', { state: 'done', messages: [reply], activeChatId: 7 });
      expect((await claim()).map(toText)).toEqual(['welcome back']);
    });

    it('follows a group to its new id', async () => {
      const parts = [toDraft({ chatId: -5 }), toDraft({ chatId: -5, place: 2 }), toDraft({ chatId: 7, place: 3 })];
      await queues.outbox.addMessages(parts);
      const [first] = await claim({ limit: 1 });
      if (first) await settle(first, { kind: 'moved', toChatId: -1005 });
      const chats = async () => (await claim()).map(({ id, message }) => [id, message.to.chatId]);
      const moved = await chats();
      expect(moved).toEqual([
        [first?.id, -1005],
        [expect.any(Number), 7],
      ]);
      if (first) await settle(first, { kind: 'sent', messageId: 1 });
      expect(await chats()).toEqual([[expect.any(Number), -1005]]);
    });

    it('sends what waits for a group to its new id once that is told', async () => {
      const { inbox, outbox } = queues;
      await outbox.addMessages([toDraft({ chatId: -5 }), toDraft({ chatId: 7, place: 2 })]);
      await inbox.add([toUpdate(9)]);
      await inbox.claim({ botId, updateId: 9 }, 'a');
      await inbox.finish({ botId, updateId: 9 }, 'a', { ...end, movedChat: { fromChatId: -5, toChatId: -1005 } });
      expect((await claim()).map(({ message }) => message.to.chatId)).toEqual([-1005, 7]);
    });

    describe('with a change of a message that was not sent yet', () => {
      const of = { batch: 'update:1', place: 1 };
      const toChange = (message: LaterChange, chatId = 7) => ({
        ...toDraft({ batch: 'update:2' }),
        message: { ...message, to: { chatId } },
      });
      const text = { html: 'anew', plain: 'anew' };
      const edit: LaterChange = { kind: 'edit', to: { chatId: 7 }, of, message: text, replyToMessageId: 3 };
      const buttons: LaterChange = { kind: 'buttons', to: { chatId: 7 }, of };
      const deletion: LaterChange = { kind: 'deletion', to: { chatId: 7 }, of };

      it.each([edit, buttons, deletion])('names it once it is sent: $kind', async (change) => {
        await queues.outbox.addMessages([toDraft(), toChange(change)]);
        await settleNext({ kind: 'sent', messageId: 12 });
        const { of: _, ...rest } = change;
        expect((await claim()).map(({ message }) => message)).toEqual([{ ...rest, messageId: 12 }]);
      });

      it('names what was put in its place', async () => {
        const anew = { ...edit, of: { batch: 'update:2', place: 1 } };
        await queues.outbox.addMessages([toDraft(), toChange(edit), { ...toChange(anew), batch: 'update:3' }]);
        await settleNext({ kind: 'sent', messageId: 12 });
        await settleNext({ kind: 'sent', messageId: 12 });
        expect((await claim()).map(({ message }) => message)).toMatchObject([{ kind: 'edit', messageId: 12 }]);
      });

      it('sends an edited text anew where there is nothing to edit', async () => {
        await queues.outbox.addMessages([toDraft(), toChange(edit)]);
        await settleNext({ kind: 'dead', reason: '400' });
        expect((await claim()).map(({ message }) => message)).toEqual([
          { kind: 'text', to: { chatId: 7 }, message: text, replyToMessageId: 3 },
        ]);
      });

      it.each([buttons, deletion])('lets it fail where there is nothing to change: $kind', async (change) => {
        const after = toDraft({ batch: 'update:3', text: 'after' });
        await queues.outbox.addMessages([toDraft(), toChange(change), after]);
        await settleNext({ kind: 'unknown', reason: 'ECONNRESET' });
        expect((await claim()).map(toText)).toEqual(['after']);
        expect(await queues.outbox.countMessages(botId)).toMatchObject({ failed: 1, sending: 1 });
      });

      it('takes no number of a chat for one of another, where the chat has moved', async () => {
        await queues.outbox.addMessages([toDraft({ chatId: -5 }), toChange(buttons, -1005)]);
        await queues.outbox.addMessages([{ ...toChange(edit, -1005), batch: 'update:3' }]);
        expect((await claim()).map(({ message }) => message.to.chatId)).toEqual([-5, -1005]);
        expect(await queues.outbox.countMessages(botId)).toMatchObject({ failed: 1, sending: 2 });
      });
    });

    it('drops what was settled long ago', async () => {
      const { outbox } = queues;
      await outbox.addMessages([toDraft(), toDraft({ place: 2 })]);
      await settleNext({ kind: 'sent', messageId: 1 });
      expect(await outbox.pruneMessages(at)).toBe(0);
      expect(await outbox.pruneMessages(later)).toBe(1);
      expect(await outbox.countMessages(botId)).toMatchObject({ sent: 0, pending: 1 });
    });
  });
}
