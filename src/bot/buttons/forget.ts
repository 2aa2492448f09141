import type { BotButton } from './button.ts';

/** Forgets the reader who pressed it, or does not. Its value is `yes` or `no`. */
export const forgetButton: BotButton = {
  prefix: 'forget',
  async run(turn, [word]) {
    const { personId, botId, parts, isPrivate } = turn;
    if (personId === undefined || !isPrivate || (word !== 'yes' && word !== 'no')) return false;
    if (word === 'no') {
      turn.edit([turn.toBlock('forget-kept')]);
      return true;
    }
    const forgotten = await parts.store.readers.forgetReader({ botId, personId }, turn.updateId);
    for (const conversation of new Set([...forgotten, turn.conversation])) parts.asker.forget?.(conversation);
    parts.wipeSoon();
    turn.edit([turn.toBlock('forget-done')]);
    return true;
  },
};
