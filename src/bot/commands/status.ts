import { groupStories } from '../../domain/stories.ts';
import type { DayUsage } from '../../domain/usage.ts';
import type { Block } from '../render/block.ts';
import type { Turn } from '../turn.ts';
import type { BotCommand } from './command.ts';

/** Tells an administrator what is held, and what waits. */
export const statusCommand: BotCommand = {
  name: 'status',
  audience: 'administrators',
  async run(turn) {
    const { articles, inbox, outbox, usage } = turn.parts.store;
    const today = turn.parts.clock.now().toISOString().slice(0, 10);
    const [held, passages, updates, messages, used, written] = await Promise.all([
      articles.listArticles(),
      articles.countPassages(),
      inbox.countUpdates(turn.botId),
      outbox.countMessages(turn.botId),
      usage.listUsage(today),
      usage.sumWriting(today),
    ]);
    turn.say([
      turn.toBlock('status', {
        articles: held.length,
        stories: groupStories(held).length,
        passages,
        // One of those that are worked on is this command.
        waitingUpdates: updates.waiting + Math.max(0, updates.working - 1),
        setAside: updates.setAside,
        waitingMessages: messages.pending + messages.sending,
        lostMessages: messages.failed + messages.unknown,
        deadMessages: messages.dead,
      }),
      ...used.map((model) => toUsageBlock(turn, model)),
      ...(written.answers > 0 ? [turn.toBlock('status-writing', { ...written })] : []),
    ]);
  },
};

/** What one model was used today, in UTC. */
function toUsageBlock(turn: Turn, { model, calls, failures, inputTokens, outputTokens, costUsd }: DayUsage): Block {
  const tokens = inputTokens + outputTokens;
  return turn.toBlock('status-usage', { model, calls, failures, tokens, cost: costUsd.toFixed(4) });
}
