import type { ReaderReference, ReaderSettings, ReaderStore, Shown, Feedback } from '../../src/domain/readers.ts';

/** What is kept of readers, in memory; it does what `describeReaders` wants of it, but for conversations and what waits. */
export function createMemoryReaders(): ReaderStore {
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
      waitingMessages: [],
    }),
    forgetReader: async (reader) => {
      settings.delete(nameOf(reader));
      feedback = feedback.filter((each) => !isOf(each, reader));
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
