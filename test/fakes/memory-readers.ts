import type { Feedback, ReaderReference, ReaderSettings, ReaderStore, Reply, Shown } from '../../src/domain/readers.ts';
import { createMemoryQueues, type MemoryQueues } from './memory-queues.ts';

/** What is kept of readers, in memory; it does what `describeReaders` wants of it, but for conversations and what waits. */
export function createMemoryReaders(
  { outbox, rows }: Pick<MemoryQueues, 'outbox' | 'rows'> = createMemoryQueues(),
): ReaderStore {
  let replies: Reply[] = [];
  const settings = new Map<string, ReaderSettings>();
  let shown: Shown[] = [];
  let feedback: Feedback[] = [];
  const nameOf = ({ botId, personId }: ReaderReference) => `${botId}:${personId}`;
  const isOf = (each: { readonly botId: number; readonly personId?: number | undefined }, reader: ReaderReference) =>
    each.botId === reader.botId && each.personId === reader.personId;
  const find = (botId: number, updateId: number) =>
    shown.find((each) => each.botId === botId && each.updateId === updateId);
  const keep = (isKept: (each: Shown) => boolean) => {
    const dropped = shown.filter((each) => !isKept(each)).length;
    shown = shown.filter(isKept);
    feedback = feedback.filter(({ botId, updateId }) => find(botId, updateId) !== undefined);
    return dropped;
  };
  return {
    findSettings: async (reader) => settings.get(nameOf(reader)),
    saveSettings: async (reader, chosen) => void settings.set(nameOf(reader), chosen),
    saveShown: async (given) => {
      const kept = JSON.parse(JSON.stringify(given)) as Shown;
      shown = [
        ...shown.filter((each) => each !== find(given.botId, given.updateId)),
        { ...given, content: kept.content },
      ];
    },
    addFollowUps: async ({ botId, updateId, at, questions, change }) => {
      const held = find(botId, updateId);
      const isRated = feedback.some((each) => each.botId === botId && each.updateId === updateId);
      const own = replies.find((each) => each.botId === botId && each.updateId === updateId);
      const isReplaced = replies.some((each) => isSameQuestion(each, own) && each.updateId > updateId);
      if (held?.at !== at || isRated || isReplaced) return false;
      shown = shown.map((each) => (each === held ? { ...held, content: { ...held.content, questions } } : each));
      await outbox.addMessages([change]);
      return true;
    },
    saveReply: async (reply) => {
      replies = [...replies.filter((each) => each.botId !== reply.botId || each.updateId !== reply.updateId), reply];
    },
    findReply: async ({ botId, to, messageId, beforeUpdateId }) => {
      const reply = replies
        .filter((each) => isSameQuestion(each, { botId, chatId: to.chatId, messageId }))
        .filter(({ updateId }) => updateId < beforeUpdateId)
        .sort((a, b) => a.updateId - b.updateId)
        .at(-1);
      if (reply === undefined) return undefined;
      const { updateId, digest, parts } = reply;
      const last = rows.findLast((row) => row.botId === botId && row.batch === `update:${updateId}`);
      const isLater = (row: (typeof rows)[number]) =>
        row.botId === botId &&
        row.chatId === to.chatId &&
        row.message.to.threadId === to.threadId &&
        (row.message.kind === 'text' || row.message.kind === 'document') &&
        row.id > (last?.id ?? Infinity) &&
        row.state !== 'failed' &&
        row.state !== 'dead';
      return { updateId, digest, parts, isLast: !rows.some(isLater) };
    },
    findShown: async (botId, updateId) => find(botId, updateId),
    findLastAnswer: async (botId, conversation) =>
      shown
        .filter(
          (each) => each.botId === botId && each.conversation === conversation && each.content.answer !== undefined,
        )
        .sort((a, b) => a.at.localeCompare(b.at) || a.updateId - b.updateId)
        .at(-1),
    saveFeedback: async (given) => {
      if (find(given.botId, given.updateId) === undefined) return;
      feedback = feedback.filter((each) => !(isOf(each, given) && each.updateId === given.updateId));
      feedback.push(given);
    },
    listFeedback: async () =>
      feedback
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .flatMap(({ botId, updateId, verdict, reason, at }) => {
          const answer = find(botId, updateId)?.content.answer;
          return answer === undefined ? [] : [{ verdict, reason, at, answer }];
        }),
    exportReader: async (reader) => ({
      settings: settings.get(nameOf(reader)) ?? null,
      conversations: [],
      answers: shown.filter((each) => isOf(each, reader)).map(({ chatId, content, at }) => ({ chatId, content, at })),
      feedback: feedback
        .filter((each) => isOf(each, reader))
        .map(({ updateId, verdict, reason, at }) => ({ updateId, verdict, reason, at })),
      replies: replies
        .filter((each) => isOf(each, reader))
        .map(({ chatId, messageId, digest, at }) => ({ chatId, messageId, digest, at })),
      waitingMessages: [],
      subscriptions: [],
      news: [],
      hearsCorrections: true,
    }),
    forgetReader: async (reader) => {
      settings.delete(nameOf(reader));
      feedback = feedback.filter((each) => !isOf(each, reader));
      replies = replies.filter((each) => !isOf(each, reader));
      keep((each) => !(isOf(each, reader) || (each.botId === reader.botId && each.chatId === reader.personId)));
      return [];
    },
    pruneReaders: async (before) => keep(({ at }) => at >= before),
    forgetBot: async (gone) => {
      for (const name of settings.keys()) if (name.startsWith(`${gone}:`)) settings.delete(name);
      keep(({ botId }) => botId !== gone);
    },
    wipe: async () => true,
  };
}

function isSameQuestion(
  a: Pick<Reply, 'botId' | 'chatId' | 'messageId'>,
  b: Pick<Reply, 'botId' | 'chatId' | 'messageId'> | undefined,
): boolean {
  return a.botId === b?.botId && a.chatId === b.chatId && a.messageId === b.messageId;
}
