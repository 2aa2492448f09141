import type { BotCommand } from './command.ts';

/** Tells an administrator what is held, and what waits. */
export const statusCommand: BotCommand = {
  name: 'status',
  audience: 'administrators',
  async run(turn) {
    const { articles, inbox, outbox } = turn.parts.store;
    const [held, passages, updates, messages] = await Promise.all([
      articles.countArticles(),
      articles.countPassages(),
      inbox.countUpdates(turn.botId),
      outbox.countMessages(turn.botId),
    ]);
    turn.say([
      turn.toBlock('status', {
        articles: held,
        passages,
        waitingUpdates: updates.waiting + updates.working,
        setAside: updates.setAside,
        waitingMessages: messages.pending + messages.sending,
        lostMessages: messages.failed + messages.dead + messages.unknown,
      }),
    ]);
  },
};
